/// Trackers, problems and runs as JSON and other forms for other programs.
///
/// Imports floors 0 to 2, and Jackson.
@NullMarked
package dev.reproof.export;

import org.jspecify.annotations.NullMarked;
