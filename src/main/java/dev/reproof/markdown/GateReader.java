package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the gate lines of an evidence: `- P0: PASS (reason)`, `- [x] P0: text`, and several on one
/// line with pipes, `P0 ✓ exit codes | P1 ✓ no regressions`.
final class GateReader {
  private static final Pattern GATE =
      Pattern.compile(
          "(?:^|(?<=[|;,])|(?<=\\*\\*))\\s*(?:[-*+]\\s+)?(?:\\[(["
              + " xX])\\]\\s+)?\\**(P[0-9])\\b\\**\\s*[:—–-]?\\**\\s*");
  private static final Pattern WORD =
      Pattern.compile(
          "\\**`?(PASS(?:ED)?|FAIL(?:ED)?|N/?A|PARTIAL|BLOCKED|OPEN|✓|✅|❌|✗|⚠️?)`?\\**(?![A-Za-z])");

  private static final Pattern LEAD = Pattern.compile("^(?:[—–:;,]|-(?=\\s))\\s*");
  private static final Pattern LEVEL = Pattern.compile("\\**P[0-9].*");

  /// Behind a comma a level alone may be part of a reason; with a word of its own it is the next
  /// gate.
  private static final Pattern NEXT =
      Pattern.compile("[,;]\\s*\\**P[0-9]\\b\\**\\s*[:—–-]?\\s*" + WORD.pattern());

  private GateReader() {}

  /// The gates on one line between two offsets; `inGateBlock` says that the line stands under a
  /// gates label, so that a level with any text is a gate.
  static List<Gate> read(Lines lines, int from, int to, int line, int base, boolean inGateBlock) {
    String text = lines.text();
    if (text.indexOf('P', from, to) < 0) {
      return List.of();
    }
    List<Gate> gates = new ArrayList<>();
    Matcher matcher = GATE.matcher(text).region(from, to);
    int at = from;
    while (at < to && matcher.region(at, to).find()) {
      int valueStart = matcher.end();
      int valueEnd = valueEnd(text, valueStart, to);
      Gate gate = gate(lines, matcher, valueStart, valueEnd, line, base);
      if (inGateBlock || !gate.word().isEmpty() && matcher.group(1) == null) {
        gates.add(gate);
      }
      at = Math.max(valueEnd, valueStart);
      if (at < to && "|,;".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }
    return gates;
  }

  private static Gate gate(Lines lines, Matcher matcher, int start, int end, int line, int base) {
    String text = lines.text();
    SharedTexts texts = lines.texts();
    Matcher word = WORD.matcher(text).region(start, end);
    Span span = new Span(start - base, Math.max(start, end) - base);
    String level = texts.of(matcher.group(2));
    if (!word.lookingAt()) {
      boolean ticked = matcher.group(1) != null && !matcher.group(1).isBlank();
      String value = text.substring(start, end).strip();
      return new Gate(line, level, ticked ? "PASS" : "", texts.of(reason(value)), span);
    }
    String rest = text.substring(word.end(), end).strip();
    if (rest.startsWith("|") || Placeholder.isPlaceholder(text.substring(start, end))) {
      return new Gate(line, level, "", "", span);
    }
    return new Gate(line, level, texts.of(plainWord(word.group(1))), texts.of(reason(rest)), span);
  }

  private static String plainWord(String word) {
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
