package dev.reproof.markdown;

import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.WrittenCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the rest of a packet agree with a verdict: the board, the section's own status, the boxes
/// of gates, verdict, exit codes and commands.
final class AgreeingEdits {
  private static final Pattern VERDICT_WORD =
      Pattern.compile("\\b(APPROVED|CHANGES_REQUESTED|BLOCKED|PENDING|GO|NO_GO)\\b");

  private final Writing writing;
  private final Intent.VerdictForm form;
  private final List<Intent.RecordedLine> runs;

  AgreeingEdits(Writing writing, Intent.VerdictForm form, List<Intent.RecordedLine> runs) {
    this.writing = writing;
    this.form = form;
    this.runs = runs;
  }

  List<TextEdit> edits(Section section) {
    List<TextEdit> edits = new ArrayList<>();
    Packet packet = writing.packet();
    CellEdits.edit(writing.source(), packet, Column.STATUS, form.status()).ifPresent(edits::add);
    CellEdits.edit(writing.source(), packet, Column.REVIEW_STATE, form.reviewState())
        .ifPresent(edits::add);
    reviewer().ifPresent(edits::add);
    section
        .status()
        .filter(f -> packet.status().filter(f.value()::equals).isPresent())
        .ifPresent(
            f ->
                edits.add(TextEdit.replace(writing.text(), section.span(f.span()), form.status())));
    for (Box box : packet.boxes()) {
      wanted(box)
          .flatMap(w -> TrackerEdits.mark(writing.source(), section, box, w))
          .ifPresent(edits::add);
    }
    return edits;
  }

  /// The Reviewer cell is filled when it is empty, never written over.
  private Optional<TextEdit> reviewer() {
    Optional<Cell> cell = writing.packet().row().flatMap(r -> r.cell(Column.REVIEWER));
    boolean empty =
        cell.filter(c -> c.isEmpty() || c.text().equalsIgnoreCase("unassigned")).isPresent();
    String name = form.reviewer();
    return empty && name != null
        ? CellEdits.edit(writing.source(), writing.packet(), Column.REVIEWER, name)
        : Optional.empty();
  }

  /// How a box shall be; empty if it stays as it is.
  private Optional<Boolean> wanted(Box box) {
    return switch (box.kind()) {
      case GATE ->
          box.gate().map(g -> form.gates().get(g.level())).map(g -> !g.word().equals("FAIL"));
      case VERDICT -> Optional.of(namesVerdict(box.text()));
      case EXIT_CODES -> exitCodes();
      case COMMAND -> command(box);
      case PLAIN -> Optional.empty();
    };
  }

  private boolean namesVerdict(String text) {
    Matcher word = VERDICT_WORD.matcher(text);
    boolean names = false;
    while (word.find()) {
      names = true;
      if (word.group(1).equals(form.verdict())) {
        return true;
      }
    }
    return !names;
  }

  private Optional<Boolean> exitCodes() {
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    boolean all = runs.stream().allMatch(r -> r.exit() != null);
    return form.verdict().equals("APPROVED") && !all ? Optional.empty() : Optional.of(all);
  }

  private Optional<Boolean> command(Box box) {
    String text = box.command().map(WrittenCommand::folded).orElse("");
    return runs.stream()
        .filter(r -> WrittenCommand.fold(r.command()).equals(text))
        .findFirst()
        .map(Intent.RecordedLine::passes);
  }
}
