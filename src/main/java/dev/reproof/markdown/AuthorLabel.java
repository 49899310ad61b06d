package dev.reproof.markdown;

import dev.reproof.tracker.BlockKind;

/// Tells the label `Reviewer:` over a list of commands from the same word over a name, or over
/// nothing.
final class AuthorLabel {
  private AuthorLabel() {}

  /// Whether a label of commands is only the word for who speaks.
  static boolean isOne(Label label) {
    return label.kind() == BlockKind.COMMANDS
        && (label.text().equalsIgnoreCase("reviewer")
            || label.text().equalsIgnoreCase("implementer"));
  }

  /// Whether a label says who somebody is: it is only that word, and no command follows it.
  static boolean isOfName(Lines lines, Label label, int line, int end) {
    if (!isOne(label)) {
      return false;
    }
    int next = line + 1;
    while (next < end && lines.isBlank(next)) {
      next++;
    }
    return next >= end || BoxReader.mark(lines, next) >= 0 || !mayBeCommand(lines, next);
  }

  /// A code span, an arrow, a table or a fence.
  private static boolean mayBeCommand(Lines lines, int line) {
    byte first = lines.first(line);
    return lines.text().indexOf('`', lines.start(line), lines.end(line)) >= 0
        || first == '|'
        || first == '~'
        || ResultText.arrow(lines.text(), lines.firstInk(line), lines.end(line)) >= 0;
  }
}
