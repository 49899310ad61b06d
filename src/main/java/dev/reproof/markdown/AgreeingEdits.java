package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Field;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.LinkText;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.StatusColumn;
import dev.reproof.tracker.WrittenCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the rest of a packet agree with a verdict: the board, the section's own status and
/// heading, the boxes of gates, verdict, exit codes and commands.
final class AgreeingEdits {
  private final Writing writing;
  private final Packet packet;
  private final Intent.VerdictForm form;
  private final List<Intent.RecordedLine> runs;
  private final EditList edits;

  AgreeingEdits(Writing writing, Intent.RecordVerdict intent, EditList edits) {
    this.writing = writing;
    this.packet = writing.packet();
    this.form = intent.form();
    this.runs = intent.runs();
    this.edits = edits;
  }

  void write(Section section) {
    String status = statusWord();
    section
        .status()
        .filter(f -> packet.status().filter(f.value()::equals).isPresent())
        .ifPresent(f -> replace(section, f, status));
    writeCell(Column.STATUS, status);
    if (!isSameState(form.reviewState())) {
      writeCell(Column.REVIEW_STATE, stateWord());
    }
    writeReviewer();
    writeMissingCells();
    writeHeading(section);
    for (Box box : packet.boxes()) {
      if (!edits.isReplaced(section.span(box.mark()))) {
        write(section, box);
      }
    }
  }

  private void replace(Section section, Field field, String value) {
    edits.replace(section.span(field.span()), value);
  }

  /// The word for the board; the one that is there, if it means the same.
  private String statusWord() {
    String now = packet.status().orElse("");
    Optional<StatusColumn> column = StatusColumn.of(now);
    boolean same =
        !now.isEmpty()
            && column.isPresent()
            && column.equals(StatusColumn.of(form.status()))
            && !now.contains("OBSOLETE")
            && !now.contains("DEFERRED");
    return same ? now : form.status();
  }

  private boolean isSameState(String state) {
    return packet.reviewState().map(AgreeingEdits::plain).filter(state::equals).isPresent();
  }

  private static String plain(String word) {
    return Signs.without(LinkText.of(word).replaceAll("[*`]", "")).strip();
  }

  /// The review state as other rows of the board write it, `✅ APPROVED`; else with the marks that
  /// the cell has.
  private String stateWord() {
    String word = form.reviewState();
    Map<String, Integer> used = new LinkedHashMap<>();
    for (Packet other : writing.tracker().packets()) {
      other
          .reviewState()
          .filter(w -> LinkText.of(w).equals(w))
          .filter(w -> plain(w).replace(' ', '_').equalsIgnoreCase(word))
          .ifPresent(w -> used.merge(w, 1, Integer::sum));
    }
    String now = packet.reviewState().orElse("");
    String marked = now.matches("\\*\\*\\w+\\*\\*") ? "**" + word + "**" : word;
    return used.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(marked);
  }

  /// A row that is shorter than its header has empty cells at its end.
  private void writeMissingCells() {
    Map<Column, String> values = new LinkedHashMap<>();
    values.put(Column.STATUS, statusWord());
    values.put(Column.REVIEW_STATE, stateWord());
    String name = form.reviewer();
    if (name != null && !name.isBlank()) {
      values.put(Column.REVIEWER, new Quoted(false).prose(name));
    }
    CellEdits.lengthen(writing, values).ifPresent(edits::add);
  }

  private void writeCell(Column column, String value) {
    CellEdits.edit(writing, column, value).ifPresent(edits::add);
  }

  /// The Reviewer cell is filled when it is empty, never written over.
  private void writeReviewer() {
    Optional<Cell> cell = packet.row().flatMap(r -> r.cell(Column.REVIEWER));
    boolean empty =
        cell.filter(c -> c.isEmpty() || c.text().equalsIgnoreCase("unassigned")).isPresent();
    String name = form.reviewer();
    if (empty && name != null && !name.isBlank()) {
      writeCell(Column.REVIEWER, new Quoted(false).prose(name));
    }
  }

  /// A heading whose title is a verdict, `### 01 — APPROVED`, says the new one.
  private void writeHeading(Section section) {
    String title = section.title();
    if (!title.equals(form.verdict()) && title.matches("APPROVED|CHANGES_REQUESTED|BLOCKED")) {
      int line = section.place().line();
      int at = writing.source().line(line).lastIndexOf(title);
      int start = writing.source().lineStart(line) + at;
      edits.replace(new Span(start, start + title.length()), form.verdict());
    }
  }

  private void write(Section section, Box box) {
    Optional<Boolean> wanted =
        switch (box.kind()) {
          case GATE -> gate(section, box);
          case VERDICT -> Optional.of(verdict(section, box));
          case EXIT_CODES -> exitCodes();
          case COMMAND -> command(box);
          case PLAIN -> Optional.empty();
        };
    wanted.flatMap(w -> TrackerEdits.mark(writing.source(), section, box, w)).ifPresent(edits::add);
  }

  /// Only PASS and N/A tick a gate; a gate that the reviewer did not speak of stays.
  private Optional<Boolean> gate(Section section, Box box) {
    Intent.GateValue said = box.gate().map(g -> form.gates().get(g.level())).orElse(null);
    if (said == null) {
      return Optional.empty();
    }
    boolean passes = said.word().equals("PASS");
    boolean notApplicable = said.word().equals("N/A");
    if (passes || notApplicable) {
      box.gate()
          .ifPresent(g -> sayWord(section.span(g.span()), passes ? "N/A" : "PASS", said.word()));
    }
    return Optional.of(passes || notApplicable);
  }

  /// A ticked box that says PASS beside a gate that is N/A would contradict it.
  private void sayWord(Span value, String other, String word) {
    if (writing.text().startsWith(other, value.start())) {
      edits.replace(new Span(value.start(), value.start() + other.length()), word);
    }
  }

  /// Whether the box of the verdict holds; one that says `PENDING` is told the verdict.
  private boolean verdict(Section section, Box box) {
    NamedVerdict named = NamedVerdict.of(box.text());
    if (named.isPending()) {
      int start = section.span(box.textSpan()).start();
      edits.replace(named.pending().shiftedBy(start), form.verdict());
      return true;
    }
    return named.allows(form.verdict());
  }

  /// "Exit codes recorded" holds where every required command has a code in the list.
  private Optional<Boolean> exitCodes() {
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    if (runs.stream().anyMatch(r -> r.exit() == null && !r.passes())) {
      return form.verdict().equals("APPROVED") ? Optional.empty() : Optional.of(false);
    }
    boolean all =
        packet.commands().stream().filter(PacketCommand::isRequired).allMatch(this::hasCode);
    return all ? Optional.of(true) : Optional.empty();
  }

  private boolean hasCode(PacketCommand command) {
    return runs.stream().anyMatch(r -> WrittenCommand.fold(r.command()).equals(command.text()))
        || command.recordedBy().stream()
            .filter(CommandRecord::listed)
            .anyMatch(r -> r.exit().isPresent());
  }

  private Optional<Boolean> command(Box box) {
    String text = box.command().map(WrittenCommand::folded).orElse("");
    return runs.stream()
        .filter(r -> WrittenCommand.fold(r.command()).equals(text))
        .findFirst()
        .map(Intent.RecordedLine::passes);
  }
}
