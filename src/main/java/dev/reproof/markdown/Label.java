package dev.reproof.markdown;

import dev.reproof.tracker.Author;
import dev.reproof.tracker.BlockKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The label of a block of evidence: what it announces, its words, who speaks, and where on its
/// line its value begins. One that is `bare`, strong words alone without a colon, is a label only
/// inside of evidence.
record Label(
    BlockKind kind,
    String text,
    @Nullable Author author,
    int valueStart,
    boolean listItem,
    boolean bold,
    boolean bare) {
  /// Says that a line is no label.
  static final Label NONE = new Label(BlockKind.OTHER, "", null, 0, false, false, false);

  /// A label is short: so many characters of a line are looked at.
  private static final int MOST_READ = 240;

  /// Without one of these no words are those of a known block.
  private static final List<String> KEY_WORDS =
      List.of(
          "file",
          "command",
          "rerun",
          "re-run",
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
          "roll",
          "backout",
          "finding",
          "issue",
          "feedback",
          "changes",
          "blocking");

  private static final Pattern REVIEWER = Pattern.compile("(?i)reviewe(?:r|d by)");
  private static final Pattern FILES =
      Pattern.compile(
          "files? (?:changed|updated|modified|touched|deleted|added|created)|changed files");
  private static final Pattern COMMANDS =
      Pattern.compile(
          "(?:addendum\\s+)?(?:implementer|implementation|reviewer|worker|review|replay|re-?run|test|validation|verification|acceptance|independent|final)?\\s*(?:independent(?:ly)?\\s*)?(?:commands?(?:"
              + " and results| results)?(?:"
              + " (?:re-?)?run)?(?:\\s*(?:\\+|and|with|&)\\s*(?:explicit\\s+)?(?:exit["
              + " -]codes?|results?))?|re-?runs?|verification|command"
              + " results?)|implementer|reviewer|milestone validation|commands? executed|test"
              + " results?");
  private static final Pattern GATES =
      Pattern.compile(
          "(?:review |final |final review |quality )?gate(?: checklist|s| verdicts?|"
              + " results?)|review gates?");
  private static final Pattern VERDICT =
      Pattern.compile(
          "(?:(?:initial|final|updated|overall|review|reviewer|security|release|packet|lane)\\s+)*(?:verdict|decision)");
  private static final Pattern COMMIT =
      Pattern.compile(
          "(?:(?:checkpoint|review|review record|record|packet)\\s+)*(?:commits?|checkpoints?)(?:"
              + " hash(?:es)?)?");
  private static final Pattern RISK =
      Pattern.compile(
          "(?:residual |remaining |known |open |accepted )?risks?(?: notes?| assessment| summary|"
              + " register)?(?: ?(?:and|/|&|\\+) ?(?:follow["
              + " -]?ups?|mitigations?|notes|assumptions|limitations))?");
  private static final Pattern ROLLBACK =
      Pattern.compile(
          "roll[ -]?back(?: (?:plan|steps|instructions|notes?|procedure|strategy|path))?|backout(?:"
              + " plan)?");
  private static final Pattern FINDINGS =
      Pattern.compile(
          "(?:(?:packet )?[a-z]*[0-9]*-?[0-9]+[a-z]?"
              + " )?(?:(?:review|reviewer|open|blocking|required|new|p[0-3])\\s+)*findings?|(?:issues"
              + " found)|review(?:er)? feedback|(?:required|requested) changes|changes"
              + " requested|blocking (?:items|issues)");

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern PLURAL = Pattern.compile("(?i)commands?");

  private boolean isNone() {
    return text.isEmpty();
  }

  /// The label on a line; null if the line has none.
  static @Nullable Label at(Lines lines, int line) {
    Label read = lines.words(line).label(lines);
    return read.isNone() || read.bare() ? null : read;
  }

  /// The label on a line of evidence, where it may be bare; null if the line has none.
  static @Nullable Label ofEvidence(Lines lines, int line) {
    Label read = lines.words(line).label(lines);
    return read.isNone() ? null : read;
  }

  /// The same over commands.
  Label ofCommands() {
    return new Label(BlockKind.COMMANDS, text, author, valueStart, listItem, bold, bare);
  }

  /// Whether the marks of strong text are closed at the line's end: `**Verdict: APPROVED**`.
  private static boolean closesBehindValue(String line, LabelShape shape) {
    int end = Scan.trimmedEnd(line, shape.end(), line.length());
    return shape.colon()
        && end - 2 > shape.end()
        && (line.startsWith("**", end - 2) || line.startsWith("__", end - 2));
  }

  /// Reads a line that may be a label; [#NONE] where it is none.
  static Label of(String line, Lines lines) {
    int end = line.length();
    LabelShape shape = LabelShape.at(line, 0, Math.min(end, MOST_READ));
    boolean bare = shape != null && shape.isBare();
    if (shape == null
        || !shape.heading() && !shape.colon() && !bare
        || shape.bold() && !shape.closed() && !closesBehindValue(line, shape)
        || !shape.colon() && shape.end() < end) {
      return NONE;
    }
    String words = shape.words();
    Known known = lines.known(words);
    if (shape.heading() && shape.colon() && words.equalsIgnoreCase("addendum")) {
      return addendum(line, shape, lines);
    }
    if (known.kind() == BlockKind.COMMANDS
        && words.indexOf(' ') < 0
        && !known.plainCommands()
        && shape.end() < end) {
      return shape.item() || !REVIEWER.matcher(words).matches()
          ? NONE
          : new Label(BlockKind.OTHER, words, null, shape.end(), false, shape.bold(), false);
    }
    if (shape.item() && words.equalsIgnoreCase("command")) {
      return NONE;
    }
    if (known.kind() == BlockKind.OTHER
        && (shape.item()
            || bare
            || shape.heading()
            || words.length() > 60
            || (shape.bold() || shape.end() < end) && !REVIEWER.matcher(words).matches())) {
      return NONE;
    }
    if (bare && known.kind() == BlockKind.COMMANDS && !PLURAL.matcher(words).find()) {
      return NONE;
    }
    Author author = shape.note().isEmpty() ? known.author() : authorOf(words + " " + shape.note());
    return new Label(
        known.kind(), known.words(), author, shape.end(), shape.item(), shape.bold(), bare);
  }

  /// The label of a heading that adds commands to those above, `Addendum: rerun`.
  private static Label addendum(String line, LabelShape shape, Lines lines) {
    String words = line.substring(Math.min(shape.end(), line.length())).strip();
    Known known = lines.known(words);
    return known.kind() == BlockKind.COMMANDS
        ? new Label(known.kind(), words, known.author(), line.length(), false, shape.bold(), false)
        : NONE;
  }

  /// What the words of a label mean by themselves: the same few stand in every packet.
  record Known(String words, BlockKind kind, @Nullable Author author, boolean plainCommands) {
    static Known of(String words) {
      return new Known(
          words,
          kindOf(BLANKS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ")),
          authorOf(words),
          PLURAL.matcher(words).matches());
    }
  }

  /// A colon or a heading mark: a cheap look before the expensive one.
  static boolean mayBe(String text) {
    int end = text.length();
    if (end < 4) {
      return false;
    }
    int at = 0;
    while (at < end && Lines.isBlank(text.charAt(at))) {
      at++;
    }
    if (at == end || at > 12) {
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
    if (!(Scan.isLetter(first) || first == '*' || first == '_')) {
      return false;
    }
    return holdsColon(text, at + 1, Math.min(end, 200)) || isStrong(text, at);
  }

  /// Whether marks of strong text stand at an offset and at the end.
  private static boolean isStrong(String text, int at) {
    int end = Scan.trimmedEnd(text, at, text.length());
    return end - at > 4
        && end - at < 80
        && text.startsWith("**", at)
        && text.startsWith("**", end - 2);
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
