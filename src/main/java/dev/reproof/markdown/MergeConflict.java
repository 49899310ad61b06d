package dev.reproof.markdown;

import java.util.OptionalInt;

/// A conflict that git has written into a text for somebody to resolve: until then neither side is
/// what the file says.
///
/// Source: git-merge(1), HOW CONFLICTS ARE PRESENTED.
public final class MergeConflict {
  private static final String OURS = "<<<<<<< ";
  private static final String PARTED = "=======";
  private static final String THEIRS = ">>>>>>> ";

  private MergeConflict() {}

  /// The line, from 1, at which the first one outside of code fences begins; empty if there is
  /// none.
  public static OptionalInt line(String text) {
    if (!text.contains(OURS) || !text.contains(THEIRS)) {
      return OptionalInt.empty();
    }
    Lines lines = Lines.of(text);
    int ours = next(lines, 0, OURS);
    int parted = next(lines, ours + 1, PARTED);
    int theirs = next(lines, parted + 1, THEIRS);
    return ours < parted && parted < theirs && theirs < lines.count()
        ? OptionalInt.of(ours + 1)
        : OptionalInt.empty();
  }

  private static int next(Lines lines, int from, String mark) {
    int line = from;
    while (line < lines.count()
        && (lines.isFenced(line) || !lines.text().startsWith(mark, lines.start(line)))) {
      line++;
    }
    return line;
  }
}
