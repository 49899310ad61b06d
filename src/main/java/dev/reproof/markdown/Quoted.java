package dev.reproof.markdown;

import dev.reproof.text.SafeText;

/// Text from elsewhere, quoted so that the markdown around it reads the same.
final class Quoted {
  private Quoted() {}

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

  /// A text on one line that opens no block, comment, tag or link of its own; its code spans are
  /// kept where they are whole.
  static String prose(String text) {
    String line = SafeText.shown(text.strip().replaceAll("\\s+", " "));
    if (CodeSpans.of(line, 0, line.length()).isEmpty() && line.indexOf('`') >= 0
        || hasLooseTick(line)) {
      line = line.replace("`", "'");
    }
    return outsideCode(line);
  }

  private static boolean hasLooseTick(String line) {
    int ticks = (int) line.chars().filter(c -> c == '`').count();
    int inSpans =
        CodeSpans.of(line, 0, line.length()).stream()
            .mapToInt(s -> (int) s.whole().of(line).chars().filter(c -> c == '`').count())
            .sum();
    return ticks != inSpans;
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
    return plain
        .replace("<!--", "&lt;!--")
        .replace("-->", "--&gt;")
        .replaceAll("<(?=[A-Za-z/!?])", "&lt;");
  }
}
