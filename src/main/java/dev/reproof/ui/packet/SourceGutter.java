package dev.reproof.ui.packet;

import dev.reproof.review.Problem;
import dev.reproof.review.Severity;
import dev.reproof.text.SafeText;
import dev.reproof.ui.ProblemWords;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// The margin of the source: the number of each line in the file, a sign where a check says
/// something about it, and a bar where the line is not on disk yet.
record SourceGutter(int first, Map<Integer, List<Problem>> problems, Set<Integer> edited) {
  private static final double WIDTH = 66;

  static final SourceGutter NONE = new SourceGutter(0, Map.of(), Set.of());

  /// The node for a line of the section, counted from 0.
  Node node(int index) {
    int line = first + index;
    Label number = new Label(String.valueOf(line));
    number.getStyleClass().add("source-number");
    number.setMinWidth(WIDTH);
    number.setPrefWidth(WIDTH);
    number.setAlignment(Pos.TOP_RIGHT);
    List<Problem> here = problems.getOrDefault(line, List.of());
    String said = String.valueOf(line);
    if (!here.isEmpty()) {
      boolean error = here.stream().anyMatch(p -> p.severity() == Severity.ERROR);
      number.setGraphic((error ? Sign.DOT : Sign.TRIANGLE).node());
      number.getStyleClass().add((error ? Tone.DANGER : Tone.WARNING).styleClass());
      String told =
          SafeText.shown(
              here.stream()
                  .map(p -> ProblemWords.plain(p) + " (" + ProblemWords.place(p) + ")")
                  .collect(Collectors.joining("\n")));
      number.setTooltip(new Tooltip(told));
      said = said + ", " + told;
    }
    if (edited.contains(line)) {
      number.getStyleClass().add("source-edited");
      if (here.isEmpty()) {
        number.setGraphic(Sign.PEN.node());
        number.getStyleClass().add(Tone.WARNING.styleClass());
        number.setTooltip(new Tooltip(Words.of("source.edited")));
      }
      said = said + ", " + Words.of("source.edited");
    }
    number.setAccessibleText(said);
    return number;
  }
}
