package dev.reproof.session;

import dev.reproof.command.Mark;
import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Output;
import dev.reproof.evidence.Run;
import dev.reproof.evidence.Tree;
import dev.reproof.run.CommandRunner;
import dev.reproof.run.Finished;
import dev.reproof.run.Launch;
import dev.reproof.run.Running;
import dev.reproof.store.RunStore;
import dev.reproof.store.RunTurn;
import dev.reproof.tracker.Packet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Runs the commands of an approved plan, one after the other, and keeps what happened.
final class Rerunner implements Rerun {

  private final Ground ground;
  private final CommandRunner runner;
  private final RunStore store;
  private final Clock clock;
  private final String tracker;
  private final Packet packet;
  private final RunPlan plan;
  private final Duration timeout;
  private final boolean stopOnFailure;
  private final RunJudge judge;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Set<Integer> dropped = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Present> present = new AtomicReference<>();

  /// The command that runs now.
  private record Present(int n, Running running) {}

  Rerunner(
      Ground ground,
      SessionParts parts,
      RunStore store,
      String tracker,
      Packet packet,
      RunPlan plan,
      Duration timeout,
      boolean stopOnFailure) {
    this.ground = ground;
    this.runner = parts.runner();
    this.clock = parts.clock();
    this.store = store;
    this.tracker = tracker;
    this.packet = packet;
    this.plan = plan;
    this.timeout = timeout;
    this.stopOnFailure = stopOnFailure;
    this.judge = new RunJudge(ground, tracker);
  }

  @Override
  public void stop() {
    stopped.set(true);
    Present now = present.get();
    if (now != null) {
      now.running().stop();
    }
  }

  @Override
  public void drop(int n) {
    dropped.add(n);
    Present now = present.get();
    if (now != null && now.n() == n) {
      now.running().stop();
    }
  }

  @Override
  public List<Run> await(RunListener listener) throws InterruptedException, Trouble {
    try (RunTurn turn = store.turn()) {
      awaitTurn(turn, listener);
      return runAll(listener);
    } catch (IOException e) {
      throw Troubles.of("waiting for other reruns in this repository", e);
    }
  }

  /// Waits until no other rerun goes on in this repository, or until it is stopped.
  private void awaitTurn(RunTurn turn, RunListener listener)
      throws IOException, InterruptedException {
    boolean told = false;
    while (!turn.take() && !stopped.get()) {
      if (!told) {
        listener.waiting();
        told = true;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private List<Run> runAll(RunListener listener) throws InterruptedException, Trouble {
    List<Run> runs = new ArrayList<>();
    boolean failed = false;
    for (RunPlan.Planned planned : plan.commands()) {
      String held = heldBack(planned, failed);
      Run run = held == null ? run(planned, listener) : notRun(planned, held);
      runs.add(run);
      listener.finished(run);
      failed |= stopOnFailure && !run.outcome().passed() && !dropped.contains(planned.n());
    }
    return runs;
  }

  private @Nullable String heldBack(RunPlan.Planned planned, boolean failed) throws Trouble {
    if (planned.command().has(Mark.PLACEHOLDER)) {
      return "it holds a placeholder; such a command is never run";
    }
    if (!planned.isRunnable()) {
      return "it must be confirmed by itself";
    }
    if (stopped.get()) {
      return "the rerun was stopped before it";
    }
    if (dropped.contains(planned.n())) {
      return "it was taken out of the queue";
    }
    return failed ? "a command before it did not pass" : movedHead();
  }

  /// What is approved is approved at one HEAD; a command before this one may have moved it.
  private @Nullable String movedHead() throws Trouble {
    String now = ground.head();
    return now.equals(plan.tree().head())
        ? null
        : "HEAD moved from "
            + Planner.shortHash(plan.tree().head())
            + " to "
            + Planner.shortHash(now)
            + " since it was approved; look at it again";
  }

  private Run notRun(RunPlan.Planned planned, String reason) {
    return facts(planned, "", plan.tree())
        .run(
            Outcome.NOT_RUN,
            null,
            List.of(),
            clock.instant(),
            0,
            Output.NONE,
            null,
            List.of(),
            reason);
  }

  private Run run(RunPlan.Planned planned, RunListener listener)
      throws InterruptedException, Trouble {
    String id = store.newId(clock);
    Tree before = ground.tree(tracker);
    String trackerBefore = ground.sha256(tracker);
    if (!before.head().equals(plan.tree().head())) {
      return notRun(planned, Objects.requireNonNullElse(movedHead(), "HEAD moved"));
    }
    RunFacts facts = facts(planned, id, before);
    Path output = store.outputPath(id);
    keep(
        () ->
            store.begin(
                facts.run(
                    Outcome.INTERRUPTED,
                    null,
                    List.of(),
                    clock.instant(),
                    0,
                    new Output(0, "", output.toString()),
                    null,
                    List.of(),
                    null)));
    Running running =
        runner.start(
            new Launch(
                id,
                planned.command(),
                Path.of(plan.directory()),
                output,
                timeout,
                Launch.USUAL_CAP));
    present.set(new Present(planned.n(), running));
    if (stopped.get() || dropped.contains(planned.n())) {
      running.stop();
    }
    listener.started(planned, id, running.log());
    Finished finished = await(running);
    present.set(null);
    Run run = judge.judge(facts, finished, running.log(), trackerBefore);
    keep(() -> store.end(run));
    return run;
  }

  private RunFacts facts(RunPlan.Planned planned, String id, Tree tree) {
    return new RunFacts(tracker, packet, plan.directory(), planned, id, tree);
  }

  private static Finished await(Running running) throws InterruptedException {
    try {
      return running.await();
    } catch (InterruptedException e) {
      running.stop();
      throw e;
    }
  }

  /// What must be kept, else the run must not count.
  private interface Keeping {
    void keep() throws IOException;
  }

  private static void keep(Keeping keeping) throws Trouble {
    try {
      keeping.keep();
    } catch (IOException e) {
      throw Troubles.of("keeping the run", e);
    }
  }
}
