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

  private final LogFinding finding;
  private final Workload workload;
  private final TextField typed = new TextField();
  private final Label count = new Label();
  private final Button stop = new Button(Words.of("console.find-stop"));

  /// The number of the search that goes on, 0 if none does.
  private long search;

  /// Whether failures are looked for, not what is typed.
  private boolean forFailures;

  /// The hit of what is typed from which failures were gone to, from 1; 0 for none.
  private int left;

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
    search("");
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

  /// Goes to the next hit of what is typed, or the one before; of the failures, where nothing is.
  void next(boolean forward) {
    boolean isNothing = finding.foundProperty().get().equals(LogFinding.Found.NOTHING);
    if (typed.getText().isEmpty() && (!forFailures || isNothing)) {
      open();
    } else if (forFailures && !typed.getText().isEmpty()) {
      goOn(forward);
    } else if (isNothing) {
      search(typed.getText());
    } else {
      finding.step(forward);
    }
  }

  /// Looks again for what is typed, from where failures were gone to.
  private void goOn(boolean forward) {
    forFailures = false;
    finding.search(LogSearch.pattern(typed.getText()), forward ? left : Math.max(0, left - 2));
  }

  private void search(String what) {
    forFailures = false;
    left = 0;
    if (what.isEmpty()) {
      finding.stop();
    } else {
      finding.search(LogSearch.pattern(what));
    }
  }

  /// Searches for what test tools and compilers call a failure, or goes to the next one. What is
  /// typed stays, to be gone on with.
  void nextFailure() {
    LogFinding.Found found = finding.foundProperty().get();
    if (forFailures && !found.equals(LogFinding.Found.NOTHING)) {
      finding.step(true);
      return;
    }
    left = forFailures ? left : found.at();
    forFailures = true;
    setManaged(true);
    setVisible(true);
    finding.search(LogSearch.pattern(FAILURE));
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
    count.setText(found.asked() ? words(found) : "");
    stop.setVisible(found.searching());
    stop.setManaged(found.searching());
  }

  private String words(LogFinding.Found found) {
    if (found.givenUp()) {
      return Words.of("console.find-too-long");
    }
    String of = forFailures ? "console.failure" : "console";
    if (found.count() == 0) {
      return Words.of(found.searching() ? "console.finding" : of + ".found-none");
    }
    String number =
        found.count() >= LogSearch.MOST ? LogSearch.MOST + "+" : String.valueOf(found.count());
    return Words.of(of + ".found", found.at(), number);
  }
}
