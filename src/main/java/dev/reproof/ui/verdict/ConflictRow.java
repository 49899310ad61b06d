package dev.reproof.ui.verdict;

import dev.reproof.session.Conflict;
import dev.reproof.text.Diff;
import dev.reproof.text.NamedText;
import dev.reproof.text.SafeText;
import dev.reproof.text.SourceText;
import dev.reproof.text.Span;
import dev.reproof.ui.HiddenChars;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// A pending edit that does not fit any more: why, and both values whole, one below the other, each
/// beside the button that chooses it. What differs between two words of the file is underlined.
final class ConflictRow extends VBox {
  /// UTF-16 units of a value, or of a reason, that are shown and told.
  private static final int MOST = 4_000;

  private final SessionModel model;
  private final Conflict conflict;
  private final boolean isPossible;
  private final GridPane choices = new GridPane();

  ConflictRow(SessionModel model, Conflict conflict) {
    super(8);
    this.model = model;
    this.conflict = conflict;
    this.isPossible =
        conflict.canBeForced() && model.state().open().filter(conflict::hasPlaceIn).isPresent();
    ColumnConstraints words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    choices.getColumnConstraints().setAll(new ColumnConstraints(), words);
    choices.getStyleClass().add("conflict-choices");
    addChoice("conflict.theirs", conflict.theirs(), Diff.Kind.REMOVED);
    addChoice("conflict.mine", conflict.mine(), Diff.Kind.ADDED).setDisable(!isPossible);
    SafeLabel what = new SafeLabel(sentence(conflict.what()), "strong");
    what.setWrapText(true);
    String why =
        !isPossible
            ? conflict.canBeForced() ? "conflict.reason.gone" : "conflict.reason.kept"
            : conflict.isOfLines() ? "conflict.reason.lines" : "conflict.reason";
    SafeLabel reason =
        new SafeLabel(
            Words.of(why, SafeText.folded(conflict.reason(), MOST)), "muted", "conflict-reason");
    reason.setWrapText(true);
    List.of(what, reason).forEach(l -> l.setMinHeight(USE_PREF_SIZE));
    getChildren().setAll(what, reason, choices);
  }

  private static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private Button addChoice(String key, String value, Diff.Kind kind) {
    Button choose = new Button(Words.of(key));
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setMaxWidth(Double.MAX_VALUE);
    choose.setAccessibleText(
        Words.of(
            "conflict.spoken", Words.of(key), HiddenChars.spoken(NamedText.oneLine(value, MOST))));
    choose.setOnAction(pressed -> model.resolve(conflict, kind == Diff.Kind.ADDED));
    TextFlow words = value(value, kind);
    int row = choices.getRowCount();
    choices.add(choose, 0, row);
    choices.add(words, 1, row);
    GridPane.setValignment(choose, VPos.TOP);
    return choose;
  }

  private TextFlow value(String value, Diff.Kind kind) {
    TextFlow words = new TextFlow();
    words.getStyleClass().add("conflict-value");
    if (!isPossible || conflict.isOfLines()) {
      add(words, beginning(value), "conflict-same");
      return words;
    }
    String line = SafeText.folded(value, MOST);
    int at = 0;
    for (Span changed : changed(kind)) {
      add(words, line.substring(at, changed.start()), "conflict-same");
      add(words, changed.of(line), "conflict-changed");
      at = changed.end();
    }
    add(words, line.substring(at), "conflict-same");
    return words;
  }

  private static String beginning(String value) {
    if (value.length() <= MOST) {
      return value;
    }
    boolean splits = Character.isHighSurrogate(value.charAt(MOST - 1));
    return value.substring(0, splits ? MOST - 1 : MOST) + "…";
  }

  /// The stretches of a value, on one line, that the other has not.
  private List<Span> changed(Diff.Kind kind) {
    SourceText theirs = SourceText.of(SafeText.folded(conflict.theirs(), MOST));
    SourceText mine = SourceText.of(SafeText.folded(conflict.mine(), MOST));
    return Diff.of(theirs, mine).hunks().stream()
        .flatMap(h -> h.lines().stream())
        .filter(l -> l.kind() == kind)
        .flatMap(l -> l.changed().stream())
        .toList();
  }

  private static void add(TextFlow words, String piece, String look) {
    if (!piece.isEmpty()) {
      words.getChildren().addAll(HiddenChars.nodes(NamedText.of(piece), look));
    }
  }
}
