package dev.reproof.cli;

import dev.reproof.evidence.Comparison;
import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Run;
import dev.reproof.export.RunForm;
import dev.reproof.review.Reminders;
import dev.reproof.session.Rerun;
import dev.reproof.session.RunChoice;
import dev.reproof.session.RunListener;
import dev.reproof.session.RunPlan;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import dev.reproof.tracker.Tracker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `reproof rerun`: runs a packet's commands after approval and compares with the claim that
/// counts.
@Command(
    name = "rerun",
    description = "rerun a packet's commands and put each claim beside its rerun")
final class RerunWork extends Work {
  @Parameters(index = "0", paramLabel = "TRACKER", description = "a markdown file in a repository")
  private String tracker = "";

  @Parameters(index = "1", paramLabel = "PACKET", description = "a packet's id")
  private String packet = "";

  @Option(names = "-n", paramLabel = "N", description = "only this command; may be repeated")
  private List<Integer> numbers = new ArrayList<>();

  @Option(names = "--open", description = "only commands whose box is open")
  private boolean open;

  @Option(names = "--failed", description = "only commands whose last run did not pass")
  private boolean failed;

  @Option(
      names = "--pipefail",
      description =
          "run the commands with a pipe as other commands that begin with 'set -o pipefail;'")
  private boolean pipefail;

  @Option(
      names = "--stop-on-failure",
      description = "start no other command behind one that did not pass")
  private boolean stopOnFailure;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "10m",
      converter = Times.class,
      description = "per command: 10m, 90s, 1h")
  private Duration timeout = Duration.ofMinutes(10);

  @Option(
      names = "--approve",
      description = "approve exactly these commands, in this folder, at this commit")
  private boolean approve;

  @Option(
      names = "--approve-risky",
      paramLabel = "N",
      description = "confirm this destructive, hidden-text or over-long command; may be repeated")
  private List<Integer> risky = new ArrayList<>();

  @Override
  int work(Surroundings here) throws Trouble {
    if (!approve && !risky.isEmpty()) {
      throw new Trouble(
          Trouble.Kind.INPUT,
          "--approve-risky confirms one of the commands that --approve approves; it needs --approve"
              + " beside it");
    }
    try (Session session = here.open(tracker)) {
      RunPlan plan =
          session
              .runs()
              .plan(
                  packet,
                  new RunChoice(Set.copyOf(new LinkedHashSet<>(numbers)), open, failed, pipefail));
      if (pipefail && plan.commands().isEmpty()) {
        throw new Trouble(
            Trouble.Kind.INPUT,
            "packet "
                + packet
                + " has no such command whose pipe hides an exit; leave out --pipefail");
      }
      if (approve) {
        plan = session.runs().approve(plan, Set.copyOf(new LinkedHashSet<>(risky)));
      }
      if (!plan.approved()) {
        return notApproved(here, plan);
      }
      return run(here, session, plan);
    }
  }

  private int notApproved(Surroundings here, RunPlan plan) {
    WouldRun wouldRun = new WouldRun(plan, colours());
    if (format.isJson()) {
      print(exactly(wouldRun.form()));
      return 3;
    }
    print(wouldRun.toString());
    String why = plan.whyAsk();
    here.err()
        .println(
            "reproof: not approved, nothing ran"
                + (why == null ? "" : " (" + why + ")")
                + "; read the commands, then add --approve");
    return 3;
  }

  private int run(Surroundings here, Session session, RunPlan plan) throws Trouble {
    Rerun rerun = session.runs().rerun(plan, timeout, stopOnFailure);
    List<Run> runs =
        await(rerun, format.isJson() ? RunListener.SILENT : new RerunProgress(here.err()));
    if (format.isJson()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("approved", true);
      List<Object> forms = new ArrayList<>();
      SeenTrees trees = new SeenTrees(session);
      for (Run run : runs) {
        forms.add(RunForm.of(run, trees.isStale(run), here.parts().secrets()));
      }
      document.put("runs", forms);
      document.put("reminders", reminders(session));
      print(json(document));
    } else {
      print(new RerunTable(runs, colours()).toString());
      reminders(session).forEach(r -> here.err().println("reminder: " + Texts.shown(r)));
    }
    return exit(runs);
  }

  /// Waits for the runs on another thread: whoever interrupts this one has asked for a stop, and is
  /// to see what became of them.
  private static List<Run> await(Rerun rerun, RunListener listener) throws Trouble {
    FutureTask<List<Run>> waiting = new FutureTask<>(() -> rerun.await(listener));
    Thread.ofPlatform().name("rerun").start(waiting);
    while (true) {
      try {
        return waiting.get();
      } catch (InterruptedException e) {
        rerun.stop();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Trouble trouble) {
          throw trouble;
        }
        throw new IllegalStateException("the rerun failed", e.getCause());
      }
    }
  }

  /// What the tracker's own rules ask of who works on it.
  private List<String> reminders(Session session) throws Trouble {
    Tracker own = session.state().open().orElseThrow().tracker();
    List<String> said = new ArrayList<>();
    Texts.beforeNext(own, session.packet(packet)).ifPresent(said::add);
    Reminders.firstAndLast(own).ifPresent(r -> said.add("rule " + r.number() + ": " + r.text()));
    return said;
  }

  /// 0 when each run reproduced its claim, or passed where nothing is claimed; 3 for what could not
  /// be told or was not run; else 1.
  private static int exit(List<Run> runs) {
    boolean no = false;
    boolean unknown = false;
    for (Run run : runs) {
      boolean cannotTell =
          run.comparison().filter(c -> c == Comparison.CANNOT_TELL).isPresent()
              || run.outcome() == Outcome.NOT_RUN;
      boolean good =
          run.comparison().map(c -> c == Comparison.REPRODUCED).orElse(run.outcome().passed());
      unknown |= cannotTell;
      no |= !cannotTell && !good;
    }
    return no ? 1 : unknown ? 3 : 0;
  }
}
