package dev.reproof.ui.console;

import dev.reproof.evidence.Log;
import dev.reproof.text.SafeText;
import dev.reproof.ui.FxThread;
import dev.reproof.ui.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A window on a log of any length: rows are made only for what is seen, the log is read on a
/// thread of its own, and what it gained is shown once a frame. At its end it follows. A log that
/// has ended and is read is asked no more.
final class LogView extends Region {
  static final double ROW = 19;
  private static final double TOP = 6;
  private static final double DIGIT = 7.3;

  private final LogReader reader;
  private final LogFinding finding;
  private final LogSelecting selecting;
  private final LogLinks links;
  private final ScrollBar bar = new ScrollBar();
  private final ScrollBar across = new ScrollBar();
  private final List<LogRowView> views = new ArrayList<>();
  private final Rectangle clip = new Rectangle();
  private final LogGrowth growth;
  private final ReadOnlyBooleanWrapper follow = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyDoubleWrapper textEnd = new ReadOnlyDoubleWrapper(TOP);
  private @Nullable LogIndex index;
  private long generation;
  private long rows;
  private long shownFirst = -1;
  private boolean wraps;
  private boolean setting;

  LogView(FxThread fx, ExecutorService reader) {
    this.reader = new LogReader(fx, reader);
    this.growth = new LogGrowth(this.reader, this::grown);
    this.finding = new LogFinding(this.reader, this::reveal, this::markAll);
    this.selecting = new LogSelecting(this, this.reader, views, this::markAll);
    this.links = new LogLinks(this, views);
    getStyleClass().addAll("log-view", "focus-first");
    setFocusTraversable(true);
    setClip(clip);
    bar.setOrientation(Orientation.VERTICAL);
    bar.valueProperty().addListener((p, before, now) -> moved());
    bar.setFocusTraversable(false);
    across.setFocusTraversable(false);
    across.valueProperty().addListener((p, before, now) -> requestLayout());
    getChildren().addAll(bar, across);
    setOnScroll(
        scroll -> {
          scrollBy(-scroll.getDeltaY() / ROW);
          across.setValue(Math.clamp(across.getValue() - scroll.getDeltaX(), 0, across.getMax()));
        });
    addEventHandler(KeyEvent.KEY_PRESSED, this::scrollByKey);
    sceneProperty().addListener((p, before, now) -> growth.seen(now != null));
  }

  /// Whether the end is kept in sight while the log grows.
  ReadOnlyBooleanProperty followProperty() {
    return follow.getReadOnlyProperty();
  }

  /// What looks for text in the log.
  LogFinding finding() {
    return finding;
  }

  /// What is selected in it.
  LogSelecting selecting() {
    return selecting;
  }

  /// The files and lines that it names.
  LogLinks links() {
    return links;
  }

  /// Where the last row that is shown ends.
  ReadOnlyDoubleProperty textEndProperty() {
    return textEnd.getReadOnlyProperty();
  }

  /// How many rows are known of the log.
  long rows() {
    return rows;
  }

  /// Brings a row to the top, as far as there are rows below it.
  void scrollTo(double row) {
    bar.setValue(Math.clamp(row, 0, bar.getMax()));
  }

  /// Shows a log from its end, or from its beginning where it has ended.
  void show(@Nullable Log next, boolean goesOn) {
    generation++;
    index = next == null ? null : new LogIndex(next);
    rows = 0;
    shownFirst = -1;
    selecting.forget();
    finding.show(next, index);
    follow.set(goesOn);
    views.forEach(LogRowView::clear);
    setBar(0);
    growth.begin(index, goesOn);
  }

  /// What is shown will not grow any more, beyond what is not read yet.
  void ended() {
    growth.ended();
  }

  void follow(boolean next) {
    follow.set(next);
    if (next) {
      setBar(Double.MAX_VALUE);
      refreshAnew();
    }
  }

  /// Whether long rows go on below instead of to the right.
  void wrap(boolean next) {
    wraps = next;
    across.setValue(0);
    refreshAnew();
    requestLayout();
  }

  private void setBar(double value) {
    setting = true;
    double visible = visibleRows();
    bar.setMax(Math.max(0, rows - visible));
    bar.setVisibleAmount(
        rows <= visible ? bar.getMax() : bar.getMax() * visible / Math.max(1.0, (double) rows));
    bar.setVisible(rows > visible);
    bar.setValue(Math.clamp(value, 0, bar.getMax()));
    setting = false;
    refresh();
  }

  private int visibleRows() {
    return Math.max(1, (int) Math.floor((getHeight() - TOP - Math.max(2, belowRows())) / ROW));
  }

  /// The height of the bar below the rows; 0 where there is none.
  double belowRows() {
    return across.isVisible() ? across.prefHeight(-1) : 0;
  }

  private void moved() {
    if (!setting) {
      follow.set(bar.getValue() >= bar.getMax() - 0.5);
      refresh();
    }
  }

  void scrollBy(double by) {
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
      case RIGHT -> across.setValue(Math.min(across.getMax(), across.getValue() + 80));
      case LEFT -> across.setValue(Math.max(0, across.getValue() - 80));
      case A -> {
        if (!key.isShortcutDown()) {
          return;
        }
        selecting.all();
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  /// The last row may have gained something, though there is no new one.
  private void grown() {
    boolean seen = shownFirst + visibleRows() + 1 >= rows;
    rows = growth.rows();
    if (seen || follow.get()) {
      shownFirst = -1;
    }
    setBar(follow.get() ? Double.MAX_VALUE : bar.getValue());
    finding.goOn();
  }

  private void refreshAnew() {
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
    reader.ask(
        () -> {
          List<LogRow> read;
          try {
            read = asked.read(first, count);
          } catch (IOException e) {
            read =
                List.of(
                    new LogRow(
                        0,
                        false,
                        Words.of(
                            "console.unreadable", SafeText.shown(String.valueOf(e.getMessage())))));
          }
          List<LogRow> shown = read;
          reader.later(() -> showRows(of, first, shown));
        });
  }

  private void showRows(long of, long first, List<LogRow> read) {
    if (of != generation || first != shownFirst) {
      return;
    }
    while (views.size() < read.size()) {
      LogRowView view = new LogRowView();
      views.add(view);
      getChildren().addFirst(view);
    }
    for (int i = 0; i < views.size(); i++) {
      if (i < read.size()) {
        views.get(i).show(first + i, read.get(i));
        views.get(i).setVisible(true);
      } else {
        views.get(i).clear();
      }
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double barWidth = bar.prefWidth(-1);
    double width = getWidth() - (bar.isVisible() ? barWidth : 0);
    bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
    double numbers = Math.max(26, String.valueOf(Math.max(rows, 1)).length() * DIGIT);
    double widest = width;
    double total = 0;
    for (LogRowView view : views) {
      if (view.isVisible()) {
        view.arrange(numbers, wraps);
        widest = wraps ? width : Math.max(widest, view.widthOfAll());
        total += wraps ? view.prefHeight(width) : ROW;
      }
    }
    across.setMax(Math.max(0, widest - width));
    across.setVisibleAmount(across.getMax() * width / Math.max(width, widest));
    showAcross(widest > width + 1);
    double acrossHeight = across.prefHeight(-1);
    across.resizeRelocate(0, getHeight() - acrossHeight, width, acrossHeight);
    double room = getHeight() - TOP - (across.isVisible() ? acrossHeight : 2);
    double y = follow.get() && total > room && wraps ? getHeight() - total - 2 : TOP;
    if (follow.get() && !wraps && total > room) {
      y = TOP - Math.max(0, total - room - (bar.getMax() > 0 ? 0 : ROW));
    }
    for (LogRowView view : views) {
      double height = wraps ? view.prefHeight(width) : ROW;
      view.resizeRelocate(wraps ? 0 : -across.getValue(), y, Math.max(width, widest), height);
      if (view.isVisible()) {
        view.layout();
        mark(view);
        y += height;
      }
    }
    textEnd.set(y);
  }

  /// The bar below the rows takes the place of some of them.
  private void showAcross(boolean next) {
    if (next != across.isVisible()) {
      across.setVisible(next);
      setBar(follow.get() ? Double.MAX_VALUE : bar.getValue());
    }
  }

  private void mark(LogRowView view) {
    view.setMarks(selecting.selection(), finding.pattern(), view.row() == finding.hitRow());
  }

  private void markAll() {
    views.stream().filter(LogRowView::isVisible).forEach(this::mark);
  }

  private void reveal(long row) {
    follow.set(false);
    selecting.put(row);
    setBar(row - visibleRows() / 2.0);
    markAll();
  }

  /// Copies what is selected; what is seen, if nothing is.
  void copy() {
    LogIndex asked = index;
    if (asked != null) {
      selecting.copy(asked, seen());
    }
  }

  private Selection seen() {
    long last = Math.max(0, Math.min(rows, shownFirst + visibleRows()) - 1);
    return new Selection(
        new Selection.Point(Math.max(0, shownFirst), 0),
        new Selection.Point(last, Integer.MAX_VALUE));
  }

  /// The toolkit sets it with each layout, mostly to what it is.
  @Override
  protected void setHeight(double value) {
    boolean same = value == getHeight();
    super.setHeight(value);
    if (same) {
      return;
    }
    clip.setHeight(value);
    shownFirst = -1;
    setBar(follow.get() ? Double.MAX_VALUE : bar.getValue());
  }

  @Override
  protected void setWidth(double value) {
    super.setWidth(value);
    clip.setWidth(value);
  }
}
