/// The tracker as immutable values, each with the span it was read from, and the intents that
/// change it.
///
/// Imports [dev.reproof.text] only. Spans and lines inside a [Part] are relative to where the part
/// begins, so that an edit moves a part without touching what is in it.
@NullMarked
package dev.reproof.tracker;

import org.jspecify.annotations.NullMarked;
