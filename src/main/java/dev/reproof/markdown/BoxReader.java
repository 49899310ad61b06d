package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.BoxKind;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.WrittenCommand;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the boxes of a section.
///
/// A command in a box is the first code span that begins with a program word or a path and either
/// fills the box but for a verb, a label, a result or "passed", or stands in a group of required
/// tests, commands or validation.
final class BoxReader {
  private static final Pattern COMMAND_GROUP =
      Pattern.compile("(?i).*\\b(?:tests?|commands?|validations?)\\b.*");
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
              + " green|is clean|runs?\\b|✓|✅|❌|expected|waived|must\\b|should\\b).*");
  private static final Pattern GATE =
      Pattern.compile(
          "\\**(P[0-9])\\**\\s*[:—–-]?\\s*(?:\\**(PASS(?:ED)?|FAIL(?:ED)?|N/?A)\\**)?\\s*(.*)");
  private static final Pattern VERDICT =
      Pattern.compile(
          "(?i)(?:(?:final|record|review)\\s+)*verdict\\b(?:\\s+(?:is\\s+)?recorded)?.*");
  private static final Pattern EXIT_CODES =
      Pattern.compile(
          "(?i)(?:all\\s+)?exit[ -]codes?\\s+(?:are\\s+)?(?:recorded|captured|documented)\\b.*");

  private final Lines lines;
  private final int base;
  private final int baseLine;
  private String lastGroup = "";
  private boolean lastIsOfCommands;

  BoxReader(Lines lines, int base) {
    this.lines = lines;
    this.base = base;
    this.baseLine = lines.at(base);
  }

  /// The offset of the character between the brackets if the line is a box, else -1.
  static int mark(Lines lines, int line) {
    String text = lines.text();
    int at = lines.firstInk(line);
    int end = lines.end(line);
    if (at == end) {
      return -1;
    }
    char first = text.charAt(at);
    if (first == '-' || first == '*' || first == '+') {
      at++;
    } else if (first >= '0' && first <= '9') {
      while (at < end && Character.isDigit(text.charAt(at))) {
        at++;
      }
      if (at == end || text.charAt(at) != '.' && text.charAt(at) != ')') {
        return -1;
      }
      at++;
    } else {
      return -1;
    }
    int blanks = at;
    while (at < end && Lines.isBlank(text.charAt(at))) {
      at++;
    }
    if (at == blanks || at + 2 >= end || text.charAt(at) != '[' || text.charAt(at + 2) != ']') {
      return -1;
    }
    char mark = text.charAt(at + 1);
    boolean ends = at + 3 == end || Lines.isBlank(text.charAt(at + 3));
    return ends && (mark == ' ' || mark == 'x' || mark == 'X') ? at + 1 : -1;
  }

  /// The box on a line whose mark is at this offset. `group` is the heading or label above it.
  Box read(int line, int mark, @Nullable String group, int limit) {
    String text = lines.text();
    int start = Math.min(mark + 2, lines.end(line));
    while (start < lines.end(line) && Lines.isBlank(text.charAt(start))) {
      start++;
    }
    int end = trimmedEnd(start, lines.end(line));
    String own = lines.shared(start, end);
    boolean checked = text.charAt(mark) != ' ';
    int itemEnd = withContinuation(line, start, end, limit);
    String item = itemEnd == end ? own : text.substring(start, itemEnd);
    Gate gate = gate(own, line, start);
    BoxKind kind = gate != null ? BoxKind.GATE : kindByWords(own);
    WrittenCommand command = kind == BoxKind.PLAIN ? command(start, itemEnd, group) : null;
    if (command != null) {
      kind = BoxKind.COMMAND;
    }
    String behind =
        command == null
            ? ""
            : text.substring(Math.min(itemEnd, command.span().end() + base + 1), itemEnd);
    return new Box(
        line - baseLine,
        new Span(mark - base, mark + 1 - base),
        checked,
        lines.indent(line),
        group,
        own,
        new Span(start - base, end - base),
        kind,
        command,
        command == null ? null : ResultText.statedExit(behind),
        command == null ? null : ResultText.expectedExit(item),
        gate);
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

  private @Nullable Gate gate(String text, int line, int start) {
    if (!mayBeGate(text)) {
      return null;
    }
    Matcher matcher = GATE.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String word = matcher.group(2) == null ? "" : matcher.group(2);
    String rest = matcher.group(3).strip();
    int valueStart = matcher.start(2) >= 0 ? matcher.start(2) : matcher.start(3);
    return new Gate(
        line - baseLine,
        lines.texts().of(matcher.group(1)),
        lines.texts().of(word),
        lines.texts().of(GateReader.reason(rest)),
        new Span(start + valueStart - base, start + text.length() - base));
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

  private @Nullable WrittenCommand command(int start, int end, @Nullable String group) {
    String text = lines.text();
    if (text.indexOf('`', start, end) < 0) {
      return null;
    }
    boolean inCommandGroup = isOfCommands(group);
    List<CodeSpans.CodeSpan> spans = CodeSpans.of(text, start, end);
    for (CodeSpans.CodeSpan span : spans) {
      String content = span.content().of(text);
      if (!CommandShape.looksLikeCommand(content, inCommandGroup)) {
        continue;
      }
      String before = text.substring(start, span.whole().start());
      String behind = text.substring(span.whole().end(), end);
      boolean fills =
          (before.isEmpty() || VERB_OR_LABEL.matcher(before).matches())
              && (behind.isEmpty() || RESULT.matcher(behind).matches());
      boolean evident = Programs.isEvident(content);
      boolean said =
          evident || inCommandGroup && before.isBlank() || OUTCOME.matcher(behind).matches();
      boolean asked = fills && said || evident && inCommandGroup && isReferredTo(before);
      if (asked && !isRefused(before, behind)) {
        return new WrittenCommand(
            lines.texts().of(folded(content)), span.content().shiftedBy(-base));
      }
    }
    return null;
  }

  /// Whether a group asks for commands; the boxes of one group stand together.
  private boolean isOfCommands(@Nullable String group) {
    if (group == null) {
      return false;
    }
    if (!group.equals(lastGroup)) {
      lastGroup = group;
      lastIsOfCommands = COMMAND_GROUP.matcher(group).matches();
    }
    return lastIsOfCommands;
  }

  /// A command that a sentence only mentions in brackets is not asked for.
  private static boolean isReferredTo(String before) {
    return before.indexOf('(') < 0;
  }

  /// Whether a sentence says that the command was not, or must not be, run.
  private static boolean isRefused(String before, String behind) {
    return !before.isBlank() && REFUSED_BEFORE.matcher(before).matches()
        || !behind.isBlank() && REFUSED_BEHIND.matcher(behind).matches();
  }

  static String folded(String content) {
    return content.indexOf('\n') < 0 && content.indexOf('\r') < 0
        ? content
        : content.replaceAll("\\s*\\\\?\\R\\s*", " ");
  }

  /// The end of the item: a code span that is still open at the end of the line goes on below.
  private int withContinuation(int line, int start, int end, int limit) {
    int itemEnd = end;
    for (int next = line + 1; next < limit && next < line + 40; next++) {
      boolean stops =
          !lines.isOpen(next)
              || lines.isBlank(next)
              || lines.indent(next) <= lines.indent(line)
              || startsItem(next);
      if (stops) {
        break;
      }
      itemEnd = trimmedEnd(start, lines.end(next));
    }
    return itemEnd;
  }

  private boolean startsItem(int line) {
    return EntryReader.marker(lines, line) >= 0;
  }

  private int trimmedEnd(int start, int end) {
    return Scan.trimmedEnd(lines.text(), start, end);
  }
}
