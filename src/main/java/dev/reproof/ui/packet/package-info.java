/// One packet: its facts, commands, boxes, evidence, source.
///
/// Imports floors 0 to 2, session, JavaFX and `dev.reproof.ui`.
@NullMarked
package dev.reproof.ui.packet;

import org.jspecify.annotations.NullMarked;
