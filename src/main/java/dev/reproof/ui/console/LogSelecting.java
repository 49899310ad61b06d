package dev.reproof.ui.console;

import dev.reproof.text.SafeText;
import dev.reproof.ui.Words;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// What is selected in a [LogView] by mouse and keys, over any number of rows, and copied as it is
/// seen.
final class LogSelecting {
  private static final int MOST_COPIED = 100_000;

  private final LogView view;
  private final LogReader reader;
  private final List<LogRowView> rows;
  private final Runnable changed;
  private BiConsumer<String, Integer> pointed = (text, at) -> {};
  private Selection selection = Selection.at(new Selection.Point(0, 0));

  /// `rows` are those that are made, `changed` is told when what is to be marked has changed.
  LogSelecting(LogView view, LogReader reader, List<LogRowView> rows, Runnable changed) {
    this.view = view;
    this.reader = reader;
    this.rows = rows;
    this.changed = changed;
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
  }

  /// Who is told of a click with the shortcut key held: the row's text, and the place in it.
  void onPointed(BiConsumer<String, Integer> told) {
    pointed = told;
  }

  /// Puts the caret at the start of a row, so that what can be done with a row is done with this.
  void put(long row) {
    selection = Selection.at(new Selection.Point(row, 0));
  }

  void forget() {
    selection = Selection.at(new Selection.Point(0, 0));
  }

  private void press(MouseEvent mouse) {
    view.requestFocus();
    Selection.Point point = pointAt(mouse);
    if (mouse.getButton() != MouseButton.PRIMARY || point == null) {
      return;
    }
    if (mouse.isShortcutDown()) {
      rows.stream()
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
    changed.run();
  }

  private void drag(MouseEvent mouse) {
    if (mouse.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (mouse.getY() < 0) {
      view.scrollBy(-1);
    } else if (mouse.getY() > view.getHeight()) {
      view.scrollBy(1);
    }
    Selection.Point point = pointAt(mouse);
    if (point != null) {
      selection = selection.to(point);
      changed.run();
    }
  }

  private Selection.@Nullable Point pointAt(MouseEvent mouse) {
    LogRowView last = null;
    for (LogRowView row : rows) {
      if (row.isVisible() && (last == null || mouse.getY() >= row.getLayoutY())) {
        last = row;
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
    for (LogRowView row : rows) {
      if (row.isVisible() && row.row() == point.row()) {
        String text = row.plain();
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

  void all() {
    selection =
        new Selection(
            new Selection.Point(0, 0),
            new Selection.Point(Math.max(0, view.rows() - 1), Integer.MAX_VALUE));
    changed.run();
  }

  Selection selection() {
    return selection;
  }

  /// Copies what is selected, at most 100,000 rows of it; what is seen, if nothing is selected.
  void copy(LogIndex asked, Selection seen) {
    Selection wanted = selection.isEmpty() ? seen : selection;
    long first = wanted.start().row();
    int count = (int) Math.min(MOST_COPIED, wanted.end().row() - first + 1);
    reader.ask(
        () -> {
          try {
            List<LogRow> read = asked.read(first, count);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < read.size(); i++) {
              String plain = ColouredLine.plain(read.get(i).text());
              int from = Math.min(plain.length(), Math.max(0, wanted.startIn(first + i)));
              int to = Math.max(from, wanted.endIn(first + i, plain.length()));
              boolean goesOn = i + 1 < read.size() && read.get(i + 1).continued();
              text.append(ColouredLine.copied(read.get(i).text(), from, to))
                  .append(goesOn || i + 1 == read.size() ? "" : "\n");
            }
            reader.later(() -> toClipboard(text.toString()));
          } catch (IOException e) {
            reader.later(
                () ->
                    toClipboard(
                        Words.of(
                            "console.unreadable", SafeText.shown(String.valueOf(e.getMessage())))));
          }
        });
  }

  private static void toClipboard(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
