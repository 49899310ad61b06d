package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Placeholder;
import dev.reproof.tracker.WrittenCommand;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an entry of a list of commands and results says: the command if it has one, what came of
/// it, which begins at `resultStart`, and the codes that it states and expects.
record EntryWords(
    @Nullable WrittenCommand command,
    String result,
    int resultStart,
    @Nullable Integer statedExit,
    @Nullable Integer expectedExit) {
  /// Says that nothing is recorded: a template, a reference, a remark.
  static final EntryWords NONE = new EntryWords(null, "", -1, null, null);

  private static final Pattern COMMAND_LIKE =
      Pattern.compile("(?s).*(?:\\s-|/|\\.|&&).*|\\S+\\s+\\S+");

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?i)^\\W*(?:see|as in|same as|cf\\.?)\\b.*|^\\W*(?:n/?a|none|not"
              + " applicable)\\b(?![^(]*->)[^`]*$|^\\W*no(?:thing| (?:new |required |further"
              + " )?(?:commands?|tests?))(?: to run| were| was| needed| required|"
              + " run)*\\s*(?:[(.,;:—–-][^`]*)?$");
  private static final Pattern LABEL_BEFORE =
      Pattern.compile(
          "\\s*(?:\\*\\*)?[^`]{0,80}:(?:\\*\\*)?\\s*|\\s*(?i:ran|run|reran|rerun|executed)\\s*|\\**\\s*"
              + "|[\\s\\p{So}\\uFE0F]+|\\*\\*\\d{1,6}[.)]?\\*\\*[.)]?\\s*"
              + "|\\*\\*[^`*]{1,60}\\*\\*\\s*[—–-]\\s*|\\[exit[^\\]`]{1,20}\\]\\s*|[\\s\\p{So}\\uFE0F]*(?i:exit)(?:"
              + " code)?[ =]-?\\d{1,5}\\s*[—–-]?\\s*|\\(?[a-z0-9]{1,2}\\)\\s*|\\[");
  private static final Pattern NOTE = Pattern.compile("\\n[ \\t]*(?:[-*+]|\\d{1,9}[.)])[ \\t]");
  private static final Pattern LEADING_NOISE =
      Pattern.compile("^\\s*(?:[:—–,;]|-(?![->\\d]))?\\s*");

  boolean isNone() {
    return resultStart < 0;
  }

  /// Reads an entry, without the blanks around it; `item` says that it is an item of a list.
  static EntryWords of(String whole, boolean item, SharedTexts texts) {
    if (whole.isEmpty() || isEmptyEntry(whole)) {
      return NONE;
    }
    int end = whole.length();
    WrittenCommand command = command(whole, texts);
    int behind = command == null ? 0 : Math.min(end, command.span().end() + 1);
    while (command != null && behind < end && whole.charAt(behind) == '`') {
      behind++;
    }
    int arrow = ResultText.arrow(whole, behind, end);
    if (command == null && arrow < 0 && !item) {
      return NONE;
    }
    if (command == null && arrow > 0 && whole.indexOf('`') < 0) {
      command = bareCommand(whole, arrow, texts);
    }
    int resultStart =
        arrow >= 0
            ? skipBlanks(whole, arrow + ResultText.arrowLength(whole, arrow, end))
            : skipNoise(whole, behind);
    boolean remark = command == null && arrow < 0;
    if (remark && isGate(whole, texts)) {
      return NONE;
    }
    String result = whole.substring(remark ? 0 : Math.min(resultStart, end));
    int from = remark ? 0 : Math.min(behind, end);
    Integer stated = ResultText.statedExit(whole.substring(from, notes(whole, from)));
    if (stated == null && command != null) {
      stated = CommonExit.stated(result);
      stated = stated == null ? exitBefore(whole, command) : stated;
    }
    if (stated == null) {
      stated = ResultText.statedExit(whole.substring(from));
    }
    return new EntryWords(
        command,
        texts.of(BoxReader.folded(result)),
        Math.min(resultStart, end),
        stated,
        ResultText.expectedExit(whole));
  }

  /// Where the items below an entry begin; the end where it has none.
  private static int notes(String whole, int from) {
    if (whole.indexOf('\n', from) < 0) {
      return whole.length();
    }
    Matcher note = NOTE.matcher(whole);
    return note.find(from) ? note.start() : whole.length();
  }

  /// The code that begins an entry, `exit 0: ` before the command; null if none does.
  private static @Nullable Integer exitBefore(String whole, WrittenCommand command) {
    char first = whole.charAt(0);
    boolean may =
        Scan.startsWith(whole, 0, "exit")
            || Scan.startsWith(whole, 0, "[exit")
            || Character.getType(first) == Character.OTHER_SYMBOL
            || Character.isSurrogate(first);
    return may ? ResultText.statedExit(whole.substring(0, command.span().start())) : null;
  }

  private static boolean isEmptyEntry(String whole) {
    return mayRefer(whole) && REFERENCE.matcher(whole).matches() || isTemplate(whole);
  }

  /// Whether a gate stands among the commands, `P0: PASS`.
  private static boolean isGate(String whole, SharedTexts texts) {
    boolean may = whole.charAt(0) == 'P' || whole.startsWith("**P");
    return may && GateWords.of(whole, texts).stream().limit(1).anyMatch(GateWords::standsAlone);
  }

  /// Whether the first word can be one that refers to something else.
  private static boolean mayRefer(String whole) {
    int at = 0;
    while (at < whole.length() && !Scan.isWord(whole.charAt(at))) {
      at++;
    }
    return at < whole.length()
        && (Scan.startsWith(whole, at, "see")
            || Scan.startsWith(whole, at, "as in")
            || Scan.startsWith(whole, at, "same as")
            || Scan.startsWith(whole, at, "cf")
            || Scan.startsWith(whole, at, "n"));
  }

  /// A template such as `` `<command>` -> exit <code> ``; a real command with a placeholder in it
  /// is none.
  private static boolean isTemplate(String whole) {
    if (isSentence(whole)) {
      return false;
    }
    String plain = whole.replace("`", "").strip();
    return plain.startsWith("<") && Placeholder.isPlaceholder(plain)
        || plain.indexOf(' ') < 0 && Placeholder.isPlaceholder(plain)
        || plain.startsWith("(") && Placeholder.isPlaceholder(plain);
  }

  /// Whether several words stand there, and no bracket before them: a cheap look.
  private static boolean isSentence(String whole) {
    int at = 0;
    while (at < whole.length() && (whole.charAt(at) == '`' || whole.charAt(at) <= ' ')) {
      at++;
    }
    int blank = whole.indexOf(' ', at);
    return at < whole.length()
        && whole.charAt(at) != '<'
        && whole.charAt(at) != '('
        && blank > 0
        && blank + 1 < whole.length()
        && Scan.isWord(whole.charAt(blank + 1));
  }

  private static @Nullable WrittenCommand command(String whole, SharedTexts texts) {
    if (whole.indexOf('`') < 0) {
      return null;
    }
    for (CodeSpans.CodeSpan span : CodeSpans.of(whole, 0, whole.length())) {
      int start = span.whole().start();
      Span written = withoutPrompt(span.content(), whole);
      String content = BoxReader.folded(written.of(whole));
      boolean first = start == 0 || LABEL_BEFORE.matcher(whole.substring(0, start)).matches();
      boolean shaped = CommandShape.looksLikeCommand(content, true);
      if (first && (shaped || start == 0 && isWords(written.of(whole)))) {
        return new WrittenCommand(texts.of(content), written);
      }
      return null;
    }
    return null;
  }

  /// What stands behind the prompt of a shell, `$ `.
  private static Span withoutPrompt(Span content, String whole) {
    int at = content.start();
    boolean prompt = whole.startsWith("$ ", at) && at + 2 < content.end();
    return prompt ? new Span(at + 2, content.end()) : content;
  }

  /// At the start of an entry anything of several words is a command, a lone flag or file name
  /// none.
  private static boolean isWords(String content) {
    String plain = content.strip();
    return plain.indexOf(' ') > 0 && !plain.startsWith("-") && !plain.startsWith("<");
  }

  /// A command written without back-ticks before its arrow.
  private static @Nullable WrittenCommand bareCommand(String whole, int arrow, SharedTexts texts) {
    int end = Scan.trimmedEnd(whole, 0, arrow);
    String content = whole.substring(0, end);
    boolean lower = !content.isEmpty() && !Character.isUpperCase(content.charAt(0));
    return lower && CommandShape.looksLikeCommand(content, false) && hasProgramArguments(content)
        ? new WrittenCommand(texts.of(BoxReader.folded(content)), new Span(0, end))
        : null;
  }

  private static boolean hasProgramArguments(String content) {
    return content.indexOf(' ') < 0
        || COMMAND_LIKE.matcher(content).matches()
        || Programs.isEvident(content);
  }

  /// The first offset that holds neither a blank nor a line's end.
  static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && (Lines.isBlank(text.charAt(at)) || text.charAt(at) == '\n')) {
      at++;
    }
    return at;
  }

  private static int skipNoise(String whole, int from) {
    Matcher noise = LEADING_NOISE.matcher(whole).region(from, whole.length());
    return noise.lookingAt() ? noise.end() : from;
  }
}
