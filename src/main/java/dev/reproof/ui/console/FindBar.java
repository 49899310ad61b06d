package dev.reproof.ui.console;

import dev.reproof.ui.Words;
import dev.reproof.ui.Workload;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar over the output in which one searches it.
final class FindBar extends HBox {
  /// What test tools and compilers call a failure.
  private static final String FAILURE =
      "\\b(?:fail(?:ed|ures?|ing)?|errors?|panic|exception|not ok)\\b|✗|✕|✘";

  /// What stands in the field for it.
  private final String failures = Words.of("console.failures");

  private final LogFinding finding;
  private final Workload workload;
  private final TextField typed = new TextField();
  private final Label count = new Label();
  private final Button stop = new Button(Words.of("console.find-stop"));

  /// The number of the search that goes on, 0 if none does.
  private long search;

  FindBar(LogFinding finding, Workload workload) {
    super(8);
    this.finding = finding;
    this.workload = workload;
    typed.setPromptText(Words.of("console.find-what"));
    typed.setAccessibleText(Words.of("console.find-what"));
    typed.setOnAction(entered -> next(true));
    typed.textProperty().addListener((p, before, now) -> search(now));
    count.getStyleClass().addAll("muted", "small");
    count.setMinWidth(Region.USE_PREF_SIZE);
    stop.setOnAction(pressed -> finding.stop());
    stop.setMinWidth(Region.USE_PREF_SIZE);
    finding.foundProperty().addListener((p, before, now) -> showFound(now));
    showFound(LogFinding.Found.NOTHING);
    setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(typed, Priority.ALWAYS);
    getStyleClass().add("find-bar");
    setManaged(false);
    setVisible(false);
    getChildren().setAll(typed, count, stop);
  }

  boolean isTyping() {
    return typed.isFocused();
  }

  /// Forgets the search.
  void close() {
    typed.clear();
    setVisible(false);
    setManaged(false);
  }

  /// Opens it to be typed in.
  void open() {
    setManaged(true);
    setVisible(true);
    typed.requestFocus();
    typed.selectAll();
  }

  /// Goes to the next hit, or the one before.
  void next(boolean forward) {
    if (typed.getText().isEmpty()) {
      open();
    } else if (finding.foundProperty().get().equals(LogFinding.Found.NOTHING)) {
      search(typed.getText());
    } else {
      finding.step(forward);
    }
  }

  private void search(String what) {
    if (what.isEmpty()) {
      finding.stop();
    } else {
      finding.search(LogSearch.pattern(what.equals(failures) ? FAILURE : what));
    }
  }

  /// Searches for what test tools and compilers call a failure, or goes to the next one.
  void nextFailure() {
    if (typed.getText().equals(failures)
        && !finding.foundProperty().get().equals(LogFinding.Found.NOTHING)) {
      finding.step(true);
      return;
    }
    setManaged(true);
    setVisible(true);
    if (typed.getText().equals(failures)) {
      search(failures);
    } else {
      typed.setText(failures);
    }
  }

  /// A search that goes on is work like any other, with a way to end it.
  private void tellOfSearch(boolean searching) {
    if (searching && search == 0) {
      search = workload.begun(Words.of("work.search"), () -> finding.stop());
    } else if (!searching && search != 0) {
      workload.ended(search);
      search = 0;
    }
  }

  private void showFound(LogFinding.Found found) {
    tellOfSearch(found.searching());
    String what = typed.getText();
    String number =
        found.count() >= LogSearch.MOST ? LogSearch.MOST + "+" : String.valueOf(found.count());
    count.setText(
        what.isEmpty() || !found.asked()
            ? ""
            : found.count() > 0
                ? Words.of("console.found", found.at(), number)
                : Words.of(found.searching() ? "console.finding" : "console.found-none"));
    stop.setVisible(found.searching());
    stop.setManaged(found.searching());
  }
}
