/// Arguments to a session, to text or JSON and an exit code.
///
/// Imports floors 0 to 2, export, session, picocli, jline.
@NullMarked
package dev.reproof.cli;

import org.jspecify.annotations.NullMarked;
