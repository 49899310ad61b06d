package dev.reproof.cli;

import dev.reproof.session.Session;
import dev.reproof.session.TrackerSummary;
import dev.reproof.session.Trouble;
import dev.reproof.session.Verification;
import dev.reproof.session.Verification.CheckpointLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `reproof verify`: which recorded lines have a kept run behind them, and whether what is kept is
/// whole.
@Command(
    name = "verify",
    description = "hold what is recorded against the kept runs and the commits")
final class VerifyWork extends Work {
  @Parameters(
      arity = "0..*",
      paramLabel = "TRACKER",
      description = "markdown files; without any, all trackers of the repository")
  private List<String> trackers = new ArrayList<>();

  @Override
  int work(Surroundings here) throws Trouble {
    List<Verification> done = new ArrayList<>();
    try (Session session =
        trackers.isEmpty() ? here.openRepository("") : here.open(trackers.getFirst())) {
      if (trackers.isEmpty()) {
        for (TrackerSummary found : session.findTrackers()) {
          session.openTracker(session.root().resolve(found.path()));
          done.add(session.past().verify());
        }
      }
      for (String tracker : trackers) {
        session.openTracker(here.folder().resolve(tracker));
        done.add(session.past().verify());
      }
      String bad = session.runs().firstBadRecord().orElse(null);
      int kept = session.runs().all().size();
      report(done, kept, bad);
      return exit(done.stream().flatMap(v -> v.checkpoints().stream()).toList(), bad);
    }
  }

  private static int exit(List<CheckpointLine> checkpoints, @Nullable String bad) {
    if (bad != null || checkpoints.stream().anyMatch(c -> c.checked() && !c.holds())) {
      return Trouble.Kind.REFUSED.exitCode();
    }
    return checkpoints.stream().allMatch(CheckpointLine::checked)
        ? 0
        : Trouble.Kind.COULD_NOT.exitCode();
  }

  private void report(List<Verification> done, int kept, @Nullable String bad) {
    if (format.isJson()) {
      Map<String, @Nullable Object> runs = new LinkedHashMap<>();
      runs.put("kept", kept);
      runs.put("firstBad", bad);
      Map<String, Object> document = new LinkedHashMap<>();
      document.put(
          "lines", done.stream().flatMap(v -> v.lines().stream()).map(VerifyWork::form).toList());
      document.put(
          "checkpoints",
          done.stream().flatMap(v -> v.checkpoints().stream()).map(VerifyWork::form).toList());
      document.put("runs", runs);
      print(json(document));
      return;
    }
    Texts table = new Texts();
    for (Verification v : done) {
      v.lines()
          .forEach(
              l ->
                  table.row(
                      Cell.of(l.tracker() + ":" + l.line()),
                      Cell.of("packet " + l.packet()),
                      l.run() == null
                          ? new Cell(l.reason(), colours()::doubtful)
                          : new Cell("run " + l.run(), colours()::good)));
      v.checkpoints()
          .forEach(
              c ->
                  table.row(
                      Cell.of(c.tracker() + ":" + c.line()),
                      Cell.of("packet " + c.packet()),
                      Cell.of("checkpoint " + c.hash()),
                      held(c)));
    }
    print(table.toString());
    line(
        Texts.count(kept, "run")
            + " kept; "
            + (bad == null ? "all are as they were written" : colours().bad(bad)));
  }

  private Cell held(CheckpointLine line) {
    return line.holds()
        ? new Cell("holds", colours()::good)
        : new Cell(line.reason(), line.checked() ? colours()::bad : colours()::doubtful);
  }

  private static Map<String, @Nullable Object> form(Verification.Line line) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("tracker", line.tracker());
    map.put("packet", line.packet());
    map.put("line", line.line());
    map.put("run", line.run());
    map.put("reason", line.run() == null ? line.reason() : null);
    return map;
  }

  private static Map<String, @Nullable Object> form(CheckpointLine line) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("tracker", line.tracker());
    map.put("packet", line.packet());
    map.put("line", line.line());
    map.put("hash", line.hash());
    map.put("checked", line.checked());
    map.put("holds", line.holds());
    map.put("reason", line.holds() ? null : line.reason());
    return map;
  }
}
