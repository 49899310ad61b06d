package dev.reproof.markdown;

import dev.reproof.text.SourceText;
import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Board;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.HashLine;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Row;
import dev.reproof.tracker.Rule;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.Tracker;
import dev.reproof.tracker.Unread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads a tracker: one pass over the lines with a fence state finds the structure, and each
/// packet's section is read by itself, when somebody asks.
///
/// It never fails: what is not understood stays as it is and is listed.
public final class TrackerParser {
  private final Lines lines;
  private final List<Heading> headings = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();

  private TrackerParser(SourceText source) {
    this.lines = Lines.of(source.text());
  }

  /// What the text says as a tracker; a text that is none has no packets.
  public static Tracker parse(SourceText source) {
    return new TrackerParser(source).read();
  }

  /// What the text says that `edits` have made of `before`, whose reading is `tracker`: the same as
  /// [#parse], but only the parts that they touch are read again where that is enough.
  public static Tracker parseAgain(
      SourceText before, Tracker tracker, List<TextEdit> edits, SourceText after) {
    return ChangedParts.read(before.text(), after.text(), tracker, edits)
        .orElseGet(() -> parse(after));
  }

  private Tracker read() {
    findBlocks();
    Outline outline = new Outline(lines, headings);
    List<Table> boardTables = outline.boards(tables);
    Map<String, Row> rows = rows(boardTables);
    List<Outline.Part> parts = outline.sections(rows.keySet(), boardTables);
    List<Section> read = parts.stream().map(this::section).toList();
    Map<String, Section> sections = new LinkedHashMap<>();
    for (int i = 0; i < read.size(); i++) {
      for (String id : parts.get(i).ids()) {
        sections.put(id, read.get(i));
      }
    }
    List<Packet> packets = packets(rows, sections);
    Packet lone = packets.isEmpty() ? LoneRecord.of(lines, headings) : null;
    HeaderReader header = new HeaderReader(lines, headings);
    List<Rule> rules = header.rules();
    return new Tracker(
        header.title(),
        header.status(),
        rules,
        boards(boardTables, outline),
        lone == null ? packets : List.of(lone),
        lone == null ? hashLines(parts, boardTables) : List.of(),
        unread);
  }

  private Section section(Outline.Part part) {
    return SectionReader.section(
        lines, part.first(), part.end(), part.elsewhere(), part.heading(), part.packet().title());
  }

  private void findBlocks() {
    IntStream.Builder marks = IntStream.builder();
    int end = 0;
    for (int line : lines.marked()) {
      if (lines.first(line) == '#') {
        if (lines.isOpen(line)) {
          marks.add(line);
        }
      } else if (lines.isUnderline(line)) {
        marks.add(line - 1);
      } else if (line > end) {
        Table table = tableAt(line - 1);
        if (table != null) {
          tables.add(table);
          end = table.end();
        }
      }
    }
    readHeadings(marks.build().toArray());
  }

  /// The table whose header row is this line; null if none begins here.
  private @Nullable Table tableAt(int line) {
    byte first = lines.first(line);
    boolean may = lines.isOpen(line) && first != LineSplit.NONE && first != '>' && first != '-';
    return may ? Table.at(lines, line, lines.count()) : null;
  }

  private void readHeadings(int[] marked) {
    SideBySide.range(0, marked.length).forEach(i -> readHeading(marked[i]));
    for (int line : marked) {
      Heading heading = lines.heading(line);
      if (heading != null) {
        headings.add(heading);
      }
    }
  }

  /// Reads a heading, and what it means while it is near.
  private void readHeading(int line) {
    Heading heading = lines.heading(line);
    if (heading != null) {
      heading.phrase().heading();
    }
  }

  private Map<String, Row> rows(List<Table> boards) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (int board = 0; board < boards.size(); board++) {
      for (ReadRow read : rows(boards.get(board), board)) {
        if (read.id() == null || rows.containsKey(read.id())) {
          String reason =
              read.id() == null
                  ? "a row of the board without a packet id"
                  : "a second row of packet " + read.id();
          unread.add(new Unread(read.line() + 1, reason, lines.of(read.line())));
        } else {
          rows.put(read.id(), read.row());
        }
      }
    }
    return rows;
  }

  /// A row of a board and the id on it; null if it has none.
  private record ReadRow(int line, @Nullable String id, Row row) {}

  private List<ReadRow> rows(Table table, int board) {
    return SideBySide.range(table.firstRow(), table.end())
        .mapToObj(line -> readRow(table, board, line))
        .toList();
  }

  private ReadRow readRow(Table table, int board, int line) {
    Row row = BoardReader.row(lines, table, board, line);
    return new ReadRow(line, BoardReader.id(table, row), row);
  }

  private static List<Packet> packets(Map<String, Row> rows, Map<String, Section> sections) {
    List<Packet> packets = new ArrayList<>(rows.size());
    rows.forEach((id, row) -> packets.add(packet(id, row, sections.get(id))));
    sections.forEach(
        (id, section) -> {
          if (!rows.containsKey(id)) {
            packets.add(packet(id, null, section));
          }
        });
    return packets;
  }

  private static Packet packet(String id, @Nullable Row row, @Nullable Section section) {
    return new Packet(id, title(row, section), row, section);
  }

  static String title(@Nullable Row row, @Nullable Section section) {
    if (row != null) {
      String title = row.cell(Column.TITLE).map(Cell::text).orElse("");
      if (!title.isEmpty() || section == null) {
        return title;
      }
    }
    return section == null ? "" : section.title();
  }

  private List<Board> boards(List<Table> tables, Outline outline) {
    return tables.stream()
        .map(t -> new Board(t.header() + 1, outline.sectionHeadingAbove(t.header()), t.columns()))
        .toList();
  }

  /// The lines with hashes outside of all sections and boards.
  private List<HashLine> hashLines(List<Outline.Part> parts, List<Table> boards) {
    int[] behind = new int[lines.count()];
    parts.forEach(p -> behind[p.first()] = p.end());
    parts.forEach(p -> p.elsewhere().forEach(r -> behind[r.first()] = r.end()));
    boards.forEach(b -> behind[b.header()] = b.end());
    HashLineReader reader = new HashLineReader(lines);
    List<HashLine> found = new ArrayList<>();
    int line = 0;
    while (line < lines.count()) {
      if (behind[line] > line) {
        line = behind[line];
        continue;
      }
      if (lines.isOpen(line)) {
        HashLine hashLine = reader.read(line, line + 1);
        if (hashLine != null) {
          found.add(hashLine);
        }
      }
      line++;
    }
    return found;
  }
}
