package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Author;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An evidence whose hand is followed.
record EvidenceModel(Packet packet, Section section, Evidence evidence) {
  /// The packets whose evidence says something, the nearest in the file first, of two at the same
  /// distance the one before.
  static List<EvidenceModel> filled(Writing writing, Section target) {
    List<EvidenceModel> all = new ArrayList<>();
    for (Packet packet : writing.tracker().packets()) {
      Section section = packet.section().orElse(null);
      Evidence evidence = Writing.evidenceOf(packet).orElse(null);
      if (section != null && evidence != null) {
        all.add(new EvidenceModel(packet, section, evidence));
      }
    }
    List<Integer> starts =
        writing.tracker().packets().stream()
            .flatMap(p -> p.section().stream())
            .map(s -> s.place().offset())
            .distinct()
            .sorted()
            .toList();
    int own = Collections.binarySearch(starts, target.place().offset());
    all.removeIf(m -> !saysSomething(m.evidence()));
    all.sort(
        Comparator.comparingInt(
                (EvidenceModel m) ->
                    Math.abs(Collections.binarySearch(starts, m.section().place().offset()) - own))
            .thenComparingInt(m -> m.section().place().offset()));
    return all;
  }

  private static boolean saysSomething(Evidence evidence) {
    return !evidence.verdicts().isEmpty() && !evidence.blocks().isEmpty()
        || evidence.blocks().stream()
            .anyMatch(
                b ->
                    !b.isBlank()
                        && (b.kind() == BlockKind.COMMANDS || b.kind() == BlockKind.GATES));
  }

  /// Whether it stands apart from its packet's checklist, behind all of them.
  boolean isElsewhere() {
    return section.isElsewhere(evidence.span().start());
  }

  /// The first row of its table of commands; null where it has none.
  @Nullable RecordRow row(Writing writing) {
    Span body = evidence.body();
    return packet.records().stream()
        .filter(r -> r.author() != Author.IMPLEMENTER)
        .filter(r -> body.start() <= r.span().start() && r.span().end() <= body.end())
        .map(r -> section.span(r.span()).start())
        .findFirst()
        .filter(at -> RecordRow.isRow(writing, at))
        .map(at -> new RecordRow(writing, writing.source().lineAt(at)))
        .orElse(null);
  }
}
