package dev.reproof.ui;

import static dev.reproof.ui.Pictures.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.RunChoice;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Reruns leave nothing behind in the window: no stage, no listener, no node, no thread.
class LeakTest {
  private static final int WARM = 5;

  @TempDir private Path folder;

  /// What must be the same after a few reruns and after many.
  private record Held(int windows, int nodes, int listeners, long threads) {}

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @Test
  void fortyRerunsLeaveNothing() throws Exception {
    rerun(40);
  }

  @Test
  @Tag("long")
  void aThousandRerunsLeaveNothing() throws Exception {
    rerun(1000);
  }

  private void rerun(int times) throws Exception {
    Path sample = folder.resolve("tidewatch");
    Sample.write(sample, Instant.parse("2026-03-16T09:00:00Z"));
    ExecutorService session = Threads.newSessionExecutor();
    ExecutorService reader = Executors.newSingleThreadExecutor();
    SessionParts parts =
        new SessionParts(folder.resolve("home"), new QuickRunner(), Clock.systemUTC());
    SessionModel model = Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(session), parts));
    Stage stage = Pictures.onFx(() -> WalkThroughTest.stage(model, Theme.Choice.LIGHT, reader));
    try {
      act(() -> model.navigation().openPath(sample));
      waitFor(() -> model.state().open().isPresent());
      act(
          () -> {
            model.selection().selectPacket(Sample.UNTRUE);
            model.selection().show(Page.REVIEW);
            model.run(RunChoice.ALL);
          });
      waitFor(() -> model.askProperty().get() instanceof Ask.ToRun);
      act(() -> model.approve(((Ask.ToRun) model.askProperty().get()).plan(), Set.of()));
      for (int i = 1; i < WARM; i++) {
        await(model, i);
        act(() -> model.run(RunChoice.ALL));
      }
      await(model, WARM);
      Held before = Pictures.onFx(() -> held(model, stage));
      assertThat(before.listeners()).isGreaterThan(20);
      assertThat(before.nodes()).isGreaterThan(200);
      for (int i = WARM; i < times; i++) {
        act(() -> model.run(RunChoice.ALL));
        await(model, i + 1);
      }
      Held after = Pictures.onFx(() -> held(model, stage));
      assertThat(after).isEqualTo(before);
    } finally {
      act(
          () -> {
            stage.setScene(null);
            stage.close();
            model.close();
          });
      Threads.finish(session);
      reader.shutdownNow();
    }
  }

  private static void await(SessionModel model, int reruns) throws Exception {
    waitFor(
        () ->
            model.state().runs().getOrDefault(Sample.UNTRUE, List.of()).size() == 2 * reruns
                && model.reruns().runningProperty().get() == null
                && model.busyProperty().get().isEmpty());
  }

  private static Held held(SessionModel model, Stage stage) {
    Parent root = stage.getScene().getRoot();
    root.applyCss();
    root.layout();
    int listeners =
        List.<ObservableValue<?>>of(
                model.stateProperty(),
                model.reruns().runningProperty(),
                model.reruns().endedProperty(),
                model.selection().packetProperty(),
                model.selection().commandProperty(),
                model.selection().pageProperty(),
                model.draftProperty(),
                model.typedProperty(),
                model.messageProperty(),
                model.askProperty(),
                model.busyProperty(),
                stage.getScene().focusOwnerProperty(),
                stage.getScene().widthProperty())
            .stream()
            .mapToInt(LeakTest::listeners)
            .sum();
    long threads =
        Thread.getAllStackTraces().keySet().stream()
            .filter(t -> t.getName().matches("session|log|pool-.*"))
            .count();
    return new Held(Window.getWindows().size(), nodes(root), listeners, threads);
  }

  private static int nodes(Node node) {
    return node instanceof Parent parent
        ? 1 + parent.getChildrenUnmodifiable().stream().mapToInt(LeakTest::nodes).sum()
        : 1;
  }

  /// How many listeners a property has, as the toolkit keeps them.
  private static int listeners(ObservableValue<?> property) {
    Object kept = field(property, "helper");
    if (kept == null) {
      return 0;
    }
    Object changes = field(kept, "changeSize");
    Object invalidations = field(kept, "invalidationSize");
    return changes instanceof Integer c && invalidations instanceof Integer i ? c + i : 1;
  }

  private static @org.jspecify.annotations.Nullable Object field(Object of, String name) {
    for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
      try {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
      } catch (NoSuchFieldException e) {
        // it may be its parent's
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
    return null;
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
  }
}
