package dev.reproof.ui.console;

import dev.reproof.text.SafeText;
import dev.reproof.ui.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;

/// The files with their lines that a [LogView] shows: underlined under the mouse, and opened from
/// its context menu or by the row that is selected.
final class LogLinks {
  private final LogView view;
  private final List<LogRowView> rows;
  private final ContextMenu menu = new ContextMenu();
  private Consumer<FileLine> open = place -> {};

  /// @param rows those that are made
  LogLinks(LogView view, List<LogRowView> rows) {
    this.view = view;
    this.rows = rows;
    view.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    view.addEventHandler(MouseEvent.MOUSE_EXITED, left -> unmark());
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, pressed -> menu.hide());
    view.setOnContextMenuRequested(this::ask);
  }

  /// Who opens a place from now on.
  void onOpen(Consumer<FileLine> told) {
    open = told;
  }

  /// Opens the place that the selected row names, if it names one.
  boolean openSelected() {
    Optional<FileLine> named = selected();
    named.ifPresent(open);
    return named.isPresent();
  }

  private Optional<FileLine> selected() {
    Selection.Point from = view.selecting().selection().start();
    return rows.stream()
        .filter(r -> r.isVisible() && r.row() == from.row())
        .findFirst()
        .flatMap(r -> FileLine.in(r.plain(), from.at()));
  }

  private void hover(MouseEvent mouse) {
    unmark();
    rowAt(mouse.getY())
        .ifPresent(
            row ->
                pointedIn(row, mouse.getX(), mouse.getY())
                    .ifPresent(
                        place -> {
                          row.underline(place.from(), place.to());
                          view.setCursor(mouse.isShortcutDown() ? Cursor.HAND : null);
                        }));
  }

  private void unmark() {
    rows.forEach(r -> r.underline(0, 0));
    view.setCursor(null);
  }

  private void ask(ContextMenuEvent asked) {
    Optional<FileLine> named =
        asked.isKeyboardTrigger()
            ? selected()
            : rowAt(asked.getY())
                .flatMap(row -> pointedIn(row, asked.getX(), asked.getY()))
                .map(FileLine.Place::file);
    menu.getItems().clear();
    named.ifPresent(
        f -> add(Words.of("console.open-place", brief(f), f.line()), () -> open.accept(f)));
    add(Words.of("console.copy"), view::copy);
    menu.show(view, asked.getScreenX(), asked.getScreenY());
    asked.consume();
  }

  private static String brief(FileLine place) {
    return SafeText.oneLine(place.path(), 60);
  }

  private void add(String words, Runnable gesture) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(chosen -> gesture.run());
    menu.getItems().add(item);
  }

  private Optional<LogRowView> rowAt(double y) {
    return rows.stream()
        .filter(r -> r.isVisible() && y >= r.getLayoutY() && y < r.getLayoutY() + r.getHeight())
        .findFirst();
  }

  private static Optional<FileLine.Place> pointedIn(LogRowView row, double x, double y) {
    int letter = row.letterUnder(x - row.getLayoutX(), y - row.getLayoutY());
    return letter < 0 ? Optional.empty() : FileLine.under(row.plain(), letter);
  }
}
