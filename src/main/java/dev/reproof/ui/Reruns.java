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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The approved plans that run or wait, one at a time, each of the tracker for which it was
/// approved, whichever is open meanwhile. The queue belongs to the session's thread, the properties
/// to the FX thread; a rerun waits for its commands on a thread of its own.
public final class Reruns {
  /// Seconds for which the end of a command is waited for.
  static final int LONGEST_END = 25;

  private static final Path NOWHERE = Path.of("");

  private final Threads threads;
  private final Desk desk;
  private final Deque<Waiting> queue = new ArrayDeque<>();
  private final AtomicReference<@Nullable Present> present = new AtomicReference<>();
  private final ReadOnlyObjectWrapper<@Nullable RunningCommand> running =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper packet = new ReadOnlyStringWrapper("");

  /// The file of the open tracker. On the FX thread.
  private Path here = NOWHERE;

  private final ReadOnlyIntegerWrapper queued = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<List<QueuedCommand>> waiting =
      new ReadOnlyObjectWrapper<>(List.of());

  /// How many plans were started or queued; on the session's thread.
  private long plans;

  /// The commands behind the one that runs, and those of the plans that wait. On the FX thread.
  private List<QueuedCommand> rest = List.of();

  private List<QueuedCommand> behind = List.of();

  /// What was taken out of the plan that runs. On the FX thread.
  private final Set<QueuedCommand> dropped = new HashSet<>();

  private final ReadOnlyObjectWrapper<@Nullable RerunEnded> ended = new ReadOnlyObjectWrapper<>();

  /// When a rerun ends before its plan does: a command's time-out, and whether one that did not
  /// pass lets no other start.
  record Limits(Duration timeout, boolean stopOnFailure) {}

  /// A plan, and what runs it in the tracker that was open when it was approved.
  private record Waiting(long number, Path tracker, RunPlan plan, Rerun rerun) {
    Waiting without(int n) {
      rerun.drop(n);
      return new Waiting(number, tracker, plan.without(n), rerun);
    }
  }

  /// `kept` is complete once the rerun is at its end and all of its runs are kept.
  private record Present(long number, Rerun rerun, CompletableFuture<Boolean> kept) {}

  Reruns(Threads threads, Desk desk) {
    this.threads = threads;
    this.desk = desk;
  }

  /// The command that runs now, null if none does.
  public ReadOnlyObjectProperty<@Nullable RunningCommand> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Whether this tracker is the open one.
  public boolean isHere(Path tracker) {
    return tracker.equals(here);
  }

  /// The command of the open tracker that runs now.
  public Optional<RunningCommand> here() {
    return Optional.ofNullable(running.get()).filter(r -> r.tracker().equals(here));
  }

  /// The same if it is one of this packet.
  public Optional<RunningCommand> here(String ofPacket) {
    return here().filter(r -> r.packet().equals(ofPacket));
  }

  /// The packet of the open tracker whose command runs now, empty if none does.
  public ReadOnlyStringProperty packetProperty() {
    return packet.getReadOnlyProperty();
  }

  /// The rerun that ended last, null while none has.
  public ReadOnlyObjectProperty<@Nullable RerunEnded> endedProperty() {
    return ended.getReadOnlyProperty();
  }

  /// How many commands wait in the plans behind the present one.
  public ReadOnlyIntegerProperty queuedProperty() {
    return queued.getReadOnlyProperty();
  }

  /// The commands that wait, in the order in which they will run.
  public ReadOnlyObjectProperty<List<QueuedCommand>> waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /// Whether a command of the open tracker waits.
  public boolean isQueued(String ofPacket, int n) {
    return waiting.get().stream().anyMatch(c -> c.is(here, ofPacket, n));
  }

  /// Takes which tracker is open, on the FX thread.
  void look(Optional<Path> file) {
    here = file.orElse(NOWHERE);
    packet.set(here().map(RunningCommand::packet).orElse(""));
  }

  /// Runs an approved plan, after those before it. On the session's thread.
  void start(Session session, RunPlan plan, Limits limits) throws Trouble {
    Rerun rerun = session.runs().rerun(plan, limits.timeout(), limits.stopOnFailure());
    Path tracker = session.state().open().map(OpenTracker::file).orElse(NOWHERE);
    Waiting next = new Waiting(++plans, tracker, plan, rerun);
    if (present.get() == null) {
      start(next);
    } else {
      queue.add(next);
      showQueue();
    }
  }

  private void start(Waiting next) {
    CompletableFuture<Boolean> kept = new CompletableFuture<>();
    present.set(new Present(next.number(), next.rerun(), kept));
    List<QueuedCommand> all = commands(next, 0).toList();
    threads.fx().later(() -> show(null, all));
    threads.reruns().execute(() -> await(next, kept));
  }

  /// Stops the present command and drops what waits. On any thread.
  public void stop() {
    Present now = present.get();
    if (now != null) {
      now.rerun().stop();
    }
    desk.alone(
        () -> {
          queue.clear();
          showQueue();
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

  /// Stops the command that runs, if it is still this one; those behind it go on. On any thread.
  void drop(RunningCommand command) {
    Present now = present.get();
    if (now != null && now.number() == command.plan()) {
      now.rerun().drop(command.n());
    }
  }

  /// Takes a command out of the queue; what it had begun with is stopped. On the FX thread.
  void drop(QueuedCommand command) {
    Present now = present.get();
    if (now != null && now.number() == command.plan()) {
      now.rerun().drop(command.n());
      dropped.add(command);
      rest = rest.stream().filter(c -> !c.equals(command)).toList();
      showWaiting();
      return;
    }
    desk.alone(
        () -> {
          List<Waiting> left =
              queue.stream()
                  .map(w -> w.number() == command.plan() ? w.without(command.n()) : w)
                  .filter(w -> !w.plan().commands().isEmpty())
                  .toList();
          queue.clear();
          queue.addAll(left);
          showQueue();
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

  /// Takes the command that runs now and those that wait for it, on the FX thread.
  void running(@Nullable RunningCommand now, List<QueuedCommand> afterIt) {
    show(now, afterIt);
  }

  /// Takes the end of a rerun, on the FX thread.
  void ended(RerunEnded end) {
    ended.set(end);
  }

  private void tellOfEnd(Waiting of, List<Run> runs, Duration took) {
    long passed = runs.stream().filter(r -> r.outcome().passed()).count();
    RerunEnded end = new RerunEnded(of.tracker(), of.plan().packet(), passed, runs.size(), took);
    threads.fx().later(() -> ended(end));
  }

  private void next() {
    present.set(null);
    threads
        .fx()
        .later(
            () -> {
              dropped.clear();
              show(null, List.of());
            });
    Waiting waiting = queue.poll();
    if (waiting != null) {
      showQueue();
      start(waiting);
    }
  }

  private void showQueue() {
    List<QueuedCommand> all = queue.stream().flatMap(w -> commands(w, 0)).toList();
    threads
        .fx()
        .later(
            () -> {
              queued.set(all.size());
              behind = all;
              showWaiting();
            });
  }

  private static Stream<QueuedCommand> commands(Waiting of, int from) {
    RunPlan plan = of.plan();
    return plan.commands().stream()
        .skip(from)
        .map(
            c ->
                new QueuedCommand(
                    of.tracker(), plan.packet(), c.n(), c.command().text(), of.number()));
  }

  private void showWaiting() {
    List<QueuedCommand> all = Stream.concat(rest.stream(), behind.stream()).toList();
    if (!all.equals(waiting.get())) {
      waiting.set(all);
    }
  }

  private void show(@Nullable RunningCommand now, List<QueuedCommand> afterIt) {
    rest = afterIt.stream().filter(c -> !dropped.contains(c)).toList();
    showWaiting();
    running.set(now);
    packet.set(here().map(RunningCommand::packet).orElse(""));
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
      List<QueuedCommand> afterIt = commands(of, place).toList();
      threads.fx().later(() -> show(now, afterIt));
    }

    @Override
    public void finished(Run run) {
      desk.with("", session -> session.runs().ran());
    }
  }
}
