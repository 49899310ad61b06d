package dev.reproof.ui.shell;

import dev.reproof.ui.Icons;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.Words;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.animation.TranslateTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// What slides in over the status line for a while: what happened, and the way to it. It stays
/// while the mouse or the keyboard is in it, and does not slide where nothing may move.
final class NoticeLayer extends StackPane {
  private static final double SLIDE = 24;

  private final BooleanSupplier isStill;
  private final SafeLabel title = new SafeLabel("", "strong");
  private final SafeLabel text = new SafeLabel("");
  private final Button go = new Button(Words.of("notice.go"));
  private final HBox card;
  private final PauseTransition stay = new PauseTransition(Duration.seconds(8));
  private final TranslateTransition slide = new TranslateTransition(Duration.millis(180));

  /// @param isStill whether nothing may move
  NoticeLayer(BooleanSupplier isStill) {
    this.isStill = isStill;
    getStyleClass().add("notice-layer");
    setPickOnBounds(false);
    setVisible(false);
    title.setWrapText(true);
    text.setWrapText(true);
    VBox words = new VBox(2, title, text);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    go.getStyleClass().add("small-button");
    go.setMinWidth(Region.USE_PREF_SIZE);
    Button close = Icons.button(Feather.X, Words.of("notice.close"), this::hide);
    card = new HBox(10, Icons.of(Feather.BELL), words, go, close);
    card.setAlignment(Pos.CENTER_LEFT);
    card.getStyleClass().add("notice");
    card.setMaxSize(440, Region.USE_PREF_SIZE);
    getChildren().add(card);
    // At the left: at the right it would cover what writes and commits.
    StackPane.setAlignment(card, Pos.BOTTOM_LEFT);
    stay.setOnFinished(waited -> leave());
    slide.setNode(card);
  }

  /// Shows it in place of the one before.
  ///
  /// @param act what the way to it does
  void show(String what, String how, Runnable act) {
    title.show(what);
    text.show(how);
    go.setOnAction(
        pressed -> {
          hide();
          act.run();
        });
    setVisible(true);
    slide.stop();
    boolean still = isStill.getAsBoolean();
    card.setTranslateY(still ? 0 : SLIDE);
    if (!still) {
      slide.setToY(0);
      slide.playFromStart();
    }
    stay.playFromStart();
  }

  private void leave() {
    if (isHover() || getScene() != null && Focus.isInside(getScene().getFocusOwner(), this)) {
      stay.playFromStart();
    } else {
      hide();
    }
  }

  void hide() {
    stay.stop();
    setVisible(false);
  }
}
