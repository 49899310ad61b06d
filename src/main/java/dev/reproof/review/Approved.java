package dev.reproof.review;

import dev.reproof.tracker.LinkText;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.StatusColumn;
import dev.reproof.tracker.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a packet is approved: its board status is DONE, or its review state APPROVED, or its own
/// evidence has the verdict APPROVED or GO.
final class Approved {
  private static final Pattern MARKS = Pattern.compile("[`*_]{2,}|[`*]");

  private static final Pattern STOP = Pattern.compile("[.!]+$");

  private Approved() {}

  static boolean is(Packet packet) {
    return isOnBoard(packet) || packet.verdict().filter(Verdict::isApproval).isPresent();
  }

  /// DONE or APPROVED on the board.
  static boolean isOnBoard(Packet packet) {
    return packet.status().filter(Approved::isDoneWord).isPresent()
        || packet
            .reviewState()
            .map(s -> STOP.matcher(plain(s)).replaceFirst(""))
            .filter("APPROVED"::equals)
            .isPresent();
  }

  static boolean isDoneWord(String status) {
    String word = StatusColumn.plain(status);
    return word.equals("DONE") || word.equals("APPROVED") || word.equals("DONE/APPROVED");
  }

  /// Approved, in progress or in review: somebody has begun it.
  static boolean isBegun(Packet packet) {
    Optional<StatusColumn> column = packet.status().flatMap(StatusColumn::of);
    return is(packet)
        || column
            .filter(c -> c == StatusColumn.IN_PROGRESS || c == StatusColumn.IN_REVIEW)
            .isPresent();
  }

  static String plain(String word) {
    boolean marked = word.indexOf('`') >= 0 || word.indexOf('*') >= 0 || word.indexOf('_') >= 0;
    String shown = LinkText.of(word);
    String plain = marked ? MARKS.matcher(shown).replaceAll("") : shown;
    return plain.strip().toUpperCase(Locale.ROOT);
  }
}
