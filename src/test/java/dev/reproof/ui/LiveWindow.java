package dev.reproof.ui;

import static dev.reproof.ui.Pictures.act;

import dev.reproof.run.ProcessRunner;
import dev.reproof.session.SessionParts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// A window over a real session, which runs commands, with a tracker open in it.
final class LiveWindow implements AutoCloseable {
  final SessionModel model;
  final Stage stage;
  private final ExecutorService session = Threads.newSessionExecutor();
  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());

  /// @param home the data folder
  LiveWindow(Path home, Path tracker) throws Exception {
    Pictures.startToolkit();
    SessionParts parts = new SessionParts(home, runner, Clock.systemUTC());
    model = Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(session), parts));
    stage = Pictures.onFx(() -> WalkThroughTest.stage(model, Theme.Choice.LIGHT, reader));
    act(
        () -> {
          stage.toFront();
          stage.requestFocus();
          model.navigation().openPath(tracker);
        });
    waitFor(() -> stage.isFocused() && model.state().open().isPresent());
  }

  /// Shows a packet in the review.
  void review(String packet) throws Exception {
    act(
        () -> {
          model.selection().selectPacket(packet);
          model.selection().show(Page.REVIEW);
        });
    rest();
  }

  /// Waits until the session has done what it was asked for, and the window shows it.
  void rest() throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    session.submit(() -> {}).get();
    WaitForAsyncUtils.waitForFxEvents();
  }

  Node find(String selector) {
    Node found = Pictures.onFx(() -> stage.getScene().getRoot().lookup(selector));
    if (found == null) {
      throw new AssertionError("there is no " + selector);
    }
    return found;
  }

  /// What is written in the labels and buttons below a node that are shown.
  List<String> words(String below) {
    Node root = find(below);
    return Pictures.onFx(
        () ->
            root.lookupAll("*").stream()
                .filter(n -> n instanceof Labeled && isShown(n))
                .map(n -> ((Labeled) n).getText())
                .toList());
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  Node focused() {
    return Pictures.onFx(() -> stage.getScene().getFocusOwner());
  }

  static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
  }

  @Override
  public void close() {
    act(
        () -> {
          stage.setScene(null);
          stage.close();
          model.close();
        });
    Threads.finish(session);
    reader.shutdownNow();
    runner.close();
  }
}
