package dev.reproof.ui.verdict;

import dev.reproof.review.Draft;
import dev.reproof.text.SafeText;
import dev.reproof.ui.CodeFlow;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The facts behind the lines of a draft, folded away until they are asked for; a run leads to its
/// output, what stands in the file to its line.
final class FactRows extends TitledPane {
  /// UTF-16 units of a fact, or of the code in it.
  private static final int LONGEST = 300;

  private final SessionModel model;
  private final VBox rows = new VBox();

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
    CodeFlow row = new CodeFlow("fact-text");
    String place = "";
    if (run != null) {
      row = new FactLink(() -> model.selection().selectRun(run));
      place = " " + Words.of("verdict.fact-run", CodeFlow.code(run));
    } else if (line != null) {
      row = new FactLink(() -> model.selection().reveal(line));
      place = " " + Words.of("verdict.fact-line", line);
    }
    row.say(text(fact) + place);
    return row;
  }

  private static String text(Draft.Fact fact) {
    if (fact.code().isEmpty()) {
      return SafeText.folded(fact.text(), LONGEST);
    }
    int at = fact.text().startsWith(fact.code()) ? 0 : fact.text().indexOf(" " + fact.code()) + 1;
    String rest = fact.text().substring(at + fact.code().length());
    return fact.text().substring(0, at)
        + CodeFlow.code(SafeText.folded(fact.code(), LONGEST))
        + (rest.isEmpty() ? "" : " " + SafeText.folded(rest, LONGEST));
  }
}
