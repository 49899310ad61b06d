package dev.reproof.tracker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A packet: its row on a board, its section, or both. What follows from them is worked out once.
public final class Packet {
  private static final Pattern HASH =
      Pattern.compile(
          "(?<![0-9A-Za-z:/_-])(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}(?![0-9A-Za-z_/-])");
  private static final Pattern TICKED_HASH = Pattern.compile("(?<=`)[0-9a-f]{7,40}(?=`)");

  private final String id;
  private final String title;
  private final @Nullable Row boardRow;
  private final @Nullable Section ownSection;

  /// Both are worked out when first asked for; two threads may both do it, and find the same.
  private @Nullable List<PacketCommand> distinct;

  private @Nullable Map<String, Gate> lastGates;

  public Packet(String id, String title, @Nullable Row boardRow, @Nullable Section ownSection) {
    this.id = id;
    this.title = title;
    this.boardRow = boardRow;
    this.ownSection = ownSection;
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public Optional<Row> row() {
    return Optional.ofNullable(boardRow);
  }

  public Optional<Section> section() {
    return Optional.ofNullable(ownSection);
  }

  /// What the board says of a column; empty where the cell is empty, `-` or a dash.
  public Optional<String> cell(Column column) {
    return row().flatMap(r -> r.cell(column)).filter(c -> !c.isEmpty()).map(Cell::text);
  }

  /// The board's status word, or the section's own where there is no row.
  public Optional<String> status() {
    return boardRow != null
        ? cell(Column.STATUS)
        : section().flatMap(Section::status).map(Field::value);
  }

  public Optional<String> reviewState() {
    return cell(Column.REVIEW_STATE);
  }

  public Optional<String> implementer() {
    return cell(Column.IMPLEMENTER).or(() -> field(Column.IMPLEMENTER));
  }

  public Optional<String> reviewer() {
    return cell(Column.REVIEWER).or(() -> field(Column.REVIEWER));
  }

  private Optional<String> field(Column column) {
    return section().flatMap(s -> s.field(column));
  }

  public List<Box> boxes() {
    return ownSection == null ? List.of() : ownSection.boxes();
  }

  public List<CommandRecord> records() {
    return ownSection == null ? List.of() : ownSection.records();
  }

  public List<Evidence> evidence() {
    return ownSection == null ? List.of() : ownSection.evidence();
  }

  public int boxesChecked() {
    return (int) boxes().stream().filter(Box::checked).count();
  }

  /// The verdict that counts: the last one of several.
  public Optional<Verdict> verdict() {
    List<Evidence> all = evidence();
    for (int i = all.size() - 1; i >= 0; i--) {
      List<Verdict> verdicts = all.get(i).verdicts();
      if (!verdicts.isEmpty()) {
        return Optional.of(verdicts.getLast());
      }
    }
    return Optional.empty();
  }

  /// The gates of the evidence by level, the last line of each level counting.
  public Map<String, Gate> gates() {
    Map<String, Gate> known = lastGates;
    if (known == null) {
      known = Collections.unmodifiableMap(readGates());
      lastGates = known;
    }
    return known;
  }

  private Map<String, Gate> readGates() {
    Map<String, Gate> gates = new LinkedHashMap<>();
    for (Evidence block : evidence()) {
      for (Gate gate : block.gates()) {
        if (!gate.word().isEmpty()) {
          gates.put(gate.level(), gate);
        }
      }
    }
    return gates;
  }

  /// The commit hashes of the packet's own evidence, in file order.
  public List<Hash> checkpoints() {
    List<Evidence> blocks = evidence();
    return blocks.size() == 1
        ? blocks.getFirst().hashes()
        : blocks.stream().flatMap(e -> e.hashes().stream()).toList();
  }

  /// The hashes of the evidence's blocks about the commit, of all its evidence where they have
  /// none.
  public List<Hash> commitHashes() {
    List<Hash> own = new ArrayList<>();
    for (Evidence block : evidence()) {
      for (Block commit : block.blocks()) {
        if (commit.kind() == BlockKind.COMMIT) {
          int last = commit.items().isEmpty() ? commit.line() : commit.items().getLast().line();
          block.hashes().stream()
              .filter(h -> h.line() >= commit.line() && h.line() <= last)
              .forEach(own::add);
        }
      }
    }
    return own.isEmpty() ? checkpoints() : own;
  }

  /// The commit hashes in the board row: bare in a column of commits, in back-ticks in one of
  /// evidence.
  public List<String> boardHashes() {
    if (boardRow == null) {
      return List.of();
    }
    List<String> hashes = new ArrayList<>();
    for (Cell cell : boardRow.cells()) {
      Column column = cell.meaning();
      if (column == Column.COMMIT || column == Column.EVIDENCE) {
        Matcher hash = (column == Column.COMMIT ? HASH : TICKED_HASH).matcher(cell.text());
        while (hash.find()) {
          hashes.add(hash.group());
        }
      }
    }
    return hashes;
  }

  /// The packet's distinct commands, numbered from 1: required ones first, then recorded ones, in
  /// file order.
  public List<PacketCommand> commands() {
    List<PacketCommand> known = distinct;
    if (known == null) {
      known = numbered();
      distinct = known;
    }
    return known;
  }

  private List<PacketCommand> numbered() {
    PacketCommand.Collector all = new PacketCommand.Collector();
    for (Box box : boxes()) {
      WrittenCommand command = box.requiredCommand();
      if (command != null) {
        all.of(command).required(box);
      }
    }
    for (CommandRecord entry : records()) {
      WrittenCommand command = entry.writtenCommand();
      if (command != null) {
        all.of(command).recorded(entry);
      }
    }
    return all.numbered();
  }

  /// Whether the other says the same, wherever in the file each of them stands.
  public boolean saysSame(Packet other) {
    return id.equals(other.id)
        && title.equals(other.title)
        && (boardRow == null
            ? other.boardRow == null
            : other.boardRow != null && boardRow.isMoved(other.boardRow))
        && (ownSection == null
            ? other.ownSection == null
            : other.ownSection != null && ownSection.isMoved(other.ownSection));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Packet packet
        && id.equals(packet.id)
        && title.equals(packet.title)
        && Objects.equals(boardRow, packet.boardRow)
        && Objects.equals(ownSection, packet.ownSection);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, title, boardRow, ownSection);
  }

  @Override
  public String toString() {
    return "Packet " + id;
  }
}
