/// Starts an approved command, keeps its output, reports its end. No other package starts a
/// process.
///
/// Imports floors 0 and 1.
@NullMarked
package dev.reproof.run;

import org.jspecify.annotations.NullMarked;
