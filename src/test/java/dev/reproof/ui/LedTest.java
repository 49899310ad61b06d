package dev.reproof.ui;

import static dev.reproof.ui.Pictures.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.OpenTracker;
import dev.reproof.session.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Whoever chooses where to go has it in front, and the keyboard in it.
class LedTest {
  private static final String OTHER = "docs/other-progress.md";

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private LiveWindow window;

  @BeforeEach
  void open() throws Exception {
    Path repository = sample("tidewatch");
    String tracker = Files.readString(repository.resolve(Sample.TRACKER));
    Files.writeString(repository.resolve(OTHER), tracker);
    window = new LiveWindow(folder.resolve("home"), repository.resolve(Sample.TRACKER));
  }

  private Path sample(String name) throws Exception {
    Path repository = folder.resolve(name);
    Sample.write(repository, Instant.parse("2026-03-16T09:00:00Z"));
    return repository;
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void bringsTheCommandThatWasChosenInFrontOfTheOtherTabs() throws Exception {
    window.review("01");
    act(() -> tabs().getSelectionModel().select(4));
    choose("check-runbook.sh");
    LiveWindow.waitFor(() -> window.model.selection().id().equals(Sample.UNTRUE));
    LiveWindow.waitFor(() -> tabs().getSelectionModel().getSelectedIndex() == 0);
    assertThat(window.focused().getStyleClass()).contains("command-row");
    assertThat(window.focused().getAccessibleText()).contains("check-runbook.sh");
  }

  @Test
  void bringsItInFrontOfTheConsoleWhereThatIsATab() throws Exception {
    act(() -> window.stage.setWidth(1000));
    act(() -> window.stage.setHeight(560));
    window.review("01");
    robot.push(KeyCode.ALT, KeyCode.DIGIT3);
    LiveWindow.waitFor(() -> isInside(window.focused(), "console-pane"));
    choose("check-runbook.sh");
    LiveWindow.waitFor(() -> isInside(window.focused(), "command-row"));
  }

  @Test
  void givesTheKeyboardToThePacketThatWasChosen() throws Exception {
    choose("02  ");
    LiveWindow.waitFor(() -> window.model.selection().pageProperty().get() == Page.REVIEW);
    LiveWindow.waitFor(() -> isInside(window.focused(), "packets"));
  }

  @Test
  void goesOnInThePacketsOfTheTrackerThatWasChosen() throws Exception {
    window.review("01");
    MenuButton menu = (MenuButton) window.find(".tracker-menu");
    MenuItem other =
        menu.getItems().stream()
            .filter(i -> i.getText().contains("other"))
            .findFirst()
            .orElseThrow();
    act(menu::requestFocus);
    act(other::fire);
    LiveWindow.waitFor(() -> opened().equals(OTHER));
    LiveWindow.waitFor(() -> isInside(window.focused(), "packets"));
  }

  @Test
  void goesOnOnTheBoardOfTheRepositoryThatWasChosen() throws Exception {
    Path other = sample("seawatch");
    act(() -> window.find(".tracker-menu").requestFocus());
    act(() -> window.model.navigation().openPath(other));
    LiveWindow.waitFor(
        () ->
            window.model.state().repository().filter(r -> r.name().equals("seawatch")).isPresent());
    LiveWindow.waitFor(() -> isInside(window.focused(), "columns"));
  }

  @Test
  void goesOnAmongTheTrackersWhereThereAreSeveral() throws Exception {
    Path other = sample("seawatch");
    Files.copy(other.resolve(Sample.TRACKER), other.resolve(OTHER));
    act(() -> window.find(".tracker-menu").requestFocus());
    act(() -> window.model.navigation().openPath(other));
    LiveWindow.waitFor(() -> isInside(window.focused(), "choice"));
  }

  @Test
  void beginsInTheVerdictPaneWithTheVerdict() throws Exception {
    act(() -> window.stage.setHeight(700));
    window.review(Sample.UNTRUE);
    robot.push(KeyCode.ALT, KeyCode.DIGIT4);
    LiveWindow.waitFor(() -> isInside(window.focused(), "verdict-pane"));
    assertThat(endOf(window.focused())).isLessThan(endOf(window.find(".verdict-pane .viewport")));
    assertThat(((Labeled) window.focused()).getText()).isEqualTo(Words.of("verdict.approve"));

    act(() -> window.model.decide(window.model.selection().packet().orElseThrow(), "BLOCKED"));
    act(() -> window.find(".packets").requestFocus());
    robot.push(KeyCode.ALT, KeyCode.DIGIT4);
    LiveWindow.waitFor(() -> isInside(window.focused(), "verdict-pane"));
    assertThat(((Labeled) window.focused()).getText()).isEqualTo(Words.of("verdict.block"));
  }

  /// Chooses in the palette by its keys.
  private void choose(String typed) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    LiveWindow.waitFor(() -> isInside(window.focused(), "palette"));
    act(() -> ((TextField) window.find(".palette-input")).setText(typed));
    robot.push(KeyCode.ENTER);
  }

  private TabPane tabs() {
    return (TabPane) window.find(".packet-tabs");
  }

  /// Where a node ends in the window.
  private static double endOf(Node node) {
    return Pictures.onFx(() -> node.localToScene(node.getLayoutBounds()).getMaxY());
  }

  private String opened() {
    return window.model.state().open().map(OpenTracker::path).orElse("");
  }

  private static boolean isInside(@Nullable Node node, String styleClass) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains(styleClass)) {
        return true;
      }
    }
    return false;
  }
}
