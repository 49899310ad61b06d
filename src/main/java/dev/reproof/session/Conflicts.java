package dev.reproof.session;

import dev.reproof.text.Diff;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Tracker;
import dev.reproof.tracker.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The pending edits that another program's changes left without their place.
final class Conflicts {
  /// A conflict that ended with what the file says, and how many edits could be undone then.
  private record GivenUp(Conflict conflict, int depth) {}

  private final List<Conflict> open = new ArrayList<>();
  private final List<GivenUp> givenUp = new ArrayList<>();

  List<Conflict> all() {
    return List.copyOf(open);
  }

  Conflicts copy() {
    Conflicts copy = onNewText();
    copy.open.addAll(open);
    return copy;
  }

  /// None on a new text of the same tracker: only those that were given up can still be taken up.
  Conflicts onNewText() {
    Conflicts none = new Conflicts();
    none.givenUp.addAll(givenUp);
    return none;
  }

  /// Ends a conflict with what the file says; undo brings it back.
  void giveUp(Conflict conflict, int depth) {
    open.remove(conflict);
    givenUp.add(new GivenUp(conflict, depth));
  }

  boolean canTakeUp() {
    return !givenUp.isEmpty();
  }

  /// Brings back the conflict that was given up last, if no edit was made since; says whether.
  boolean takeUp(int depth) {
    if (givenUp.isEmpty() || givenUp.getLast().depth() < depth) {
      return false;
    }
    open.add(givenUp.removeLast().conflict());
    return true;
  }

  void remove(Conflict conflict) {
    open.remove(conflict);
  }

  void add(Conflict conflict) {
    open.add(conflict);
  }

  /// An edit that does not fit any more, beside what the file says now.
  static Conflict of(Intent intent, OpenTracker now, String reason) {
    Optional<Packet> packet = now.tracker().packet(intent.packet());
    return switch (intent) {
      case Intent.SetCell set ->
          new Conflict(
              intent,
              "packet " + set.packet() + ", " + set.column(),
              cell(packet, set.column()),
              set.value(),
              reason);
      case Intent.TickBox tick ->
          new Conflict(
              intent,
              "packet " + tick.packet() + ", box “" + tick.text() + "”",
              packet.flatMap(p -> box(p, tick)).map(b -> mark(b.checked())).orElse("gone"),
              mark(tick.checked()),
              reason);
      case Intent.EditSource typed ->
          new Conflict(
              intent,
              "packet " + typed.packet() + ", source",
              now.source(typed.packet()).map(s -> theirs(typed.before(), s)).orElse("gone"),
              wanted(typed.before(), typed.after()),
              reason);
      case Intent.RecordVerdict verdict ->
          new Conflict(
              intent,
              "packet " + verdict.packet() + ", verdict",
              packet.flatMap(Packet::verdict).map(Verdict::word).orElse("none"),
              verdict.form().verdict(),
              reason);
      case Intent.RecordHash hash ->
          new Conflict(
              intent,
              "packet " + hash.packet() + ", checkpoint",
              packet.map(p -> p.checkpoints().toString()).orElse("none"),
              hash.hash(),
              reason);
      case Intent.MergeText text ->
          new Conflict(
              intent,
              "packet " + text.packet() + ", undo",
              theirs(text.before(), now.text().text()),
              wanted(text.before(), text.after()),
              reason);
    };
  }

  /// Whether a verdict still meets what it was made on: nobody else has written the packet's
  /// evidence since. Replacing what another reviewer wrote would lose it.
  static boolean isOnTheSame(Intent intent, Map<String, String> before, Tracker now) {
    return !(intent instanceof Intent.RecordVerdict)
        || mark(now, intent.packet()).equals(before.get(intent.packet()));
  }

  /// What the packets of verdicts say in a tracker, as a mark of each packet: SHA-256. A packet
  /// whose verdict waits in a conflict has none, so that the conflict outlasts a restart.
  Map<String, String> marks(List<Intent> pending, Tracker tracker) {
    Map<String, String> marks = new TreeMap<>();
    pending.stream()
        .filter(Intent.RecordVerdict.class::isInstance)
        .map(Intent::packet)
        .filter(p -> open.stream().noneMatch(c -> c.intent().packet().equals(p)))
        .forEach(p -> marks.put(p, mark(tracker, p)));
    return marks;
  }

  private static String mark(Tracker tracker, String packet) {
    return SourceText.of(String.join("\n", said(tracker.packet(packet)))).sha256();
  }

  private static List<String> said(Optional<Packet> packet) {
    List<String> said = new ArrayList<>();
    packet.stream()
        .flatMap(p -> p.evidence().stream())
        .flatMap(e -> e.blocks().stream())
        .forEach(
            b -> {
              said.add(b.kind() + " " + b.label());
              b.items().forEach(i -> said.add(i.text()));
            });
    packet.flatMap(Packet::verdict).ifPresent(v -> said.add(v.word()));
    packet.ifPresent(p -> p.gates().forEach((level, g) -> said.add(level + g.word() + g.reason())));
    packet.ifPresent(p -> p.records().forEach(r -> said.add(r.result())));
    return said;
  }

  private static String theirs(String before, String now) {
    String lines = wanted(before, now);
    return lines.isEmpty() ? "without these lines" : lines;
  }

  /// The lines that an undo would bring back, or that were typed.
  private static String wanted(String before, String after) {
    return Diff.of(SourceText.of(before), SourceText.of(after)).hunks().stream()
        .flatMap(h -> h.lines().stream())
        .filter(l -> l.kind() == Diff.Kind.ADDED)
        .map(Diff.Line::text)
        .collect(Collectors.joining("\n"));
  }

  private static String cell(Optional<Packet> packet, String column) {
    return packet.flatMap(Packet::row).flatMap(r -> r.cell(column)).map(Cell::text).orElse("gone");
  }

  private static Optional<Box> box(Packet packet, Intent.TickBox tick) {
    return packet.boxes().stream()
        .filter(b -> b.text().equals(tick.text()))
        .skip(tick.occurrence())
        .findFirst();
  }

  private static String mark(boolean checked) {
    return checked ? "ticked" : "open";
  }
}
