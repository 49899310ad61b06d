package dev.reproof.markdown;

import dev.reproof.tracker.BoxKind;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.WrittenCommand;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the text of a box means. A command in it is the first code span that begins with a program
/// word or a path and either fills the box but for a verb, a label, a result or "passed", or stands
/// in a group of required tests, commands or validation.
record BoxWords(
    BoxKind kind,
    @Nullable WrittenCommand command,
    @Nullable Integer statedExit,
    @Nullable Integer expectedExit,
    @Nullable GateWords gate) {
  /// Of a box that means nothing but what it says.
  static final BoxWords PLAIN = new BoxWords(BoxKind.PLAIN, null, null, null, null);

  private static final Pattern VERB_OR_LABEL =
      Pattern.compile(
          "(?i)[\\s*✅❌⚠✓✔☑\uFE0F]*(?:(?:re-?)?run(?:ning|s)?|execute[ds]?|ran|verify(?:"
              + " with)?|verified(?: with)?|check(?: with)?|command|cmd|[^`]{0,80}:\\**)?\\s*");

  /// What stands behind a command and nothing else.
  private static final Pattern OUTCOME =
      Pattern.compile(
          "(?is)[\\s.*_]*(?:(?:->|→|=>|⇒|—|–|-|:|\\()\\s*)?[*_`]*(?:exit|rc\\b|pass(?:ed|es|ing)?\\b|fail|succe|ok\\b|green\\b|clean\\b|complete|build"
              + " failed|partial\\b|\\d+ (?:tests?|passed|suites)|✓|✅|❌|n/a\\b"
              + "|reviewed|expected|waived).*");

  private static final Pattern REFUSED_BEFORE =
      Pattern.compile(
          "(?is).*\\b(?:no|not(?! only)|never|none|don['’]t|without|avoid(?:s|ed)?|instead"
              + " of|rather than|forbid(?:s|den)?|free of)\\b[^.;:]*:?\\s*");
  private static final Pattern REFUSED_BEHIND =
      Pattern.compile(
          "(?is)\\s*(?:commands? )?(?:was |were |is |are )?(?:never\\b|not"
              + " (?:used|needed|allowed|permitted|executed|issued|invoked)\\b).*");
  private static final Pattern RESULT =
      Pattern.compile(
          "(?is)\\s*(?:$|[.,;]?\\s*$|->|→|=>|⇒|—|–|-\\s|:\\s|\\(|pass(?:ed|es|ing)?\\b|succe|green\\b|clean\\b|complete|ok\\b|exit|return|fail|is"
              + " green|is clean|runs?\\b|✓|✅|❌|expected|waived|must\\b|should\\b|\\d[\\d,]*"
              + " (?:tests?|suites?) (?:pass|fail|ok\\b|green)).*");
  private static final Pattern LEAD =
      Pattern.compile(
          "^\\s*(?:\\d{1,3}[.)]\\s+|\\((?!(?i:optional|deferred|skipped|n/a|manual|obsolete|future|later|if|when|where)\\b)[^()`]{1,30}\\)\\s*|\\[[^\\[\\]`]{1,30}\\]\\s+)");
  private static final Pattern EMPHASIS_OR_ARROW =
      Pattern.compile("^(?:\\*{1,3}|\\s*-(?=-+>)-*(->))");
  private static final Pattern GATE =
      Pattern.compile(
          "\\**(P[0-9])"
              + GateWords.NAME
              + "\\**\\s*[:—–-]?\\s*(?:\\**(PASS(?:ED)?|FAIL(?:ED)?|N/?A)\\**)?\\s*(.*)");
  private static final Pattern VERDICT =
      Pattern.compile(
          "(?i)(?:(?:final|record|review)\\s+)*verdict\\b(?:\\s+(?:is\\s+)?recorded)?.*");
  private static final Pattern EXIT_CODES =
      Pattern.compile(
          "(?i)(?:all\\s+)?exit[ -]codes?\\s+(?:are\\s+)?(?:recorded|captured|documented)\\b.*");

  /// Reads a box by the text of its own line and that of the whole item, which may go on below.
  static BoxWords of(String own, String item, boolean inCommandGroup, SharedTexts texts) {
    GateWords gate = gate(own, texts);
    if (gate != null) {
      return new BoxWords(BoxKind.GATE, null, null, null, gate);
    }
    BoxKind kind = kindByWords(own);
    WrittenCommand command = kind == BoxKind.PLAIN ? command(item, inCommandGroup, texts) : null;
    if (command == null) {
      return new BoxWords(kind, null, null, null, null);
    }
    String behind = item.substring(Math.min(item.length(), command.span().end() + 1));
    return new BoxWords(
        BoxKind.COMMAND,
        command,
        ResultText.statedExit(behind),
        ResultText.expectedExit(item),
        null);
  }

  /// The command of a box whose text begins at this offset of the section.
  @Nullable WrittenCommand commandAt(int start) {
    return command == null ? null : command.shiftedBy(start);
  }

  /// The gate of a box on this line, whose text begins at this offset of the section.
  @Nullable Gate gateAt(int line, int start) {
    return gate == null ? null : gate.on(line, start);
  }

  private static BoxKind kindByWords(String text) {
    return switch (text.isEmpty() ? ' ' : text.charAt(0) | 0x20) {
      case 'f', 'r', 'v' ->
          Scan.holds(text, "verdict") && VERDICT.matcher(text).matches()
              ? BoxKind.VERDICT
              : BoxKind.PLAIN;
      case 'a', 'e' ->
          Scan.holds(text, "exit") && EXIT_CODES.matcher(text).matches()
              ? BoxKind.EXIT_CODES
              : BoxKind.PLAIN;
      default -> BoxKind.PLAIN;
    };
  }

  private static @Nullable GateWords gate(String text, SharedTexts texts) {
    if (!mayBeGate(text)) {
      return null;
    }
    Matcher matcher = GATE.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String word = matcher.group(2) == null ? "" : matcher.group(2);
    String reason = GateWords.reason(matcher.group(3));
    int start = matcher.start(2) >= 0 ? matcher.start(2) : matcher.start(3);
    return new GateWords(
        texts.of(matcher.group(1)), texts.of(word), texts.of(reason), start, text.length(), true);
  }

  /// A level behind asterisks; a cheap look before the expensive one.
  private static boolean mayBeGate(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '*') {
      at++;
    }
    return at + 1 < text.length()
        && text.charAt(at) == 'P'
        && Scan.isDigit(text.charAt(at + 1))
        && (at + 2 == text.length() || !Scan.isWord(text.charAt(at + 2)));
  }

  private static @Nullable WrittenCommand command(
      String text, boolean inCommandGroup, SharedTexts texts) {
    if (text.indexOf('`') < 0) {
      return null;
    }
    for (CodeSpans.CodeSpan span : CodeSpans.of(text, 0, text.length())) {
      String content = span.content().of(text);
      if (!CommandShape.looksLikeCommand(content, inCommandGroup)) {
        continue;
      }
      String written = text.substring(0, span.whole().start());
      String before = plainBefore(written);
      String behind = plainBehind(text.substring(span.whole().end()));
      boolean fills =
          (before.isEmpty() || VERB_OR_LABEL.matcher(before).matches())
              && (isResult(behind) || RESULT.matcher(behind).matches());
      boolean evident = Programs.isEvident(content);
      boolean said =
          evident || inCommandGroup && before.isBlank() || OUTCOME.matcher(behind).matches();
      boolean asked = fills && said || evident && inCommandGroup && isReferredTo(before, behind);
      if (asked && !isRefused(written, behind)) {
        return new WrittenCommand(texts.of(BoxReader.folded(content)), span.content());
      }
    }
    return null;
  }

  /// Without a number, a name in brackets or asterisks at the start.
  private static String plainBefore(String before) {
    return before.isEmpty() ? before : LEAD.matcher(before).replaceFirst("");
  }

  /// Without closing asterisks, and with a long arrow as a short one.
  private static String plainBehind(String behind) {
    return behind.startsWith("*") || behind.startsWith(" --")
        ? EMPHASIS_OR_ARROW.matcher(behind).replaceFirst("$1")
        : behind;
  }

  /// Whether nothing, an arrow, a dash or a bracket follows: a cheap look before the expensive one.
  private static boolean isResult(String behind) {
    int at = Scan.skipBlanks(behind, 0, behind.length());
    return at == behind.length()
        || "→⇒—–(".indexOf(behind.charAt(at)) >= 0
        || ResultText.arrowLength(behind, at, behind.length()) > 0;
  }

  /// A command that a sentence only mentions in brackets is not asked for, unless it is all that
  /// the brackets at the box's end hold: `tests are green (make test)`.
  private static boolean isReferredTo(String before, String behind) {
    int open = before.indexOf('(');
    return open < 0 || open == before.length() - 1 && behind.strip().equals(")");
  }

  /// Whether a sentence says that the command was not, or must not be, run.
  private static boolean isRefused(String before, String behind) {
    return !before.isBlank() && REFUSED_BEFORE.matcher(before).matches()
        || (Scan.holds(behind, "never") || Scan.holds(behind, "not"))
            && REFUSED_BEHIND.matcher(behind).matches();
  }
}
