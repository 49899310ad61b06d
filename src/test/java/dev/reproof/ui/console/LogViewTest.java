package dev.reproof.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.ui.Frames;
import dev.reproof.ui.FxThread;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.Theme;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

class LogViewTest {
  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private LogView view;
  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void open() throws Exception {
    view = fx(() -> new LogView(FxThread.ofToolkit(), reader));
    stage =
        fx(
            () -> {
              Scene scene = new Scene(new StackPane(view), 800, 400);
              Theme.dress(scene);
              Stage opened = new Stage();
              opened.setScene(scene);
              opened.show();
              return opened;
            });
  }

  @AfterEach
  void close() throws Exception {
    fx(
        () -> {
          stage.close();
          return null;
        });
    reader.shutdownNow();
  }

  private static <T> T fx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
  }

  private static void until(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(condition::getAsBoolean));
  }

  private static String lines(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append("line ").append(i).append('\n');
    }
    return text.toString();
  }

  /// Sixteen backgrounds and as many inverse colours.
  private static String filled() {
    StringBuilder text = new StringBuilder();
    for (int colour = 0; colour < 8; colour++) {
      text.append("\u001B[%dm FAIL \u001B[0m a.c ".formatted(40 + colour))
          .append("\u001B[1;7;%dm PASS \u001B[0m b.c\n".formatted(30 + colour))
          .append("\u001B[31;%dm FAIL \u001B[0m c.c\n".formatted(100 + colour));
    }
    return text.append("\u001B[7m END \u001B[0m\n").toString();
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void drawsBackgroundsOnWhichTheTextIsRead(Theme.Choice choice) throws Exception {
    Theme theme = fx(() -> new Theme(choice));
    try {
      show(new MemoryLog(filled()), false);
      until(() -> seen().contains(" END "));
      int seen = fx(this::filledPieces);
      assertThat(seen).isEqualTo(25);
    } finally {
      fx(
          () -> {
            theme.close();
            return null;
          });
    }
  }

  /// How many pieces stand on a fill, each of which is looked at; in one go on the FX thread, for a
  /// row that is drawn meanwhile has no colours yet.
  private int filledPieces() {
    for (int pass = 0; pass < 2; pass++) {
      view.applyCss();
      view.layout();
    }
    int seen = 0;
    for (Node row : view.lookupAll(".log-row")) {
      List<Node> fills = List.copyOf(row.lookupAll(".log-fill"));
      List<Node> texts = List.copyOf(row.lookupAll(".log-filled"));
      assertThat(fills).hasSameSizeAs(texts);
      for (int i = 0; i < texts.size(); i++) {
        Color ink = (Color) ((Text) texts.get(i)).getFill();
        Path fill = (Path) fills.get(i);
        assertThat(contrast(ink, (Color) fill.getFill())).isGreaterThanOrEqualTo(4.5);
        assertThat(fill.getLayoutBounds().getWidth()).isGreaterThan(20);
        seen++;
      }
    }
    return seen;
  }

  /// The mark of a find would not be seen on a fill, nor the text on both.
  @Test
  void showsTheColoursAsTextInARowWithAFind() throws Exception {
    fx(
        () -> {
          new Theme(Theme.Choice.LIGHT).close();
          return null;
        });
    show(new MemoryLog("\u001B[7;31m FAIL \u001B[0m a.c\n"), false);
    until(() -> seen().contains("FAIL"));
    fx(
        () -> {
          view.finding().search(LogSearch.pattern("a.c"));
          return null;
        });
    until(() -> view.finding().hitRow() == 0);
    until(() -> view.lookup(".log-found").getLayoutBounds().getWidth() > 0);
    Text text = (Text) view.lookup(".log-filled");
    fx(
        () -> {
          view.applyCss();
          return null;
        });
    assertThat(view.lookup(".log-fill").getLayoutBounds().getWidth()).isLessThan(1);
    assertThat(contrast((Color) text.getFill(), Color.WHITE)).isGreaterThanOrEqualTo(4.5);
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private String seen() {
    StringBuilder text = new StringBuilder();
    for (var node : view.lookupAll(".log-row")) {
      LogRowView row = (LogRowView) node;
      if (row.isVisible()) {
        text.append(row.row()).append('=').append(row.plain()).append(';');
      }
    }
    return text.toString();
  }

  private void show(@Nullable MemoryLog log, boolean running) throws Exception {
    fx(
        () -> {
          view.show(log, running);
          return null;
        });
  }

  @Test
  void followsTheEndWhileTheLogGrows() throws Exception {
    MemoryLog log = new MemoryLog(lines(0, 500));
    show(log, true);
    until(() -> seen().contains("499=line 499"));
    log.append(lines(500, 2_000));
    until(() -> seen().contains("1999=line 1999"));
  }

  @Test
  void anEndedLogIsShownFromItsBeginning() throws Exception {
    show(new MemoryLog(lines(0, 500)), false);
    until(() -> seen().contains("0=line 0;"));
    assertThat(fx(() -> view.followProperty().get())).isFalse();
  }

  /// Else a window in which nothing happens would read sixty times a second.
  @Test
  void aLogThatHasEndedIsAskedNoMore() throws Exception {
    MemoryLog log = new MemoryLog(lines(0, 500));
    show(log, true);
    until(() -> seen().contains("499=line 499"));
    log.append(lines(500, 600));
    fx(
        () -> {
          view.ended();
          return null;
        });
    until(() -> seen().contains("599=line 599"));
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger still = new AtomicInteger();
    Frames frames =
        Frames.start(
            frame -> {
              int now = log.asked();
              still.set(asked.getAndSet(now) == now ? still.get() + 1 : 0);
            });
    until(() -> still.get() > 30);
    frames.stop();
  }

  @Test
  void aRowThatIsWrittenOnIsShownAnew() throws Exception {
    MemoryLog log = new MemoryLog("Tests:");
    show(log, true);
    until(() -> seen().contains("0=Tests:;"));
    log.append(" ok");
    until(() -> seen().contains("0=Tests: ok;"));
    log.append(" all\n");
    until(() -> seen().contains("0=Tests: ok all;"));
  }

  @Test
  void progressInOneRowIsFollowed() throws Exception {
    MemoryLog log = new MemoryLog("10 %");
    show(log, true);
    until(() -> seen().contains("0=10 %;"));
    log.append("\r20 %");
    until(() -> seen().contains("20 %;"));
  }

  @Test
  void aRunningLogIsAskedOn() throws Exception {
    MemoryLog log = new MemoryLog("");
    show(log, true);
    until(() -> log.asked() > 30);
    log.append(lines(0, 3));
    until(() -> seen().contains("2=line 2"));
  }

  @Test
  void goesToTheFirstHitAndOnAndRoundAgain() throws Exception {
    show(new MemoryLog(lines(0, 5_000)), false);
    until(() -> seen().contains("0=line 0;"));
    fx(
        () -> {
          view.finding().search(LogSearch.pattern("line \\d*77$"));
          return null;
        });
    until(
        () -> seen().contains("77=line 77;") && !view.finding().foundProperty().get().searching());
    assertThat(fx(() -> view.finding().foundProperty().get()))
        .isEqualTo(new LogFinding.Found(50, 1, false));
    fx(
        () -> {
          view.finding().step(false);
          return null;
        });
    until(() -> seen().contains("4977=line 4977;"));
    assertThat(fx(() -> view.finding().foundProperty().get().at())).isEqualTo(50);
  }

  @Test
  void looksForTheSameInTheNextLogAndLeavesItWhereItIs() throws Exception {
    show(new MemoryLog(lines(0, 50)), false);
    fx(
        () -> {
          view.finding().search(LogSearch.pattern("line 7$"));
          return null;
        });
    until(() -> view.finding().foundProperty().get().equals(new LogFinding.Found(1, 1, false)));
    show(new MemoryLog(lines(0, 50) + lines(0, 2_000) + "end\n"), false);
    until(() -> view.finding().foundProperty().get().equals(new LogFinding.Found(2, 0, false)));
    assertThat(seen()).contains("0=line 0;");
    fx(
        () -> {
          view.finding().step(false);
          return null;
        });
    assertThat(fx(() -> view.finding().foundProperty().get().at())).isEqualTo(2);
    show(null, false);
    assertThat(fx(() -> view.finding().foundProperty().get())).isEqualTo(LogFinding.Found.NOTHING);
    show(new MemoryLog(lines(0, 8)), false);
    until(() -> view.finding().foundProperty().get().count() == 1);
    fx(
        () -> {
          view.finding().stop();
          return null;
        });
    show(new MemoryLog(lines(0, 9)), false);
    assertThat(fx(() -> view.finding().foundProperty().get())).isEqualTo(LogFinding.Found.NOTHING);
  }

  @Test
  void copiesWhatIsSelectedOverManyRowsAndJoinsSlices() throws Exception {
    String wide = "w".repeat(5_000);
    show(new MemoryLog("\u001B[32mgreen\u001B[0m\n" + wide + "\nend\n"), false);
    until(() -> seen().contains("0=green;"));
    fx(
        () -> {
          view.selecting().all();
          view.copy();
          return null;
        });
    until(() -> ("green\n" + wide + "\nend").equals(Clipboard.getSystemClipboard().getString()));
  }

  @Test
  void wrappedRowsGoOnBelow() throws Exception {
    show(new MemoryLog("w".repeat(1_000) + "\nnext\n"), false);
    until(() -> seen().contains("1=next"));
    fx(
        () -> {
          view.wrap(true);
          view.layout();
          return null;
        });
    double height =
        fx(
            () ->
                view.lookupAll(".log-row").stream()
                    .map(LogRowView.class::cast)
                    .filter(r -> r.row() == 0)
                    .mapToDouble(LogRowView::getHeight)
                    .sum());
    assertThat(height).isGreaterThan(3 * LogView.ROW);
  }

  @Test
  void copiesTabsAsTabs() throws Exception {
    show(new MemoryLog("\tok\tharbour/berths\t0.4s\nend\n"), false);
    until(() -> seen().contains("0=    ok    harbour"));
    fx(
        () -> {
          view.selecting().all();
          view.copy();
          return null;
        });
    until(
        () -> "\tok\tharbour/berths\t0.4s\nend".equals(Clipboard.getSystemClipboard().getString()));
  }

  @Test
  void theLastRowStandsAboveTheBarBelowTheRows() throws Exception {
    show(new MemoryLog(lines(0, 18) + "w".repeat(400) + "\nthe end\n"), false);
    until(() -> seen().contains("0=line 0;"));
    for (int i = 0; i < 2; i++) {
      fx(
          () -> {
            ((StackPane) view.getParent()).resize(800, 390);
            view.getParent().layout();
            view.scrollTo(1_000);
            return null;
          });
      until(() -> seen().contains("19=the end"));
      until(() -> view.belowRows() > 0);
    }
    until(() -> lastRow() > 0 && lastRow() <= view.getHeight() - view.belowRows() + 0.5);
  }

  /// Where the last row ends; 0 if it is not seen.
  private double lastRow() {
    return view.lookupAll(".log-row").stream()
        .filter(r -> r.isVisible() && ((LogRowView) r).row() == 19)
        .mapToDouble(r -> r.getBoundsInParent().getMaxY())
        .findFirst()
        .orElse(0);
  }
}
