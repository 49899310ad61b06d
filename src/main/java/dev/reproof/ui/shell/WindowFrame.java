package dev.reproof.ui.shell;

import dev.reproof.session.OpenTracker;
import dev.reproof.session.Preferences;
import dev.reproof.session.SessionState;
import dev.reproof.text.SafeText;
import dev.reproof.ui.Choices;
import dev.reproof.ui.Message;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.StartPlace;
import dev.reproof.ui.Theme;
import dev.reproof.ui.Words;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The window on the screen: it comes back where it was if that screen is still there, keeps what
/// the user has chosen, and asks once before something would be stopped or left undone.
public final class WindowFrame {
  private static final double MIN_WIDTH = 960;
  private static final double MIN_HEIGHT = 540;

  private final Stage stage;
  private final MainWindow window;
  private final SessionModel model;
  private final Theme theme;
  private final Places places;
  private final Choices choices;
  private final Preferences.Read kept;
  private final BeforeClosing closing;
  private final PauseTransition keepSoon = new PauseTransition(Duration.millis(400));
  private Runnable leaving = () -> {};
  private @Nullable EndNotice ends;
  private final ScaledPopups popups;

  public WindowFrame(
      Stage stage,
      MainWindow window,
      SessionModel model,
      Theme theme,
      Places places,
      Choices choices,
      Preferences.Read kept) {
    this.stage = stage;
    this.window = window;
    this.model = model;
    this.theme = theme;
    this.places = places;
    this.choices = choices;
    this.kept = kept;
    this.closing = new BeforeClosing(model);
    this.popups = new ScaledPopups(stage, window.scaled().scaleProperty());
  }

  /// Does this when the window is closed, before what runs is stopped and waited for.
  public void onClose(Runnable first) {
    leaving = first;
  }

  /// Shows the window.
  public void open() {
    Preferences.Bounds bounds = kept.preferences().window();
    Scene scene = window.scene(bounds.width(), bounds.height());
    stage.setScene(scene);
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    place(bounds);
    addIcons();
    stage.setTitle(Words.of("window.title"));
    stage.setOnCloseRequest(this::close);
    model.stateProperty().addListener((property, before, now) -> opened(before, now));
    theme.choiceProperty().addListener((property, before, now) -> keep());
    ends = new EndNotice(model, choices, window.notices(), stage::isFocused);
    stage
        .focusedProperty()
        .addListener(
            (property, before, now) -> {
              if (now) {
                model.lookAgain();
              }
            });
    keepSoon.setOnFinished(waited -> keep());
    for (ObservableValue<?> choice : choices.all()) {
      choice.addListener((property, before, now) -> keepSoon.playFromStart());
    }
    // What is shown is kept as it changes, so that it comes back behind a kill, too.
    for (ObservableValue<?> shown :
        List.of(
            window.scaled().scaleProperty(),
            model.selection().packetProperty(),
            model.selection().pageProperty())) {
      shown.addListener((property, before, now) -> keepSoon.playFromStart());
    }
    stage.show();
    window.focusStart();
    window.scaled().setScale(kept.preferences().scale() / 100.0);
    kept.message().ifPresent(m -> model.say(Message.note(SafeText.shown(m))));
  }

  private void place(Preferences.Bounds bounds) {
    List<Rectangle2D> screens = new ArrayList<>(List.of(Screen.getPrimary().getVisualBounds()));
    Screen.getScreens().forEach(s -> screens.add(s.getVisualBounds()));
    Rectangle2D place = WindowPlace.of(bounds, screens);
    stage.setX(place.getMinX());
    stage.setY(place.getMinY());
    stage.setWidth(place.getWidth());
    stage.setHeight(place.getHeight());
  }

  private void addIcons() {
    for (int size : new int[] {16, 32, 48, 128, 256}) {
      InputStream icon = Theme.class.getResourceAsStream("reproof-" + size + ".png");
      if (icon != null) {
        stage.getIcons().add(new Image(icon));
      }
    }
  }

  private void opened(SessionState before, SessionState now) {
    String place = placeOf(now);
    if (!place.isEmpty() && !place.equals(placeOf(before))) {
      places.opened(place);
      stage.setTitle(
          Words.of("window.title.open", SafeText.oneLine(Path.of(place).getFileName() + "", 60)));
      keep();
    } else if (!now.open().map(OpenTracker::path).equals(before.open().map(OpenTracker::path))) {
      keepSoon.playFromStart();
    }
  }

  /// What would be opened again: the repository, or the tracker where there is none.
  private static String placeOf(SessionState state) {
    return state
        .repository()
        .map(r -> r.root())
        .or(() -> state.open().map(o -> o.file().toString()))
        .orElse("");
  }

  private void keep() {
    if (!kept.mayWrite()) {
      return;
    }
    Preferences first = kept.preferences();
    boolean usual = !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified();
    Preferences.Bounds bounds =
        usual
            ? new Preferences.Bounds(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())
            : first.window();
    model
        .program()
        .keep(
            first,
            new Preferences(
                theme.choiceProperty().get().name(),
                (int) Math.round(window.scaled().scaleProperty().get() * 100),
                choices.timeoutMinutesProperty().get(),
                choices.wrapConsoleProperty().get(),
                choices.editorProperty().get(),
                choices.softwareRenderingProperty().get(),
                places.dividers(),
                bounds,
                places.recents(),
                last(),
                choices.quietProperty().get(),
                choices.guideClosedProperty().get(),
                choices.boardTableProperty().get(),
                choices.viewsProperty().get()));
  }

  private Preferences.Last last() {
    return model
        .state()
        .open()
        .map(
            o ->
                new Preferences.Last(
                    o.path(),
                    model.selection().packetProperty().get(),
                    model.selection().pageProperty().get().name(),
                    model.selection().tabProperty().get()))
        .orElse(Preferences.Last.NOTHING);
  }

  /// Brings the window to the front, and opens the place that another start was asked for.
  public void comeForward(Optional<StartPlace> place) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
    place.ifPresent(p -> model.navigation().openPath(p.path(), p.line()));
  }

  private void close(WindowEvent event) {
    if (closing.asks()) {
      event.consume();
      return;
    }
    keepSoon.stop();
    if (ends != null) {
      ends.close();
    }
    popups.close();
    keep();
    leaving.run();
    model.close();
    theme.close();
  }
}
