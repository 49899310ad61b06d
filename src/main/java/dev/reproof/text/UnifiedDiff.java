package dev.reproof.text;

import java.util.ArrayList;
import java.util.List;

/// A unified diff as text, in the form of `git diff`.
///
/// For a patch only LF ends a line: a CR stays a character of its line, and the byte order mark
/// stands at the start of the first one, as it does in the file.
final class UnifiedDiff {
  private final List<String> before;
  private final List<String> after;
  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(SourceText before, SourceText after) {
    this.before = lines(before);
    this.after = lines(after);
  }

  static String of(SourceText before, SourceText after, String path) {
    return new UnifiedDiff(before, after).write(path);
  }

  private String write(String path) {
    List<Diff.Change> changes = LineChanges.between(before, after);
    if (changes.isEmpty()) {
      return "";
    }
    out.append("--- ").append(name("a/" + path)).append('\n');
    out.append("+++ ").append(name("b/" + path)).append('\n');
    LineChanges.together(changes, Diff.CONTEXT).forEach(this::writeHunk);
    return out.toString();
  }

  private void writeHunk(List<Diff.Change> together) {
    Diff.Change first = together.getFirst();
    Diff.Change last = together.getLast();
    int head = Math.min(Diff.CONTEXT, first.oldFrom());
    int tail = Math.min(Diff.CONTEXT, before.size() - last.oldTo());
    int oldFrom = first.oldFrom() - head;
    int newFrom = first.newFrom() - head;
    out.append("@@ -").append(range(oldFrom, last.oldTo() + tail - oldFrom));
    out.append(" +").append(range(newFrom, last.newTo() + tail - newFrom)).append(" @@\n");
    int at = oldFrom;
    for (Diff.Change change : together) {
      writeLines(' ', before, at, change.oldFrom());
      writeLines('-', before, change.oldFrom(), change.oldTo());
      writeLines('+', after, change.newFrom(), change.newTo());
      at = change.oldTo();
    }
    writeLines(' ', before, at, last.oldTo() + tail);
  }

  private void writeLines(char sign, List<String> lines, int from, int to) {
    for (String line : lines.subList(from, to)) {
      out.append(sign).append(line);
      if (!line.endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
  }

  private static String range(int from, int count) {
    return (count == 0 ? from : from + 1) + (count == 1 ? "" : "," + count);
  }

  /// A path as git writes it: with a tab behind it where it holds a blank, so that `patch` sees its
  /// end; quoted where it holds a quote, a backslash or a control character.
  private static String name(String path) {
    if (path.chars().noneMatch(c -> c < ' ' || c == 0x7F || c == '"' || c == '\\')) {
      return path.indexOf(' ') < 0 ? path : path + "\t";
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\t' -> quoted.append("\\t");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        default -> {
          if (c < ' ' || c == 0x7F) {
            quoted.append("\\%03o".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  private static List<String> lines(SourceText source) {
    String text = (source.hasBom() ? "\uFEFF" : "") + source.text();
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(at, next));
      at = next;
    }
    return lines;
  }
}
