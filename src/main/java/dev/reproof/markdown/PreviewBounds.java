package dev.reproof.markdown;

/// How much of what a reader of markdown is given at once: lengths, and how often what opens
/// something may stand in one paragraph or at the start of one line.
final class PreviewBounds {
  private static final int LONGEST_LINE = 8_000;

  /// Marks that open or close something within a paragraph, which is what takes squared time.
  private static final int MOST_MARKS = 1_500;

  /// Marks of lists and quotes that a line opens, and the blanks that hold it inside of them.
  private static final int DEEPEST = 24;

  private PreviewBounds() {}

  static boolean holds(String text) {
    if (text.length() > MarkdownPreview.LONGEST) {
      return false;
    }
    int marks = 0;
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      int ink = ink(text, at, end);
      marks = (ink == end || isItem(text, ink, end) ? 0 : marks) + marks(text, ink, end);
      if (end - at > LONGEST_LINE || marks > MOST_MARKS || depth(text, at, end) > DEEPEST) {
        return false;
      }
      at = end + 1;
    }
    return true;
  }

  /// Whether a line begins an item of a list, and with it a paragraph of its own.
  private static boolean isItem(String text, int ink, int end) {
    int at = ink;
    while (at < end && Character.isDigit(text.charAt(at))) {
      at++;
    }
    String marks = at > ink ? ".)" : "-+*";
    return at + 1 < end && marks.indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == ' ';
  }

  private static int ink(String text, int at, int end) {
    int ink = at;
    while (ink < end && text.charAt(ink) <= ' ') {
      ink++;
    }
    return ink;
  }

  private static int marks(String text, int from, int end) {
    int marks = 0;
    for (int i = from; i < end; i++) {
      if ("*_~`[]()<>!\\-#&".indexOf(text.charAt(i)) >= 0) {
        marks++;
      }
    }
    return marks;
  }

  /// How deep a line may stand: its opening marks, and a level for every two blanks before them.
  private static int depth(String text, int at, int end) {
    int depth = 0;
    int blanks = 0;
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t') {
        blanks += c == '\t' ? 4 : 1;
      } else if ("-+*>.)".indexOf(c) >= 0) {
        depth++;
      } else if (c < '0' || c > '9') {
        break;
      }
    }
    return Math.max(depth > 3 && depth == end - at ? 0 : depth, blanks / 2);
  }
}
