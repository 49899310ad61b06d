package dev.reproof.markdown;

import dev.reproof.text.SafeText;
import dev.reproof.text.SourceText;
import dev.reproof.text.TextEdit;
import dev.reproof.text.TextMerge;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.Tracker;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Turns an intent into exact edits of the tracker's text, in the file's own hand.
///
/// Nothing is rendered: what is not meant by the intent keeps every byte. A verdict is read back
/// from the edited text before its edits are given out; one that would not read as it was meant, or
/// would change how another packet reads, is refused.
public final class TrackerEdits {
  private TrackerEdits() {}

  /// The edits that an intent needs, in the order of the text. `tracker` must be what `source`
  /// parses to.
  public static EditPlan of(SourceText source, Tracker tracker, Intent intent) {
    if (intent instanceof Intent.MergeText merge) {
      return mergeText(source, merge);
    }
    Optional<Packet> packet = tracker.packet(intent.packet());
    if (packet.isEmpty()) {
      return new EditPlan.Refused("packet " + intent.packet() + " is not in the tracker any more");
    }
    Writing writing = new Writing(source, tracker, packet.get());
    return switch (intent) {
      case Intent.TickBox tick -> tidy(tickBox(writing, tick));
      case Intent.SetCell set -> tidy(CellEdits.set(writing, set));
      case Intent.EditSource typed ->
          new ReadBack(writing).checked(tidy(SourceEdits.plan(writing, typed)), typed);
      case Intent.RecordVerdict verdict ->
          new ReadBack(writing).checked(new RecordEdits(writing, verdict).plan(), verdict);
      case Intent.RecordHash hash ->
          new ReadBack(writing).checked(new HashEdits(writing, hash).plan(), hash);
      case Intent.MergeText merge -> mergeText(source, merge);
    };
  }

  private static EditPlan mergeText(SourceText source, Intent.MergeText merge) {
    return TextMerge.onto(SourceText.of(merge.before()), SourceText.of(merge.after()), source)
        .<EditPlan>map(EditPlan.Planned::new)
        .orElseGet(() -> new EditPlan.Refused("another program changed the same lines meanwhile"));
  }

  /// The evidence that a verdict would write if the packet had none, in the file's own hand, lines
  /// parted by LF; empty where the packet has no section.
  public static String evidence(SourceText source, Tracker tracker, Intent.RecordVerdict intent) {
    Packet packet = tracker.packet(intent.packet()).orElse(null);
    Section section = packet == null ? null : packet.section().orElse(null);
    if (packet == null || section == null) {
      return "";
    }
    Writing writing = new Writing(source, tracker, packet);
    return String.join(
        "\n", new NewEvidence(writing, section, intent, new EditList(source)).whole());
  }

  private static EditPlan tidy(EditPlan plan) {
    return switch (plan) {
      case EditPlan.Refused refused -> refused;
      case EditPlan.Planned planned ->
          new EditPlan.Planned(
              planned.edits().stream()
                  .filter(e -> !e.changesNothing())
                  .sorted(Comparator.comparingInt(e -> e.span().start()))
                  .toList());
    };
  }

  private static EditPlan tickBox(Writing writing, Intent.TickBox tick) {
    Packet packet = writing.packet();
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
        mark(writing.source(), section, same.get(tick.occurrence()), tick.checked()).stream()
            .toList());
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
