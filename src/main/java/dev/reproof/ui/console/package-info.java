/// The output of a run: our own view on the file that keeps it.
///
/// Imports floors 0 to 2, session, JavaFX and `dev.reproof.ui`.
@NullMarked
package dev.reproof.ui.console;

import org.jspecify.annotations.NullMarked;
