package dev.reproof.ui.verdict;

import dev.reproof.review.Draft;
import dev.reproof.text.SafeText;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The facts behind the lines of a draft, folded away until they are asked for; a run leads to its
/// output, what stands in the file to its line.
final class FactRows extends TitledPane {
  private final SessionModel model;
  private final VBox rows = new VBox(4);

  FactRows(SessionModel model) {
    this.model = model;
    getStyleClass().add("draft-facts");
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

  private Node row(Draft.Fact fact) {
    Integer line = fact.line();
    String run = fact.run();
    String text = SafeText.oneLine(fact.text(), 200);
    if (run != null) {
      return link(
          text + " " + Words.of("verdict.fact-run", run), () -> model.selection().selectRun(run));
    }
    if (line != null) {
      return link(
          text + " " + Words.of("verdict.fact-line", line), () -> model.selection().reveal(line));
    }
    SafeLabel label = new SafeLabel(text, "small");
    label.setWrapText(true);
    return label;
  }

  private static Hyperlink link(String text, Runnable go) {
    Hyperlink link = new Hyperlink(text);
    link.setMnemonicParsing(false);
    link.setWrapText(true);
    link.getStyleClass().addAll("small", "quiet-link");
    link.setOnAction(pressed -> go.run());
    return link;
  }
}
