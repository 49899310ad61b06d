/// The window's frame: top bar, packet list, status line, message bar, palette, dialogs, empty
/// states, keys.
///
/// Imports [dev.reproof.ui] and what that imports; no other pane.
@NullMarked
package dev.reproof.ui.shell;

import org.jspecify.annotations.NullMarked;
