package dev.reproof.markdown;

import dev.reproof.tracker.Author;
import dev.reproof.tracker.BlockKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The label of a block of evidence: what it announces, its words, who speaks, and the offset at
/// which its value begins on the same line.
record Label(
    BlockKind kind,
    String text,
    @Nullable Author author,
    int valueStart,
    boolean listItem,
    boolean bold) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "^\\s*(#{1,6}\\s+|={2,}\\s+)?([-*+]\\s+)?(\\*\\*|__)?([A-Za-z][A-Za-z0-9"
              + " +/&'’,.—–-]{1,70}?)(\\s*\\([^()]*(?:\\([^()]*\\)[^()]*)*\\))?(\\*\\*|__)?\\s*(?:(:)\\s*(\\*\\*|__)?|$)");

  /// Without one of these no words are those of a known block.
  private static final List<String> KEY_WORDS =
      List.of(
          "file",
          "command",
          "rerun",
          "verification",
          "implementer",
          "reviewer",
          "validation",
          "result",
          "gate",
          "verdict",
          "decision",
          "commit",
          "checkpoint",
          "risk",
          "rollback",
          "finding");

  private static final Pattern FILES =
      Pattern.compile(
          "files? (?:changed|updated|modified|touched|deleted|added|created)|changed files");
  private static final Pattern COMMANDS =
      Pattern.compile(
          "(?:implementer|implementation|reviewer|worker|review|replay|test|validation|verification|acceptance|independent|final)?\\s*(?:independent(?:ly)?\\s*)?(?:commands?(?:"
              + " and results| results)?(?:"
              + " (?:re)?run)?(?:\\s*(?:\\+|and|with|&)\\s*(?:explicit\\s+)?(?:exit["
              + " -]codes?|results?))?|reruns?|verification|rerun commands?|command"
              + " results?)|implementer|reviewer|milestone validation|commands? executed|test"
              + " results?");
  private static final Pattern GATES =
      Pattern.compile(
          "(?:review |final |final review )?gate(?: checklist|s| verdicts?| results?)|review"
              + " gates?");
  private static final Pattern VERDICT =
      Pattern.compile(
          "(?:(?:initial|final|updated|overall|review|reviewer|security|release|packet|lane)\\s+)*(?:verdict|decision)");
  private static final Pattern COMMIT =
      Pattern.compile(
          "(?:(?:checkpoint|review|review record|record|packet)\\s+)*(?:commits?|checkpoints?)(?:"
              + " hash(?:es)?)?");
  private static final Pattern RISK = Pattern.compile("residual risks?|risks?|remaining risks?");
  private static final Pattern ROLLBACK =
      Pattern.compile("rollback(?: (?:plan|steps|instructions|notes?))?");
  private static final Pattern FINDINGS =
      Pattern.compile("(?:(?:review|reviewer|open)\\s+)*findings");

  private static final Pattern PLURAL = Pattern.compile("(?i)commands?");

  /// The label on a line; null if the line has none. It is asked several times, and read once.
  static @Nullable Label at(Lines lines, int line) {
    Object kept = lines.memo(line);
    if (kept != null) {
      return kept instanceof Label label ? label : null;
    }
    Label read = read(lines, line);
    lines.remember(line, read == null ? "no label" : read);
    return read;
  }

  private static @Nullable Label read(Lines lines, int line) {
    int start = lines.start(line);
    int end = lines.end(line);
    if (end - start < 4 || !mayHold(lines.text(), start, end) || !mayMean(lines, line)) {
      return null;
    }
    Matcher shape = SHAPE.matcher(lines.text()).region(start, Math.min(end, start + 240));
    if (!shape.lookingAt()) {
      return null;
    }
    boolean heading = shape.group(1) != null;
    boolean colon = shape.group(7) != null;
    boolean bold = shape.group(3) != null;
    if (!heading && !colon || bold && shape.group(6) == null && shape.group(8) == null) {
      return null;
    }
    if (!colon && shape.end() < end) {
      return null;
    }
    String words = shape.group(4).strip();
    String note = shape.group(5) == null ? "" : shape.group(5);
    BlockKind kind = lines.kindOf(words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    if (words.indexOf(' ') < 0
        && kind == BlockKind.COMMANDS
        && !PLURAL.matcher(words).matches()
        && shape.end() < end) {
      return null;
    }
    boolean item = shape.group(2) != null;
    if (item && words.equalsIgnoreCase("command")) {
      return null;
    }
    if (kind == BlockKind.OTHER
        && (item || heading || bold || shape.end() < end || words.length() > 60)) {
      return null;
    }
    return new Label(kind, words, authorOf(words + " " + note), shape.end(), item, bold);
  }

  /// A word of a known block, or a colon as the last ink of a line that is no item and no heading:
  /// all else is no label whatever its shape.
  private static boolean mayMean(Lines lines, int line) {
    int start = lines.start(line);
    int end = lines.end(line);
    String text = lines.text();
    int last = end;
    while (last > start && Lines.isBlank(text.charAt(last - 1))) {
      last--;
    }
    char before = last > start ? text.charAt(last - 1) : ' ';
    if (before == ':' || before == '*' || before == '_') {
      return true;
    }
    String words = text.substring(start, Math.min(end, start + 120)).toLowerCase(Locale.ROOT);
    for (String word : KEY_WORDS) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// A colon or a heading mark: a cheap look before the expensive one.
  private static boolean mayHold(String text, int start, int end) {
    int at = start;
    while (at < end && Lines.isBlank(text.charAt(at))) {
      at++;
    }
    if (at == end || at - start > 12) {
      return false;
    }
    char first = text.charAt(at);
    if (first == '#' || first == '=') {
      return true;
    }
    if (first == '-' || first == '+' || first == '*') {
      int word = at + 1;
      while (word < end && Lines.isBlank(text.charAt(word))) {
        word++;
      }
      first = word < end ? text.charAt(word) : ' ';
    }
    if (!(isLetter(first) || first == '*' || first == '_')) {
      return false;
    }
    return holdsColon(text, at + 1, Math.min(end, start + 200));
  }

  /// Whether a colon follows before anything that no label has outside of its brackets.
  private static boolean holdsColon(String text, int from, int end) {
    int depth = 0;
    for (int at = from; at < end; at++) {
      char c = text.charAt(at);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (depth <= 0 && c == ':') {
        return true;
      } else if (depth <= 0 && (c == '`' || c == '[' || c == '|' || c == '"' || c == '<')) {
        return false;
      }
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static BlockKind kindOf(String words) {
    return KEY_WORDS.stream().anyMatch(words::contains) ? kindOfKnown(words) : BlockKind.OTHER;
  }

  private static BlockKind kindOfKnown(String words) {
    if (FILES.matcher(words).matches()) {
      return BlockKind.FILES;
    }
    if (COMMANDS.matcher(words).matches()) {
      return BlockKind.COMMANDS;
    }
    if (GATES.matcher(words).matches()) {
      return BlockKind.GATES;
    }
    if (VERDICT.matcher(words).matches()) {
      return BlockKind.VERDICT;
    }
    if (COMMIT.matcher(words).matches()) {
      return BlockKind.COMMIT;
    }
    if (RISK.matcher(words).matches()) {
      return BlockKind.RISK;
    }
    if (ROLLBACK.matcher(words).matches()) {
      return BlockKind.ROLLBACK;
    }
    return FINDINGS.matcher(words).matches() ? BlockKind.FINDINGS : BlockKind.OTHER;
  }

  private static @Nullable Author authorOf(String words) {
    String plain = words.toLowerCase(Locale.ROOT);
    if (plain.contains("implementer")
        || plain.contains("by worker")
        || plain.contains("worker commands")) {
      return Author.IMPLEMENTER;
    }
    return plain.contains("reviewer") || plain.contains("independent") ? Author.REVIEWER : null;
  }
}
