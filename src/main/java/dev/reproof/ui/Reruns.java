package dev.reproof.ui;

import dev.reproof.evidence.Log;
import dev.reproof.evidence.Run;
import dev.reproof.session.Rerun;
import dev.reproof.session.RunListener;
import dev.reproof.session.RunPlan;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The approved plans that run or wait, one at a time. The queue belongs to the session's thread,
/// the properties to the FX thread; a rerun waits for its commands on a thread of its own.
final class Reruns {
  private final Threads threads;
  private final Desk desk;
  private final Deque<Waiting> queue = new ArrayDeque<>();
  private final AtomicReference<@Nullable Rerun> present = new AtomicReference<>();
  private final ReadOnlyObjectWrapper<@Nullable RunningCommand> running =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper queued = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Set<QueuedCommand>> waiting =
      new ReadOnlyObjectWrapper<>(Set.of());

  /// The commands behind the one that runs, and those of the plans that wait. On the FX thread.
  private Set<QueuedCommand> rest = Set.of();

  private Set<QueuedCommand> behind = Set.of();

  private final ReadOnlyObjectWrapper<@Nullable RerunEnded> ended = new ReadOnlyObjectWrapper<>();

  /// When a rerun ends before its plan does: a command's time-out, and whether one that did not
  /// pass lets no other start.
  record Limits(Duration timeout, boolean stopOnFailure) {}

  private record Waiting(RunPlan plan, Limits limits) {}

  Reruns(Threads threads, Desk desk) {
    this.threads = threads;
    this.desk = desk;
  }

  ReadOnlyObjectProperty<@Nullable RunningCommand> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// The rerun that ended last, null while none has.
  ReadOnlyObjectProperty<@Nullable RerunEnded> endedProperty() {
    return ended.getReadOnlyProperty();
  }

  /// The plans that wait for the present one.
  ReadOnlyIntegerProperty queuedProperty() {
    return queued.getReadOnlyProperty();
  }

  /// The commands that wait for the one that runs now.
  ReadOnlyObjectProperty<Set<QueuedCommand>> waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /// Runs an approved plan, after those before it. On the session's thread.
  void start(Session session, RunPlan plan, Limits limits) throws Trouble {
    if (present.get() != null) {
      queue.add(new Waiting(plan, limits));
      showQueue();
      return;
    }
    Rerun rerun = session.rerun(plan, limits.timeout(), limits.stopOnFailure());
    present.set(rerun);
    threads.reruns().execute(() -> await(rerun, plan));
  }

  /// Stops the present command and drops what waits. On any thread.
  void stop() {
    Rerun rerun = present.get();
    if (rerun != null) {
      rerun.stop();
    }
    desk.with(
        "",
        session -> {
          queue.clear();
          showQueue();
        });
  }

  private void await(Rerun rerun, RunPlan plan) {
    long began = System.nanoTime();
    try {
      List<Run> runs = rerun.await(new Listener(plan));
      tellOfEnd(plan, runs, Duration.ofNanos(System.nanoTime() - began));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Trouble e) {
      desk.with(
          "",
          session -> {
            throw e;
          });
    } finally {
      desk.with("", session -> next(session));
    }
  }

  void running(@Nullable RunningCommand now) {
    running.set(now);
  }

  void ended(RerunEnded end) {
    ended.set(end);
  }

  private void tellOfEnd(RunPlan plan, List<Run> runs, Duration took) {
    long passed = runs.stream().filter(r -> r.outcome().passed()).count();
    RerunEnded end = new RerunEnded(plan.packet(), passed, runs.size(), took);
    threads.fx().later(() -> ended(end));
  }

  private void next(Session session) throws Trouble {
    present.set(null);
    threads.fx().later(() -> show(null, Set.of()));
    Waiting waiting = queue.poll();
    if (waiting != null) {
      showQueue();
      start(session, waiting.plan(), waiting.limits());
    }
  }

  private void showQueue() {
    int size = queue.size();
    Set<QueuedCommand> plans = new HashSet<>();
    queue.forEach(w -> plans.addAll(commands(w.plan(), 0)));
    threads
        .fx()
        .later(
            () -> {
              queued.set(size);
              behind = plans;
              showWaiting();
            });
  }

  private static Set<QueuedCommand> commands(RunPlan plan, int from) {
    return plan.commands().stream()
        .skip(from)
        .map(c -> new QueuedCommand(plan.packet(), c.n()))
        .collect(Collectors.toSet());
  }

  private void showWaiting() {
    Set<QueuedCommand> all = new HashSet<>(rest);
    all.addAll(behind);
    waiting.set(Set.copyOf(all));
  }

  private void show(@Nullable RunningCommand now, Set<QueuedCommand> afterIt) {
    rest = afterIt;
    showWaiting();
    running.set(now);
  }

  private final class Listener implements RunListener {
    private final RunPlan plan;
    private int place;

    Listener(RunPlan plan) {
      this.plan = plan;
    }

    @Override
    public void started(RunPlan.Planned command, String runId, Log log) {
      place++;
      RunningCommand now =
          new RunningCommand(
              plan.packet(),
              command.n(),
              command.command().text(),
              runId,
              log,
              System.nanoTime(),
              place,
              plan.commands().size());
      Set<QueuedCommand> afterIt = commands(plan, place);
      threads.fx().later(() -> show(now, afterIt));
    }

    @Override
    public void finished(Run run) {
      desk.with("", session -> session.ran(run));
    }
  }
}
