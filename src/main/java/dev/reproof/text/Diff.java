package dev.reproof.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The difference between two texts, line by line, with the words that changed within a line.
///
/// Lines are those of [SourceText], counted from 1; line ends count. Where more than 1,000 lines
/// differ, the whole stretch from the first to the last of them is one change.
public final class Diff {
  static final int CONTEXT = 3;

  private final SourceText before;
  private final SourceText after;
  private final List<Change> changes;
  private final ChangedWords words;

  private Diff(SourceText before, SourceText after, ChangedWords words) {
    this.before = before;
    this.after = after;
    this.words = words;
    this.changes = LineChanges.between(lines(before), lines(after));
  }

  /// Compares two texts; the words that changed in a line are found by comparing its two forms.
  public static Diff of(SourceText before, SourceText after) {
    return new Diff(before, after, ChangedWords.compared());
  }

  /// What edits make of a text; the words that changed are those the edits name.
  ///
  /// @throws EditRefused if an edit does not fit the text
  public static Diff of(SourceText before, List<TextEdit> edits) throws EditRefused {
    List<TextEdit> inOrder =
        edits.stream()
            .filter(e -> !e.changesNothing())
            .sorted(Comparator.comparingInt((TextEdit e) -> e.span().start()))
            .toList();
    return new Diff(before, before.apply(edits), ChangedWords.edited(inOrder));
  }

  /// Lines from `oldFrom` to before `oldTo`, counted from 0, that became those from `newFrom` to
  /// before `newTo`.
  public record Change(int oldFrom, int oldTo, int newFrom, int newTo) {
    int oldCount() {
      return oldTo - oldFrom;
    }

    int newCount() {
      return newTo - newFrom;
    }

    Change shiftedBy(int lines) {
      return new Change(oldFrom + lines, oldTo + lines, newFrom + lines, newTo + lines);
    }

    /// Whether each old line became one new line.
    boolean isPaired() {
      return oldCount() == newCount();
    }
  }

  /// The lines in which two texts differ, in order. Only the stretch from the first to the last
  /// difference is taken apart, so that this is cheap where a large text changed in one place.
  public static List<Change> changes(SourceText before, SourceText after) {
    String old = before.text();
    String now = after.text();
    int head = ChangedWords.commonHead(old, now);
    if (head == old.length() && head == now.length()) {
      return List.of();
    }
    int tail = ChangedWords.commonTail(old, now, head);
    int first = Math.max(1, before.lineAt(head) - 1);
    List<String> oldLines = lines(before, first, before.lineAt(old.length() - tail));
    List<String> newLines = lines(after, first, after.lineAt(now.length() - tail));
    return LineChanges.between(oldLines, newLines).stream()
        .map(c -> c.shiftedBy(first - 1))
        .toList();
  }

  /// Lines `from` to `to`, both from 1, with their ends.
  private static List<String> lines(SourceText text, int from, int to) {
    List<String> lines = new ArrayList<>();
    for (int line = from; line <= Math.min(to, lineTotal(text)); line++) {
      lines.add(whole(text, line - 1));
    }
    return lines;
  }

  /// What happened to a line.
  public enum Kind {
    CONTEXT,
    REMOVED,
    ADDED
  }

  /// A line of a hunk: its numbers from 1 in the old and in the new text, 0 where it is not in one;
  /// the line without its end; and the stretches of it that changed, as offsets into `text`.
  public record Line(Kind kind, int oldLine, int newLine, String text, List<Span> changed) {
    public Line {
      changed = List.copyOf(changed);
    }
  }

  /// Changed lines that stand together, with up to three lines around them. Lines that were paired
  /// one to one follow each other, the old one first.
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
    return changes.stream().mapToInt(c -> Math.max(0, c.newCount() - c.oldCount())).sum();
  }

  /// How many lines are only in the old text, counted over those that others replace.
  public int linesGone() {
    return changes.stream().mapToInt(c -> Math.max(0, c.oldCount() - c.newCount())).sum();
  }

  /// How many lines of the old text are other lines in the new one.
  public int linesChanged() {
    return changes.stream().mapToInt(c -> Math.min(c.newCount(), c.oldCount())).sum();
  }

  /// Exact edits that make the new text of the old one: one a stretch of changed words in lines
  /// that were paired, one a stretch of other changed lines.
  public List<TextEdit> edits() {
    List<TextEdit> edits = new ArrayList<>();
    for (Change change : changes) {
      if (!change.isPaired()) {
        edits.add(edit(change));
        continue;
      }
      for (int i = 0; i < change.oldCount(); i++) {
        int start = offset(before, change.oldFrom() + i);
        String old = whole(before, change.oldFrom() + i);
        String now = whole(after, change.newFrom() + i);
        for (ChangedWords.Pair pair : ChangedWords.between(old, now)) {
          edits.add(
              TextEdit.replace(before.text(), pair.old().shiftedBy(start), pair.now().of(now)));
        }
      }
    }
    return List.copyOf(edits);
  }

  private TextEdit edit(Change change) {
    int start = offset(before, change.oldFrom());
    String old = before.text().substring(start, offset(before, change.oldTo()));
    String now =
        after.text().substring(offset(after, change.newFrom()), offset(after, change.newTo()));
    int head = ChangedWords.commonHead(old, now);
    int tail = ChangedWords.commonTail(old, now, head);
    return new TextEdit(
        new Span(start + head, start + old.length() - tail),
        old.substring(head, old.length() - tail),
        now.substring(head, now.length() - tail));
  }

  /// The hunks, each with its context.
  public List<Hunk> hunks() {
    return LineChanges.together(changes, CONTEXT).stream().map(this::hunk).toList();
  }

  private Hunk hunk(List<Change> together) {
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
    int end = Math.min(lineTotal(before), oldAt + CONTEXT);
    while (oldAt < end) {
      lines.add(context(oldAt++, newAt++));
    }
    return new Hunk(oldFrom, oldAt - oldFrom, newFrom, newAt - newFrom, lines);
  }

  private Line context(int oldAt, int newAt) {
    return new Line(Kind.CONTEXT, oldAt + 1, newAt + 1, before.line(oldAt + 1), List.of());
  }

  private void addChanged(List<Line> lines, Change change) {
    int paired = Math.min(change.oldCount(), change.newCount());
    List<Line> added = new ArrayList<>();
    for (int i = 0; i < Math.max(change.oldCount(), change.newCount()); i++) {
      int old = change.oldFrom() + i;
      int now = change.newFrom() + i;
      if (i < change.oldCount()) {
        List<Span> changed = i < paired ? words.inOld(before, old + 1, after, now + 1) : List.of();
        lines.add(new Line(Kind.REMOVED, old + 1, 0, before.line(old + 1), changed));
      }
      if (i < change.newCount()) {
        List<Span> changed = i < paired ? words.inNew(before, old + 1, after, now + 1) : List.of();
        (change.isPaired() ? lines : added)
            .add(new Line(Kind.ADDED, 0, now + 1, after.line(now + 1), changed));
      }
    }
    lines.addAll(added);
  }

  /// A unified diff in the form of `git diff`, which `git apply` and `patch` take; empty where
  /// nothing changes. `path` is relative to where it shall be applied, with slashes.
  public String unified(String path) {
    return UnifiedDiff.of(before, after, path);
  }

  private static String whole(SourceText text, int line) {
    return text.text().substring(offset(text, line), offset(text, line + 1));
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
      lines.add(whole(text, line));
    }
    return lines;
  }
}
