package dev.reproof.review;

import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The packets of a tracker by what a sentence calls them: `00, 02 and 04 through 06`, `SB5-02/03`.
final class NamedPackets {
  static final String ID = "[A-Z0-9][A-Z0-9_]*+(?:[-.][A-Z0-9_]++)*+";

  /// A list of ids, as a pattern that ignores case.
  static final String LIST =
      ID
          + "(?:\\s*(?:,\\s*and|,|/|&|and|through|thru|to|–|—|-(?=\\s)|\\.\\.)\\s*(?:packets?\\s+)?(?!(?:later|above|up|beyond)\\b)"
          + ID
          + "){0,60}";

  private static final Pattern PART =
      Pattern.compile("(?i)((?:through|thru|to)\\b|–|—|\\.\\.|(?<=\\s)-(?=\\s))|" + ID);
  private static final Pattern FILLER = Pattern.compile("(?i)and|packets?");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
  private static final Pattern NUMBERED = Pattern.compile("(.*-)\\d+[A-Za-z]?");

  private final List<Packet> packets;
  private final Map<String, Integer> places = new HashMap<>();

  NamedPackets(List<Packet> packets) {
    this.packets = packets;
    for (int i = 0; i < packets.size(); i++) {
      places.putIfAbsent(key(packets.get(i).id()), i);
    }
  }

  /// The packets of a list; none where one of its words is no packet of this file.
  List<Packet> of(String list) {
    List<Packet> named = new ArrayList<>();
    int last = -1;
    boolean range = false;
    Matcher part = PART.matcher(list);
    while (part.find()) {
      String word = part.group();
      if (FILLER.matcher(word).matches()) {
        continue;
      }
      if (part.group(1) != null) {
        range = true;
        continue;
      }
      int at = place(word, last);
      int dash = word.indexOf('-');
      if (at < 0 && dash > 0 && place(word.substring(0, dash)) >= 0) {
        last = place(word.substring(0, dash));
        at = place(word.substring(dash + 1));
        range = true;
      }
      if (at < 0 || range && (last < 0 || last > at)) {
        return List.of();
      }
      named.addAll(packets.subList(range ? last : at, at + 1));
      last = at;
      range = false;
    }
    return range ? List.of() : named.stream().distinct().toList();
  }

  /// Those below a packet on its board.
  List<Packet> below(Packet packet) {
    int at = place(packet.id());
    return packets.subList(at + 1, packets.size()).stream()
        .filter(p -> board(p).equals(board(packet)))
        .toList();
  }

  /// Those of the packets' boards that are none of them.
  List<Packet> otherThan(List<Packet> some) {
    List<Optional<Integer>> boards = some.stream().map(NamedPackets::board).toList();
    return packets.stream().filter(p -> !some.contains(p) && boards.contains(board(p))).toList();
  }

  private static Optional<Integer> board(Packet packet) {
    return packet.row().map(Row::board);
  }

  /// The place of an id, of which behind `SB5-02` the number is enough; -1 if there is none.
  private int place(String word, int last) {
    int at = place(word);
    if (at >= 0 || last < 0 || !DIGITS.matcher(word).matches()) {
      return at;
    }
    Matcher before = NUMBERED.matcher(packets.get(last).id());
    return before.matches() ? place(before.group(1) + word) : -1;
  }

  private int place(String word) {
    return places.getOrDefault(key(word), -1);
  }

  /// Ids are the same in small letters, and numbers without leading zeros.
  private static String key(String id) {
    return DIGITS.matcher(id).matches()
        ? String.valueOf(Integer.parseInt(id))
        : id.toLowerCase(Locale.ROOT);
  }
}
