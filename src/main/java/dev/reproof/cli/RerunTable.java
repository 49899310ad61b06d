package dev.reproof.cli;

import dev.reproof.evidence.Claim;
import dev.reproof.evidence.Comparison;
import dev.reproof.evidence.Run;
import dev.reproof.review.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The runs of a rerun as text: one row a command, its claim on the left, one word, its rerun on
/// the right; below them what does not fit into a row.
final class RerunTable {
  private final List<Run> runs;
  private final Colours colours;

  RerunTable(List<Run> runs, Colours colours) {
    this.runs = List.copyOf(runs);
    this.colours = colours;
  }

  @Override
  public String toString() {
    if (runs.isEmpty()) {
      return "Nothing to run.\n";
    }
    Texts table = new Texts();
    table.row(
        heading(""),
        heading("the file claims"),
        heading(""),
        heading("your rerun"),
        heading("command"));
    runs.forEach(run -> table.row(row(run)));
    StringBuilder text = new StringBuilder(table.toString());
    notes().forEach(note -> text.append(note).append('\n'));
    return text.toString();
  }

  private Cell heading(String text) {
    return new Cell(text, colours::strong);
  }

  private Cell[] row(Run run) {
    String word = run.comparison().map(RerunTable::word).orElse("");
    return new Cell[] {
      Cell.of(String.valueOf(run.n())),
      Cell.of(run.claim().map(RerunTable::claimed).orElse("nothing")),
      new Cell(word, w -> run.comparison().map(c -> colours.of(c, w)).orElse(w)),
      new Cell(outcome(run), o -> colours.of(run.outcome(), o)),
      Cell.of(run.command())
    };
  }

  private static String claimed(Claim claim) {
    return (claim.exit() == null ? "no exit code" : "exit " + claim.exit())
        + Figures.of(claim.result()).words().map(f -> " (" + f + ")").orElse("");
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (Run run : runs) {
      run.claim()
          .filter(c -> c.command() != null)
          .ifPresent(
              c ->
                  notes.add(
                      run.n()
                          + ": line "
                          + c.line()
                          + " records it "
                          + Texts.match(c.match())
                          + ": "
                          + Texts.shown(String.valueOf(c.command()))));
    }
    runs.stream()
        .filter(r -> r.reason() != null)
        .forEach(r -> notes.add(r.n() + ": " + Texts.shown(String.valueOf(r.reason()))));
    runs.stream()
        .filter(r -> !r.leftOver().isEmpty())
        .forEach(r -> notes.add(r.n() + ": ended what was left of it: " + listed(r.leftOver())));
    runs.stream()
        .filter(r -> !r.changedFiles().isEmpty())
        .forEach(r -> notes.add(r.n() + ": it changed " + listed(r.changedFiles())));
    return notes;
  }

  private static String listed(List<String> names) {
    return Texts.shown(String.join(", ", names));
  }

  private static String word(Comparison comparison) {
    return comparison.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// What became of a run: its outcome, the code, the signal, how long it took, how many tests ran.
  static String outcome(Run run) {
    String code = run.exit().map(e -> " exit " + e).orElse("");
    String signal = run.signal().map(s -> " (" + s + ")").orElse("");
    String tests = run.tests().map(t -> ", " + Texts.count(t.run(), "test")).orElse("");
    String took = run.took().map(t -> " " + Figures.seconds(t.toMillis())).orElse("");
    return run.outcome() + code + signal + took + tests;
  }
}
