package dev.reproof.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a file writes one kind of block: its label, whether the content stands on the label's line,
/// whether a blank line stands below it, and `lead`, what stands before each line of the content:
/// indent and list mark (`- `, ` 1. `).
record BlockHand(String label, boolean inline, boolean blankBelow, String lead) {
  private static final Pattern NUMBER = Pattern.compile("(\\s*)(\\d+)([.)]\\s+)");

  /// The block's lines.
  List<String> lines(List<String> content, String separator) {
    List<String> lines = new ArrayList<>();
    if (inline) {
      lines.add(label + " " + String.join(separator, content));
      return lines;
    }
    lines.add(label);
    if (blankBelow) {
      lines.add("");
    }
    for (String item : content) {
      lines.add(numbered(lead, lines.size() - (blankBelow ? 1 : 0)) + item);
    }
    return lines;
  }

  /// A lead with its number, if it has one, set to `number`.
  static String numbered(String lead, int number) {
    Matcher matcher = NUMBER.matcher(lead);
    return matcher.matches() ? matcher.group(1) + number + matcher.group(3) : lead;
  }

  /// Whether a lead ends with a list mark.
  static boolean isListMark(String lead) {
    return lead.matches("\\s*(?:[-*+]|\\d+[.)])\\s+");
  }

  BlockHand withLabel(String newLabel) {
    return new BlockHand(newLabel, inline, blankBelow, lead);
  }
}
