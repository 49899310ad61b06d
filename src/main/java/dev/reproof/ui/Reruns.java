package dev.reproof.ui;

import dev.reproof.session.RunPlan;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What is to be seen of the commands that run and wait, and which of them belong to the open
/// tracker. The properties live on the FX thread.
public final class Reruns {
  /// The tracker of no file.
  static final Path NOWHERE = Path.of("");

  private final RerunQueue queue;
  private final ReadOnlyObjectWrapper<@Nullable RunningCommand> running =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper packet = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper queued = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<List<QueuedCommand>> waiting =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable RerunEnded> ended = new ReadOnlyObjectWrapper<>();

  /// The file of the open tracker.
  private Path here = NOWHERE;

  /// The commands behind the one that runs, and those of the plans that wait.
  private List<QueuedCommand> rest = List.of();

  private List<QueuedCommand> behind = List.of();

  /// What was taken out of the plan that runs.
  private final Set<QueuedCommand> dropped = new HashSet<>();

  Reruns(Threads threads, Desk desk) {
    this.queue = new RerunQueue(threads, desk, this);
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

  /// Runs an approved plan, after those before it. On the session's thread.
  void start(Session session, RunPlan plan, RerunQueue.Limits limits) throws Trouble {
    queue.add(session, plan, limits);
  }

  /// Stops the present command and drops what waits. On any thread.
  public void stop() {
    queue.stop();
  }

  /// Waits until the rerun that was stopped is at its end and kept: for so long as a command is
  /// given to end, at most. On the session's thread.
  void awaitEnd() {
    queue.awaitEnd();
  }

  /// Stops the command that runs, if it is still this one; those behind it go on. On any thread.
  void drop(RunningCommand command) {
    queue.dropPresent(command.plan(), command.n());
  }

  /// Takes a command out of the queue; what it had begun with is stopped.
  void drop(QueuedCommand command) {
    if (queue.dropPresent(command.plan(), command.n())) {
      dropped.add(command);
      rest = rest.stream().filter(c -> !c.equals(command)).toList();
      showWaiting();
    } else {
      queue.dropWaiting(command.plan(), command.n());
    }
  }

  /// Takes which tracker is open.
  void look(Optional<Path> file) {
    here = file.orElse(NOWHERE);
    showPacket();
  }

  /// Takes the command that runs now and those of its plan that wait for it.
  void running(@Nullable RunningCommand now, List<QueuedCommand> afterIt) {
    rest = afterIt.stream().filter(c -> !dropped.contains(c)).toList();
    showWaiting();
    running.set(now);
    showPacket();
  }

  /// Takes the commands of the plans behind the present one.
  void queued(List<QueuedCommand> all) {
    queued.set(all.size());
    behind = all;
    showWaiting();
  }

  /// Takes the end of a rerun.
  void ended(RerunEnded end) {
    ended.set(end);
  }

  /// The present plan is at its end.
  void atRest() {
    dropped.clear();
    running(null, List.of());
  }

  private void showPacket() {
    packet.set(here().map(RunningCommand::packet).orElse(""));
  }

  private void showWaiting() {
    List<QueuedCommand> all = Stream.concat(rest.stream(), behind.stream()).toList();
    if (!all.equals(waiting.get())) {
      waiting.set(all);
    }
  }
}
