package dev.reproof.markdown;

import dev.reproof.text.SafeText;
import dev.reproof.text.SourceText;
import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.Tracker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Turns an intent into exact edits of the tracker's text, in the file's own hand.
///
/// Nothing is rendered: what is not meant by the intent keeps every byte.
public final class TrackerEdits {
  private TrackerEdits() {}

  /// The edits that an intent needs. `tracker` must be what `source` parses to.
  public static EditPlan of(SourceText source, Tracker tracker, Intent intent) {
    Optional<Packet> packet = tracker.packet(intent.packet());
    if (packet.isEmpty()) {
      return new EditPlan.Refused("packet " + intent.packet() + " is not in the tracker any more");
    }
    Writing writing = new Writing(source, tracker, packet.get());
    EditPlan plan =
        switch (intent) {
          case Intent.TickBox tick -> tickBox(source, packet.get(), tick);
          case Intent.SetCell set -> CellEdits.set(source, packet.get(), set);
          case Intent.RecordVerdict verdict -> new RecordEdits(writing, verdict).plan();
          case Intent.RecordHash hash -> new HashEdits(writing, hash).plan();
        };
    return plan instanceof EditPlan.Planned planned
        ? new EditPlan.Planned(tidy(planned.edits()))
        : plan;
  }

  /// In the order of the text, without edits that change nothing.
  private static List<TextEdit> tidy(List<TextEdit> edits) {
    List<TextEdit> kept =
        new ArrayList<>(edits.stream().filter(e -> !e.changesNothing()).distinct().toList());
    kept.sort(Comparator.comparingInt(e -> e.span().start()));
    return kept;
  }

  private static EditPlan tickBox(SourceText source, Packet packet, Intent.TickBox tick) {
    Section section = packet.section().orElse(null);
    List<Box> same = packet.boxes().stream().filter(b -> b.text().equals(tick.text())).toList();
    if (section == null || tick.occurrence() >= same.size()) {
      return new EditPlan.Refused(
          "the box “"
              + SafeText.oneLine(tick.text(), 80)
              + "” is not in packet "
              + packet.id()
              + " any more");
    }
    return new EditPlan.Planned(
        mark(source, section, same.get(tick.occurrence()), tick.checked()).stream().toList());
  }

  /// The edit of one character that ticks or unticks a box; empty if it already is so.
  static Optional<TextEdit> mark(SourceText source, Section section, Box box, boolean checked) {
    if (box.checked() == checked) {
      return Optional.empty();
    }
    return Optional.of(
        TextEdit.replace(source.text(), section.span(box.mark()), checked ? "x" : " "));
  }
}
