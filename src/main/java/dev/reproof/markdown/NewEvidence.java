package dev.reproof.markdown;

import dev.reproof.text.SourceText;
import dev.reproof.text.Span;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.BoxKind;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Placeholder;
import dev.reproof.tracker.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes a whole evidence: into a heading that only holds the place of one, behind the old one for
/// a new round, else where the file has it: before the boxes of the gates, behind the evidence of
/// another packet where that stands behind all checklists, or behind the packet's own last line.
final class NewEvidence {
  private static final Pattern ROUND = Pattern.compile("\\(round (\\d{1,6})\\)");

  private final Writing writing;
  private final SourceText source;
  private final Section section;
  private final Intent.RecordVerdict intent;
  private final EditList edits;
  private final Hand hand;

  NewEvidence(Writing writing, Section section, Intent.RecordVerdict intent, EditList edits) {
    this.writing = writing;
    this.source = writing.source();
    this.section = section;
    this.intent = intent;
    this.edits = edits;
    this.hand = HandReader.forNew(writing, section);
  }

  void write(Optional<Evidence> present) {
    if (present.isPresent()) {
      Hand own = HandReader.forOwn(writing, section, present.get());
      insertBehind(
          writing.lastLine(section, present.get()), words(headed(own)).whole(rounds() + 1));
      return;
    }
    Optional<Evidence> place = emptyEvidence();
    if (place.isPresent()) {
      fill(place.get());
      return;
    }
    Optional<Evidence> prose = proseUnderHeading();
    if (prose.isPresent()) {
      EvidenceText words = words(hand.withFence(null));
      insertBehind(writing.lastLine(section, prose.get()), words.blocks());
      return;
    }
    List<String> whole = words(hand).whole(1);
    Optional<EvidenceModel> apart =
        EvidenceModel.filled(writing, section).stream()
            .limit(1)
            .filter(EvidenceModel::isElsewhere)
            .findFirst();
    if (apart.isPresent()) {
      insertBehind(writing.lastLine(apart.get().section(), apart.get().evidence()), whole);
      return;
    }
    int gates = hand.beforeGates() ? gateGroup() : -1;
    if (gates > 0) {
      String gap = writing.isBlank(gates - 1) ? "" : "\n";
      edits.insert(source.lineStart(gates), gap + String.join("\n", whole) + "\n\n");
    } else {
      insertBehind(OwnLines.last(writing, section), whole);
    }
  }

  /// The whole evidence as it would stand alone, in the hand of the one that is there.
  List<String> whole() {
    Hand own =
        Writing.evidenceOf(writing.packet())
            .map(e -> headed(HandReader.forOwn(writing, section, e)))
            .orElse(hand);
    return words(own).whole(1);
  }

  private EvidenceText words(Hand own) {
    return new EvidenceText(own, intent.form(), intent.runs());
  }

  /// A second round needs a heading to be told from the first.
  private Hand headed(Hand own) {
    return own.heading() != null
        ? own
        : own.withHeading(
            writing.packet().id() + " Review Evidence", Math.min(6, section.level() + 1));
  }

  /// The round that the packet is in: the highest that a heading names, else the first.
  private int rounds() {
    return writing.packet().evidence().stream()
        .map(Evidence::heading)
        .filter(Objects::nonNull)
        .map(ROUND::matcher)
        .filter(Matcher::find)
        .mapToInt(m -> Integer.parseInt(m.group(1)))
        .max()
        .orElse(1);
  }

  private void insertBehind(int line, List<String> lines) {
    boolean tight = line < source.lineCount() && !writing.isBlank(line + 1);
    edits.insert(source.lineEnd(line), "\n\n" + String.join("\n", lines) + (tight ? "\n" : ""));
  }

  /// The line, from 1, of the heading or label above the boxes of the gates; -1 if there is none.
  private int gateGroup() {
    Optional<Box> first =
        writing.packet().boxes().stream().filter(b -> b.kind() == BoxKind.GATE).findFirst();
    if (first.isEmpty()) {
      return -1;
    }
    int line = section.line(first.get().line()) - 1;
    while (line > section.place().line() && writing.isBlank(line)) {
      line--;
    }
    String text = source.line(line).strip();
    boolean opens = text.startsWith("#") || text.endsWith(":") || text.endsWith(":**");
    return opens && line > section.place().line() ? line : -1;
  }

  /// An evidence heading with nothing but a placeholder below it.
  private Optional<Evidence> emptyEvidence() {
    return withoutBlocks().filter(this::holdsOnlyAPlace).reduce((a, b) -> b);
  }

  /// A heading of the review with sentences but no blocks: they stay, the evidence follows them.
  private Optional<Evidence> proseUnderHeading() {
    return withoutBlocks()
        .filter(
            e -> e.fence() == null && String.valueOf(e.heading()).matches("(?i).*\\breview\\b.*"))
        .reduce((a, b) -> b);
  }

  private Stream<Evidence> withoutBlocks() {
    return writing.packet().evidence().stream()
        .filter(e -> e.heading() != null && e.blocks().isEmpty() && !Writing.isOfCommit(e))
        .filter(e -> e.verdicts().isEmpty() && e.gates().isEmpty() && e.hashes().isEmpty());
  }

  private boolean holdsOnlyAPlace(Evidence evidence) {
    int last = writing.lastLine(section, evidence);
    for (int line = section.line(evidence.line()) + 1; line <= last; line++) {
      String text = source.line(line).strip().replaceFirst("^[-*+]\\s+", "");
      if (!text.isEmpty() && !isFenceMark(text) && !Placeholder.isPlaceholder(text)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFenceMark(String text) {
    return text.startsWith("```") || text.startsWith("~~~");
  }

  /// Puts the evidence in the place of the placeholder, inside its fence if it has one.
  private void fill(Evidence place) {
    int first = section.line(place.line()) + 1;
    int last = writing.lastLine(section, place);
    while (first <= last && writing.isBlank(first)) {
      first++;
    }
    if (first > last) {
      String gap = hand.blankAfterHeading() ? "\n\n" : "\n";
      EvidenceText words = words(hand.withFence(place.fence() == null ? hand.fence() : null));
      edits.insert(
          source.lineEnd(section.line(place.line())),
          gap + String.join("\n", words.inFence(words.blocks())));
      return;
    }
    if (place.fence() == null) {
      EvidenceText words = words(hand);
      replaceLines(first, last, words.inFence(words.blocks()));
      return;
    }
    List<String> blocks = words(hand.withFence(place.fence())).blocks();
    boolean closed = last > first && isFenceMark(source.line(last).strip());
    int end = closed ? last - 1 : last;
    if (end > first) {
      replaceLines(first + 1, end, blocks);
    } else {
      edits.insert(source.lineEnd(first), "\n" + String.join("\n", blocks));
    }
  }

  private void replaceLines(int first, int last, List<String> lines) {
    edits.replace(
        new Span(source.lineStart(first), source.lineEnd(last)), String.join("\n", lines));
  }
}
