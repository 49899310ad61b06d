/// A command as it is written: its words, whether it needs a shell, and what is remarkable about
/// it.
///
/// Imports [dev.reproof.text] only. Nothing here runs anything.
@NullMarked
package dev.reproof.command;

import org.jspecify.annotations.NullMarked;
