package dev.reproof.export;

import dev.reproof.review.Claims;
import dev.reproof.review.RuleBinding;
import dev.reproof.review.Waivers;
import dev.reproof.tracker.Board;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.Rule;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.Tracker;
import dev.reproof.tracker.Verdict;
import dev.reproof.tracker.WrittenCommand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A tracker as `reproof show --format json` gives it.
public final class TrackerForm {
  private TrackerForm() {}

  /// The document; `packets` are those to be shown.
  public static Map<String, @Nullable Object> of(
      String path, Tracker tracker, @Nullable String readOnly, List<Packet> packets) {
    return new Fields()
        .with("tracker", path)
        .with("title", tracker.title())
        .with("status", tracker.status().orElse(null))
        .with("readOnly", readOnly)
        .with("rules", tracker.rules().stream().map(TrackerForm::rule).toList())
        .with("boards", tracker.boards().stream().map(TrackerForm::board).toList())
        .with("packets", packets.stream().map(TrackerForm::packet).toList())
        .with(
            "unread",
            tracker.unread().stream()
                .map(
                    u ->
                        new Fields()
                            .with("line", u.line())
                            .with("reason", u.reason())
                            .with("text", u.text())
                            .map())
                .toList())
        .map();
  }

  private static Object rule(Rule rule) {
    return new Fields()
        .with("number", rule.number())
        .with("line", rule.line())
        .with("text", rule.text())
        .with("checks", List.copyOf(RuleBinding.checksOf(rule.text())))
        .map();
  }

  private static Object board(Board board) {
    return new Fields()
        .with("line", board.line())
        .with("heading", board.heading())
        .with("columns", board.columns())
        .map();
  }

  /// A packet; the key `waivers` is there only where the file holds one.
  private static Object packet(Packet packet) {
    Fields fields =
        new Fields()
            .with("id", packet.id())
            .with("title", packet.title())
            .with("line", packet.section().map(s -> s.place().line()).orElse(null))
            .with("row", packet.row().map(r -> r.place().line()).orElse(null))
            .with("board", packet.row().map(r -> r.board()).orElse(null))
            .with("cells", cells(packet))
            .with("status", packet.status().orElse(null))
            .with("reviewState", packet.reviewState().orElse(null))
            .with("implementer", packet.implementer().orElse(null))
            .with("reviewer", packet.reviewer().orElse(null))
            .with(
                "boxes",
                new Fields()
                    .with("checked", packet.boxesChecked())
                    .with("total", packet.boxes().size())
                    .map())
            .with("checklist", checklist(packet))
            .with("commands", commands(packet))
            .with("gates", gates(packet))
            .with("verdict", packet.verdict().map(Verdict::word).orElse(null))
            .with(
                "checkpoint",
                packet.checkpoints().stream().findFirst().map(Hash::digits).orElse(null))
            .with(
                "checkpoints", packet.checkpoints().stream().map(Hash::digits).distinct().toList());
    List<Waivers.Waiver> waivers = Waivers.of(packet);
    if (!waivers.isEmpty()) {
      fields.with("waivers", waivers.stream().map(TrackerForm::waiver).toList());
    }
    return fields.map();
  }

  private static Object waiver(Waivers.Waiver waiver) {
    return new Fields()
        .with("line", waiver.line())
        .with("command", waiver.command())
        .with("by", waiver.by())
        .with("reason", waiver.reason())
        .map();
  }

  private static Map<String, String> cells(Packet packet) {
    Map<String, String> cells = new LinkedHashMap<>();
    packet.row().ifPresent(r -> r.cells().forEach((Cell c) -> cells.put(c.column(), c.text())));
    return cells;
  }

  private static Map<String, String> gates(Packet packet) {
    Map<String, String> gates = new LinkedHashMap<>();
    packet.gates().forEach((level, gate) -> gates.put(level, gate.word()));
    return gates;
  }

  private static List<Object> checklist(Packet packet) {
    List<Object> boxes = new ArrayList<>();
    packet
        .section()
        .ifPresent(
            s ->
                packet
                    .boxes()
                    .forEach(
                        b ->
                            boxes.add(
                                new Fields()
                                    .with("line", s.line(b.line()))
                                    .with("group", b.group())
                                    .with("checked", b.checked())
                                    .with("text", b.text())
                                    .with(
                                        "command",
                                        b.command().map(WrittenCommand::text).orElse(null))
                                    .map())));
    return boxes;
  }

  private static List<Object> commands(Packet packet) {
    List<Object> entries = new ArrayList<>();
    Section section = packet.section().orElse(null);
    if (section == null) {
      return entries;
    }
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (PacketCommand command : packet.commands()) {
      numbers.put(command.text(), command.n());
    }
    int number = 0;
    for (Box box : packet.boxes()) {
      WrittenCommand command = box.command().orElse(null);
      if (command != null) {
        number++;
        entries.add(required(section, box, command, numbers.get(command.folded()), number));
      }
    }
    Set<CommandRecord> counting = Collections.newSetFromMap(new IdentityHashMap<>());
    counting.addAll(Claims.countingRecords(packet));
    for (CommandRecord entry : packet.records()) {
      Integer n = entry.command().map(c -> numbers.get(c.folded())).orElse(null);
      entries.add(recorded(section, entry, n, counting.contains(entry)));
    }
    return entries;
  }

  private static Object required(
      Section section, Box box, WrittenCommand command, @Nullable Integer n, int number) {
    return new Fields()
        .with("n", n)
        .with("number", number)
        .with("line", section.line(box.line()))
        .with("origin", "required")
        .with("command", command.text())
        .with("expectedExit", box.passingExit().orElse(null))
        .with("claimedExit", box.claimedExit().orElse(null))
        .map();
  }

  private static Object recorded(
      Section section, CommandRecord entry, @Nullable Integer n, boolean counts) {
    return new Fields()
        .with("n", n)
        .with("number", entry.number())
        .with("line", section.line(entry.line()))
        .with("origin", "recorded")
        .with("by", entry.by().map(b -> b.name().toLowerCase(Locale.ROOT)).orElse(null))
        .with("counts", counts)
        .with("command", entry.command().map(WrittenCommand::text).orElse(null))
        .with("result", entry.result())
        .with("exit", entry.statedExit())
        .map();
  }
}
