/// Text to tracker, intent to text edits, text to preview values. The only user of flexmark.
///
/// Imports floors 0 and 1, and flexmark.
@NullMarked
package dev.reproof.markdown;

import org.jspecify.annotations.NullMarked;
