package dev.reproof.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A heading that begins with the id of a packet, or of several: `Packet 03 Checklist: Title`,
/// `SEC-02: Title`, `C-1/C-2: Title`. `isStrong` says that it introduces the packet, and is not one
/// of its review headings. One that `isLed` has something before the id, `Task SEC-02: Title`, and
/// is of a packet only where a board knows the id.
record PacketHeading(
    List<String> ids, String rest, boolean saysPacket, boolean saysChecklist, boolean isLed) {
  private static final Pattern WORD_PACKET = Pattern.compile("(?i)(?:work[ -])?packet[ :#-]\\s*");
  private static final Pattern JOIN = Pattern.compile("\\s*(?:/|\\+|,|&|\\band\\b)\\s*");
  private static final Pattern TITLE_LEAD = Pattern.compile("^(?:[:—–-]+|\\.)\\s*");
  private static final Pattern TITLE_MARKS = Pattern.compile("[*_]+$");
  private static final Pattern REVIEW =
      Pattern.compile(
          "(?i)(?:independent |final |initial"
              + " )?(?:review|evidence|record|checkpoint|verdict|approval)\\b.*");

  /// `Import path (XY-01)`, but no review of it and nothing that only comes before or behind it.
  private static final Pattern BEHIND_TITLE =
      Pattern.compile("(\\p{Lu}[^()]{0,100}?)\\s+\\(([A-Z][A-Z0-9]*-\\d{1,6}[A-Za-z]?)\\)");

  private static final Pattern OTHER_THAN_TITLE =
      Pattern.compile(
          "(?i).*\\b(?:review|evidence|records?|checkpoint|verdict|approval|commit|gates?|follow["
              + " -]?up"
              + "|depends|see|from|after|before|until|blocked|carried|moved|deferred|addendum|notes?)\\b.*");

  private static final Pattern ANCHOR = Pattern.compile("<a\\s[^<>]{1,100}>\\s*</a>\\s*");

  PacketHeading {
    ids = List.copyOf(ids);
  }

  /// Reads a heading's text; null if it does not begin with anything like an id.
  static @Nullable PacketHeading of(String heading) {
    String whole = withoutMarks(heading.replace('\u00a0', ' ')).strip();
    int lead = HeadingLead.end(whole);
    String text = whole.substring(lead);
    if (!mayBegin(text)) {
      return behindTitle(whole);
    }
    int at = wordPacketEnd(text);
    boolean saysPacket = at > 0;
    Few<String> ids = new Few<>();
    while (true) {
      int end = idEnd(text, at);
      if (!isId(text, at, end)) {
        break;
      }
      ids.add(text.substring(at, end));
      at = end;
      int joined = join(text, at);
      if (joined < 0 || !isId(text, joined, idEnd(text, joined))) {
        break;
      }
      at = joined;
    }
    if (ids.isEmpty() || !endsId(text, at)) {
      return null;
    }
    boolean closesBracket = lead > 0 && at < text.length() && text.charAt(at) == ')';
    String rest = text.substring(closesBracket ? at + 1 : at).strip();
    return new PacketHeading(ids.toList(), rest, saysPacket, saysChecklist(rest), lead > 0);
  }

  /// A title with the id in brackets behind it; null if it is none.
  private static @Nullable PacketHeading behindTitle(String text) {
    if (!text.endsWith(")")) {
      return null;
    }
    Matcher title = BEHIND_TITLE.matcher(text);
    return title.matches() && !OTHER_THAN_TITLE.matcher(title.group(1)).matches()
        ? new PacketHeading(List.of(title.group(2)), title.group(1), false, false, true)
        : null;
  }

  /// Behind the word packet and what ties it to an id; 0 where the text does not begin so.
  private static int wordPacketEnd(String text) {
    if (!Scan.startsWith(text, 0, "packet") && !Scan.startsWith(text, 0, "work")) {
      return 0;
    }
    Matcher packet = WORD_PACKET.matcher(text);
    return packet.lookingAt() ? packet.end() : 0;
  }

  private static boolean saysChecklist(String rest) {
    int end = "checklist".length();
    return Scan.startsWith(rest, 0, "checklist")
        && (rest.length() == end || !Scan.isWord(rest.charAt(end)));
  }

  /// Behind letters and digits, and more of them behind a `-`, `_` or `.` each; `from` if none
  /// stand there.
  private static int idEnd(String text, int from) {
    int end = wordEnd(text, from);
    while (end > from && end < text.length() && "-_.".indexOf(text.charAt(end)) >= 0) {
      int next = wordEnd(text, end + 1);
      if (next == end + 1) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Scan.isLetter(text.charAt(at)) || Scan.isDigit(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  /// Behind what joins two ids; -1 if nothing does.
  private static int join(String text, int at) {
    int next = Scan.skipBlanks(text, at, text.length());
    if (next == text.length() || "/+,&aA".indexOf(text.charAt(next)) < 0) {
      return -1;
    }
    Matcher join = JOIN.matcher(text).region(at, text.length());
    return join.lookingAt() ? join.end() : -1;
  }

  /// The word packet, or a first word with a digit in it: a cheap look before the expensive one.
  private static boolean mayBegin(String text) {
    if (Scan.startsWith(text, 0, "packet") || Scan.startsWith(text, 0, "work")) {
      return true;
    }
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Scan.isDigit(c)) {
        return true;
      }
      if (!Scan.isLetter(c) && c != '-' && c != '_' && c != '.') {
        return false;
      }
    }
    return false;
  }

  private static String withoutMarks(String heading) {
    int at = Signs.behind(heading, 0);
    if (heading.startsWith("<a ", at)) {
      Matcher anchor = ANCHOR.matcher(heading).region(at, heading.length());
      at = anchor.lookingAt() ? anchor.end() : at;
    }
    while (at < heading.length() && "*_`~[".indexOf(heading.charAt(at)) >= 0) {
      at = Signs.behind(heading, at + 1);
    }
    return heading.substring(at);
  }

  /// Whether a word can be the id of a packet: short, with a digit in it.
  static boolean isId(String word) {
    return idEnd(word, 0) == word.length() && isId(word, 0, word.length());
  }

  private static boolean isId(String text, int from, int end) {
    return end - from <= 24 && holdsDigit(text, from, end);
  }

  private static boolean holdsDigit(String text, int from, int end) {
    for (int at = from; at < end; at++) {
      if (Scan.isDigit(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /// Whether this heading introduces the packet.
  boolean isStrong() {
    return !isLed && (saysChecklist || rest.isEmpty() || startsWithSeparator(rest));
  }

  /// Whether it is a heading of the packet's review, `SEC-02 Review Record`.
  boolean isReview() {
    return REVIEW.matcher(rest).matches();
  }

  /// The title behind the id: without `Checklist:`, without separators and marks.
  String title() {
    String title = saysChecklist(rest) ? rest.substring("checklist".length()).strip() : rest;
    if (title.startsWith(": ")) {
      title = title.substring(2);
    } else if (!title.isEmpty() && ":—–-.".indexOf(title.charAt(0)) >= 0) {
      title = TITLE_LEAD.matcher(title).replaceFirst("");
    }
    boolean marked = title.endsWith("*") || title.endsWith("_");
    return (marked ? TITLE_MARKS.matcher(title).replaceFirst("") : title).strip();
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
    return Character.isWhitespace(c) || ":—–(|.*]`~)".indexOf(c) >= 0;
  }
}
