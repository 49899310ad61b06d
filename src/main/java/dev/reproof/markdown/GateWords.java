package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a line of an evidence says of a gate, `P0: PASS (reason)`, `[x] P0: text`; several may
/// stand on one line with pipes, `P0 ✓ exit codes | P1 ✓ no regressions`. `boxed` says that the
/// gate is a box; the value stands from `from` to before `to` of the line.
record GateWords(String level, String word, String reason, int from, int to, boolean boxed) {
  /// What a level is about, in brackets before the colon: `P1 (Behaviour): PASS`.
  static final String NAME = "(?:\\**\\s*\\([^()|]{1,60}\\)(?=\\**\\s*:))?";

  private static final String WORDS =
      "PASS(?:ED)?|FAIL(?:ED)?|N/?A|PARTIAL|BLOCKED|OPEN|✓|✅|❌|✗|⚠️?";

  /// The same behind a dash, `P0 – Build: FAIL`.
  private static final String TITLE =
      "(?:\\s*[—–-]\\s*[A-Za-z][^:|;,()`]{1,40}(?=:\\s*\\**`?(?:" + WORDS + ")\\b))?";

  private static final Pattern GATE =
      Pattern.compile(
          "(?:^|(?<=[|;,])|(?<=\\*\\*))\\s*(?:[-*+]\\s+)?(?:\\[(["
              + " xX])\\]\\s+)?\\**(?:[Gg]ates?:?\\s+)?\\**`?(P[0-9])\\b`?"
              + NAME
              + TITLE
              + "\\**\\s*(?:->|=>|[:=→⇒—–-])?\\**\\s*");
  private static final Pattern WORD = Pattern.compile("\\**`?(" + WORDS + ")`?\\**(?![A-Za-z])");

  /// A word in small letters is one of a sentence, unless it stands alone behind a sign.
  private static final Pattern SMALL_WORD =
      Pattern.compile(
          "(?<=[:=>→⇒—–-]\\s{0,3})\\**`?((?i:pass(?:ed)?|fail(?:ed)?))`?\\**(?=\\s*(?:$|[(—–,;|.-]))");

  /// What follows the first word of a template, `PASS / FAIL`.
  private static final Pattern OTHER_WORD =
      Pattern.compile("/\\s*`?(?:PASS|FAIL|N/?A|PARTIAL|BLOCKED)\\b");

  private static final Pattern LEAD = Pattern.compile("^(?:[—–:;,]|-(?=\\s))\\s*");
  private static final Pattern LEVEL = Pattern.compile("\\**P[0-9].*");

  /// Behind a comma a level alone may be part of a reason; with a word of its own it is the next
  /// gate.
  private static final Pattern NEXT =
      Pattern.compile("[,;]\\s*\\**P[0-9]\\b\\**\\s*[:—–-]?\\s*" + WORD.pattern());

  /// The gates of one line.
  static List<GateWords> of(String line, SharedTexts texts) {
    if (line.indexOf('P') < 0) {
      return List.of();
    }
    List<GateWords> gates = new ArrayList<>();
    Matcher matcher = GATE.matcher(line);
    int to = line.length();
    int at = 0;
    while (at < to && matcher.region(at, to).find()) {
      int end = valueEnd(line, matcher.end(), to);
      gates.add(gate(line, matcher, end, texts));
      at = Math.max(end, matcher.end());
      if (at < to && "|,;".indexOf(line.charAt(at)) >= 0) {
        at++;
      }
    }
    return List.copyOf(gates);
  }

  private static GateWords gate(String line, Matcher matcher, int end, SharedTexts texts) {
    int start = matcher.end();
    int to = Math.max(start, end);
    boolean boxed = matcher.group(1) != null;
    String level = texts.of(matcher.group(2));
    Matcher word = WORD.matcher(line).region(start, end);
    boolean said = word.lookingAt();
    if (!said) {
      word = SMALL_WORD.matcher(line).region(start, end).useTransparentBounds(true);
      said = word.lookingAt();
    }
    if (!said) {
      boolean ticked = boxed && !matcher.group(1).isBlank();
      String value = line.substring(start, end).strip();
      return new GateWords(level, ticked ? "PASS" : "", texts.of(reason(value)), start, to, boxed);
    }
    String rest = line.substring(word.end(), end).strip();
    if (rest.startsWith("|")
        || OTHER_WORD.matcher(rest).lookingAt()
        || Placeholder.isPlaceholder(line.substring(start, end))) {
      return new GateWords(level, "", "", start, to, boxed);
    }
    return new GateWords(
        level, texts.of(plainWord(word.group(1))), texts.of(reason(rest)), start, to, boxed);
  }

  /// Whether it names a level and says nothing of it.
  boolean isBare() {
    return word.isEmpty() && reason.isEmpty() && !boxed;
  }

  /// Whether it is a gate where no label announces gates.
  boolean standsAlone() {
    return !word.isEmpty() && !boxed;
  }

  /// The gate on a line of a section, whose text begins at the offset `start`.
  Gate on(int line, int start) {
    return new Gate(line, level, word, reason, new Span(start + from, start + to));
  }

  private static String plainWord(String written) {
    String word = written.toUpperCase(Locale.ROOT);
    return switch (word) {
      case "✓", "✅", "PASSED" -> "PASS";
      case "❌", "✗", "FAILED" -> "FAIL";
      case "NA" -> "N/A";
      default -> word.startsWith("⚠") ? "PARTIAL" : word;
    };
  }

  /// Where the value ends: before a pipe, a comma or a semicolon that is followed by another gate,
  /// else at the line's end.
  private static int valueEnd(String text, int from, int to) {
    int depth = 0;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
      boolean ends =
          c == '|'
              ? LEVEL.matcher(text.substring(at + 1, Math.min(to, at + 8)).strip()).matches()
              : (c == ',' || c == ';')
                  && depth == 0
                  && NEXT.matcher(text).region(at, to).lookingAt();
      if (ends) {
        return Scan.trimmedEnd(text, from, at);
      }
    }
    return Scan.trimmedEnd(text, from, to);
  }

  /// A reason without the brackets or the dash before it.
  static String reason(String rest) {
    String reason = rest.strip();
    if (reason.startsWith("(") && reason.endsWith(")")) {
      return reason.substring(1, reason.length() - 1).strip();
    }
    return LEAD.matcher(reason).replaceFirst("").strip();
  }

  /// Whether a line may hold a gate; a cheap look before the expensive one.
  static boolean mayHold(String text, int from, int to) {
    int at = text.indexOf('P', from, to);
    if (at < 0) {
      return false;
    }
    for (int level = from; level + 1 < Math.min(to, from + 40); level++) {
      char c = text.charAt(level);
      if ((c == 'P' || c == 'p') && Scan.isDigit(text.charAt(level + 1))) {
        return true;
      }
    }
    return false;
  }
}
