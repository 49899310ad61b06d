package dev.reproof.ui.console;

import dev.reproof.evidence.Log;
import dev.reproof.ui.FxThread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javafx.animation.AnimationTimer;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// A window on a log of any length: rows are made only for the lines that are seen, the log is read
/// on a thread of its own, and what it gained is shown once a frame. At its end it follows.
final class LogView extends Region {
  private static final double ROW = 19;
  private static final long STRIDE = 64L << 20;

  private final FxThread fx;
  private final ExecutorService reader;
  private final ScrollBar bar = new ScrollBar();
  private final List<Row> rows = new ArrayList<>();
  private final AtomicBoolean reading = new AtomicBoolean();
  private final AnimationTimer frames;
  private @Nullable LogIndex index;
  private long generation;
  private long lines;
  private long shownFirst = -1;
  private long hit = -1;
  private boolean follow = true;

  /// One line: its number and its text.
  private static final class Row extends HBox {
    private final Label number = new Label();
    private final TextFlow text = new TextFlow();

    Row() {
      getStyleClass().add("log-row");
      number.getStyleClass().add("log-number");
      getChildren().setAll(number, text);
    }

    void show(long line, String content, boolean marked) {
      number.setText(String.valueOf(line + 1));
      text.getChildren().setAll(ColouredLine.nodes(content));
      getStyleClass().remove("hit");
      if (marked) {
        getStyleClass().add("hit");
      }
      setVisible(true);
    }
  }

  LogView(FxThread fx, ExecutorService reader) {
    this.fx = fx;
    this.reader = reader;
    getStyleClass().add("log-view");
    setFocusTraversable(true);
    bar.setOrientation(Orientation.VERTICAL);
    bar.valueProperty().addListener((p, before, now) -> moved());
    getChildren().add(bar);
    frames =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            advance();
          }
        };
    setOnScroll(scroll -> scrollBy(-scroll.getDeltaY() / ROW));
    addEventHandler(KeyEvent.KEY_PRESSED, this::scrollByKey);
    sceneProperty()
        .addListener(
            (p, before, now) -> {
              if (now == null) {
                frames.stop();
              } else {
                frames.start();
              }
            });
  }

  /// Shows a log from its end, or from its beginning where it has ended.
  void show(@Nullable Log log, boolean running) {
    generation++;
    index = log == null ? null : new LogIndex(log);
    lines = 0;
    shownFirst = -1;
    hit = -1;
    follow = running;
    rows.forEach(r -> r.setVisible(false));
    setBar(0);
    advance();
  }

  private void setBar(double value) {
    double visible = visibleRows();
    bar.setMax(Math.max(0, lines - visible));
    bar.setVisibleAmount(
        lines <= visible ? bar.getMax() : bar.getMax() * visible / Math.max(1.0, (double) lines));
    bar.setVisible(lines > visible);
    bar.setValue(Math.clamp(value, 0, bar.getMax()));
  }

  private int visibleRows() {
    return Math.max(1, (int) Math.floor((getHeight() - 8) / ROW));
  }

  private void moved() {
    follow = bar.getValue() >= bar.getMax() - 0.5;
    refresh();
  }

  private void scrollBy(double by) {
    bar.setValue(Math.clamp(bar.getValue() + by, 0, bar.getMax()));
  }

  private void scrollByKey(KeyEvent key) {
    switch (key.getCode()) {
      case PAGE_DOWN -> scrollBy(visibleRows());
      case PAGE_UP -> scrollBy(-visibleRows());
      case HOME -> bar.setValue(0);
      case END -> bar.setValue(bar.getMax());
      case DOWN -> scrollBy(1);
      case UP -> scrollBy(-1);
      default -> {
        return;
      }
    }
    key.consume();
  }

  /// Asks the log's thread; once that has ended with the window, nothing is asked any more.
  private void ask(Runnable question) {
    if (!reader.isShutdown()) {
      reader.execute(question);
    }
  }

  /// Asks for what is new, at most one question at a time.
  private void advance() {
    LogIndex asked = index;
    if (asked == null || !reading.compareAndSet(false, true)) {
      return;
    }
    long of = generation;
    ask(
        () -> {
          try {
            asked.advance(STRIDE);
            long now = asked.lines();
            fx.later(() -> grown(of, now));
          } catch (IOException e) {
            fx.later(() -> grown(of, 0));
          } finally {
            reading.set(false);
          }
        });
  }

  private void grown(long of, long now) {
    if (of != generation || now == lines) {
      return;
    }
    lines = now;
    setBar(follow ? Double.MAX_VALUE : bar.getValue());
    shownFirst = -1;
    refresh();
  }

  private void refresh() {
    LogIndex asked = index;
    long first = Math.round(bar.getValue());
    if (asked == null || first == shownFirst) {
      return;
    }
    shownFirst = first;
    long of = generation;
    int count = visibleRows() + 1;
    ask(
        () -> {
          List<String> read;
          try {
            read = asked.read(first, count);
          } catch (IOException e) {
            read = List.of("the output cannot be read: " + e.getMessage());
          }
          List<String> shown = read;
          fx.later(() -> showRows(of, first, shown));
        });
  }

  private void showRows(long of, long first, List<String> read) {
    if (of != generation || first != shownFirst) {
      return;
    }
    while (rows.size() < read.size()) {
      Row row = new Row();
      rows.add(row);
      getChildren().add(row);
    }
    for (int i = 0; i < rows.size(); i++) {
      if (i < read.size()) {
        rows.get(i).show(first + i, read.get(i), first + i == hit);
      } else {
        rows.get(i).setVisible(false);
      }
    }
    requestLayout();
  }

  /// Goes to the next line that the pattern finds, behind the present hit; round again at the end.
  void find(Pattern pattern, boolean forward) {
    LogIndex asked = index;
    if (asked == null) {
      return;
    }
    long of = generation;
    long from = hit;
    long total = lines;
    ask(
        () -> {
          long found = search(asked, pattern, from, total, forward);
          fx.later(
              () -> {
                if (of == generation && found >= 0) {
                  hit = found;
                  shownFirst = -1;
                  bar.setValue(Math.clamp(found - visibleRows() / 2.0, 0, bar.getMax()));
                  follow = false;
                  refresh();
                }
              });
        });
  }

  private static long search(
      LogIndex index, Pattern pattern, long from, long total, boolean forward) {
    try {
      long best = -1;
      for (long at = 0; at < total; at += 512) {
        List<String> read = index.read(at, (int) Math.min(512, total - at));
        for (int i = 0; i < read.size(); i++) {
          long line = at + i;
          if (pattern.matcher(read.get(i)).find()) {
            if (forward && line > from) {
              return line;
            }
            if (!forward && (from < 0 || line < from) || best < 0) {
              best = line;
            }
          }
        }
      }
      return best;
    } catch (IOException e) {
      return -1;
    }
  }

  /// Copies what is seen.
  void copyShown() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      if (row.isVisible()) {
        row.text.getChildren().forEach(n -> text.append(((javafx.scene.text.Text) n).getText()));
        text.append('\n');
      }
    }
    ClipboardContent content = new ClipboardContent();
    content.putString(text.toString());
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  protected void layoutChildren() {
    double width = bar.prefWidth(-1);
    bar.resizeRelocate(getWidth() - width, 0, width, getHeight());
    double y = 6;
    for (Row row : rows) {
      row.resizeRelocate(0, y, Math.max(getWidth() - width, row.prefWidth(ROW)), ROW);
      y += ROW;
    }
    setBar(follow ? Double.MAX_VALUE : bar.getValue());
  }

  @Override
  protected void setHeight(double value) {
    super.setHeight(value);
    javafx.scene.shape.Rectangle clip = new javafx.scene.shape.Rectangle(getWidth(), value);
    setClip(clip);
    shownFirst = -1;
    refresh();
  }

  @Override
  protected void setWidth(double value) {
    super.setWidth(value);
    setClip(new javafx.scene.shape.Rectangle(value, getHeight()));
  }
}
