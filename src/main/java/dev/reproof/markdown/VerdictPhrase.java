package dev.reproof.markdown;

import java.util.List;
import java.util.Set;

/// How far the word of a verdict goes. Dashes and underscores join it, `CHANGES_REQUESTED`; blanks
/// do where all of it is in capitals, `LANE COMPLETE`, or where it is a known phrase. What only
/// says more of a known word is none of it: `APPROVED BY ADA` is APPROVED. What limits an approval
/// belongs to it: `APPROVED WITH CONDITIONS` is another word.
final class VerdictPhrase {
  private static final List<String> PHRASES =
      List.of("changes requested", "not approved", "no go", "go with conditions");
  private static final Set<String> APPROVALS = Set.of("APPROVED", "APPROVE", "GO", "PASS");
  private static final Set<String> REFUSALS = Set.of("BLOCKED", "REJECTED");
  private static final Set<String> LIMITS =
      Set.of(
          "CONDITION",
          "CONDITIONS",
          "CONDITIONAL",
          "CONDITIONALLY",
          "RESERVATIONS",
          "PENDING",
          "SUBJECT",
          "PROVIDED",
          "EXCEPT",
          "UNLESS",
          "UNTIL",
          "ONCE",
          "AFTER",
          "WHEN",
          "IF",
          "NOT");

  private VerdictPhrase() {}

  /// The offset behind the word that begins at `from`; `from` if none does.
  static int end(String text, int from) {
    int known = endOfKnown(text, from);
    if (known > from) {
      return known;
    }
    int first = endOfCapitals(text, from);
    if (first == from) {
      return endOfLetters(text, from);
    }
    boolean limited = false;
    int end = first;
    while (end < text.length() && text.charAt(end) == ' ') {
      int next = endOfCapitals(text, end + 1);
      if (next == end + 1 || next < text.length() && Scan.isLetter(text.charAt(next))) {
        break;
      }
      limited |= LIMITS.contains(text.substring(end + 1, next));
      end = next;
    }
    String word = text.substring(from, first);
    boolean alone = REFUSALS.contains(word) || APPROVALS.contains(word) && !limited;
    return alone ? first : end;
  }

  private static int endOfKnown(String text, int from) {
    for (String phrase : PHRASES) {
      int end = from + phrase.length();
      if (Scan.startsWith(text, from, phrase)
          && (end == text.length() || !Scan.isWord(text.charAt(end)))) {
        return end;
      }
    }
    return from;
  }

  /// Behind two and more capitals, and those that a dash or an underscore joins to them; `from` if
  /// they do not stand there.
  private static int endOfCapitals(String text, int from) {
    int end = endOf(text, from, true);
    if (end < from + 2) {
      return from;
    }
    while (joins(text, end) && endOf(text, end + 1, true) >= end + 3) {
      end = endOf(text, end + 1, true);
    }
    return end;
  }

  /// The same for letters of any kind, of which one is enough.
  private static int endOfLetters(String text, int from) {
    int end = endOf(text, from, false);
    while (end > from && joins(text, end) && endOf(text, end + 1, false) > end + 1) {
      end = endOf(text, end + 1, false);
    }
    return end;
  }

  private static boolean joins(String text, int at) {
    return at < text.length() && (text.charAt(at) == '_' || text.charAt(at) == '-');
  }

  private static int endOf(String text, int from, boolean capitals) {
    int at = from;
    while (at < text.length()
        && Scan.isLetter(text.charAt(at))
        && !(capitals && text.charAt(at) >= 'a')) {
      at++;
    }
    return at;
  }
}
