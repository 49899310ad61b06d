package dev.reproof.cli;

import dev.reproof.evidence.LeftProcess;
import dev.reproof.evidence.Run;
import dev.reproof.export.RunForm;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `reproof runs`: the kept runs of a repository.
@Command(name = "runs", description = "list the runs kept for this repository")
final class RunsWork extends Work {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "TRACKER",
      description = "only runs of this tracker")
  private String tracker = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PACKET",
      description = "only runs of this packet")
  private @Nullable String packet;

  @Option(
      names = "--stop-orphans",
      description = "end the processes that a killed reproof left behind")
  private boolean stopOrphans;

  @Option(
      names = "--prune-older",
      paramLabel = "DAYS",
      description =
          "remove the output of runs that began more than so many days ago; their records stay, and"
              + " this is recorded too")
  private int pruneOlder = -1;

  @Override
  int work(Surroundings here) throws Trouble {
    try (Session session = tracker.isEmpty() ? here.openRepository("") : here.open(tracker)) {
      if (pruneOlder >= 0) {
        Instant before = here.parts().clock().instant().minus(Duration.ofDays(pruneOlder));
        here.err()
            .println(
                "reproof: removed the output of "
                    + Texts.count(session.runs().prune(before).size(), "run")
                    + "; their records stay");
      }
      String path = session.state().open().map(OpenTracker::path).orElse("");
      String id = packet == null ? "" : session.packet(packet).id();
      List<Run> kept = new ArrayList<>();
      for (Run run : session.runs().all()) {
        if ((path.isEmpty() || run.tracker().equals(path))
            && (id.isEmpty() || run.packet().equals(id))) {
          kept.add(run);
        }
      }
      SeenTrees trees = new SeenTrees(session);
      String bad =
          session.state().repository().isPresent()
              ? session.runs().firstBadRecord().orElse(null)
              : null;
      if (bad != null) {
        here.err().println("reproof: the kept runs are not as they were written: " + bad);
      }
      List<LeftProcess> orphans =
          stopOrphans ? session.runs().stopOrphans() : session.runs().orphans();
      for (LeftProcess orphan : orphans) {
        here.err()
            .println(
                "reproof: run "
                    + orphan.run()
                    + " was cut short, and its process "
                    + orphan.pid()
                    + " ("
                    + Texts.shown(orphan.name())
                    + ") still runs; 'reproof runs --stop-orphans' ends it");
      }
      if (format.isJson()) {
        List<Object> forms = new ArrayList<>();
        for (Run run : kept) {
          forms.add(RunForm.of(run, trees.isStale(run), trees.moved(run), here.parts().secrets()));
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("runs", forms);
        document.put("firstBad", bad);
        document.put("orphans", orphans.stream().map(RunForm::orphan).toList());
        print(json(document));
      } else if (kept.isEmpty()) {
        line("No run is kept" + (path.isEmpty() ? "" : " for " + path) + ".");
      } else {
        Texts table = new Texts();
        for (Run run : kept) {
          boolean stale = trees.isStale(run);
          table.row(
              Cell.of(run.id()),
              Cell.of(run.packet()),
              new Cell(RerunTable.outcome(run), o -> colours().of(run.outcome(), o)),
              new Cell(stale ? Texts.stale(trees.moved(run)) : "", colours()::doubtful),
              Cell.of(run.command()));
        }
        print(table.toString());
      }
      return bad == null ? 0 : 1;
    }
  }
}
