package dev.reproof.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.ui.Pictures;
import dev.reproof.ui.Theme;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A dialog is used by keys alone: Tab goes round in it, and its text is read to the end.
class DialogKeysTest {
  private final CheckBox read;
  private final Button no;
  private final Button yes;
  private final ScrollPane scroll;
  private final Stage stage;

  DialogKeysTest() {
    Pictures.startToolkit();
    read = Pictures.onFx(() -> new CheckBox("I have read it"));
    no = Pictures.onFx(() -> new Button("No"));
    yes = Pictures.onFx(() -> new Button("Yes"));
    scroll = Pictures.onFx(DialogKeysTest::longText);
    stage = Pictures.onFx(() -> shown(new VBox(scroll, read, no, yes)));
  }

  private static ScrollPane longText() {
    Region text = new Region();
    text.setMinHeight(2_000);
    ScrollPane scroll = new ScrollPane(text);
    scroll.setPrefHeight(200);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  private Stage shown(VBox dialog) {
    new Theme(Theme.Choice.LIGHT).close();
    no.setDefaultButton(true);
    DialogLayer layer = new DialogLayer(() -> {});
    Scene scene = new Scene(new StackPane(new Button("behind"), layer), 900, 600);
    Stage shown = new Stage();
    shown.setScene(scene);
    shown.show();
    layer.show(dialog);
    return shown;
  }

  @AfterEach
  void close() {
    Pictures.act(stage::close);
  }

  private Node after(KeyCode code, boolean shift) {
    return Pictures.onFx(
        () -> {
          Node owner = stage.getScene().getFocusOwner();
          Event.fireEvent(
              owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
          return stage.getScene().getFocusOwner();
        });
  }

  @Test
  void tabGoesRoundInBothDirections() {
    assertThat(Pictures.onFx(() -> stage.getScene().getFocusOwner())).isEqualTo(no);
    assertThat(after(KeyCode.TAB, false)).isEqualTo(yes);
    assertThat(after(KeyCode.TAB, false)).isEqualTo(read);
    assertThat(after(KeyCode.TAB, false)).isEqualTo(no);
    assertThat(after(KeyCode.TAB, true)).isEqualTo(read);
    assertThat(after(KeyCode.TAB, true)).isEqualTo(yes);
  }

  @Test
  void pagesAreTurnedWhileAButtonHasTheFocus() {
    assertThat(after(KeyCode.PAGE_DOWN, false)).isEqualTo(no);
    assertThat(scroll.getVvalue()).isBetween(0.05, 0.2);
    after(KeyCode.END, false);
    assertThat(scroll.getVvalue()).isEqualTo(1);
    after(KeyCode.HOME, false);
    assertThat(scroll.getVvalue()).isZero();
  }
}
