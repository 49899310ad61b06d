package dev.reproof.ui;

import dev.reproof.evidence.Log;
import dev.reproof.evidence.Run;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.Rerun;
import dev.reproof.session.RunListener;
import dev.reproof.session.RunPlan;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs approved plans, one at a time, each in the tracker for which it was approved, whichever is
/// open meanwhile. The queue belongs to the session's thread; a rerun waits for its commands on a
/// thread of its own; what is to be seen of it is told to [Reruns] on the FX thread.
final class RerunQueue {
  /// Seconds for which the end of a command is waited for.
  static final int LONGEST_END = 25;

  private final Threads threads;
  private final Desk desk;
  private final Reruns seen;
  private final Deque<Waiting> queue = new ArrayDeque<>();
  private final AtomicReference<@Nullable Present> present = new AtomicReference<>();

  /// How many plans were started or queued; on the session's thread.
  private long plans;

  /// The limits of a rerun: the time-out of each command, and whether the rerun ends at the first
  /// one that does not pass.
  record Limits(Duration timeout, boolean stopOnFailure) {}

  /// A plan, and what runs it in the tracker that was open when it was approved.
  private record Waiting(long number, Path tracker, RunPlan plan, Rerun rerun) {
    Waiting without(int n) {
      rerun.drop(n);
      return new Waiting(number, tracker, plan.without(n), rerun);
    }

    Stream<QueuedCommand> commands(int from) {
      return plan.commands().stream()
          .skip(from)
          .map(c -> new QueuedCommand(tracker, plan.packet(), c.n(), c.command().text(), number));
    }
  }

  /// `kept` is complete once the rerun is at its end and all of its runs are kept.
  private record Present(long number, Rerun rerun, CompletableFuture<Boolean> kept) {}

  RerunQueue(Threads threads, Desk desk, Reruns seen) {
    this.threads = threads;
    this.desk = desk;
    this.seen = seen;
  }

  /// Runs an approved plan, after those before it. On the session's thread.
  void add(Session session, RunPlan plan, Limits limits) throws Trouble {
    Rerun rerun = session.runs().rerun(plan, limits.timeout(), limits.stopOnFailure());
    Path tracker = session.state().open().map(OpenTracker::file).orElse(Reruns.NOWHERE);
    Waiting next = new Waiting(++plans, tracker, plan, rerun);
    if (present.get() == null) {
      start(next);
    } else {
      queue.add(next);
      tellOfQueue();
    }
  }

  private void start(Waiting next) {
    CompletableFuture<Boolean> kept = new CompletableFuture<>();
    present.set(new Present(next.number(), next.rerun(), kept));
    List<QueuedCommand> all = next.commands(0).toList();
    threads.fx().later(() -> seen.running(null, all));
    threads.reruns().execute(() -> await(next, kept));
  }

  /// Stops the present command and drops what waits. On any thread.
  void stop() {
    Present now = present.get();
    if (now != null) {
      now.rerun().stop();
    }
    desk.alone(
        () -> {
          queue.clear();
          tellOfQueue();
        });
  }

  /// Waits until the rerun that was stopped is at its end and kept: for so long as a command is
  /// given to end, at most. On the session's thread.
  void awaitEnd() {
    Present now = present.get();
    if (now != null) {
      now.kept().completeOnTimeout(false, LONGEST_END, TimeUnit.SECONDS).join();
    }
  }

  /// Stops a command of the plan that runs, or keeps it from its start; those behind it go on. Says
  /// whether this is the plan that runs. On any thread.
  boolean dropPresent(long plan, int n) {
    Present now = present.get();
    if (now == null || now.number() != plan) {
      return false;
    }
    now.rerun().drop(n);
    return true;
  }

  /// Takes a command out of a plan that waits. On any thread.
  void dropWaiting(long plan, int n) {
    desk.alone(
        () -> {
          List<Waiting> left =
              queue.stream()
                  .map(w -> w.number() == plan ? w.without(n) : w)
                  .filter(w -> !w.plan().commands().isEmpty())
                  .toList();
          queue.clear();
          queue.addAll(left);
          tellOfQueue();
        });
  }

  private void await(Waiting started, CompletableFuture<Boolean> kept) {
    long began = System.nanoTime();
    try {
      List<Run> runs = started.rerun().await(new Listener(started));
      tellOfEnd(started, runs, Duration.ofNanos(System.nanoTime() - began));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Trouble e) {
      desk.alone(
          () -> {
            throw e;
          });
    } finally {
      kept.complete(true);
      desk.alone(this::next);
    }
  }

  private void tellOfEnd(Waiting of, List<Run> runs, Duration took) {
    long passed = runs.stream().filter(r -> r.outcome().passed()).count();
    RerunEnded end = new RerunEnded(of.tracker(), of.plan().packet(), passed, runs.size(), took);
    threads.fx().later(() -> seen.ended(end));
  }

  private void next() {
    present.set(null);
    threads.fx().later(seen::atRest);
    Waiting waiting = queue.poll();
    if (waiting != null) {
      tellOfQueue();
      start(waiting);
    }
  }

  private void tellOfQueue() {
    List<QueuedCommand> all = queue.stream().flatMap(w -> w.commands(0)).toList();
    threads.fx().later(() -> seen.queued(all));
  }

  private final class Listener implements RunListener {
    private final Waiting of;

    Listener(Waiting of) {
      this.of = of;
    }

    @Override
    public void started(RunPlan.Planned command, String runId, Log log) {
      RunPlan plan = of.plan();
      int place = plan.commands().indexOf(command) + 1;
      RunningCommand now =
          new RunningCommand(
              of.tracker(),
              plan.packet(),
              command.n(),
              command.command().text(),
              runId,
              log,
              System.nanoTime(),
              place,
              plan.commands().size(),
              of.number());
      List<QueuedCommand> afterIt = of.commands(place).toList();
      threads.fx().later(() -> seen.running(now, afterIt));
    }

    @Override
    public void finished(Run run) {
      desk.with("", session -> session.runs().ran());
    }
  }
}
