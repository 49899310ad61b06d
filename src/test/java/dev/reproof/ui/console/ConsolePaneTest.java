package dev.reproof.ui.console;

import static dev.reproof.ui.Pictures.act;
import static javafx.scene.input.KeyEvent.KEY_PRESSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Preferences;
import dev.reproof.session.RunChoice;
import dev.reproof.ui.Choices;
import dev.reproof.ui.Fixture;
import dev.reproof.ui.Frames;
import dev.reproof.ui.FxThread;
import dev.reproof.ui.Page;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.QueuedCommand;
import dev.reproof.ui.RunningCommand;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ConsolePaneTest {
  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private SessionModel model;
  private ConsolePane console;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void open() {
    model = Pictures.onFx(() -> Fixture.model(Fixture.harbour()));
    console =
        Pictures.onFx(
            () ->
                new ConsolePane(
                    model, FxThread.ofToolkit(), reader, new Choices(Preferences.usual())));
    act(() -> model.selection().selectPacket("03"));
    act(() -> model.run(RunChoice.ALL));
  }

  @AfterEach
  void close() {
    reader.shutdownNow();
  }

  /// The clock and the log that follows would go on for ever.
  @Test
  void endsWithTheCommandEvenWhileTheBoardIsShown() {
    act(() -> model.selection().show(Page.REVIEW));
    act(() -> runs(command()));
    assertThat(canBeStopped()).isTrue();
    act(() -> model.selection().show(Page.BOARD));
    act(() -> runs(null));
    assertThat(canBeStopped()).isFalse();
  }

  @Test
  void followsACommandThatStartsWhileTheBoardIsShown() {
    act(() -> model.selection().show(Page.BOARD));
    act(() -> runs(command()));
    assertThat(canBeStopped()).isTrue();
  }

  @Test
  void showsTheChosenCommandWhileAnotherRuns() {
    act(() -> model.selection().show(Page.REVIEW));
    act(() -> runs(command()));
    assertThat(title()).startsWith("3 · ");
    assertThat(texts()).contains(Words.of("console.running"));

    act(() -> model.selection().selectCommand(1));
    assertThat(title()).startsWith("1 · ");
    assertThat(texts()).doesNotContain(Words.of("console.running"));
    assertThat(canBeStopped()).isFalse();

    act(() -> model.selection().selectPacket("02"));
    assertThat(texts()).contains(Words.of("console.not-run"));

    act(() -> model.selection().selectPacket("03"));
    act(() -> model.selection().selectCommand(3));
    assertThat(title()).startsWith("3 · ");
    assertThat(texts()).contains(Words.of("console.running"));
    assertThat(canBeStopped()).isTrue();
  }

  @Test
  void followsTheNextCommandUnlessAnotherWasChosen() {
    act(() -> model.selection().show(Page.REVIEW));
    act(() -> runs(command(2)));
    act(() -> runs(command(3)));
    assertThat(title()).startsWith("3 · ");
    act(() -> model.selection().selectCommand(1));
    act(() -> runs(command(2)));
    assertThat(title()).startsWith("1 · ");
    act(() -> model.run(RunChoice.ALL));
    act(() -> runs(command(3)));
    assertThat(title()).startsWith("3 · ");
  }

  @Test
  void saysThatACommandWaits() {
    act(() -> model.selection().show(Page.REVIEW));
    act(() -> model.selection().selectPacket("02"));
    act(
        () ->
            Fixture.run(model, command(), new QueuedCommand(Fixture.HARBOUR, "02", 1, "make", 2)));
    assertThat(texts()).contains(Words.of("commands.queued"));
  }

  @Test
  void keepsEscapeWhileTheShownCommandRuns() {
    AtomicInteger reached = new AtomicInteger();
    act(() -> model.selection().show(Page.REVIEW));
    act(() -> new StackPane(console).addEventHandler(KEY_PRESSED, k -> reached.incrementAndGet()));
    act(this::escape);
    assertThat(reached).as("nothing runs").hasValue(1);
    act(() -> runs(command()));
    act(this::escape);
    assertThat(texts()).contains(Words.of("console.stop-again"));
    act(this::escape);
    assertThat(reached).hasValue(1);
    act(() -> model.selection().selectCommand(1));
    act(this::escape);
    assertThat(reached).as("another runs").hasValue(2);
  }

  @Test
  void keepsTheEscapeThatClosesTheSearch() {
    AtomicInteger reached = new AtomicInteger();
    act(() -> new StackPane(console).addEventHandler(KEY_PRESSED, k -> reached.incrementAndGet()));
    act(() -> console.actions().getFirst().act().run());
    act(this::escape);
    assertThat(Pictures.onFx(() -> console.lookup(".find-bar").isVisible())).isFalse();
    assertThat(reached).hasValue(0);
  }

  private void escape() {
    console.fireEvent(
        new KeyEvent(KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
  }

  private String title() {
    return Pictures.onFx(() -> ((Labeled) console.lookup(".console-head .strong")).getText());
  }

  private List<String> texts() {
    return Pictures.onFx(
        () ->
            console.lookupAll(".console-head > *").stream()
                .filter(n -> n instanceof Labeled && n.isVisible())
                .map(n -> ((Labeled) n).getText())
                .toList());
  }

  /// Layout that asks for layout would keep a processor busy for as long as the console is seen.
  @Test
  void restsOnceTheLogIsShown() throws Exception {
    act(() -> model.selection().show(Page.REVIEW));
    Stage stage = Pictures.onFx(Stage::new);
    act(
        () -> {
          stage.setScene(new Scene(console, 900, 240));
          stage.show();
          model.selection().selectCommand(1);
        });
    AtomicInteger still = new AtomicInteger();
    Frames frames =
        Frames.start(
            frame -> still.set(isShown() && !console.isNeedsLayout() ? still.get() + 1 : 0));
    try {
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> still.get() > 30);
    } finally {
      frames.stop();
      act(stage::close);
    }
  }

  @Test
  void goesToTheNextFailureAndKeepsWhatIsTyped() throws Exception {
    act(() -> model.selection().show(Page.REVIEW));
    Stage stage = Pictures.onFx(Stage::new);
    act(
        () -> {
          stage.setScene(new Scene(console, 900, 240));
          stage.show();
          model.selection().selectCommand(3);
        });
    try {
      act(() -> press(KeyCode.F8));
      awaitCount(Words.of("console.failure.found", 1, "2"));
      act(() -> press(KeyCode.F3));
      awaitCount(Words.of("console.failure.found", 2, "2"));

      act(() -> typed().setText("monitor"));
      awaitCount(Words.of("console.found", 1, "3"));
      act(() -> press(KeyCode.F8));
      assertThat(Pictures.onFx(() -> typed().getText())).isEqualTo("monitor");
      awaitCount(Words.of("console.failure.found", 1, "2"));
      act(() -> press(KeyCode.F8));
      awaitCount(Words.of("console.failure.found", 2, "2"));
      act(() -> press(KeyCode.F3));
      awaitCount(Words.of("console.found", 2, "3"));
    } finally {
      act(stage::close);
    }
  }

  private void press(KeyCode code) {
    console.fireEvent(new KeyEvent(KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private TextField typed() {
    return (TextField) console.lookup(".find-bar .text-field");
  }

  private void awaitCount(String words) throws Exception {
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () ->
            Pictures.onFx(
                () ->
                    console.lookup(".find-bar .muted") instanceof Labeled l
                        && l.getText().equals(words)));
  }

  private boolean isShown() {
    return console.lookupAll(".log-row").stream().anyMatch(Node::isVisible);
  }

  private void runs(@Nullable RunningCommand command) {
    Fixture.run(model, command);
  }

  private static RunningCommand command() {
    return command(3);
  }

  private static RunningCommand command(int n) {
    return new RunningCommand(
        Fixture.HARBOUR,
        "03",
        n,
        "./bin/monitor test",
        "run-now",
        Fixture.log("north\n"),
        System.nanoTime(),
        1,
        1,
        1);
  }

  private boolean canBeStopped() {
    return Pictures.onFx(
        () ->
            console.lookupAll(".button").stream()
                .filter(n -> n instanceof Button b && b.getText().equals(Words.of("console.stop")))
                .noneMatch(n -> n.isDisable()));
  }
}
