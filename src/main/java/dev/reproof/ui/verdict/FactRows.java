package dev.reproof.ui.verdict;

import dev.reproof.review.Draft;
import dev.reproof.text.SafeText;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.List;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The facts behind the lines of a draft, folded away until they are asked for; one that stands in
/// the file leads to its line.
final class FactRows extends TitledPane {
  private final SessionModel model;
  private final VBox rows = new VBox(4);

  FactRows(SessionModel model) {
    this.model = model;
    getStyleClass().addAll("facts", "dense");
    setContent(rows);
    setExpanded(false);
    setAnimated(false);
  }

  void show(@Nullable Draft draft) {
    List<Draft.Fact> facts = draft == null ? List.of() : draft.facts();
    setVisible(!facts.isEmpty());
    setManaged(!facts.isEmpty());
    setText(Words.count("verdict.facts", facts.size()));
    rows.getChildren().clear();
    facts.forEach(f -> rows.getChildren().add(row(f)));
  }

  private SafeLabel row(Draft.Fact fact) {
    Integer line = fact.line();
    String from =
        fact.run() != null
            ? " " + Words.of("verdict.fact-run", fact.run())
            : line != null ? " " + Words.of("verdict.fact-line", line) : "";
    SafeLabel label = new SafeLabel(SafeText.oneLine(fact.text(), 200) + from, "small");
    label.setWrapText(true);
    if (line != null && fact.run() == null) {
      label.getStyleClass().add("clickable");
      label.setOnMouseClicked(click -> model.reveal(line));
    }
    return label;
  }
}
