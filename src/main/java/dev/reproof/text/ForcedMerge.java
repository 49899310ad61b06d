package dev.reproof.text;

import java.util.List;

/// Puts the changes that two sides made of one text together, also where they meet: there ours
/// stands, and where both put lines in at one place, theirs stand before ours.
public final class ForcedMerge {
  private final SourceText before;
  private final SourceText ours;
  private final SourceText theirs;
  private final List<Diff.Change> mine;
  private final List<Diff.Change> others;
  private final StringBuilder merged = new StringBuilder();
  private int mineAt;
  private int othersAt;

  private ForcedMerge(SourceText before, SourceText ours, SourceText theirs) {
    this.before = before;
    this.ours = ours;
    this.theirs = theirs;
    this.mine = Diff.of(before, ours).changes();
    this.others = Diff.of(before, theirs).changes();
  }

  public static String of(SourceText before, SourceText ours, SourceText theirs) {
    return new ForcedMerge(before, ours, theirs).merge();
  }

  private String merge() {
    int line = 0;
    while (mineAt < mine.size() || othersAt < others.size()) {
      int mineFrom = mineAt;
      int othersFrom = othersAt;
      int start = Math.min(from(mine, mineAt), from(others, othersAt));
      int end = meeting(start);
      append(before, line, start);
      boolean both = mineAt > mineFrom && othersAt > othersFrom;
      if (mineAt == mineFrom || (both && start == end)) {
        append(theirs, others, othersFrom, othersAt, start, end);
      }
      if (mineAt > mineFrom && !(both && start == end && isSameInsertion(mineFrom, othersFrom))) {
        append(ours, mine, mineFrom, mineAt, start, end);
      }
      line = end;
    }
    append(before, line, before.lineCount());
    return merged.toString();
  }

  private static int from(List<Diff.Change> changes, int at) {
    return at < changes.size() ? changes.get(at).oldFrom() : Integer.MAX_VALUE;
  }

  /// Goes past the changes that stand together from this line on; where they end.
  private int meeting(int start) {
    if (isInsertion(mine, mineAt, start) || isInsertion(others, othersAt, start)) {
      mineAt += isInsertion(mine, mineAt, start) ? 1 : 0;
      othersAt += isInsertion(others, othersAt, start) ? 1 : 0;
      return start;
    }
    int end = start;
    boolean grown = true;
    while (grown) {
      grown = false;
      while (mineAt < mine.size() && meets(mine.get(mineAt), start, end)) {
        end = Math.max(end, mine.get(mineAt++).oldTo());
        grown = true;
      }
      while (othersAt < others.size() && meets(others.get(othersAt), start, end)) {
        end = Math.max(end, others.get(othersAt++).oldTo());
        grown = true;
      }
    }
    return end;
  }

  private static boolean isInsertion(List<Diff.Change> changes, int at, int line) {
    return at < changes.size()
        && changes.get(at).oldFrom() == line
        && changes.get(at).oldTo() == line;
  }

  private static boolean meets(Diff.Change change, int start, int end) {
    return change.oldFrom() < end || change.oldFrom() == start;
  }

  private boolean isSameInsertion(int mineFrom, int othersFrom) {
    Diff.Change own = mine.get(mineFrom);
    Diff.Change other = others.get(othersFrom);
    return lines(ours, own.newFrom(), own.newTo())
        .equals(lines(theirs, other.newFrom(), other.newTo()));
  }

  /// The lines that one side has for those of the first text from `start` to before `end`.
  private void append(
      SourceText side, List<Diff.Change> changes, int from, int to, int start, int end) {
    Diff.Change first = changes.get(from);
    Diff.Change last = changes.get(to - 1);
    append(side, first.newFrom() - (first.oldFrom() - start), last.newTo() + end - last.oldTo());
  }

  private void append(SourceText text, int from, int to) {
    String lines = lines(text, from, to);
    if (!lines.isEmpty() && !merged.isEmpty() && merged.charAt(merged.length() - 1) != '\n') {
      merged.append(text.lineEndingNear(from + 1));
    }
    merged.append(lines);
  }

  private static String lines(SourceText text, int from, int to) {
    return text.text().substring(offset(text, from), offset(text, to));
  }

  private static int offset(SourceText text, int line) {
    return line < text.lineCount() ? text.lineStart(line + 1) : text.text().length();
  }
}
