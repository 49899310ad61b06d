package dev.reproof.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What may stand before the id in a heading that names a packet: `Task`, `Story`, `Ticket:`, `AP`,
/// a number, a bracket.
final class HeadingLead {
  /// Only an id with a dash is told from a number of the heading's own.
  private static final Pattern BEFORE_ID =
      Pattern.compile(
          "(?:(?i:(?:user )?story|work[ -]?item|work"
              + " package|task|section|checklist|ticket|issue|item"
              + "|feature|epic|unit|slice|deliverable|ap|(?:arbeits)?paket|aufgabe|vorgang)\\b:?\\s+"
              + "|\\d{1,3}[.)]\\s+|\\()(?=[A-Z][A-Za-z0-9]*-\\d)");

  /// The letters that those words begin with.
  private static final String FIRST_LETTERS = "uswtcifedapv";

  private HeadingLead() {}

  /// The offset behind it; 0 where nothing such stands there.
  static int end(String text) {
    if (!mayBegin(text)) {
      return 0;
    }
    Matcher lead = BEFORE_ID.matcher(text);
    return lead.lookingAt() ? lead.end() : 0;
  }

  /// A cheap look before the expensive one.
  private static boolean mayBegin(String text) {
    return !text.isEmpty()
        && (text.charAt(0) == '('
            || Scan.isDigit(text.charAt(0))
            || FIRST_LETTERS.indexOf(text.charAt(0) | 0x20) >= 0);
  }
}
