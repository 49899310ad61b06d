package dev.reproof.markdown;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which lines of the tracker belong to which packet: the heading that begins each packet's
/// section, and where the section ends.
final class Outline {
  private static final Pattern PLAIN_ID =
      Pattern.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\\d+[A-Za-z]?");

  private static final Pattern AFTERMATH =
      Pattern.compile(
          "(?i)(?:(?:future|later|remaining|follow[ -]?up|post-release)"
              + " (?:work|packets?|items|ideas|tasks)|follow[ -]?ups?|backlog|parking lot|next"
              + " steps|open (?:questions|items)|known (?:issues|limitations)|out of"
              + " scope|non-goals|active worker boundaries|how"
              + " (?:to|this|we)\\b.*|history|contacts?|ideas(?: for later)?|retrospective"
              + "|post-launch|to-?dos?|deferred|(?:global|release|launch) checklist"
              + "|(?:program(?:me)? )?exit criteria|nächste schritte|offene punkte)\\b\\W*");
  private static final Pattern BOARD_WORD =
      Pattern.compile("(?i).*\\b(?:board|progress|packets|phase|stage|wave|milestone)\\b.*");

  private final Lines lines;
  private final List<Heading> headings;

  /// What each heading, by its place in the list, says of packets; null for one that says nothing.
  private final @Nullable PacketHeading[] packets;

  private final boolean[] closing;
  private final LastRecord lastRecord;

  Outline(Lines lines, List<Heading> headings) {
    this.lines = lines;
    this.headings = headings;
    packets = new PacketHeading[headings.size()];
    closing = new boolean[headings.size()];
    lastRecord = new LastRecord(lines, headings, packets, closing);
    SideBySide.range(0, packets.length).forEach(this::read);
  }

  private void read(int index) {
    Heading heading = headings.get(index);
    HeadingWords words = heading.phrase().heading();
    packets[index] = heading.level() <= 3 ? words.packet() : null;
    boolean title = index == 0 && heading.level() == 1;
    closing[index] = title ? words.isOfTemplate() : words.isClosing();
  }

  /// The lines from `first` to before `end`.
  record Range(int first, int end) {}

  /// A packet's section: its ids, the heading, the lines from `first` to before `end`, and what
  /// stands further below under headings of these packets.
  record Part(
      List<String> ids,
      Heading heading,
      PacketHeading packet,
      int first,
      int end,
      List<Range> elsewhere) {
    Part {
      elsewhere = List.copyOf(elsewhere);
    }
  }

  /// The tables that are boards, of all tables: those outside of packets' sections and appendices,
  /// with an id column, a status column, and at least one id that no board before has.
  List<Table> boards(List<Table> tables) {
    List<Table> boards = new ArrayList<>();
    Set<String> known = new HashSet<>();
    Standing standing = new Standing(known);
    int next = 0;
    for (Table table : tables) {
      while (next < headings.size() && headings.get(next).line() < table.header()) {
        standing.pass(headings.get(next), packets[next], closing[next]);
        next++;
      }
      if (standing.isInside()
          || !BoardReader.isBoard(lines, table)
          || OtherTables.isNamedBy(sectionHeadingAbove(table.header()), !boards.isEmpty())) {
        continue;
      }
      List<String> ids = BoardReader.ids(lines, table);
      if (!known.containsAll(ids)) {
        boards.add(table);
        known.addAll(ids);
      }
    }
    return boards;
  }

  /// Where one stands while the headings go by: inside the section of a packet that is known, or in
  /// an appendix, or in neither.
  private static final class Standing {
    private final Set<String> known;
    private int packetLevel;
    private int closedLevel;

    Standing(Set<String> known) {
      this.known = known;
    }

    void pass(Heading heading, @Nullable PacketHeading packet, boolean closing) {
      if (closedLevel > 0 && heading.level() > closedLevel) {
        return;
      }
      closedLevel = closing && !isRules(heading) ? heading.level() : 0;
      if (packet != null
          && (packet.isStrong() || packet.isLed())
          && packet.ids().stream().anyMatch(known::contains)) {
        packetLevel = heading.level();
      } else if (packetLevel > 0
          && heading.level() <= packetLevel
          && BOARD_WORD.matcher(heading.text()).matches()) {
        packetLevel = 0;
      }
    }

    boolean isInside() {
      return packetLevel > 0 || closedLevel > 0;
    }
  }

  /// The sections of the packets: for each id on a board the first heading that introduces it, and
  /// the headings that introduce packets without a row.
  List<Part> sections(Set<String> boardIds, List<Table> boards) {
    Map<String, Integer> chosen = chooseHeadings(boardIds);
    BitSet starts = new BitSet();
    chosen.values().forEach(starts::set);
    NavigableSet<Integer> boardLines = new TreeSet<>();
    boards.forEach(b -> boardLines.add(b.header()));
    Map<Integer, List<String>> idsOf = new HashMap<>();
    chosen.forEach((id, i) -> idsOf.computeIfAbsent(i, _ -> new ArrayList<>()).add(id));
    NamedBelow below = new NamedBelow(headings, packets, chosen);
    for (int i = starts.nextSetBit(0); i >= 0; i = starts.nextSetBit(i + 1)) {
      below.read(i, end(i, starts, boardLines));
    }
    List<Part> parts = new ArrayList<>();
    for (int i = starts.nextSetBit(0); i >= 0; i = starts.nextSetBit(i + 1)) {
      int index = i;
      Heading heading = headings.get(index);
      PacketHeading packet = packets[index];
      if (packet == null) {
        continue;
      }
      List<String> ids = idsOf.getOrDefault(index, List.of());
      parts.add(
          new Part(ids, heading, packet, heading.line(), below.end(index), below.elsewhere(index)));
    }
    return parts;
  }

  private Map<String, Integer> chooseHeadings(Set<String> boardIds) {
    Map<String, Integer> strong = new LinkedHashMap<>();
    Map<String, Integer> weak = new LinkedHashMap<>();
    Map<String, Integer> rowless = new LinkedHashMap<>();
    Set<String> prefixes = new HashSet<>();
    boardIds.forEach(id -> prefixes.add(prefix(id)));
    Map<String, String> small = new HashMap<>();
    boardIds.forEach(id -> small.merge(small(id), id, (a, b) -> ""));
    int closedAbove = 0;
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      if (closedAbove > 0 && heading.level() > closedAbove) {
        continue;
      }
      closedAbove = closing[i] ? heading.level() : 0;
      if (heading.level() < 2 || heading.level() > 3) {
        continue;
      }
      PacketHeading packet = packets[i];
      if (packet == null) {
        continue;
      }
      for (String written : packet.ids()) {
        String alike = boardIds.contains(written) ? "" : small.getOrDefault(small(written), "");
        String id = alike.isEmpty() ? written : alike;
        if (boardIds.contains(id)) {
          if (packet.isStrong()) {
            strong.putIfAbsent(id, i);
          } else if (!strong.containsKey(id)) {
            weak.putIfAbsent(id, i);
          }
        } else if (introducesRowless(packet, id, prefixes, boardIds.isEmpty())) {
          rowless.putIfAbsent(id, i);
        }
      }
    }
    weak.forEach(strong::putIfAbsent);
    keepLevel(rowless, strong);
    rowless.forEach(strong::putIfAbsent);
    return strong;
  }

  /// Packets without a row count only at the level of the packets that have one.
  private void keepLevel(Map<String, Integer> rowless, Map<String, Integer> known) {
    if (known.isEmpty()) {
      return;
    }
    int deepest = known.values().stream().mapToInt(i -> headings.get(i).level()).max().orElse(3);
    rowless.values().removeIf(i -> headings.get(i).level() > deepest);
  }

  private static boolean introducesRowless(
      PacketHeading packet, String id, Set<String> prefixes, boolean noBoard) {
    if (!packet.isStrong() || packet.isReview()) {
      return false;
    }
    if (packet.saysPacket() && packet.ids().size() == 1 || packet.saysChecklist()) {
      return true;
    }
    boolean dashed = id.indexOf('-') > 0;
    return dashed
        && !packet.rest().isEmpty()
        && (noBoard ? isPlainId(id) : prefixes.contains(prefix(id)));
  }

  /// An id as it is compared where the case of its letters differs.
  private static String small(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  private static boolean isPlainId(String id) {
    return PLAIN_ID.matcher(id).matches();
  }

  /// The letters before the number of an id.
  private static String prefix(String id) {
    int end = id.length();
    while (end > 0 && Character.isDigit(id.charAt(end - 1))) {
      end--;
    }
    return id.substring(0, end);
  }

  private int end(int index, BitSet starts, NavigableSet<Integer> boards) {
    int level = headings.get(index).level();
    for (int i = index + 1; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      if (starts.get(i)) {
        return heading.line();
      }
      if (heading.level() <= level
          && (closing[i]
              || holdsBoard(i, boards)
              || isAftermath(i, starts)
              || starts.nextSetBit(index + 1) < 0 && lastRecord.isFollowedBy(index, i))) {
        return heading.line();
      }
    }
    return lines.count();
  }

  /// Whether a heading begins what comes after the packets, such as a backlog: by its words, and
  /// where no more evidence follows before the next packet.
  private boolean isAftermath(int index, BitSet starts) {
    if (!AFTERMATH.matcher(headings.get(index).text()).matches()) {
      return false;
    }
    for (int i = index + 1; i < headings.size() && !starts.get(i) && !closing[i]; i++) {
      if (headings.get(i).phrase().heading().isOfEvidence()) {
        return false;
      }
    }
    return true;
  }

  /// A board without a heading of its own often follows the rules.
  private static boolean isRules(Heading heading) {
    return heading.text().strip().equalsIgnoreCase("rules");
  }

  private boolean holdsBoard(int index, NavigableSet<Integer> boards) {
    int from = headings.get(index).line();
    int to = index + 1 < headings.size() ? headings.get(index + 1).line() : lines.count();
    Integer board = boards.higher(from);
    return board != null && board < to;
  }

  private @Nullable Heading headingAbove(int line) {
    int low = 0;
    int high = headings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (headings.get(middle).line() <= line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : headings.get(low - 1);
  }

  /// The text of the nearest heading above a line, of level 2 or deeper; null if there is none.
  @Nullable String sectionHeadingAbove(int line) {
    Heading above = headingAbove(line);
    return above == null || above.level() == 1 ? null : above.text();
  }
}
