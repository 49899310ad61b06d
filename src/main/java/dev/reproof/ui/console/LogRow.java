package dev.reproof.ui.console;

/// A row of the console: a line of the output, or a slice of a very long one. `line` counts from 0;
/// `continued` says that the row goes on with the line of the row above. `text` is as it was
/// printed, escapes included, without its line end.
record LogRow(long line, boolean continued, String text) {}
