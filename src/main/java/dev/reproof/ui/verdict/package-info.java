/// What blocks a verdict, the verdict as it is typed, and the dialogs before anything runs or is
/// written.
///
/// Imports floors 0 to 2, session, JavaFX and `dev.reproof.ui`.
@NullMarked
package dev.reproof.ui.verdict;

import org.jspecify.annotations.NullMarked;
