package dev.reproof.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Texts and edits made by chance, the same for the same seed.
final class Generated {
  private static final String[] PIECES = {
    "word", "| cell |", "- [ ] box", "é", "→", "😀", "\t", "  ", "\uFEFF", "\u0000", "`", "---", "x"
  };
  private static final String[] ENDS = {"\n", "\r\n", "\r", "\n\n", "\r\r\n"};

  private final Random random;

  Generated(long seed) {
    this.random = new Random(seed);
  }

  /// Up to `lines` lines with any line ends, often without a last one.
  String text(int lines) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(lines + 1);
    String usual = ENDS[random.nextInt(3)];
    for (int line = 0; line < count; line++) {
      for (int piece = random.nextInt(5); piece > 0; piece--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      boolean last = line == count - 1 && random.nextBoolean();
      text.append(last ? "" : random.nextInt(6) == 0 ? ENDS[random.nextInt(ENDS.length)] : usual);
    }
    return text.toString();
  }

  /// Edits of a text that do not overlap, in no order.
  List<TextEdit> edits(String text, int most) {
    List<TextEdit> edits = new ArrayList<>();
    int at = 0;
    for (int i = random.nextInt(most + 1); i > 0 && at <= text.length(); i--) {
      int start = whole(text, at + random.nextInt(text.length() - at + 1));
      int end = whole(text, Math.min(text.length(), start + random.nextInt(12)));
      if (start < at || end < start) {
        continue;
      }
      edits.add(
          TextEdit.replace(text, new Span(start, end), random.nextInt(3) == 0 ? "" : text(3)));
      at = end + 1;
    }
    java.util.Collections.shuffle(edits, random);
    return edits;
  }

  private static int whole(String text, int offset) {
    boolean inside =
        offset > 0
            && offset < text.length()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return inside ? offset - 1 : offset;
  }

  byte[] bytes(int most) {
    byte[] bytes = new byte[random.nextInt(most)];
    random.nextBytes(bytes);
    return bytes;
  }
}
