package dev.reproof.ui.board;

import atlantafx.base.controls.CustomTextField;
import dev.reproof.text.SafeText;
import dev.reproof.ui.FitLabel;
import dev.reproof.ui.Icons;
import dev.reproof.ui.PacketRow;
import dev.reproof.ui.Segments;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Totals;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The bar over the board: how it is shown, what of it, and what is in it.
final class BoardBar extends HBox {
  /// UTF-16 units of a name in a menu.
  private static final int LONGEST = 80;

  private final SessionModel model;
  private final Consumer<BoardFilter> filtered;
  private final Segments<Boolean> shape = new Segments<>();
  private final CustomTextField text = new CustomTextField();
  private final MenuButton implementer = new MenuButton();
  private final MenuButton reviewer = new MenuButton();
  private final ToggleButton breaksRule = new ToggleButton(Words.of("board.breaks"));
  private final FitLabel summary = new FitLabel();
  private final Button problems = new Button(Words.of("board.problems.button"));
  private final Button export = new Button(Words.of("board.export"));
  private BoardFilter filter = BoardFilter.ALL;

  /// @param showTable told whether the board shall be a table
  /// @param filtered told what shall be shown
  BoardBar(SessionModel model, Consumer<Boolean> showTable, Consumer<BoardFilter> filtered) {
    this.model = model;
    this.filtered = filtered;
    getStyleClass().add("board-bar");
    setAlignment(Pos.CENTER_LEFT);
    shape.add(false, Words.of("board.as-columns"), showTable);
    shape.add(true, Words.of("board.as-table"), showTable);
    shape.choose(false);
    createFilters();
    createSummary();
    Region space = new Region();
    HBox.setHgrow(space, Priority.SOMETIMES);
    getChildren()
        .setAll(shape, text, implementer, reviewer, breaksRule, space, summary, problems, export);
  }

  private void createFilters() {
    text.setPromptText(Words.of("board.filter"));
    text.setAccessibleText(Words.of("board.filter"));
    text.setLeft(Icons.of(Feather.SEARCH));
    text.getStyleClass().add("filter-field");
    text.setPrefWidth(210);
    text.setMinWidth(90);
    text.textProperty().addListener((property, before, now) -> change(filter.withText(now)));
    for (MenuButton menu : List.of(implementer, reviewer)) {
      menu.getStyleClass().add("pill-button");
      menu.setMnemonicParsing(false);
      menu.setMinWidth(Region.USE_PREF_SIZE);
    }
    breaksRule.getStyleClass().add("pill-button");
    breaksRule.setMinWidth(Region.USE_PREF_SIZE);
    breaksRule
        .selectedProperty()
        .addListener((property, before, now) -> change(filter.withBreaksRule(now)));
    nameMenus();
  }

  private void createSummary() {
    summary.getStyleClass().add("muted");
    HBox.setHgrow(summary, Priority.ALWAYS);
    summary.setMaxWidth(Double.MAX_VALUE);
    summary.setAlignment(Pos.CENTER_RIGHT);
    problems.setMinWidth(Region.USE_PREF_SIZE);
    problems.setOnAction(pressed -> model.showProblems());
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setOnAction(pressed -> model.looks().askToExport());
  }

  void choose(boolean asTable) {
    shape.choose(asTable);
  }

  /// Shows all again.
  void clear() {
    change(BoardFilter.ALL);
    text.clear();
    breaksRule.setSelected(false);
    text.requestFocus();
  }

  /// Shows a filter that was set before.
  void take(BoardFilter next) {
    filter = next;
    text.setText(next.text());
    breaksRule.setSelected(next.breaksRule());
    nameMenus();
  }

  private void change(BoardFilter next) {
    filter = next;
    nameMenus();
    filtered.accept(next);
  }

  private void nameMenus() {
    name(implementer, "board.implementer", filter.implementer());
    name(reviewer, "board.reviewer", filter.reviewer());
  }

  private static void name(MenuButton menu, String key, String name) {
    menu.setText(Words.of(key, name.isEmpty() ? Words.of("board.any") : shown(name)));
    boolean whole = name.isEmpty() || shown(name).equals(name);
    menu.setTooltip(whole ? null : new Tooltip(SafeText.oneLine(name, LONGEST)));
  }

  /// @param shown those of all that the filter lets through
  void show(List<PacketRow> all, List<PacketRow> shown) {
    fill(implementer, model.totals().implementers(), name -> change(filter.withImplementer(name)));
    fill(reviewer, model.totals().reviewers(), name -> change(filter.withReviewer(name)));
    String packets = packets(all, shown.size());
    Totals totals = shown.size() == all.size() ? model.totals() : Totals.of(shown);
    String whole = summary(packets, totals, false);
    summary.say(whole, summary(packets, totals, true), packets, "");
    summary.setTooltip(new Tooltip(whole));
  }

  private static void fill(MenuButton menu, List<String> names, Consumer<String> chosen) {
    menu.getItems().setAll(item(Words.of("board.any"), "", chosen));
    names.forEach(name -> menu.getItems().add(item(SafeText.oneLine(name, LONGEST), name, chosen)));
  }

  private static MenuItem item(String words, String name, Consumer<String> chosen) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> chosen.accept(name));
    return item;
  }

  private static String shown(String name) {
    return SafeText.oneLine(name, 24);
  }

  private static String packets(List<PacketRow> all, int shownRows) {
    return shownRows == all.size()
        ? Words.count("board.packets", all.size())
        : Words.of("board.packets.of", shownRows, all.size());
  }

  private static String summary(String packets, Totals totals, boolean brief) {
    List<String> parts = new ArrayList<>();
    parts.add(packets);
    if (!brief) {
      parts.add(Words.of("board.boxes", totals.boxesChecked(), totals.boxes()));
    }
    if (totals.errors() > 0) {
      String where = brief ? "" : Words.count("board.in-packets", totals.withErrors());
      parts.add(Words.count("errors", totals.errors()) + where);
    }
    if (totals.warnings() > 0) {
      parts.add(Words.count("warnings", totals.warnings()));
    }
    return String.join(" · ", parts);
  }
}
