package dev.reproof.text;

import java.util.ArrayList;
import java.util.List;

/// The difference between two texts, line by line, with the words that changed within a line.
///
/// Lines are compared by the algorithm of E. W. Myers, "An O(ND) Difference Algorithm and Its
/// Variations" (1986), after what is the same at both ends is set aside; line ends count.
public final class Diff {
  private static final int CONTEXT = 3;
  private static final int MOST_EDITS = 1_000;

  private final SourceText before;
  private final SourceText after;
  private final List<Change> changes;

  private Diff(SourceText before, SourceText after, List<Change> changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  /// Compares two texts.
  public static Diff of(SourceText before, SourceText after) {
    return new Diff(before, after, changes(lines(before), lines(after)));
  }

  /// Lines from `oldFrom` to before `oldTo`, counted from 0, that became those from `newFrom` to
  /// before `newTo`.
  public record Change(int oldFrom, int oldTo, int newFrom, int newTo) {}

  /// What happened to a line.
  public enum Kind {
    CONTEXT,
    REMOVED,
    ADDED
  }

  /// A line of a hunk: its numbers from 1 in the old and in the new text, 0 where it is not in one;
  /// the line without its end; and the stretches of it that changed.
  public record Line(Kind kind, int oldLine, int newLine, String text, List<Span> changed) {
    public Line {
      changed = List.copyOf(changed);
    }
  }

  /// Changed lines that stand together, with up to three lines around them.
  public record Hunk(int oldFrom, int oldCount, int newFrom, int newCount, List<Line> lines) {
    public Hunk {
      lines = List.copyOf(lines);
    }
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  public List<Change> changes() {
    return changes;
  }

  /// How many lines are only in the new text, counted over those that replace none.
  public int linesNew() {
    return changes.stream()
        .mapToInt(c -> Math.max(0, (c.newTo() - c.newFrom()) - (c.oldTo() - c.oldFrom())))
        .sum();
  }

  /// How many lines of the old text are other lines in the new one.
  public int linesChanged() {
    return changes.stream()
        .mapToInt(c -> Math.min(c.newTo() - c.newFrom(), c.oldTo() - c.oldFrom()))
        .sum();
  }

  /// Exact edits that make the new text of the old one: one a stretch of changed lines, without
  /// what is the same at its ends; paired lines one by one.
  public List<TextEdit> edits() {
    List<TextEdit> edits = new ArrayList<>();
    for (Change change : changes) {
      int pairs =
          change.oldTo() - change.oldFrom() == change.newTo() - change.newFrom()
              ? change.oldTo() - change.oldFrom()
              : 0;
      for (int i = 0; i < pairs; i++) {
        edits.add(
            edit(
                change.oldFrom() + i,
                change.oldFrom() + i + 1,
                change.newFrom() + i,
                change.newFrom() + i + 1));
      }
      if (pairs == 0) {
        edits.add(edit(change.oldFrom(), change.oldTo(), change.newFrom(), change.newTo()));
      }
    }
    return List.copyOf(edits);
  }

  private TextEdit edit(int oldFrom, int oldTo, int newFrom, int newTo) {
    int start = offset(before, oldFrom);
    int end = offset(before, oldTo);
    String old = before.text().substring(start, end);
    String now = after.text().substring(offset(after, newFrom), offset(after, newTo));
    int head = commonHead(old, now);
    int tail = commonTail(old, now, head);
    return new TextEdit(
        new Span(start + head, end - tail),
        old.substring(head, old.length() - tail),
        now.substring(head, now.length() - tail));
  }

  /// The hunks, each with its context.
  public List<Hunk> hunks() {
    List<Hunk> hunks = new ArrayList<>();
    int at = 0;
    while (at < changes.size()) {
      int last = at;
      while (last + 1 < changes.size()
          && changes.get(last + 1).oldFrom() - changes.get(last).oldTo() <= 2 * CONTEXT) {
        last++;
      }
      hunks.add(hunk(changes.subList(at, last + 1)));
      at = last + 1;
    }
    return List.copyOf(hunks);
  }

  private Hunk hunk(List<Change> together) {
    int oldLines = lineTotal(before);
    int oldFrom = Math.max(0, together.getFirst().oldFrom() - CONTEXT);
    int newFrom = together.getFirst().newFrom() - (together.getFirst().oldFrom() - oldFrom);
    List<Line> lines = new ArrayList<>();
    int oldAt = oldFrom;
    int newAt = newFrom;
    for (Change change : together) {
      while (oldAt < change.oldFrom()) {
        lines.add(context(oldAt++, newAt++));
      }
      addChanged(lines, change);
      oldAt = change.oldTo();
      newAt = change.newTo();
    }
    int end = Math.min(oldLines, oldAt + CONTEXT);
    while (oldAt < end) {
      lines.add(context(oldAt++, newAt++));
    }
    return new Hunk(oldFrom, oldAt - oldFrom, newFrom, newAt - newFrom, lines);
  }

  private Line context(int oldAt, int newAt) {
    return new Line(Kind.CONTEXT, oldAt + 1, newAt + 1, before.line(oldAt + 1), List.of());
  }

  private void addChanged(List<Line> lines, Change change) {
    int paired = Math.min(change.oldTo() - change.oldFrom(), change.newTo() - change.newFrom());
    boolean same = change.oldTo() - change.oldFrom() == change.newTo() - change.newFrom();
    for (int i = change.oldFrom(); i < change.oldTo(); i++) {
      int pair = change.newFrom() + i - change.oldFrom();
      List<Span> changed =
          i - change.oldFrom() < paired
              ? changed(before.line(i + 1), after.line(pair + 1))
              : List.of();
      lines.add(new Line(Kind.REMOVED, i + 1, 0, before.line(i + 1), changed));
      if (same) {
        lines.add(added(change, pair, paired));
      }
    }
    for (int i = change.newFrom(); !same && i < change.newTo(); i++) {
      lines.add(added(change, i, paired));
    }
  }

  private Line added(Change change, int at, int paired) {
    int pair = change.oldFrom() + at - change.newFrom();
    List<Span> changed =
        at - change.newFrom() < paired
            ? changed(after.line(at + 1), before.line(pair + 1))
            : List.of();
    return new Line(Kind.ADDED, 0, at + 1, after.line(at + 1), changed);
  }

  /// The stretch of a line that its other form does not share, widened to whole words.
  private static List<Span> changed(String line, String other) {
    int head = commonHead(line, other);
    int tail = commonTail(line, other, head);
    int start = head;
    int end = line.length() - tail;
    while (start > 0
        && isWord(line.charAt(start - 1))
        && start < line.length()
        && isWord(line.charAt(start))) {
      start--;
    }
    while (end > start
        && end < line.length()
        && isWord(line.charAt(end))
        && isWord(line.charAt(end - 1))) {
      end++;
    }
    return end > start ? List.of(new Span(start, end)) : List.of();
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /// A unified diff that `git apply` and `patch` take; empty where nothing changes.
  public String unified(String path) {
    if (isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("--- a/" + path + "\n+++ b/" + path + "\n");
    for (Hunk hunk : hunks()) {
      out.append("@@ -").append(range(hunk.oldFrom(), hunk.oldCount()));
      out.append(" +").append(range(hunk.newFrom(), hunk.newCount())).append(" @@\n");
      writeInOrder(out, hunk);
    }
    return out.toString();
  }

  /// Within a stretch of changed lines a patch has the old ones first.
  private void writeInOrder(StringBuilder out, Hunk hunk) {
    List<Line> later = new ArrayList<>();
    for (Line line : hunk.lines()) {
      if (line.kind() == Kind.ADDED) {
        later.add(line);
        continue;
      }
      if (line.kind() == Kind.CONTEXT) {
        later.forEach(l -> write(out, '+', after, l.newLine()));
        later.clear();
      }
      write(out, line.kind() == Kind.CONTEXT ? ' ' : '-', before, line.oldLine());
    }
    later.forEach(l -> write(out, '+', after, l.newLine()));
  }

  private static void write(StringBuilder out, char sign, SourceText text, int line) {
    int end = line < text.lineCount() ? text.lineStart(line + 1) : text.text().length();
    String whole = text.text().substring(text.lineStart(line), end);
    out.append(sign).append(whole);
    if (!whole.endsWith("\n")) {
      out.append(whole.endsWith("\r") ? "" : "\n\\ No newline at end of file").append("\n");
    }
  }

  private static String range(int from, int count) {
    return (count == 0 ? from : from + 1) + (count == 1 ? "" : "," + count);
  }

  private static int offset(SourceText text, int line) {
    return line < lineTotal(text) ? text.lineStart(line + 1) : text.text().length();
  }

  private static int lineTotal(SourceText text) {
    return text.text().isEmpty() ? 0 : text.lineCount();
  }

  private static List<String> lines(SourceText text) {
    List<String> lines = new ArrayList<>();
    int total = lineTotal(text);
    for (int line = 0; line < total; line++) {
      lines.add(text.text().substring(offset(text, line), offset(text, line + 1)));
    }
    return lines;
  }

  private static int commonHead(String a, String b) {
    int limit = Math.min(a.length(), b.length());
    int at = 0;
    while (at < limit && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at > 0 && at < limit && Character.isHighSurrogate(a.charAt(at - 1)) ? at - 1 : at;
  }

  private static int commonTail(String a, String b, int head) {
    int limit = Math.min(a.length(), b.length()) - head;
    int at = 0;
    while (at < limit && a.charAt(a.length() - 1 - at) == b.charAt(b.length() - 1 - at)) {
      at++;
    }
    return at > 0 && Character.isLowSurrogate(a.charAt(a.length() - at)) ? at - 1 : at;
  }

  private static List<Change> changes(List<String> a, List<String> b) {
    int head = 0;
    while (head < a.size() && head < b.size() && a.get(head).equals(b.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < a.size() - head
        && tail < b.size() - head
        && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
      tail++;
    }
    List<Change> found = new ArrayList<>();
    List<String> oldMiddle = a.subList(head, a.size() - tail);
    List<String> newMiddle = b.subList(head, b.size() - tail);
    if (oldMiddle.isEmpty() && newMiddle.isEmpty()) {
      return found;
    }
    boolean[][] same = new Myers(oldMiddle, newMiddle, MOST_EDITS).kept();
    int i = 0;
    int j = 0;
    while (i < oldMiddle.size() || j < newMiddle.size()) {
      int fromI = i;
      int fromJ = j;
      while (i < oldMiddle.size() && !same[0][i]) {
        i++;
      }
      while (j < newMiddle.size() && !same[1][j]) {
        j++;
      }
      if (i > fromI || j > fromJ) {
        found.add(new Change(head + fromI, head + i, head + fromJ, head + j));
      }
      while (i < oldMiddle.size() && j < newMiddle.size() && same[0][i] && same[1][j]) {
        i++;
        j++;
      }
    }
    return found;
  }
}
