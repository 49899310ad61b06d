package dev.reproof.markdown;

import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Board;
import dev.reproof.tracker.HashLine;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Part;
import dev.reproof.tracker.Place;
import dev.reproof.tracker.Row;
import dev.reproof.tracker.Rule;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.Tracker;
import dev.reproof.tracker.Unread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads again only what edits have changed: the sections and the board rows that they lie in.
/// Everything else is taken over from the reading before, moved to its new place.
///
/// Where an edit could change more than its own part (it lies outside of every part, it changes a
/// heading, it leaves a fence open, a board is near, a section has parts elsewhere) it says so, and
/// the whole text is read.
final class ChangedParts {
  private final String before;
  private final String after;
  private final Tracker tracker;

  /// What was read again, by the place of what it replaces; no two parts begin at the same place.
  private final Map<Place, Part> changed = new HashMap<>();

  private final List<Move> moves = new ArrayList<>();

  /// From `offset` of the text before on, everything has moved by so many units and lines.
  private record Move(int offset, int line, int units, int lines) {}

  private ChangedParts(String before, String after, Tracker tracker) {
    this.before = before;
    this.after = after;
    this.tracker = tracker;
  }

  /// What `after` says, which the edits have made of `before`; empty where only the whole text
  /// tells.
  static Optional<Tracker> read(
      String before, String after, Tracker tracker, List<TextEdit> edits) {
    if (tracker.boards().isEmpty() && tracker.packets().size() < 2 || isScattered(tracker)) {
      return Optional.empty();
    }
    ChangedParts parts = new ChangedParts(before, after, tracker);
    return parts.readAll(edits) ? Optional.of(parts.moved()) : Optional.empty();
  }

  /// Whether a section has parts elsewhere, which an edit between them moves.
  private static boolean isScattered(Tracker tracker) {
    return tracker.packets().stream()
        .flatMap(p -> p.section().stream())
        .anyMatch(s -> !s.elsewhere().isEmpty());
  }

  private boolean readAll(List<TextEdit> edits) {
    Map<Place, Part> touched = new TreeMap<>(Comparator.comparingInt(Place::offset));
    Map<Place, Integer> growth = new HashMap<>();
    for (TextEdit edit : edits) {
      Part part = partAround(edit);
      if (part == null) {
        return false;
      }
      touched.put(part.place(), part);
      growth.merge(part.place(), edit.growth(), Integer::sum);
    }
    int units = 0;
    int lines = 0;
    for (Part old : touched.values()) {
      int grown = growth.getOrDefault(old.place(), 0);
      int start = old.place().offset() + units;
      int end = start + length(old) + grown;
      Place place = new Place(start, old.place().line() + lines);
      Part read =
          switch (old) {
            case Row row -> row(row, place, end);
            case Section section -> section(section, place, end);
          };
      if (read == null) {
        return false;
      }
      changed.put(old.place(), read);
      int added = lineCount(read) - lineCount(old);
      moves.add(new Move(old.place().offset(), old.place().line(), grown, added));
      units += grown;
      lines += added;
    }
    return true;
  }

  private @Nullable Part partAround(TextEdit edit) {
    for (Packet packet : tracker.packets()) {
      Row row = packet.row().orElse(null);
      if (row != null && isInside(edit, row.place().offset(), row.span().end())) {
        return row;
      }
      Section section = packet.section().orElse(null);
      if (section != null && isInside(edit, section.place().offset(), section.length())) {
        return section;
      }
    }
    return null;
  }

  private static boolean isInside(TextEdit edit, int offset, int length) {
    return edit.span().start() > offset && edit.span().end() <= offset + length;
  }

  private static int length(Part part) {
    return switch (part) {
      case Row row -> row.span().end();
      case Section section -> section.length();
    };
  }

  private static int lineCount(Part part) {
    return switch (part) {
      case Row _ -> 1;
      case Section section -> section.lineCount();
    };
  }

  /// The row under a header of its own; null unless it is a row of the same packet still.
  private @Nullable Row row(Row old, Place place, int end) {
    Board board = tracker.boards().get(old.board());
    if (board.columns().stream().anyMatch(c -> c.indexOf('|') >= 0 || c.isEmpty())) {
      return null;
    }
    String text = after.substring(place.offset(), end);
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      return null;
    }
    String header =
        "| " + String.join(" | ", board.columns()) + " |\n|" + "-|".repeat(board.columns().size());
    Lines lines = Lines.of(header + "\n" + text);
    Table table = lines.count() == 3 ? Table.at(lines, 0, 3) : null;
    if (table == null || table.end() != 3 || !table.columns().equals(board.columns())) {
      return null;
    }
    String id = BoardReader.id(lines, table, 2);
    boolean same =
        id != null
            && tracker.packets().stream()
                .anyMatch(p -> p.id().equals(id) && p.row().filter(old::equals).isPresent());
    return same ? BoardReader.row(lines, table, old.board(), 2).at(place) : null;
  }

  /// The section by itself; null unless its headings are the same and it ends as it must.
  private @Nullable Section section(Section old, Place place, int end) {
    int from = old.place().offset();
    Lines was = Lines.ofPart(before.substring(from, from + old.length()));
    Lines now = Lines.ofPart(after.substring(place.offset(), end));
    boolean last = end == after.length();
    if (last != (from + old.length() == before.length())
        || !last
            && (now.endsOpen() || !endsLine(end) || was.endsOpen() || joinsHeading(now, end))) {
      return null;
    }
    List<Heading> headings = headings(now);
    if (!says(headings).equals(says(headings(was)))
        || headings.isEmpty()
        || now.firstInk(0) != 0
        || headings.stream().anyMatch(HeaderReader::isOfRules)
        || mayEndElsewhere(old, headings)
        || mayHoldBoard(was)
        || mayHoldBoard(now)) {
      return null;
    }
    return SectionReader.section(now, 0, now.count(), headings.getFirst(), old.title()).at(place);
  }

  /// Whether the section is the file's last, which ends by what its evidence says where another
  /// heading stands in it or behind it.
  private boolean mayEndElsewhere(Section old, List<Heading> headings) {
    boolean last =
        tracker.packets().stream()
            .flatMap(p -> p.section().stream())
            .noneMatch(s -> s.place().offset() > old.place().offset());
    boolean behind = old.place().offset() + old.length() < before.length();
    return last && (behind || headings.stream().skip(1).anyMatch(h -> h.level() <= old.level()));
  }

  /// Whether the words of an underlined heading behind the section would go on with its last line.
  private boolean joinsHeading(Lines now, int end) {
    return after.charAt(end) != '#' && !now.isBlank(now.count() - 1);
  }

  private boolean endsLine(int end) {
    char last = after.charAt(end - 1);
    return last == '\n' || last == '\r' && after.charAt(end) != '\n';
  }

  private static List<Heading> headings(Lines lines) {
    List<Heading> headings = new ArrayList<>();
    for (int line = 0; line < lines.count(); line++) {
      Heading heading = lines.isOpen(line) ? lines.heading(line) : null;
      if (heading != null) {
        headings.add(heading);
      }
    }
    return headings;
  }

  private static List<String> says(List<Heading> headings) {
    return headings.stream().map(h -> h.level() + " " + h.text()).toList();
  }

  private static boolean mayHoldBoard(Lines lines) {
    for (int line = 0; line < lines.count(); line++) {
      Table table = lines.isOpen(line) ? Table.at(lines, line, lines.count()) : null;
      if (table != null) {
        if (BoardReader.isBoard(lines, table)) {
          return true;
        }
        line = table.end() - 1;
      }
    }
    return false;
  }

  private Tracker moved() {
    Map<Place, Section> sections = new HashMap<>();
    List<Packet> packets = new ArrayList<>(tracker.packets().size());
    for (Packet packet : tracker.packets()) {
      Row row = packet.row().map(this::moved).orElse(null);
      Section section =
          packet
              .section()
              .map(s -> sections.computeIfAbsent(s.place(), p -> moved(s)))
              .orElse(null);
      boolean same =
          packet.row().equals(Optional.ofNullable(row))
              && packet.section().equals(Optional.ofNullable(section));
      packets.add(
          same ? packet : new Packet(packet.id(), TrackerParser.title(row, section), row, section));
    }
    return new Tracker(
        tracker.title(),
        tracker.status().orElse(null),
        tracker.rules().stream().map(r -> new Rule(r.number(), line(r.line()), r.text())).toList(),
        tracker.boards().stream()
            .map(b -> new Board(line(b.line()), b.heading(), b.columns()))
            .toList(),
        packets,
        tracker.hashLines().stream()
            .map(h -> new HashLine(line(h.line()), h.text(), h.under(), h.hashes()))
            .toList(),
        tracker.unread().stream()
            .map(u -> new Unread(line(u.line()), u.reason(), u.text()))
            .toList());
  }

  private Row moved(Row row) {
    Part read = changed.get(row.place());
    if (read instanceof Row again) {
      return again;
    }
    Place place = moved(row.place());
    return place.equals(row.place()) ? row : row.at(place);
  }

  private Section moved(Section section) {
    Part read = changed.get(section.place());
    if (read instanceof Section again) {
      return again;
    }
    Place place = moved(section.place());
    return place.equals(section.place()) ? section : section.at(place);
  }

  private Place moved(Place place) {
    int units = 0;
    for (Move move : moves) {
      units += move.offset() < place.offset() ? move.units() : 0;
    }
    return new Place(place.offset() + units, line(place.line()));
  }

  /// The line in the text after of a line outside of the changed parts.
  private int line(int line) {
    int moved = line;
    for (Move move : moves) {
      moved += move.line() < line ? move.lines() : 0;
    }
    return moved;
  }
}
