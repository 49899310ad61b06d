package dev.reproof.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A heading that begins with the id of a packet, or of several: `Packet 03 Checklist: Title`,
/// `SEC-02: Title`, `C-1/C-2: Title`. `isStrong` says that it introduces the packet, and is not one
/// of its review headings.
record PacketHeading(List<String> ids, String rest, boolean saysPacket, boolean saysChecklist) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*");
  private static final Pattern WORD_PACKET = Pattern.compile("(?i)(?:work[ -])?packet[ :#-]\\s*");
  private static final Pattern JOIN = Pattern.compile("\\s*(?:/|\\+|,|&|\\band\\b)\\s*");
  private static final Pattern CHECKLIST = Pattern.compile("(?i)checklist\\b.*");
  private static final Pattern REVIEW =
      Pattern.compile(
          "(?i)(?:independent |final |initial"
              + " )?(?:review|evidence|record|checkpoint|verdict|approval)\\b.*");

  PacketHeading {
    ids = List.copyOf(ids);
  }

  /// Reads a heading's text; null if it does not begin with anything like an id.
  static @Nullable PacketHeading of(String heading) {
    String text = withoutMarks(heading).strip();
    Matcher packet = WORD_PACKET.matcher(text);
    boolean saysPacket = packet.lookingAt();
    int at = saysPacket ? packet.end() : 0;
    List<String> ids = new ArrayList<>();
    while (true) {
      Matcher id = ID.matcher(text).region(at, text.length());
      if (!id.lookingAt() || !isId(id.group())) {
        break;
      }
      ids.add(id.group());
      at = id.end();
      Matcher join = JOIN.matcher(text).region(at, text.length());
      if (!join.lookingAt()) {
        break;
      }
      Matcher next = ID.matcher(text).region(join.end(), text.length());
      if (!next.lookingAt() || !isId(next.group())) {
        break;
      }
      at = join.end();
    }
    if (ids.isEmpty() || !endsId(text, at)) {
      return null;
    }
    String rest = text.substring(at).strip();
    return new PacketHeading(ids, rest, saysPacket, CHECKLIST.matcher(rest).matches());
  }

  private static String withoutMarks(String heading) {
    int at = 0;
    while (at < heading.length() && "*_`~[".indexOf(heading.charAt(at)) >= 0) {
      at++;
    }
    return heading.substring(at);
  }

  /// Whether a word can be the id of a packet: short, with a digit in it.
  static boolean isId(String word) {
    return word.length() <= 24 && holdsDigit(word) && ID.matcher(word).matches();
  }

  private static boolean holdsDigit(String word) {
    for (int at = 0; at < word.length(); at++) {
      if (word.charAt(at) >= '0' && word.charAt(at) <= '9') {
        return true;
      }
    }
    return false;
  }

  /// Whether this heading introduces the packet.
  boolean isStrong() {
    return saysChecklist || rest.isEmpty() || startsWithSeparator(rest);
  }

  /// Whether it is a heading of the packet's review, `SEC-02 Review Record`.
  boolean isReview() {
    return REVIEW.matcher(rest).matches();
  }

  /// The title behind the id: without `Checklist:`, without separators and marks.
  String title() {
    String title = rest.replaceFirst("(?i)^checklist\\b", "").strip();
    return title.replaceFirst("^(?:[:—–-]+|\\.)\\s*", "").replaceFirst("[*_]+$", "").strip();
  }

  private static boolean startsWithSeparator(String rest) {
    char first = rest.charAt(0);
    return first == ':'
        || first == '—'
        || first == '–'
        || first == '('
        || first == '|'
        || rest.startsWith("- ");
  }

  private static boolean endsId(String text, int at) {
    if (at == text.length()) {
      return true;
    }
    char c = text.charAt(at);
    if (c == '.' && at + 1 < text.length() && text.charAt(at + 1) == '.') {
      return false;
    }
    return Character.isWhitespace(c) || ":—–(|.*]`".indexOf(c) >= 0;
  }
}
