package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Author;
import dev.reproof.tracker.BlockKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which lines of a section are evidence: from a heading or label to before `end`. `heading` is
/// null where a label opens it; then the label's own line is the first of the body.
record EvidenceRegion(int first, int end, @Nullable String heading, int level, boolean labelOnly) {
  private static final Pattern MARKS = Pattern.compile("[*_`]");

  private static final Pattern EVIDENCE =
      Pattern.compile(
          "(?i)(?:.*\\b)?(?:review |approval )?(?:evidence|records?)(?:\\s*\\(.*\\))?|\\S+"
              + " review(?:\\s*\\(.*\\))?|(?:packet \\S+ |.*\\b)?checkpoint"
              + " commits?(?:\\s*\\(.*\\))?|(?:packet \\S+ )review");

  private static final List<String> WORDS = List.of("evidence", "record", "review", "checkpoint");

  /// Whether a heading's text announces evidence.
  static boolean isEvidenceHeading(String text) {
    if (!holdsWord(text)) {
      return false;
    }
    if (text.endsWith(" Evidence") && isPlain(text)) {
      return text.length() < 120;
    }
    String plain = MARKS.matcher(text).replaceAll("").strip();
    return plain.length() < 120 && EVIDENCE.matcher(plain).matches();
  }

  /// Printable ASCII without marks: what ends with the word needs no closer look.
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < ' ' || c > '~' || c == '*' || c == '_' || c == '`') {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsWord(String text) {
    for (String word : WORDS) {
      if (Scan.holds(text, word)) {
        return true;
      }
    }
    return false;
  }

  @Nullable Author author() {
    if (heading == null) {
      return null;
    }
    String plain = heading.indexOf('(') < 0 ? "" : heading.toLowerCase(Locale.ROOT);
    return plain.contains("(reviewer")
        ? Author.REVIEWER
        : plain.contains("(implementer") ? Author.IMPLEMENTER : null;
  }

  /// The same from another line on.
  EvidenceRegion from(int line) {
    return new EvidenceRegion(line, end, heading, level, labelOnly);
  }

  private int firstBodyLine(Lines lines) {
    boolean underlined = first + 1 < end && lines.isUnderline(first + 1);
    return labelOnly && heading == null ? first : underlined ? first + 2 : first + 1;
  }

  /// The line that opens the first fence in which the evidence stands; -1 if it stands in none.
  /// That is the fence with which it begins, else one that holds a record of its own, where none
  /// stands before it: any other is quoted output.
  private int fenceLine(Lines lines) {
    boolean begins = true;
    int quoted = -1;
    for (int line = firstBodyLine(lines); line < end; line++) {
      if (lines.isBlank(line) || !lines.isOpen(line) && !lines.opensFence(line)) {
        continue;
      }
      if (!lines.opensFence(line)) {
        if (line > first && kindAt(lines, line) != null) {
          return quoted;
        }
      } else {
        int kinds = kindsIn(lines, line).size();
        if (kinds > 1 || begins && kinds > 0) {
          return line;
        }
        quoted = begins ? line : quoted;
        line = closing(lines, line);
      }
      begins = false;
    }
    return quoted;
  }

  /// The lines to read: those of the evidence's own fences and those outside of any; what stands in
  /// another fence is quoted output.
  int[] body(Lines lines) {
    int fence = fenceLine(lines);
    int[] body = new int[Math.max(0, end - firstBodyLine(lines))];
    int count = 0;
    boolean own = false;
    for (int line = firstBodyLine(lines); line < end; line++) {
      if (lines.opensFence(line)) {
        own = line == fence || fence >= 0 && line > fence && !kindsIn(lines, line).isEmpty();
      }
      if (own && !lines.isFenceMark(line) || lines.isOpen(line)) {
        body[count++] = line;
      }
    }
    return count == body.length ? body : Arrays.copyOf(body, count);
  }

  /// The kinds of what a fence records under labels.
  private Set<BlockKind> kindsIn(Lines lines, int fence) {
    Set<BlockKind> kinds = EnumSet.noneOf(BlockKind.class);
    int close = closing(lines, fence);
    for (int line = fence + 1; line < close; line++) {
      BlockKind kind = kindAt(lines, line);
      if (kind != null) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  /// The kind of what the label on a line records; null where none stands there.
  private static @Nullable BlockKind kindAt(Lines lines, int line) {
    Label label = Label.ofEvidence(lines, line);
    return label == null || label.kind() == BlockKind.OTHER || AuthorLabel.isOne(label)
        ? null
        : label.kind();
  }

  private int closing(Lines lines, int fence) {
    int line = fence + 1;
    while (line < end && !lines.closesFence(line)) {
      line++;
    }
    return line;
  }

  /// The fence's opening line, without the blanks around it; null if there is no fence.
  @Nullable String fence(Lines lines) {
    int fence = fenceLine(lines);
    return fence < 0 ? null : lines.of(fence).strip();
  }

  /// Everything below the heading up to the last line with ink.
  Span span(Lines lines, int base) {
    int from = lines.start(Math.min(firstBodyLine(lines), Math.max(first, end - 1)));
    int last = lastInk(lines, end);
    return new Span(from - base, Math.max(from, lines.end(last)) - base);
  }

  /// The same without the lines of the fence's marks.
  Span bodySpan(Lines lines, int base) {
    int fence = fenceLine(lines);
    if (fence < 0) {
      return span(lines, base);
    }
    int close = closing(lines, fence);
    int from = fence + 1 < lines.count() ? lines.start(fence + 1) : lines.text().length();
    int last = lastInk(lines, close);
    return new Span(from - base, Math.max(from, last > fence ? lines.end(last) : from) - base);
  }

  private int lastInk(Lines lines, int before) {
    int last = before - 1;
    while (last > first && lines.isBlank(last)) {
      last--;
    }
    return last;
  }

  /// Whether a line is an item of a list directly under an evidence heading.
  boolean isUnlabelledList(Lines lines, int line) {
    return heading != null && EntryReader.marker(lines, line) >= 0;
  }
}
