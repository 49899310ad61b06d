package dev.reproof.ui.console;

import static dev.reproof.ui.Pictures.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.ui.FxThread;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// A file and line that the output names is seen to lead there, and is opened by mouse and keys.
class LogLinksTest {
  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private final List<FileLine> opened = new ArrayList<>();
  private LogView view;
  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void open() throws Exception {
    view = Pictures.onFx(() -> new LogView(FxThread.ofToolkit(), reader));
    stage = Pictures.onFx(Stage::new);
    act(
        () -> {
          new Theme(Theme.Choice.LIGHT).close();
          view.links().onOpen(opened::add);
          stage.setScene(new Scene(new StackPane(view), 800, 400));
          Theme.dress(stage.getScene());
          stage.show();
          view.show(new MemoryLog("all is well\nsee src/lamp.go:42: want 3\n"), false);
        });
    waitFor(() -> shown(1).filter(r -> r.plain().contains("lamp.go")).isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() {
    act(stage::close);
    reader.shutdownNow();
  }

  @Test
  void isUnderlinedUnderTheMouseAndNothingElseIs() {
    act(() -> mouse(MouseEvent.MOUSE_MOVED, at(1, 8), false));
    assertThat(underlined(1)).isTrue();
    assertThat(underlined(0)).isFalse();
    assertThat(Pictures.onFx(view::getCursor)).isNotEqualTo(Cursor.HAND);
    act(() -> mouse(MouseEvent.MOUSE_MOVED, at(1, 8), true));
    assertThat(Pictures.onFx(view::getCursor)).isEqualTo(Cursor.HAND);
    Pictures.keep(stage, "console-link.png");

    act(() -> mouse(MouseEvent.MOUSE_MOVED, at(1, 1), true));
    assertThat(underlined(1)).isFalse();
    assertThat(Pictures.onFx(view::getCursor)).isNotEqualTo(Cursor.HAND);
    act(() -> mouse(MouseEvent.MOUSE_MOVED, at(0, 3), true));
    assertThat(underlined(0)).isFalse();
    act(() -> mouse(MouseEvent.MOUSE_MOVED, at(1, 8), true));
    act(() -> mouse(MouseEvent.MOUSE_EXITED, at(1, 8), true));
    assertThat(underlined(1)).isFalse();
  }

  @Test
  void isNamedAndOpenedInTheContextMenu() {
    act(() -> ask(at(1, 8)));
    MenuItem open = items().getFirst();
    assertThat(open.getText()).isEqualTo("Open src/lamp.go:42 in the editor");
    act(open::fire);
    assertThat(opened).containsExactly(new FileLine("src/lamp.go", 42));
    act(() -> ask(at(0, 3)));
    assertThat(items()).extracting(MenuItem::getText).containsExactly("Copy");
  }

  @Test
  void isOpenedInTheRowOfTheHitThatIsShown() throws Exception {
    act(() -> view.finding().search(LogSearch.pattern("want 3")));
    waitFor(() -> view.finding().hitRow() == 1);
    assertThat(Pictures.onFx(() -> view.links().openSelected())).isTrue();
    assertThat(opened).containsExactly(new FileLine("src/lamp.go", 42));
  }

  @Test
  void isOpenedInTheRowThatIsSelected() {
    act(() -> mouse(MouseEvent.MOUSE_PRESSED, at(0, 3), false));
    assertThat(Pictures.onFx(() -> view.links().openSelected())).isFalse();
    act(() -> mouse(MouseEvent.MOUSE_PRESSED, at(1, 2), false));
    assertThat(Pictures.onFx(() -> view.links().openSelected())).isTrue();
    assertThat(opened).containsExactly(new FileLine("src/lamp.go", 42));
  }

  private LogRowView row(int number) {
    return shown(number).orElseThrow();
  }

  private Optional<LogRowView> shown(int number) {
    return view.lookupAll(".log-row").stream()
        .map(LogRowView.class::cast)
        .filter(r -> r.isVisible() && r.row() == number)
        .findFirst();
  }

  private boolean underlined(int number) {
    return Pictures.onFx(() -> !((Path) row(number).lookup(".log-link")).getElements().isEmpty());
  }

  /// A point in the view over a letter of a row; on the FX thread.
  private Point2D at(int number, int letter) {
    double width = 7.2;
    LogRowView row = row(number);
    double left = row.lookup("TextFlow").getBoundsInParent().getMinX();
    return new Point2D(row.getLayoutX() + left + (letter + 0.5) * width, row.getLayoutY() + 9);
  }

  private void mouse(EventType<MouseEvent> type, Point2D at, boolean control) {
    view.fireEvent(
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            0,
            0,
            type.equals(MouseEvent.MOUSE_PRESSED) ? MouseButton.PRIMARY : MouseButton.NONE,
            1,
            false,
            control,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            new PickResult(view, at.getX(), at.getY())));
  }

  private void ask(Point2D at) {
    Point2D screen = view.localToScreen(at);
    view.fireEvent(
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            at.getX(),
            at.getY(),
            screen.getX(),
            screen.getY(),
            false,
            new PickResult(view, at.getX(), at.getY())));
  }

  private static List<MenuItem> items() {
    return Pictures.onFx(
        () ->
            Window.getWindows().stream()
                .filter(w -> w instanceof ContextMenu && w.isShowing())
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow()
                .getItems());
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
  }
}
