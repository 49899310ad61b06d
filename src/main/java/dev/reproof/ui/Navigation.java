package dev.reproof.ui;

import dev.reproof.review.Problem;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.Preferences;
import dev.reproof.session.SessionState;
import dev.reproof.session.TrackerProblem;
import dev.reproof.tracker.Packet;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Goes to repositories, trackers, packets, commands and lines. What is typed is saved before
/// another tracker is opened. Lives on the FX thread.
public final class Navigation {
  private final Opening opening;
  private final Runnable saveTyped;
  private final Selection selection;
  private final Reruns reruns;
  private final Looks looks;
  private final Program program;
  private final Clock clock;
  private final Supplier<SessionState> state;

  Navigation(
      Opening opening,
      Runnable saveTyped,
      Selection selection,
      Reruns reruns,
      Looks looks,
      Program program,
      Clock clock,
      Supplier<SessionState> state) {
    this.opening = opening;
    this.saveTyped = saveTyped;
    this.selection = selection;
    this.reruns = reruns;
    this.looks = looks;
    this.program = program;
    this.clock = clock;
    this.state = state;
  }

  // Repositories and trackers.

  public void openPath(Path path) {
    openPath(path, 0);
  }

  /// Opens a repository or a tracker, and the packet that holds the line, counted from 1, at that
  /// line of its source.
  public void openPath(Path path, int line) {
    saveTyped.run();
    opening.openPath(path, line, id -> selection.goTo(id, 0), () -> leadTo(line));
  }

  /// Leads to a line of the selected packet's source; to the packets where it has none there.
  private void leadTo(int line) {
    boolean isInSource =
        selection.packet().flatMap(Packet::section).filter(s -> s.holds(line)).isPresent();
    if (isInSource) {
      selection.reveal(line);
    } else {
      selection.lead(Goal.PACKETS);
    }
  }

  /// The same for what is dropped into the window: a file that is no tracker is refused.
  public void openDropped(Path path) {
    opening.openDropped(path, () -> openPath(path));
  }

  /// Opens what was open last, as it was shown; what is no longer there is left out.
  public void openAgain(Path place, Preferences.Last last) {
    opening.openAgain(
        place,
        last.tracker(),
        opened ->
            opened
                .open()
                .filter(o -> o.path().equals(last.tracker()))
                .ifPresent(o -> showAgain(o, last)));
  }

  private void showAgain(OpenTracker open, Preferences.Last last) {
    if (open.tracker().packet(last.packet()).isPresent()) {
      selection.selectPacket(last.packet());
    }
    selection.showTab(last.tab());
    selection.show(last.page().equals(Page.REVIEW.name()) ? Page.REVIEW : Page.BOARD);
  }

  /// Opens the sample of a first start.
  public void openSample() {
    opening.openSample(program.sample(), clock.instant());
  }

  /// Opens a tracker of the repository, by its path in the work tree.
  public void openTracker(String path) {
    openTracker(path, opened -> selection.lead(Goal.PACKETS));
  }

  private void openTracker(String path, Consumer<SessionState> then) {
    saveTyped.run();
    state.get().repository().ifPresent(r -> opening.openTracker(Path.of(r.root(), path), then));
  }

  // Packets, commands and lines.

  /// Goes to the command that runs now.
  public void showRunning() {
    RunningCommand now = reruns.runningProperty().get();
    if (now != null) {
      goTo(now.tracker(), now.packet(), now.n());
    }
  }

  /// Goes to a packet's command, 0 for none of them: opens the tracker, if it is another.
  public void goTo(Path tracker, String packet, int command) {
    if (reruns.isHere(tracker)) {
      selection.goTo(packet, command);
      return;
    }
    saveTyped.run();
    Consumer<SessionState> then = opened -> selection.goTo(packet, command);
    if (state.get().repository().filter(r -> tracker.startsWith(r.root())).isPresent()) {
      opening.openTracker(tracker, then);
    } else {
      opening.openAgain(tracker, "", then);
    }
  }

  /// Goes to a problem: opens its tracker and shows its packet at its line.
  public void goTo(TrackerProblem problem) {
    boolean here = state.get().open().filter(o -> o.path().equals(problem.path())).isPresent();
    if (here || state.get().repository().isEmpty()) {
      goTo(problem.problem());
    } else {
      openTracker(problem.path(), opened -> goTo(problem.problem()));
    }
  }

  private void goTo(Problem problem) {
    String of = problem.packet();
    if (of != null) {
      goTo(of, problem.line());
    }
  }

  /// Goes to a line of a packet's source.
  public void goTo(String id, int line) {
    selection.selectPacket(id);
    selection.reveal(line);
  }

  /// Shows the markdown of the selected packet; in the user's editor where only a row of the board
  /// holds it, or the tracker where there is no packet.
  public void showSource() {
    Optional<Packet> of = selection.packet();
    int section = of.flatMap(Packet::section).map(s -> s.place().line()).orElse(0);
    if (section > 0) {
      selection.reveal(section);
    } else {
      int row = of.flatMap(Packet::row).map(r -> r.place().line()).orElse(1);
      state.get().open().ifPresent(o -> looks.openInEditor(o.path(), row));
    }
  }
}
