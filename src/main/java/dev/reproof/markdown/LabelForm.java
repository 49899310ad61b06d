package dev.reproof.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a file writes around the words of a label: `- **` and `:**`, `#### ` and nothing.
record LabelForm(String prefix, String suffix) {
  static final LabelForm PLAIN = new LabelForm("", ":");

  private static final Pattern NOTE = Pattern.compile("\\s*\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)");
  private static final Pattern SUFFIX =
      Pattern.compile("(?:\\*\\*|__)?\\s*(?::\\s*(?:\\*\\*|__)?)?");
  private static final Pattern LASTING =
      Pattern.compile("(?i)\\s*\\((?:reviewer|independent(?:ly)?|re-?runs?|verified|[ -])+\\)");

  /// The form of a label line with these words.
  static LabelForm of(String line, String words) {
    int at = line.indexOf(words);
    if (at < 0) {
      return PLAIN;
    }
    Matcher suffix =
        SUFFIX.matcher(line).region(behindNote(line, at + words.length()), line.length());
    String closing = suffix.lookingAt() ? suffix.group().stripTrailing() : "";
    return new LabelForm(line.substring(0, at), closing);
  }

  /// What stands in brackets behind the words and holds for any packet, ` (reviewer)`; else
  /// nothing.
  static String note(String line, String words) {
    int at = line.indexOf(words);
    if (at < 0) {
      return "";
    }
    String note = line.substring(at + words.length(), behindNote(line, at + words.length()));
    return LASTING.matcher(note).matches() ? note : "";
  }

  private static int behindNote(String line, int at) {
    Matcher note = NOTE.matcher(line).region(at, line.length());
    return note.lookingAt() ? note.end() : at;
  }

  /// A label with other words.
  String with(String words) {
    return prefix + words + suffix;
  }

  /// Whether labels are items of a list, `- **Verdict:** APPROVED`.
  boolean isListItem() {
    return prefix.matches("\\s*[-*+]\\s+.*");
  }
}
