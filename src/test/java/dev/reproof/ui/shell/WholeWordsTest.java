package dev.reproof.ui.shell;

import static dev.reproof.ui.Pictures.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.ui.Pictures;
import dev.reproof.ui.SafeLabel;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class WholeWordsTest {
  private static final String LONG = "the northern, the southern and the inner quay";

  private final SafeLabel cut = new SafeLabel(LONG);
  private final SafeLabel brief = new SafeLabel("");
  private final Label whole = new Label("quay");
  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void open() {
    stage = Pictures.onFx(Stage::new);
    act(
        () -> {
          brief.showShort("the nor…", LONG);
          cut.setMaxWidth(120);
          VBox root = new VBox(20, cut, brief, whole);
          WholeWords.tellBelow(root);
          stage.setScene(new Scene(root, 900, 200));
          stage.show();
        });
  }

  @AfterEach
  void close() {
    act(stage::close);
  }

  @Test
  void showTheWholeTextWhereTheMouseRests() throws Exception {
    FxRobot robot = new FxRobot();
    robot.moveTo(whole).moveTo(cut);
    waitFor(() -> Window.getWindows().stream().anyMatch(w -> isShown(w, LONG)));
  }

  @Test
  void tellWhatStandsForMore() {
    assertThat(told(brief)).isEqualTo(LONG);
    assertThat(told(cut)).isEqualTo(LONG);
    assertThat(told(whole)).isNull();
  }

  @Test
  void areTakenBackWhereAllIsShown() throws Exception {
    assertThat(told(cut)).isEqualTo(LONG);
    act(() -> cut.setMaxWidth(Double.MAX_VALUE));
    waitFor(() -> !cut.isTextTruncated());
    assertThat(told(cut)).isNull();
  }

  @Test
  void leaveATooltipThatIsThere() {
    act(() -> cut.setTooltip(new Tooltip("another")));
    assertThat(told(cut)).isEqualTo("another");
  }

  /// What a label tells once the mouse has come; null if nothing.
  private static @org.jspecify.annotations.Nullable String told(Label label) {
    act(() -> Pictures.comeOver(label));
    return Pictures.onFx(
        () -> label.getTooltip() == null ? null : Objects.toString(label.getTooltip().getText()));
  }

  private static boolean isShown(Window window, String text) {
    return window instanceof Tooltip tooltip
        && tooltip.isShowing()
        && text.equals(tooltip.getText());
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
  }
}
