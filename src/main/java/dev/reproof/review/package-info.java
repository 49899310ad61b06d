/// Judges: exit, output and tokens become an outcome; a claim against a run, a comparison; checks
/// over a tracker, problems; facts, a verdict draft. Pure functions.
///
/// Imports floors 0 and 1.
@NullMarked
package dev.reproof.review;

import org.jspecify.annotations.NullMarked;
