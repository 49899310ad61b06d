package dev.reproof.review;

import dev.reproof.evidence.Claim;
import dev.reproof.tracker.Author;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.WrittenCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The list that counts (rules.md): the reviewer's, else the unlabelled one under the packet's
/// evidence heading, else the implementer's, else ticked boxes, else the board's cell.
public final class Claims {
  /// So few records are compared each with each.
  private static final int FEW = 8;

  private Claims() {}

  /// The records of the list that counts, a later one of the same command in place of an earlier;
  /// empty where boxes or the board's cell count.
  public static List<CommandRecord> countingRecords(Packet packet) {
    List<CommandRecord> own = listedBy(packet, Author.REVIEWER);
    if (own.isEmpty()) {
      own = listedBy(packet, null);
    }
    if (own.isEmpty()) {
      own = listedBy(packet, Author.IMPLEMENTER);
    }
    return own.size() < 2 ? own : withoutReplaced(own);
  }

  private static List<CommandRecord> listedBy(Packet packet, @Nullable Author author) {
    List<CommandRecord> own = new ArrayList<>();
    for (CommandRecord entry : packet.records()) {
      if (entry.listed() && entry.author() == author) {
        own.add(entry);
      }
    }
    return own;
  }

  private static List<CommandRecord> withoutReplaced(List<CommandRecord> records) {
    if (records.size() <= FEW && !holdsTwice(records)) {
      return records;
    }
    Map<Object, CommandRecord> last = new LinkedHashMap<>();
    for (CommandRecord entry : records) {
      Object key = entry.command().<Object>map(WrittenCommand::folded).orElse(entry);
      last.remove(key);
      last.put(key, entry);
    }
    return List.copyOf(last.values());
  }

  private static boolean holdsTwice(List<CommandRecord> records) {
    for (int i = 1; i < records.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (Objects.equals(command(records.get(i)), command(records.get(j)))) {
          return true;
        }
      }
    }
    return false;
  }

  /// The command of a record with blanks folded; null if it has none.
  private static @Nullable String command(CommandRecord entry) {
    WrittenCommand command = entry.writtenCommand();
    return command == null ? null : command.folded();
  }

  /// The entries of the list that counts, whatever list it is.
  public static List<Entry> counting(Packet packet) {
    return counting(packet, countingRecords(packet));
  }

  static List<Entry> counting(Packet packet, List<CommandRecord> records) {
    Section section = packet.section().orElse(null);
    if (section == null) {
      return ofCell(packet);
    }
    if (!records.isEmpty()) {
      List<Entry> entries = new ArrayList<>(records.size());
      for (CommandRecord told : records) {
        entries.add(entry(section, told));
      }
      return entries;
    }
    List<Entry> boxes = new ArrayList<>();
    for (Box box : packet.boxes()) {
      if (box.checked() && box.command().isPresent()) {
        boxes.add(entry(section, box, boxes.size() + 1));
      }
    }
    return boxes.isEmpty() ? ofCell(packet) : boxes;
  }

  private static List<Entry> ofCell(Packet packet) {
    return packet.row().stream()
        .flatMap(
            row ->
                row.records().stream()
                    .map(
                        r ->
                            new Entry(
                                row.place().line(),
                                r.number(),
                                r.command().map(c -> c.folded().replace("\\|", "|")).orElse(null),
                                r.result(),
                                r.statedExit(),
                                r.expectedExit(),
                                false)))
        .toList();
  }

  /// One entry: its line in the file, its number, the command if it has one (blanks folded), the
  /// result as it is written, the code it states and the one it calls expected.
  public record Entry(
      int line,
      int number,
      @Nullable String command,
      String result,
      @Nullable Integer exit,
      @Nullable Integer expected,
      boolean box) {}

  private static Entry entry(Section section, CommandRecord entry) {
    return new Entry(
        section.line(entry.line()),
        entry.number(),
        command(entry),
        entry.result(),
        entry.statedExit(),
        entry.expectedExit(),
        false);
  }

  private static Entry entry(Section section, Box box, int number) {
    return new Entry(
        section.line(box.line()),
        number,
        box.command().map(WrittenCommand::folded).orElse(null),
        resultOf(box),
        box.claimedExit().orElse(null),
        box.expectedExit(),
        true);
  }

  /// What a box says behind its command.
  private static String resultOf(Box box) {
    String text = box.text();
    int tick = text.indexOf('`', text.indexOf('`') + 1);
    String behind = tick < 0 ? text : text.substring(tick + 1);
    return behind.strip().replaceFirst("^(?:->|→|=>|—|–)\\s*", "");
  }

  /// What the file claims of a command, by the list that counts: under its own text, else under one
  /// that means the same, else under one that is the same with another filter.
  public static Optional<Claim> claimOf(Packet packet, PacketCommand command) {
    return claimOf(packet, command, counting(packet)).or(() -> boxClaim(packet, command));
  }

  /// What the list of one author claims of a command; null is the author of a list without a label.
  public static Optional<Claim> claimBy(
      @Nullable Author author, Packet packet, PacketCommand command) {
    Section section = packet.section().orElse(null);
    if (section == null) {
      return Optional.empty();
    }
    List<CommandRecord> own =
        packet.records().stream()
            .filter(CommandRecord::listed)
            .filter(r -> r.author() == author)
            .toList();
    return claimOf(
        packet, command, withoutReplaced(own).stream().map(r -> entry(section, r)).toList());
  }

  private static Optional<Claim> claimOf(
      Packet packet, PacketCommand command, List<Entry> entries) {
    Optional<Claim> exact =
        entries.stream()
            .filter(e -> command.text().equals(e.command()))
            .reduce((a, b) -> b)
            .map(Claims::claim);
    if (exact.isPresent()) {
      return exact;
    }
    List<Claim> alike = new ArrayList<>();
    for (Entry entry : entries) {
      String text = entry.command();
      if (text != null) {
        ClaimMatch.of(command.text(), text)
            .filter(m -> m != Claim.Match.OTHER_FILTER || isOfNoOther(packet, command, text))
            .ifPresent(m -> alike.add(claim(entry, m)));
      }
    }
    return alike.stream()
        .filter(c -> !c.isOfAnotherCommand())
        .reduce((a, b) -> b)
        .or(() -> alike.stream().reduce((a, b) -> b));
  }

  /// Whether a record stands for no other command that the packet requires.
  private static boolean isOfNoOther(Packet packet, PacketCommand command, String recorded) {
    return packet.commands().stream()
        .filter(PacketCommand::isRequired)
        .filter(c -> c.n() != command.n())
        .noneMatch(c -> CommandMatch.of(c.text(), recorded).covers());
  }

  private static Optional<Claim> boxClaim(Packet packet, PacketCommand command) {
    Section section = packet.section().orElse(null);
    if (section == null) {
      return Optional.empty();
    }
    return command.requiredBy().stream()
        .filter(Box::checked)
        .findFirst()
        .map(b -> claim(entry(section, b, 1)));
  }

  private static Claim claim(Entry entry) {
    return new Claim(entry.line(), entry.exit(), entry.result());
  }

  private static Claim claim(Entry entry, Claim.Match match) {
    return new Claim(entry.line(), entry.exit(), entry.result(), entry.command(), match);
  }
}
