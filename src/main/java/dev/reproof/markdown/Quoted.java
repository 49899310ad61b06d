package dev.reproof.markdown;

import dev.reproof.text.SafeText;
import java.util.List;
import java.util.regex.Pattern;

/// Text from elsewhere, quoted so that the markdown around it reads the same.
///
/// It always is one line. Outside of a fence nothing in it opens a block, a box, a comment, a tag
/// or a link definition; inside, where marks are text, only what could close the fence or pass for
/// a label is quoted.
record Quoted(boolean fenced) {
  private static final Pattern OPENS_BLOCK =
      Pattern.compile(
          "^(?=#{1,6}(?:\\s|$)|[-+*](?:\\s|$)|>|~{3,}|\\[["
              + " xX]\\](?:\\s|$)|\\[[^\\]]*\\]:|([-*_])(?:\\s*\\1){2,}\\s*$)");
  private static final Pattern OPENS_NUMBER = Pattern.compile("^(\\d{1,9})(?=[.)](?:\\s|$))");
  private static final Pattern CLOSES_FENCE = Pattern.compile("~{3,}\\s*");

  /// A code span around a text, with more back-ticks than any run inside.
  static String code(String text) {
    String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    if (longest == 0) {
      return "`" + line + "`";
    }
    String ticks = "`".repeat(longest + 1);
    return ticks + " " + line + " " + ticks;
  }

  /// A text to stand behind other text on its line; code spans are kept where all of them are
  /// whole, else their back-ticks become apostrophes.
  String prose(String text) {
    String line = SafeText.shown(text.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip());
    if (hasLooseTick(line)) {
      line = line.replace('`', '\'');
    }
    return fenced ? line : outsideCode(line);
  }

  /// A text to stand at the start of a line of a block, behind its list mark if it has one.
  String item(String text) {
    String line = prose(text);
    if (isLabel(line)) {
      return "“" + line + "”";
    }
    if (fenced) {
      return CLOSES_FENCE.matcher(line).matches() ? "“" + line + "”" : line;
    }
    if (OPENS_BLOCK.matcher(line).find()) {
      return "\\" + line;
    }
    return OPENS_NUMBER.matcher(line).replaceFirst("$1\\\\");
  }

  /// What begins like a label, `Verdict: APPROVED`, would be read as one.
  private static boolean isLabel(String line) {
    return Label.ofEvidence(Lines.ofPart("- " + line), 0) != null
        || Label.ofEvidence(Lines.ofPart(line), 0) != null;
  }

  private static boolean hasLooseTick(String line) {
    int ticks = ticks(line);
    List<CodeSpans.CodeSpan> spans = CodeSpans.of(line, 0, line.length());
    int whole = spans.stream().mapToInt(s -> ticks(s.whole().of(line))).sum();
    return ticks != whole;
  }

  private static int ticks(String text) {
    return (int) text.chars().filter(c -> c == '`').count();
  }

  private static String outsideCode(String line) {
    StringBuilder safe = new StringBuilder();
    int at = 0;
    for (CodeSpans.CodeSpan span : CodeSpans.of(line, 0, line.length())) {
      safe.append(escaped(line.substring(at, span.whole().start()))).append(span.whole().of(line));
      at = span.whole().end();
    }
    return safe.append(escaped(line.substring(at))).toString();
  }

  private static String escaped(String plain) {
    return plain.replace("-->", "--&gt;").replaceAll("<(?=[A-Za-z/!?])", "&lt;");
  }
}
