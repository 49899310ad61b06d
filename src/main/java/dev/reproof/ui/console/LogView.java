package dev.reproof.ui.console;

import dev.reproof.evidence.Log;
import dev.reproof.ui.FxThread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A window on a log of any length: rows are made only for what is seen, the log is read on a
/// thread of its own, and what it gained is shown once a frame. At its end it follows. Text is
/// selected by mouse and keys, over any number of rows, and copied as it is seen.
final class LogView extends Region {
  static final double ROW = 19;
  private static final double TOP = 6;
  private static final double DIGIT = 7.3;
  private static final long STRIDE = 64L << 20;
  private static final int MOST_COPIED = 100_000;

  /// Where a search is: how many lines it has found, which of them is shown (from 1, 0 for none),
  /// and whether it goes on.
  record Found(int count, int at, boolean searching) {
    static final Found NOTHING = new Found(0, 0, false);
  }

  private final FxThread fx;
  private final ExecutorService reader;
  private final ScrollBar bar = new ScrollBar();
  private final ScrollBar across = new ScrollBar();
  private final List<LogRowView> views = new ArrayList<>();
  private final Rectangle clip = new Rectangle();
  private final AtomicBoolean reading = new AtomicBoolean();
  private final AnimationTimer frames;
  private final ReadOnlyBooleanWrapper follow = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
  private final ReadOnlyDoubleWrapper textEnd = new ReadOnlyDoubleWrapper(TOP);
  private @Nullable LogIndex index;
  private @Nullable Log log;
  private @Nullable LogSearch search;
  private long generation;
  private long searching;
  private long rows;
  private long shownFirst = -1;
  private long hitRow = -1;
  private int hitAt = -1;
  private boolean wraps;
  private boolean setting;
  private BiConsumer<String, Integer> pointed = (text, at) -> {};
  private Selection selection = Selection.at(new Selection.Point(0, 0));

  LogView(FxThread fx, ExecutorService reader) {
    this.fx = fx;
    this.reader = reader;
    getStyleClass().add("log-view");
    setFocusTraversable(true);
    setClip(clip);
    bar.setOrientation(Orientation.VERTICAL);
    bar.valueProperty().addListener((p, before, now) -> moved());
    bar.setFocusTraversable(false);
    across.setFocusTraversable(false);
    across.valueProperty().addListener((p, before, now) -> requestLayout());
    getChildren().addAll(bar, across);
    frames =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            advance();
          }
        };
    setOnScroll(
        scroll -> {
          scrollBy(-scroll.getDeltaY() / ROW);
          across.setValue(Math.clamp(across.getValue() - scroll.getDeltaX(), 0, across.getMax()));
        });
    addEventHandler(KeyEvent.KEY_PRESSED, this::scrollByKey);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
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

  /// Whether the end is kept in sight while the log grows.
  ReadOnlyBooleanProperty followProperty() {
    return follow.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /// Where the last row that is shown ends.
  ReadOnlyDoubleProperty textEndProperty() {
    return textEnd.getReadOnlyProperty();
  }

  /// How many rows are known of the log.
  long rows() {
    return rows;
  }

  /// The row of the hit that is shown, -1 if none is.
  long hitRow() {
    return hitRow;
  }

  /// Brings a row to the top, as far as there are rows below it.
  void scrollTo(double row) {
    bar.setValue(Math.clamp(row, 0, bar.getMax()));
  }

  /// Who is told of a click with the shortcut key held: the row's text, and the place in it.
  void onPointed(BiConsumer<String, Integer> told) {
    pointed = told;
  }

  /// Shows a log from its end, or from its beginning where it has ended.
  void show(@Nullable Log next, boolean running) {
    generation++;
    log = next;
    index = next == null ? null : new LogIndex(next);
    rows = 0;
    shownFirst = -1;
    selection = Selection.at(new Selection.Point(0, 0));
    stopSearch();
    follow.set(running);
    views.forEach(LogRowView::clear);
    setBar(0);
    advance();
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
    return Math.max(1, (int) Math.floor((getHeight() - TOP - 2) / ROW));
  }

  private void moved() {
    if (!setting) {
      follow.set(bar.getValue() >= bar.getMax() - 0.5);
      refresh();
    }
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
      case RIGHT -> across.setValue(Math.min(across.getMax(), across.getValue() + 80));
      case LEFT -> across.setValue(Math.max(0, across.getValue() - 80));
      case A -> {
        if (!key.isShortcutDown()) {
          return;
        }
        selectAll();
      }
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
            long now = asked.rows();
            fx.later(() -> grown(of, now));
          } catch (IOException e) {
            fx.later(() -> grown(of, 0));
          } finally {
            reading.set(false);
          }
        });
  }

  private void grown(long of, long now) {
    if (of != generation || now == rows) {
      return;
    }
    boolean seen = shownFirst + visibleRows() + 1 >= rows;
    rows = now;
    if (seen || follow.get()) {
      shownFirst = -1;
    }
    setBar(follow.get() ? Double.MAX_VALUE : bar.getValue());
    LogSearch going = search;
    if (going != null && !found.get().searching()) {
      found.set(new Found(found.get().count(), found.get().at(), true));
      searchOn(going, searching);
    }
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
    ask(
        () -> {
          List<LogRow> read;
          try {
            read = asked.read(first, count);
          } catch (IOException e) {
            read = List.of(new LogRow(0, false, "the output cannot be read: " + e.getMessage()));
          }
          List<LogRow> shown = read;
          fx.later(() -> showRows(of, first, shown));
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
    across.setVisible(widest > width + 1);
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

  private void mark(LogRowView view) {
    LogSearch now = search;
    view.setMarks(selection, now == null ? null : now.pattern(), view.row() == hitRow);
  }

  private void markAll() {
    views.stream().filter(LogRowView::isVisible).forEach(this::mark);
  }

  // Selecting.

  private void press(MouseEvent mouse) {
    requestFocus();
    Selection.Point point = pointAt(mouse);
    if (mouse.getButton() != MouseButton.PRIMARY || point == null) {
      return;
    }
    if (mouse.isShortcutDown()) {
      views.stream()
          .filter(v -> v.isVisible() && v.row() == point.row())
          .findFirst()
          .ifPresent(v -> pointed.accept(v.plain(), point.at()));
      return;
    }
    if (mouse.getClickCount() == 3) {
      select(point.row(), 0, Integer.MAX_VALUE);
    } else if (mouse.getClickCount() == 2) {
      selectWord(point);
    } else {
      selection = mouse.isShiftDown() ? selection.to(point) : Selection.at(point);
    }
    markAll();
  }

  private void drag(MouseEvent mouse) {
    if (mouse.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (mouse.getY() < 0) {
      scrollBy(-1);
    } else if (mouse.getY() > getHeight()) {
      scrollBy(1);
    }
    Selection.Point point = pointAt(mouse);
    if (point != null) {
      selection = selection.to(point);
      markAll();
    }
  }

  private Selection.@Nullable Point pointAt(MouseEvent mouse) {
    LogRowView last = null;
    for (LogRowView view : views) {
      if (view.isVisible() && (last == null || mouse.getY() >= view.getLayoutY())) {
        last = view;
      }
    }
    return last == null
        ? null
        : new Selection.Point(
            last.row(),
            last.charAt(mouse.getX() - last.getLayoutX(), mouse.getY() - last.getLayoutY()));
  }

  private void select(long row, int from, int to) {
    selection = new Selection(new Selection.Point(row, from), new Selection.Point(row, to));
  }

  private void selectWord(Selection.Point point) {
    for (LogRowView view : views) {
      if (view.isVisible() && view.row() == point.row()) {
        String text = view.plain();
        int from = point.at();
        int to = point.at();
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
          from--;
        }
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
          to++;
        }
        select(point.row(), from, to);
      }
    }
  }

  void selectAll() {
    selection =
        new Selection(
            new Selection.Point(0, 0),
            new Selection.Point(Math.max(0, rows - 1), Integer.MAX_VALUE));
    markAll();
  }

  Selection selection() {
    return selection;
  }

  /// Copies what is selected, at most 100,000 rows of it; what is seen, if nothing is selected.
  void copy() {
    LogIndex asked = index;
    if (asked == null) {
      return;
    }
    Selection wanted = selection.isEmpty() ? seen() : selection;
    long first = wanted.start().row();
    int count = (int) Math.min(MOST_COPIED, wanted.end().row() - first + 1);
    ask(
        () -> {
          try {
            List<LogRow> read = asked.read(first, count);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < read.size(); i++) {
              String plain = ColouredLine.plain(read.get(i).text());
              int from = Math.min(plain.length(), Math.max(0, wanted.startIn(first + i)));
              int to = Math.max(from, wanted.endIn(first + i, plain.length()));
              boolean goesOn = i + 1 < read.size() && read.get(i + 1).continued();
              text.append(plain, from, to).append(goesOn || i + 1 == read.size() ? "" : "\n");
            }
            fx.later(() -> toClipboard(text.toString()));
          } catch (IOException e) {
            fx.later(() -> toClipboard("the output cannot be read: " + e.getMessage()));
          }
        });
  }

  private Selection seen() {
    long last = Math.max(0, Math.min(rows, shownFirst + visibleRows()) - 1);
    return new Selection(
        new Selection.Point(Math.max(0, shownFirst), 0),
        new Selection.Point(last, Integer.MAX_VALUE));
  }

  private static void toClipboard(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  // Finding.

  /// Looks for a pattern in all of the log, and goes on while it grows; the first hit is shown at
  /// once.
  void search(Pattern pattern) {
    Log of = log;
    if (of == null) {
      return;
    }
    stopSearch();
    LogSearch now = new LogSearch(of, pattern);
    search = now;
    found.set(new Found(0, 0, true));
    searchOn(now, searching);
    markAll();
  }

  void stopSearch() {
    searching++;
    search = null;
    hitRow = -1;
    hitAt = -1;
    found.set(Found.NOTHING);
    markAll();
  }

  /// One piece, then the next: rows that are asked for meanwhile come between.
  private void searchOn(LogSearch now, long of) {
    LogIndex asked = index;
    if (asked == null) {
      return;
    }
    ask(
        () -> {
          try {
            boolean more = now.advance(asked.indexed());
            int count = now.count();
            fx.later(() -> searched(now, of, count, more));
          } catch (IOException e) {
            fx.later(() -> searched(now, of, 0, false));
          }
        });
  }

  private void searched(LogSearch now, long of, int count, boolean more) {
    if (of != searching) {
      return;
    }
    if (count > 0 && hitAt < 0) {
      goTo(now, 0);
    }
    found.set(new Found(count, hitAt + 1, more));
    if (more) {
      searchOn(now, of);
    }
  }

  /// Goes to the next or the last hit; round again at the ends.
  void step(boolean forward) {
    LogSearch now = search;
    int count = found.get().count();
    if (now != null && count > 0) {
      goTo(now, Math.floorMod(hitAt + (forward ? 1 : -1), count));
      found.set(new Found(count, hitAt + 1, found.get().searching()));
    }
  }

  private void goTo(LogSearch now, int hit) {
    LogIndex asked = index;
    if (asked == null) {
      return;
    }
    hitAt = hit;
    long of = searching;
    ask(
        () -> {
          try {
            long row = asked.rowAt(now.hit(hit));
            fx.later(() -> reveal(of, row));
          } catch (IOException e) {
            fx.later(this::stopSearch);
          }
        });
  }

  private void reveal(long of, long row) {
    if (of == searching) {
      hitRow = row;
      follow.set(false);
      setBar(row - visibleRows() / 2.0);
      markAll();
    }
  }

  @Override
  protected void setHeight(double value) {
    super.setHeight(value);
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
