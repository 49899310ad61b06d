package dev.reproof.cli;

import dev.reproof.command.Mark;
import dev.reproof.evidence.Comparison;
import dev.reproof.evidence.Log;
import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Run;
import dev.reproof.export.RunForm;
import dev.reproof.review.Figures;
import dev.reproof.review.Reminders;
import dev.reproof.session.ApprovalChange;
import dev.reproof.session.Rerun;
import dev.reproof.session.RunChoice;
import dev.reproof.session.RunListener;
import dev.reproof.session.RunPlan;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import dev.reproof.text.SafeText;
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
import java.util.stream.Collectors;
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
    if (format.isJson()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("approved", false);
      document.put("wouldRun", plan.commands().stream().map(p -> wouldRun(plan, p)).toList());
      document.put("runs", List.of());
      document.put("withheld", RunPlan.withheld());
      document.put("whyAsk", plan.whyAsk());
      document.put("changes", plan.changes().stream().map(RerunWork::form).toList());
      print(exactly(document));
      return 3;
    }
    line("Would run, in " + Texts.shown(plan.directory()) + " at " + head(plan) + ":");
    plan.tree().dirty().forEach(path -> line("  changed: " + Texts.shown(path)));
    for (RunPlan.Planned p : plan.commands()) {
      line("  " + p.n() + ". " + SafeText.exact(p.command().text()));
      String marks =
          p.command().marks().stream().map(Mark::words).sorted().collect(Collectors.joining(", "));
      line(
          "     "
              + (p.command().needsShell() ? "shell " + String.join(" ", plan.shell()) : "no shell")
              + " · "
              + Texts.shown(p.program())
              + (p.insideRepository()
                  ? " inside the repository"
                  : p.found() ? " outside the repository" : " not found as a file")
              + " · "
              + p.command().text().length()
              + " chars"
              + (marks.isEmpty() ? "" : " · " + marks));
    }
    if (!RunPlan.withheld().isEmpty()) {
      line("They do not get these variables: " + String.join(", ", RunPlan.withheld()));
    }
    plan.changes().forEach(this::tell);
    String why = plan.whyAsk();
    here.err()
        .println(
            "reproof: not approved, nothing ran"
                + (why == null ? "" : " (" + why + ")")
                + "; read the commands, then add --approve");
    return 3;
  }

  private static String head(RunPlan plan) {
    String head =
        plan.tree().head().isEmpty() ? "no commit yet" : plan.tree().head().substring(0, 8);
    int dirty = plan.tree().dirty().size();
    return dirty == 0 ? head : head + " + " + Texts.count(dirty, "changed file");
  }

  private void tell(ApprovalChange change) {
    line("Not as approved: " + change.what());
    if (!change.before().isEmpty()) {
      line("  - " + SafeText.exact(change.before()));
    }
    line("  + " + SafeText.exact(change.now()));
  }

  private static Map<String, Object> form(ApprovalChange change) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("what", change.what());
    map.put("before", change.before());
    map.put("now", change.now());
    return map;
  }

  private static Map<String, Object> wouldRun(RunPlan plan, RunPlan.Planned p) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("n", p.n());
    map.put("line", p.line());
    map.put("command", p.command().text());
    map.put("shell", p.command().needsShell());
    map.put("shellWords", p.command().needsShell() ? plan.shell() : List.of());
    map.put("program", p.program());
    map.put("insideRepository", p.insideRepository());
    map.put("directory", plan.directory());
    map.put("commit", plan.tree().head());
    map.put("dirty", plan.tree().dirty());
    map.put("marks", p.command().marks().stream().map(Mark::words).sorted().toList());
    return map;
  }

  private int run(Surroundings here, Session session, RunPlan plan) throws Trouble {
    Rerun rerun = session.runs().rerun(plan, timeout, stopOnFailure);
    List<Run> runs = await(rerun, format.isJson() ? RunListener.SILENT : new Progress(here));
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
      text(runs);
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

  private void text(List<Run> runs) {
    Texts table = new Texts();
    if (!runs.isEmpty()) {
      table.row("", "the file claims", "", "your rerun", "command");
    }
    for (Run run : runs) {
      String claim =
          run.claim()
              .map(
                  c ->
                      (c.exit() == null ? "no exit code" : "exit " + c.exit())
                          + Figures.of(c.result()).words().map(f -> " (" + f + ")").orElse(""))
              .orElse("nothing");
      String word = run.comparison().map(RerunWork::word).orElse("");
      table.row(String.valueOf(run.n()), claim, word, outcome(run), run.command());
    }
    print(table.toString());
    runs.forEach(
        r ->
            r.claim()
                .filter(c -> c.command() != null)
                .ifPresent(
                    c ->
                        line(
                            r.n()
                                + ": line "
                                + c.line()
                                + " records it "
                                + Texts.match(c.match())
                                + ": "
                                + Texts.shown(String.valueOf(c.command())))));
    runs.stream()
        .filter(r -> r.reason() != null)
        .forEach(r -> line(r.n() + ": " + Texts.shown(String.valueOf(r.reason()))));
    runs.stream()
        .filter(r -> !r.leftOver().isEmpty())
        .forEach(
            r ->
                line(
                    r.n()
                        + ": ended what was left of it: "
                        + Texts.shown(String.join(", ", r.leftOver()))));
    runs.stream()
        .filter(r -> !r.changedFiles().isEmpty())
        .forEach(
            r -> line(r.n() + ": it changed " + Texts.shown(String.join(", ", r.changedFiles()))));
    if (runs.isEmpty()) {
      line("Nothing to run.");
    }
  }

  static String word(Comparison comparison) {
    return comparison.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  static String outcome(Run run) {
    String code = run.exit().map(e -> " exit " + e).orElse("");
    String signal = run.signal().map(s -> " (" + s + ")").orElse("");
    String tests =
        run.tests().map(t -> ", " + t.run() + (t.run() == 1 ? " test" : " tests")).orElse("");
    String took = run.took().map(t -> " " + Figures.seconds(t.toMillis())).orElse("");
    return run.outcome() + code + signal + took + tests;
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

  /// Says on standard error how the rerun goes on.
  private static final class Progress implements RunListener {
    private final Surroundings here;

    Progress(Surroundings here) {
      this.here = here;
    }

    @Override
    public void waiting() {
      here.err().println("another rerun in this repository goes first; waiting for it");
    }

    @Override
    public void started(RunPlan.Planned command, String runId, Log log) {
      here.err().println("running " + command.n() + ": " + Texts.shown(command.command().text()));
    }

    @Override
    public void finished(Run run) {
      here.err().println("  " + outcome(run));
    }
  }
}
