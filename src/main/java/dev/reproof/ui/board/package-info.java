/// The board: the packets of the tracker as columns of cards, or as a table whose cells are edited
/// in place.
///
/// Imports [dev.reproof.ui] and what that imports; no other pane.
@NullMarked
package dev.reproof.ui.board;

import org.jspecify.annotations.NullMarked;
