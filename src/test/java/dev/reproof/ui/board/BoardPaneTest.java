package dev.reproof.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.run.ProcessRunner;
import dev.reproof.session.Preferences;
import dev.reproof.session.SessionParts;
import dev.reproof.session.SessionState;
import dev.reproof.tracker.Column;
import dev.reproof.ui.Choices;
import dev.reproof.ui.Fixture;
import dev.reproof.ui.FxThread;
import dev.reproof.ui.Page;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Theme;
import dev.reproof.ui.Threads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.PopupControl;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The board in a window: many packets, filters, and the keyboard.
class BoardPaneTest {
  private static final String TRACKER =
      """
      # Quay Progress Tracker

      ## Rules
      1. A packet is DONE only with every checkbox ticked.
      2. Record the checkpoint hash before starting the next packet.

      | Packet | Title | Status | Implementer | Reviewer | Review State |
      |---|---|---|---|---|---|
      | 01 | Lock | DONE | Mara | Ida | APPROVED |
      | 02 | Crane | TODO | Mara | Jon | PENDING |
      | 03 | Gate | ON HOLD | Ute | Jon | PENDING |

      ## Packet 01: Lock
      - [x] Built.

      ## Packet 02: Crane
      - [ ] Built.

      ## Packet 03: Gate
      - [ ] Built.
      """;

  @TempDir private Path folder;
  private final List<SessionModel> models = new ArrayList<>();
  private final FxRobot robot = new FxRobot();
  private final ExecutorService session = Threads.newSessionExecutor();
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void open() {
    stage = Pictures.onFx(Stage::new);
  }

  @AfterEach
  void close() {
    Pictures.onFx(
        () -> {
          stage.close();
          models.forEach(SessionModel::close);
          return true;
        });
    Threads.finish(session);
    runner.close();
  }

  private BoardPane show(SessionModel model) {
    BoardPane board =
        Pictures.onFx(
            () -> {
              new Theme(Theme.Choice.LIGHT).close();
              BoardPane pane = new BoardPane(model, new Choices(Preferences.usual()));
              Scene scene = new Scene(pane, 1100, 700);
              Theme.dress(scene);
              stage.setScene(scene);
              stage.show();
              stage.toFront();
              stage.requestFocus();
              return pane;
            });
    WaitForAsyncUtils.waitForFxEvents();
    return board;
  }

  private static SessionState many(int packets) {
    StringBuilder text = new StringBuilder("# Many\n\n| Packet | Title | Status |\n|--|--|--|\n");
    for (int i = 0; i < packets; i++) {
      String status = i % 3 == 0 ? "TODO" : i % 3 == 1 ? "IN_PROGRESS" : "DONE";
      text.append("| ").append(i).append(" | A packet | ").append(status).append(" |\n");
    }
    return Fixture.of(text.toString());
  }

  @Test
  void makesNodesOnlyForWhatIsInSight() {
    SessionState state = many(10_000);
    assertThat(state.open().orElseThrow().tracker().packets()).hasSize(10_000);
    Threads threads = Threads.inline();
    SessionModel model = Pictures.onFx(() -> Fixture.model(state, onFx(threads)));
    BoardPane board = show(model);
    assertThat(nodes(board)).isBetween(100, 3_000);
    Pictures.onFx(
        () -> {
          board.lookupAll(".cards").forEach(n -> ((ListView<?>) n).scrollTo(1_000_000));
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(nodes(board)).isBetween(100, 3_000);
    Pictures.onFx(
        () -> {
          board.showTable(true);
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(nodes(board)).isBetween(100, 3_000);
    Pictures.onFx(
        () -> {
          ((TableView<?>) board.lookup(".board-table")).scrollTo(9_999);
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(nodes(board)).isBetween(100, 3_000);
  }

  /// The toolkit would keep all columns as one picture, and paint them all for a card of one.
  @Test
  void keepsNoPictureOfItsColumns() {
    SessionState state = Fixture.of(TRACKER);
    BoardPane board = show(Pictures.onFx(() -> Fixture.model(state, onFx(Threads.inline()))));
    assertThat(board.lookup(".columns-scroll > .viewport").isCache()).isFalse();
  }

  /// Else a second click would meet another packet than the first.
  @Test
  void aClickedPacketStaysUnderTheMouse() {
    SessionState state = many(300);
    SessionModel model = Pictures.onFx(() -> Fixture.model(state, onFx(Threads.inline())));
    BoardPane board = show(model);
    Node card =
        board.lookupAll(".card").stream().filter(c -> isOf(c, "6")).findFirst().orElseThrow();
    double before = Pictures.onFx(() -> card.localToScene(0, 0).getY());
    robot.clickOn(card);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model.selection().id()).isEqualTo("6");
    assertThat(isOf(card, "6")).isTrue();
    assertThat(Pictures.onFx(() -> card.localToScene(0, 0).getY())).isEqualTo(before);

    Pictures.onFx(
        () -> {
          board.showTable(true);
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
    Node status =
        board.lookupAll(".edit-cell").stream()
            .filter(c -> c instanceof TableCell<?, ?> cell && cell.getIndex() == 9)
            .filter(c -> ((TableCell<?, ?>) c).getText().equals("TODO"))
            .findFirst()
            .orElseThrow();
    robot.doubleClickOn(status);
    waitForFocus();
    assertThat(model.selection().id()).isEqualTo("9");
    TablePosition<?, ?> edited = ((TableView<?>) board.lookup(".board-table")).getEditingCell();
    assertThat(edited.getRow()).isEqualTo(9);
    assertThat(edited.getColumn()).isEqualTo(2);
  }

  private void waitForFocus() {
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(Pictures.onFx(() -> stage.getScene().getFocusOwner())).isInstanceOf(TextField.class);
  }

  private static boolean isOf(Node card, String id) {
    return ((Card) card).row() != null && ((Card) card).row().id().equals(id);
  }

  @Test
  void columnsForWhichThereIsNoRoomStandInASecondRow() {
    StringBuilder text = new StringBuilder("# Ten\n\n| Packet | Title | Status |\n|--|--|--|\n");
    List<String> words =
        List.of(
            "TODO",
            "DOING",
            "REVIEW",
            "CHANGES_REQUESTED",
            "BLOCKED",
            "DONE",
            "PARKED",
            "ON HOLD",
            "ICED",
            "SPLIT");
    for (int i = 0; i < 40; i++) {
      text.append("| %02d | A | %s |\n".formatted(i, words.get(i % words.size())));
    }
    SessionState state = Fixture.of(text.toString());
    BoardPane board = show(Pictures.onFx(() -> Fixture.model(state, onFx(Threads.inline()))));
    assertThat(columns(board)).hasSize(10);
    for (int width : List.of(960, 1093, 1366, 2600)) {
      Pictures.onFx(
          () -> {
            board.resize(width, 480);
            board.layout();
            return true;
          });
      WaitForAsyncUtils.waitForFxEvents();
      List<Bounds> at = columns(board);
      assertThat(at)
          .allSatisfy(
              c -> {
                assertThat(c.getMinX()).isNotNegative();
                assertThat(c.getMaxX()).isLessThanOrEqualTo(width);
                assertThat(c.getHeight()).isGreaterThanOrEqualTo(BoardRows.LEAST_HEIGHT);
              });
      assertThat(at.stream().map(Bounds::getMinY).distinct()).hasSize(width > 2000 ? 1 : 2);
    }
  }

  private static List<Bounds> columns(BoardPane board) {
    return Pictures.onFx(
        () ->
            board.lookupAll(".column").stream()
                .map(c -> board.sceneToLocal(c.localToScene(c.getLayoutBounds())))
                .toList());
  }

  @Test
  void theFilterAndItsResultSurviveAReload() {
    SessionModel model =
        Pictures.onFx(() -> Fixture.model(Fixture.of(TRACKER), onFx(Threads.inline())));
    BoardPane board = show(model);
    assertThat(shown(board)).hasSize(3);
    Pictures.onFx(
        () -> {
          ((TextField) board.lookup(".filter-field")).setText("cra");
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(shown(board)).hasSize(1);
    Pictures.onFx(
        () -> {
          Fixture.publish(model, Fixture.of(TRACKER.replace("Crane", "Crane and rope")));
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(shown(board)).singleElement().asString().contains("Crane and rope");
  }

  @Test
  void anUnknownWordHasItsColumn() {
    SessionModel model =
        Pictures.onFx(() -> Fixture.model(Fixture.of(TRACKER), onFx(Threads.inline())));
    BoardPane board = show(model);
    assertThat(
            Pictures.onFx(
                () ->
                    board.lookupAll(".column-head .label").stream()
                        .map(n -> ((javafx.scene.control.Label) n).getText())
                        .toList()))
        .contains("ON HOLD", "To do", "Done");
  }

  @Test
  void aMoveByKeysWritesTheWordOfTheColumnBeside() throws Exception {
    SessionModel model = openTracker();
    BoardPane board = show(model);
    Pictures.onFx(
        () -> {
          board.lookup(".columns").requestFocus();
          return true;
        });
    select(model, "03");
    robot.push(KeyCode.CONTROL, KeyCode.LEFT);
    waitFor(() -> status(model, "03").equals("BLOCKED"));
  }

  @Test
  void f2EditsACellInPlaceAndEscLeavesIt() throws Exception {
    SessionModel model = openTracker();
    BoardPane board = show(model);
    select(model, "02");
    Pictures.onFx(
        () -> {
          board.lookup(".columns").requestFocus();
          return true;
        });
    robot.push(KeyCode.F2);
    waitFor(() -> stage.getScene().getFocusOwner() instanceof TextField);
    robot.write("BLOCKED");
    robot.push(KeyCode.ENTER);
    waitFor(() -> status(model, "02").equals("BLOCKED"));
    assertThat(model.state().pendingIntents()).isEqualTo(1);
    robot.push(KeyCode.F2);
    waitFor(() -> stage.getScene().getFocusOwner() instanceof TextField);
    robot.write("DONE");
    robot.push(KeyCode.ESCAPE);
    waitFor(() -> !(stage.getScene().getFocusOwner() instanceof TextField));
    assertThat(status(model, "02")).isEqualTo("BLOCKED");
  }

  @Test
  void offersTheWordsThatTheColumnHoldsAlready() throws Exception {
    SessionModel model = openTracker();
    BoardPane board = show(model);
    select(model, "02");
    Pictures.onFx(
        () -> {
          board.lookup(".columns").requestFocus();
          return true;
        });
    robot.push(KeyCode.F2);
    waitFor(() -> stage.getScene().getFocusOwner() instanceof TextField);
    robot.write("block");
    waitFor(BoardPaneTest::offers);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    waitFor(() -> status(model, "02").equals("BLOCKED"));
    waitFor(() -> !offers());
  }

  @Test
  void enterTakesWhatIsTypedThoughMoreIsOffered() throws Exception {
    SessionModel model = openTracker();
    BoardPane board = show(model);
    Pictures.onFx(
        () -> {
          board.showTable(true);
          board.lookup(".board-table").requestFocus();
          return true;
        });
    select(model, "02");
    while (!column(board).equals("Implementer")) {
      robot.push(KeyCode.RIGHT);
    }
    robot.push(KeyCode.F2);
    waitFor(() -> stage.getScene().getFocusOwner() instanceof TextField);
    String held = cell(model, "01", "Implementer");
    String begun = held.substring(0, held.length() - 1);
    robot.write(begun);
    waitFor(BoardPaneTest::offers);
    robot.push(KeyCode.ENTER);
    waitFor(() -> cell(model, "02", "Implementer").equals(begun));
  }

  @Test
  void comesBackAsATableWhereItWasOne() throws Exception {
    SessionModel model = openTracker();
    Choices choices = new Choices(Preferences.usual());
    BoardPane board = Pictures.onFx(() -> new BoardPane(model, choices));
    assertThat(Pictures.onFx(board::getCenter).getStyleClass()).contains("columns");
    Pictures.act(() -> board.showTable(true));
    BoardPane next = Pictures.onFx(() -> new BoardPane(model, choices));
    assertThat(Pictures.onFx(next::getCenter).getStyleClass()).contains("board-table");
  }

  /// What is offered may still be that of an earlier text when Enter comes.
  @Test
  void enterTakesWhatIsTypedThoughTheOfferedWordsAreOld() throws Exception {
    SessionModel model = openTracker();
    BoardPane board = show(model);
    select(model, "02");
    Pictures.onFx(
        () -> {
          board.lookup(".columns").requestFocus();
          return true;
        });
    robot.push(KeyCode.F2);
    waitFor(() -> stage.getScene().getFocusOwner() instanceof TextField);
    robot.write("bloc");
    waitFor(BoardPaneTest::offers);
    Pictures.act(
        () -> {
          TextField typed = (TextField) stage.getScene().getFocusOwner();
          typed.setText("BLOCKED");
          ListView<?> offered = offered();
          offered.getSelectionModel().select(0);
          Event.fireEvent(
              offered,
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    waitFor(() -> status(model, "02").equals("BLOCKED"));
  }

  private static ListView<?> offered() {
    return (ListView<?>)
        Window.getWindows().stream()
            .filter(w -> w instanceof PopupControl)
            .map(w -> ((PopupControl) w).getSkin().getNode())
            .filter(node -> node instanceof ListView)
            .findFirst()
            .orElseThrow();
  }

  /// Whether a list of words is open.
  private static boolean offers() {
    return Pictures.onFx(
        () ->
            Window.getWindows().stream()
                .anyMatch(
                    w ->
                        w instanceof PopupControl popup
                            && popup.getStyleClass().contains("auto-complete-popup")));
  }

  @Test
  void keepsItsPlaceBehindAnEditAndGoesOnByTab() throws Exception {
    SessionModel model = openTracker();
    BoardPane board = show(model);
    Pictures.onFx(
        () -> {
          board.showTable(true);
          board.lookup(".board-table").requestFocus();
          return true;
        });
    select(model, "02");
    while (!column(board).equals("Implementer")) {
      robot.push(KeyCode.RIGHT);
    }
    edit("Ute", KeyCode.ENTER);
    waitFor(() -> cell(model, "02", "Implementer").equals("Ute"));
    waitFor(() -> column(board).equals("Implementer"));
    edit("Ida", KeyCode.TAB);
    waitFor(() -> cell(model, "02", "Implementer").equals("Ida"));
    waitFor(() -> column(board).equals("Reviewer"));
    edit("Mara", KeyCode.ENTER);
    waitFor(() -> cell(model, "02", "Reviewer").equals("Mara"));
    assertThat(cell(model, "02", "Packet")).isEqualTo("02");
  }

  private void edit(String text, KeyCode last) throws Exception {
    robot.push(KeyCode.F2);
    waitFor(() -> stage.getScene().getFocusOwner() instanceof TextField);
    robot.write(text);
    robot.push(last);
  }

  private static String column(BoardPane board) {
    return Pictures.onFx(
        () -> {
          TableView<?> table = (TableView<?>) board.lookup(".board-table");
          TableColumn<?, ?> column = table.getFocusModel().getFocusedCell().getTableColumn();
          return column == null ? "" : column.getText();
        });
  }

  private static String cell(SessionModel model, String id, String column) {
    return model.state().open().stream()
        .flatMap(o -> o.tracker().packet(id).stream())
        .flatMap(p -> p.row().stream())
        .flatMap(r -> r.cell(column).stream())
        .map(c -> c.text())
        .findFirst()
        .orElse("");
  }

  @Test
  void everyNodeThatTakesTheFocusHasAName() {
    SessionModel model =
        Pictures.onFx(() -> Fixture.model(Fixture.harbour(), onFx(Threads.inline())));
    BoardPane board = show(model);
    assertThat(nameless(board)).isEmpty();
    Pictures.onFx(
        () -> {
          board.showTable(true);
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(nameless(board)).isEmpty();
  }

  private static List<String> nameless(Node pane) {
    return Pictures.onFx(
        () ->
            pane.lookupAll("*").stream()
                .filter(Node::isFocusTraversable)
                .filter(n -> n.getAccessibleText() == null || n.getAccessibleText().isBlank())
                .filter(
                    n ->
                        !(n instanceof javafx.scene.control.Labeled l
                            && l.getText() != null
                            && !l.getText().isBlank()))
                .map(Node::toString)
                .toList());
  }

  private SessionModel openTracker() throws Exception {
    Path tracker = folder.resolve("quay-progress.md");
    Files.writeString(tracker, TRACKER);
    SessionParts parts = new SessionParts(folder.resolve("home"), runner, Clock.systemUTC());
    SessionModel model = Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(session), parts));
    Pictures.onFx(
        () -> {
          model.navigation().openPath(tracker);
          return true;
        });
    models.add(model);
    waitFor(() -> model.state().open().isPresent());
    return model;
  }

  private static Threads onFx(Threads inline) {
    return new Threads(FxThread.ofToolkit(), inline.session(), inline.reruns(), inline.delayed());
  }

  private static void select(SessionModel model, String packet) {
    Pictures.onFx(
        () -> {
          model.selection().selectPacket(packet);
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String status(SessionModel model, String packet) {
    return model
        .state()
        .open()
        .flatMap(o -> o.tracker().packet(packet))
        .flatMap(p -> p.cell(Column.STATUS))
        .orElse("");
  }

  private static int nodes(Node root) {
    return Pictures.onFx(() -> root.lookupAll("*").size());
  }

  private static List<String> shown(BoardPane board) {
    return Pictures.onFx(
        () ->
            board.lookupAll(".card").stream()
                .filter(BoardPaneTest::isShown)
                .map(Node::getAccessibleText)
                .toList());
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
  }

  @Test
  void aTableThatComesBackTakesTheSelectionAndGivesNone() {
    SessionModel model = Pictures.onFx(() -> fixture(Fixture.of(TRACKER)));
    BoardPane board = show(model);
    act(
        () -> {
          board.showTable(true);
          model.selection().selectPacket("01");
          board.showTable(false);
          model.selection().selectPacket("03");
          Fixture.publish(model, Fixture.of(TRACKER.replace("Crane |", "Derrick |")));
          board.showTable(true);
        });
    assertThat(model.selection().id()).isEqualTo("03");
    TableView<?> table = (TableView<?>) board.lookup(".board-table");
    assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(2);
  }

  @Test
  void aTableWithoutTheSelectedPacketSelectsNoOther() {
    SessionModel model = Pictures.onFx(() -> fixture(Fixture.of(TRACKER)));
    BoardPane board = show(model);
    act(
        () -> {
          board.showTable(true);
          model.selection().selectPacket("01");
          ((TextField) board.lookup(".filter-field")).setText("mara");
          model.selection().selectPacket("03");
          Fixture.publish(model, Fixture.of(TRACKER.replace("Crane |", "Derrick |")));
        });
    assertThat(model.selection().id()).isEqualTo("03");
  }

  @Test
  void theChosenCardIsInSightWhenTheBoardComesBack() {
    String many =
        "# T\n\n| Packet | Title | Status |\n|---|---|---|\n"
            + IntStream.range(100, 200)
                .mapToObj(i -> "| " + i + " | Pier | TODO |\n")
                .collect(Collectors.joining());
    SessionModel model = Pictures.onFx(() -> fixture(Fixture.of(many)));
    BoardPane board = show(model);
    act(
        () -> {
          model.selection().show(Page.REVIEW);
          model.selection().selectPacket("180");
          Fixture.publish(model, Fixture.of(many.replace("100 | Pier", "100 | Mole")));
          model.selection().show(Page.BOARD);
        });
    Pictures.onFx(
        () -> {
          board.applyCss();
          board.layout();
          return true;
        });
    assertThat(board.lookupAll(".card"))
        .anyMatch(
            c -> c instanceof Card card && card.row() != null && card.row().id().equals("180"));
  }

  private SessionModel fixture(SessionState state) {
    SessionModel model = Fixture.model(state);
    models.add(model);
    return model;
  }

  private static void act(Runnable gesture) {
    Pictures.act(gesture);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
