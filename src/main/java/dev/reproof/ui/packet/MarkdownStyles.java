package dev.reproof.ui.packet;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// The syntax of markdown in an editor: headings, boxes, list marks, code, strong words, links,
/// quotes, the lines of tables. It colours what is there and never says that it is right.
final class MarkdownStyles {
  /// UTF-16 units; what is longer is not coloured.
  static final int LONGEST = 200_000;

  private static final int LONGEST_LINE = 2_000;
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
  private static final Pattern HEAD = Pattern.compile(" {0,3}#{1,6}(?:[ \\t].*)?");
  private static final Pattern PART =
      Pattern.compile(
          "(?<!`)(?<code>`{1,20})(?!`)(?:.+?)(?<!`)\\k<code>(?!`)"
              + "|(?<strong>\\*\\*[^*]+\\*\\*)"
              + "|(?<link>\\[[^\\]\\[]{1,200}\\]\\([^()\\s]{1,400}\\))"
              + "|(?<pipe>\\|)");
  private static final Pattern MARK =
      Pattern.compile("\\s*(?:[-*+]|\\d{1,9}[.)])\\s+(?<box>\\[[ xX]\\](?=\\s|$))?");

  private final StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
  private String fence = "";

  private MarkdownStyles() {}

  /// The styles of a text whose lines end with LF.
  static StyleSpans<Collection<String>> of(String text) {
    MarkdownStyles styles = new MarkdownStyles();
    if (text.length() > LONGEST) {
      styles.add(text.length(), "");
    } else {
      for (int at = 0; at <= text.length(); ) {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        styles.line(text.substring(at, end));
        styles.add(end < text.length() ? 1 : 0, "");
        at = end + 1;
      }
    }
    return styles.spans.create();
  }

  private void line(String line) {
    Matcher fenced = FENCE.matcher(line);
    if (!fence.isEmpty()) {
      boolean closes =
          fenced.matches() && fenced.group(1).startsWith(fence) && line.strip().matches("`+|~+");
      fence = closes ? "" : fence;
      add(line.length(), "md-code");
    } else if (fenced.matches()) {
      fence = fenced.group(1);
      add(line.length(), "md-code");
    } else if (line.length() > LONGEST_LINE) {
      add(line.length(), "");
    } else if (HEAD.matcher(line).matches()) {
      add(line.length(), "md-heading");
    } else if (line.stripLeading().startsWith(">")) {
      add(line.length(), "md-quote");
    } else {
      parts(line);
    }
  }

  private void parts(String line) {
    int at = 0;
    Matcher mark = MARK.matcher(line);
    if (mark.lookingAt()) {
      int box = mark.start("box");
      add(box < 0 ? mark.end() : box, "md-mark");
      add(
          box < 0 ? 0 : mark.end() - box,
          line.startsWith("[ ]", Math.max(0, box)) ? "md-open" : "md-done");
      at = mark.end();
    }
    boolean table = line.stripLeading().startsWith("|");
    Matcher part = PART.matcher(line);
    while (part.find(at)) {
      add(part.start() - at, "");
      String style =
          part.group("code") != null
              ? "md-code"
              : part.group("strong") != null
                  ? "md-strong"
                  : part.group("link") != null ? "md-link" : table ? "md-mark" : "";
      add(part.end() - part.start(), style);
      at = part.end();
    }
    add(line.length() - at, "");
  }

  private void add(int length, String style) {
    if (length >= 0) {
      spans.add(style.isEmpty() ? List.of() : List.of(style), length);
    }
  }
}
