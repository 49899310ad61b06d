package dev.reproof.ui.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.RunChoice;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import dev.reproof.ui.Ask;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.QuickRunner;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Threads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Held keys and double clicks never approve: whatever is pressed in the first half second, by an
/// injected clock.
class ApprovalFloodTest {
  private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");
  private static final List<KeyCode> KEYS =
      List.of(
          KeyCode.ENTER,
          KeyCode.SPACE,
          KeyCode.TAB,
          KeyCode.Y,
          KeyCode.RIGHT,
          KeyCode.LEFT,
          KeyCode.A);

  @TempDir Path folder;

  private final QuickRunner runner = new QuickRunner();
  private final AtomicLong nanos = new AtomicLong();
  private SessionModel model;
  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void open() throws Exception {
    Path repository = folder.resolve("sample");
    Sample.write(repository, NOW);
    model =
        new SessionModel(
            Threads.inline(),
            new SessionParts(folder.resolve("home"), runner, Clock.fixed(NOW, ZoneOffset.UTC)));
    model.navigation().openPath(repository);
    model.selection().selectPacket("00");
    stage = fx(Stage::new);
  }

  @AfterEach
  void close() throws Exception {
    fx(
        () -> {
          stage.close();
          return null;
        });
    model.close();
  }

  private static <T> T fx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
  }

  private Region ask() {
    model.run(RunChoice.ALL);
    Ask.ToRun asked = (Ask.ToRun) model.askProperty().get();
    Region dialog = new Dialogs(model, nanos::get).of(asked).orElseThrow();
    stage.setScene(new Scene(dialog, 900, 500));
    stage.show();
    dialog.requestFocus();
    return dialog;
  }

  @Test
  void whatIsNoLongerAsApprovedStandsInTheDialog() throws Exception {
    fx(this::ask);
    model.approve(((Ask.ToRun) model.askProperty().get()).plan(), Set.of());
    Path tracker = folder.resolve("sample").resolve(Sample.TRACKER);
    Files.writeString(
        tracker, Files.readString(tracker).replace("scripts/tide.sh`", "scripts/tide.sh --all`"));
    model.navigation().openPath(folder.resolve("sample"));
    model.selection().selectPacket("00");
    Region dialog = fx(this::ask);
    List<String> changed =
        dialog.lookupAll(".approval-row.risky > *").stream()
            .map(n -> n instanceof Label label ? label.getText() : n.getAccessibleText())
            .toList();
    assertThat(changed)
        .contains(
            "Not as approved: command 1", "− sh scripts/tide.sh", "+ sh scripts/tide.sh --all");
  }

  @Test
  void aHundredFloodsApproveNothing() throws Exception {
    flood(100);
  }

  @Tag("long")
  @Test
  void aThousandFloodsApproveNothing() throws Exception {
    flood(1_000);
  }

  private void flood(int times) throws Exception {
    long seed = System.nanoTime();
    System.out.println("ApprovalFloodTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < times; i++) {
      Region dialog = fx(this::ask);
      long begun = nanos.get();
      long end = begun + Sleep.LENGTH.toNanos() - 1;
      for (int burst = 0; burst < 3; burst++) {
        nanos.set(burst == 2 ? end : begun + random.nextLong(end - begun));
        WaitForAsyncUtils.waitForFxEvents(2);
        fx(
            () -> {
              for (int k = 0; k < 20; k++) {
                press(dialog, random);
              }
              return null;
            });
      }
      assertThat(runner.ran()).as("flood %d", i).isEmpty();
      nanos.addAndGet(Sleep.LENGTH.toNanos());
    }
  }

  private void press(Region dialog, Random random) {
    Node focused = stage.getScene().getFocusOwner();
    Node target = focused == null ? dialog : focused;
    if (random.nextInt(3) > 0) {
      KeyCode key = KEYS.get(random.nextInt(KEYS.size()));
      for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
        Event.fireEvent(
            target, new KeyEvent(type, "", key.getName(), key, false, false, false, false));
      }
      return;
    }
    List<Node> buttons =
        Stream.concat(dialog.lookupAll(".button").stream(), dialog.lookupAll(".check-box").stream())
            .filter(n -> n instanceof Button || n instanceof CheckBox)
            .toList();
    Node button = buttons.get(random.nextInt(buttons.size()));
    for (var type :
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
      Event.fireEvent(button, click(type));
    }
  }

  private static MouseEvent click(javafx.event.EventType<MouseEvent> type) {
    return new MouseEvent(
        type,
        5,
        5,
        5,
        5,
        MouseButton.PRIMARY,
        2,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        null);
  }

  @Test
  void theSameHandApprovesOnceTheHalfSecondIsOver() throws Exception {
    Region dialog = fx(this::ask);
    nanos.addAndGet(Sleep.LENGTH.toNanos());
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(() -> !yes(dialog).isDisabled()));
    fx(
        () -> {
          yes(dialog).fire();
          return null;
        });
    assertThat(runner.ran()).isNotEmpty();
  }

  private static Button yes(Region dialog) {
    List<Node> buttons =
        dialog.lookupAll(".dialog-foot .button").stream().filter(Button.class::isInstance).toList();
    return (Button) buttons.getLast();
  }
}
