package dev.reproof.review;

import dev.reproof.tracker.Box;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Row;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.Tracker;
import dev.reproof.tracker.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells two versions of a tracker apart, packet by packet, by meaning: cells, boxes, gates,
/// verdicts and checkpoints, not lines.
public final class PacketChanges {
  private final List<PacketChange> changes = new ArrayList<>();

  private PacketChanges() {}

  /// What the later version says otherwise than the earlier.
  public static List<PacketChange> between(Tracker before, Tracker after) {
    PacketChanges found = new PacketChanges();
    Map<String, Packet> earlier = new HashMap<>();
    before.packets().forEach(p -> earlier.put(p.id(), p));
    for (Packet packet : after.packets()) {
      Packet old = earlier.remove(packet.id());
      if (old == null) {
        found.add(packet, PacketChange.Kind.ADDED, "packet", lineOf(packet), null, packet.title());
      } else {
        found.compare(old, packet);
      }
    }
    before.packets().stream()
        .filter(p -> earlier.containsKey(p.id()))
        .forEach(
            p -> found.add(p, PacketChange.Kind.REMOVED, "packet", lineOf(p), p.title(), null));
    return List.copyOf(found.changes);
  }

  private static int lineOf(Packet packet) {
    return packet
        .row()
        .map(r -> r.place().line())
        .or(() -> packet.section().map(s -> s.place().line()))
        .orElse(1);
  }

  private void compare(Packet old, Packet now) {
    cells(old, now);
    boxes(old, now);
    gates(old, now);
    verdict(old, now);
    checkpoints(old, now);
  }

  private void cells(Packet old, Packet now) {
    Row row = now.row().orElse(null);
    if (row == null) {
      return;
    }
    for (Cell cell : row.cells()) {
      String before = old.row().flatMap(r -> r.cell(cell.column())).map(Cell::text).orElse("");
      if (!before.equals(cell.text())) {
        add(now, PacketChange.Kind.CELL, cell.column(), row.place().line(), before, cell.text());
      }
    }
  }

  /// Boxes of the same text are the same box, in their order.
  private void boxes(Packet old, Packet now) {
    Section section = now.section().orElse(null);
    if (section == null) {
      return;
    }
    Map<String, List<Boolean>> before = new HashMap<>();
    old.boxes()
        .forEach(b -> before.computeIfAbsent(b.text(), t -> new ArrayList<>()).add(b.checked()));
    for (Box box : now.boxes()) {
      List<Boolean> same = before.getOrDefault(box.text(), List.of());
      Boolean was = same.isEmpty() ? null : same.removeFirst();
      if (was == null || was != box.checked()) {
        add(
            now,
            PacketChange.Kind.BOX,
            box.text(),
            section.line(box.line()),
            was == null ? null : mark(was),
            mark(box.checked()));
      }
    }
    before.forEach(
        (text, left) ->
            left.forEach(
                was ->
                    add(
                        now,
                        PacketChange.Kind.BOX,
                        text,
                        section.place().line(),
                        mark(was),
                        null)));
  }

  private static String mark(boolean checked) {
    return checked ? "ticked" : "open";
  }

  private void gates(Packet old, Packet now) {
    Set<String> levels = new TreeSet<>(old.gates().keySet());
    levels.addAll(now.gates().keySet());
    for (String level : levels) {
      String before = word(old.gates().get(level));
      String after = word(now.gates().get(level));
      if (!Objects.equals(before, after)) {
        add(now, PacketChange.Kind.GATE, level, lineOf(now), before, after);
      }
    }
  }

  private static @Nullable String word(@Nullable Gate gate) {
    return gate == null ? null : gate.word();
  }

  private void verdict(Packet old, Packet now) {
    String before = old.verdict().map(Verdict::word).orElse(null);
    String after = now.verdict().map(Verdict::word).orElse(null);
    if (!Objects.equals(before, after)) {
      int line =
          now.section().flatMap(s -> now.verdict().map(v -> s.line(v.line()))).orElse(lineOf(now));
      add(now, PacketChange.Kind.VERDICT, "verdict", line, before, after);
    }
  }

  private void checkpoints(Packet old, Packet now) {
    Map<String, Integer> after = new LinkedHashMap<>();
    now.section()
        .ifPresent(s -> now.checkpoints().forEach(h -> after.put(h.digits(), s.line(h.line()))));
    Set<String> before = old.checkpoints().stream().map(Hash::digits).collect(Collectors.toSet());
    after.forEach(
        (digits, line) -> {
          if (!before.remove(digits)) {
            add(now, PacketChange.Kind.CHECKPOINT, "checkpoint", line, null, digits);
          }
        });
    before.forEach(
        digits -> add(now, PacketChange.Kind.CHECKPOINT, "checkpoint", lineOf(now), digits, null));
  }

  private void add(
      Packet packet,
      PacketChange.Kind kind,
      String what,
      int line,
      @Nullable String before,
      @Nullable String after) {
    changes.add(new PacketChange(packet.id(), kind, what, line, before, after));
  }
}
