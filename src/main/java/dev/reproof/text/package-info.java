/// An exact text, spans of it, exact edits to it, and text made safe to show.
///
/// Imports nothing of the project; of libraries only icu4j, for its spoof checks.
@NullMarked
package dev.reproof.text;

import org.jspecify.annotations.NullMarked;
