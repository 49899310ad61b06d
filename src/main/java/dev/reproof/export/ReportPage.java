package dev.reproof.export;

import dev.reproof.evidence.Comparison;
import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.RepositoryFacts;
import dev.reproof.evidence.Run;
import dev.reproof.export.ReportBlock.Cell;
import dev.reproof.export.ReportBlock.Heading;
import dev.reproof.export.ReportBlock.Paragraph;
import dev.reproof.export.ReportBlock.Points;
import dev.reproof.export.ReportBlock.Table;
import dev.reproof.review.Problem;
import dev.reproof.review.Severity;
import dev.reproof.review.Waivers;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Block;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.Verdict;
import dev.reproof.tracker.WrittenCommand;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lays a report out: its head, the board, then each packet with its problems and commands.
final class ReportPage {
  private static final int LONGEST = 2000;
  private static final String ONE_CONTRADICTED = "1 rerun contradicted what the file claimed";
  private static final String MANY_CONTRADICTED = " reruns contradicted what the file claimed";

  private final Report report;
  private final List<ReportBlock> blocks = new ArrayList<>();

  ReportPage(Report report) {
    this.report = report;
  }

  List<ReportBlock> blocks() {
    head();
    board();
    report.tracker().packets().forEach(this::packet);
    wholeTracker();
    blocks.add(
        new Paragraph(
            "The kept runs are a chain of hashes: what was changed in them afterwards shows. That"
                + " is no proof against a dishonest reviewer. Secrets are masked by value and by"
                + " shape; one that is neither may be missed."));
    return List.copyOf(blocks);
  }

  private void head() {
    blocks.add(new Heading(1, shown(report.tracker().title())));
    List<String> points = new ArrayList<>();
    points.add("Tracker: " + shown(report.path()));
    RepositoryFacts facts = report.repository();
    if (facts != null) {
      int changed = facts.tree().dirty().size();
      points.add(
          "Repository: "
              + shown(facts.name())
              + ", "
              + shown(facts.branch().orElse("no branch"))
              + " at "
              + facts.shortHead()
              + (changed == 0 ? "" : " + " + changed + " changed"));
      facts.user().ifPresent(u -> points.add("Reviewer: " + shown(u)));
    }
    points.add(
        count(report.tracker().packets().size(), "packet")
            + ", "
            + report.tracker().boxesChecked()
            + " of "
            + report.tracker().boxesTotal()
            + " boxes, "
            + count(report.lint().count(Severity.ERROR), "error")
            + ", "
            + count(report.lint().count(Severity.WARNING), "warning")
            + ", "
            + contradictions());
    points.add("Made by Reproof at " + report.made().truncatedTo(ChronoUnit.SECONDS));
    blocks.add(new Points(points));
  }

  private void board() {
    blocks.add(new Heading(2, "Board"));
    List<List<Cell>> rows = new ArrayList<>();
    for (Packet packet : report.tracker().packets()) {
      long errors =
          report.lint().of(packet.id()).stream()
              .filter(p -> p.severity() == Severity.ERROR)
              .count();
      rows.add(
          List.of(
              cell(packet.id()),
              cell(packet.title()),
              cell(packet.implementer().orElse("")),
              cell(packet.reviewer().orElse("")),
              cell(packet.status().orElse("none")),
              cell(packet.verdict().map(Verdict::word).orElse("none")),
              rerun(packet),
              Cell.of(packet.boxesChecked() + "/" + packet.boxes().size()),
              new Cell(errors == 0 ? "0" : errors + "", errors == 0 ? "" : "bad")));
    }
    blocks.add(
        new Table(
            List.of(
                "Packet",
                "Title",
                "Implementer",
                "Reviewer",
                "Board says",
                "Evidence says",
                "Rerun says",
                "Boxes",
                "Errors"),
            rows));
  }

  private Cell rerun(Packet packet) {
    int ran = 0;
    int passed = 0;
    boolean stale = false;
    for (PacketCommand command : packet.commands()) {
      Run last = lastRun(packet, command).orElse(null);
      if (last != null) {
        ran++;
        passed += last.outcome().passed() ? 1 : 0;
        stale |= isStale(last);
      }
    }
    int of = packet.commands().size();
    if (ran == 0) {
      return Cell.of("not run");
    }
    return new Cell(
        passed + " of " + of + (stale ? " stale" : ""), stale ? "" : passed == of ? "good" : "bad");
  }

  private void packet(Packet packet) {
    blocks.add(new Heading(2, shown(packet.id() + ": " + packet.title())));
    List<String> facts = new ArrayList<>();
    decided(packet, facts);
    packet.checkpoints().stream()
        .findFirst()
        .map(Hash::digits)
        .ifPresent(h -> facts.add("Checkpoint: " + h));
    for (Waivers.Waiver waiver : Waivers.of(packet)) {
      facts.add(
          "Waived by "
              + shown(waiver.by())
              + ", line "
              + waiver.line()
              + ": "
              + shown(waiver.command())
              + ": "
              + shown(waiver.reason()));
    }
    long contradicted = contradicted(packet);
    if (contradicted > 0) {
      facts.add(contradicted == 1 ? ONE_CONTRADICTED : contradicted + MANY_CONTRADICTED);
    }
    List<Problem> problems = report.lint().of(packet.id());
    problems.forEach(p -> facts.add(problem(p)));
    if (problems.isEmpty()) {
      facts.add("No check of the tracker finds anything wrong");
    }
    blocks.add(new Points(facts));
    List<List<Cell>> rows =
        packet.commands().stream().map(command -> command(packet, command)).toList();
    if (!rows.isEmpty()) {
      blocks.add(
          new Table(
              List.of("", "Command", "The file claims", "Compared", "Rerun", "Output"), rows));
    }
  }

  /// What the packet's last evidence decides, and why.
  private void decided(Packet packet, List<String> facts) {
    packet.verdict().ifPresent(v -> facts.add("Verdict: " + shown(v.word())));
    packet
        .gates()
        .forEach(
            (level, gate) ->
                facts.add(
                    level
                        + ": "
                        + shown(gate.word())
                        + (gate.reason().isEmpty() ? "" : " (" + shown(gate.reason()) + ")")));
    if (packet.evidence().isEmpty()) {
      return;
    }
    for (Block block : packet.evidence().getLast().blocks()) {
      boolean told =
          switch (block.kind()) {
            case FINDINGS, RISK, ROLLBACK -> !block.isBlank();
            case FILES, COMMANDS, GATES, VERDICT, COMMIT, OTHER -> false;
          };
      if (told) {
        String items =
            block.items().stream().map(Block.Item::text).collect(Collectors.joining("; "));
        facts.add(shown(block.label()) + ": " + shown(items));
      }
    }
  }

  private String contradictions() {
    long all = report.tracker().packets().stream().mapToLong(this::contradicted).sum();
    return count(all, "contradicted claim");
  }

  private static String count(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  private long contradicted(Packet packet) {
    return packet.commands().stream()
        .flatMap(
            command -> ClaimMet.of(packet, command, lastRun(packet, command)).compared().stream())
        .filter(c -> c == Comparison.CONTRADICTED)
        .count();
  }

  private List<Cell> command(Packet packet, PacketCommand command) {
    Run run = lastRun(packet, command).orElse(null);
    ClaimMet met = ClaimMet.of(packet, command, Optional.ofNullable(run));
    return List.of(
        Cell.of(command.n() + ""),
        new Cell(shown(command.text()), "code"),
        cell(met.words()),
        compared(met.compared()),
        outcome(run),
        Cell.of(
            run == null || run.output().sha256().isEmpty()
                ? ""
                : run.output().bytes()
                    + " bytes, sha256 "
                    + run.output()
                        .sha256()
                        .substring(0, Math.min(12, run.output().sha256().length()))));
  }

  private static Cell compared(Optional<Comparison> word) {
    return word.map(
            c ->
                new Cell(
                    c.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    switch (c) {
                      case REPRODUCED -> "good";
                      case CONTRADICTED -> "bad";
                      case CLAIM_WITHOUT_EXIT_CODE, DIFFERENT_COMMAND, CANNOT_TELL -> "";
                    }))
        .orElse(Cell.of(""));
  }

  private Cell outcome(@Nullable Run run) {
    if (run == null) {
      return Cell.of("not run");
    }
    StringBuilder words = new StringBuilder(run.outcome().name());
    run.exit().ifPresent(e -> words.append(", exit ").append(e));
    run.took()
        .ifPresent(
            t -> words.append(String.format(Locale.ROOT, ", %.1f s", t.toMillis() / 1000.0)));
    run.tests().ifPresent(t -> words.append(", ").append(t.run()).append(" tests"));
    words.append(", ").append(run.startedAt().truncatedTo(ChronoUnit.SECONDS));
    boolean stale = isStale(run);
    words.append(stale ? ", stale: made on another tree" : "");
    return new Cell(
        words.toString(), stale ? "" : run.outcome() == Outcome.PASSED ? "good" : "bad");
  }

  private void wholeTracker() {
    List<String> points = new ArrayList<>();
    report.lint().problems().stream()
        .filter(p -> p.packet() == null)
        .forEach(p -> points.add(problem(p)));
    report
        .lint()
        .notChecked()
        .forEach(
            n -> points.add("Rule " + n.rule() + " is not machine-checked: " + shown(n.text())));
    report.lint().skipped().forEach(s -> points.add("Skipped: " + s.check() + ": " + s.reason()));
    if (!points.isEmpty()) {
      blocks.add(new Heading(2, "The tracker as a whole"));
      blocks.add(new Points(points));
    }
  }

  private String problem(Problem problem) {
    String rule = problem.rule() == null ? "" : "rule " + problem.rule() + ", ";
    return problem.severity().name().toLowerCase(Locale.ROOT)
        + ", line "
        + problem.line()
        + ", "
        + rule
        + problem.check()
        + ": "
        + shown(problem.message());
  }

  private Optional<Run> lastRun(Packet packet, PacketCommand command) {
    return report.runs().getOrDefault(packet.id(), List.of()).reversed().stream()
        .filter(r -> r.outcome() != Outcome.NOT_RUN)
        .filter(r -> WrittenCommand.fold(r.command()).equals(command.text()))
        .findFirst();
  }

  private boolean isStale(Run run) {
    RepositoryFacts facts = report.repository();
    return facts == null || run.isStale(facts.tree());
  }

  private Cell cell(String text) {
    return Cell.of(shown(text));
  }

  /// Secrets masked first, for what is invisible could hide one; bounded.
  private String shown(String text) {
    return SafeText.oneLine(report.secrets().masked(text), LONGEST);
  }
}
