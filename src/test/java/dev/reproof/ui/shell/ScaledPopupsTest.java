package dev.reproof.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.ui.Pictures;
import dev.reproof.ui.Theme;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PopupControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Menus and tooltips are windows of their own, and still as large as what they belong to.
class ScaledPopupsTest {
  private final ScaledPane pane;
  private final Stage stage;
  private final ScaledPopups popups;

  ScaledPopupsTest() {
    Pictures.startToolkit();
    pane = Pictures.onFx(() -> new ScaledPane(new StackPane(new Label("board"))));
    stage = Pictures.onFx(() -> shown(pane));
    popups = Pictures.onFx(() -> new ScaledPopups(stage, pane.scaleProperty()));
  }

  private static Stage shown(ScaledPane pane) {
    new Theme(Theme.Choice.LIGHT).close();
    Scene scene = new Scene(pane, 1440, 900);
    Theme.dress(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return stage;
  }

  @AfterEach
  void close() {
    Pictures.act(
        () -> {
          popups.close();
          stage.close();
        });
  }

  /// The size of a popup's words while it is open.
  private double words(PopupControl popup) {
    return Pictures.onFx(
        () -> {
          popup.show(stage);
          popup.getScene().getRoot().applyCss();
          Text word = (Text) popup.getScene().getRoot().lookup(".text");
          double size = word.getFont().getSize();
          popup.hide();
          return size;
        });
  }

  @Test
  void menusAndTooltipsFollowTheScale() {
    ContextMenu menu = Pictures.onFx(() -> new ContextMenu(new MenuItem("Mira")));
    Tooltip tooltip = Pictures.onFx(() -> new Tooltip("The board says DONE"));
    assertThat(words(menu)).isEqualTo(13);
    assertThat(words(tooltip)).isEqualTo(13);
    Pictures.act(() -> pane.setScale(2));
    assertThat(words(menu)).isEqualTo(26);
    assertThat(words(tooltip)).isEqualTo(26);
  }

  @Test
  void aWindowThatIsClosedScalesNothingMore() {
    Pictures.act(popups::close);
    Pictures.act(() -> pane.setScale(2));
    assertThat(words(Pictures.onFx(() -> new ContextMenu(new MenuItem("Mira"))))).isLessThan(26);
  }
}
