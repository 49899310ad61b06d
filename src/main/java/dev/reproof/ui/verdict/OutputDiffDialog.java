package dev.reproof.ui.verdict;

import dev.reproof.evidence.Run;
import dev.reproof.session.OutputDiff;
import dev.reproof.text.NamedText;
import dev.reproof.text.SafeText;
import dev.reproof.text.SideBySide;
import dev.reproof.ui.CodeFlow;
import dev.reproof.ui.EmptyState;
import dev.reproof.ui.HiddenChars;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The outputs of two runs of a command beside each other.
final class OutputDiffDialog extends VBox {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd MMM HH:mm:ss");

  private final OutputDiff diff;
  private final ListView<SideBySide.Pair> list = new ListView<>();
  private final CheckBox onlyChanges = new CheckBox(Words.of("compare.only-changes"));

  OutputDiffDialog(SessionModel model, OutputDiff diff) {
    this.diff = diff;
    getStyleClass().addAll("dialog", "output-diff");
    setPrefSize(900, 520);
    CodeFlow title = new CodeFlow("dialog-title");
    title.say(
        Words.of(
            "compare.title",
            CodeFlow.code(SafeText.folded(diff.now().command(), OutputDiffSide.LONGEST))));
    SafeLabel why =
        new SafeLabel(
            Words.count("compare.differences", diff.differences())
                + " "
                + Words.of("compare.masked")
                + (diff.cut() ? " " + Words.of("compare.cut") : ""),
            "muted");
    why.setWrapText(true);
    VBox head = new VBox(6, title, why);
    head.getStyleClass().add("dialog-head");
    HBox runs = new HBox(half(diff.before(), true), half(diff.now(), false));
    runs.getStyleClass().addAll("dialog-bar", "output-diff-runs");
    list.getStyleClass().addAll("edge-to-edge", "output-diff-lines");
    list.setAccessibleText(Words.of("compare.title", diff.now().command()));
    list.setCellFactory(view -> new Cell());
    list.setPlaceholder(
        new EmptyState(
            Words.of("compare.same"),
            Words.of("compare.show-all"),
            () -> onlyChanges.setSelected(false)));
    VBox.setVgrow(list, Priority.ALWAYS);
    onlyChanges.selectedProperty().addListener((p, before, now) -> show());
    onlyChanges.setSelected(diff.differences() > 0 && diff.lines().size() > 60);
    show();
    Button close = new Button(Words.of("close"), new KeyHint("Esc"));
    close.setContentDisplay(ContentDisplay.RIGHT);
    close.setOnAction(pressed -> model.leave());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(8, onlyChanges, space, close);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("dialog-foot");
    getChildren().setAll(head, runs, list, foot);
  }

  private static OutputDiffSide half(Run run, boolean before) {
    String exit = run.exit().map(e -> " · " + Words.of("commands.exit", e)).orElse("");
    OutputDiffSide half = new OutputDiffSide(before, "strong");
    half.show(
        TIME.format(run.startedAt().atZone(ZoneId.systemDefault())) + " · " + run.outcome() + exit,
        true);
    return half;
  }

  private void show() {
    List<SideBySide.Pair> shown =
        onlyChanges.isSelected()
            ? diff.lines().stream().filter(p -> !p.same()).toList()
            : diff.lines();
    list.setItems(FXCollections.observableArrayList(shown));
  }

  private static final class Cell extends ListCell<SideBySide.Pair> {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final OutputDiffSide left = new OutputDiffSide(true, "mono", "small");
    private final OutputDiffSide right = new OutputDiffSide(false, "mono", "small");
    private final HBox both = new HBox(left, right);

    Cell() {
      setPrefWidth(0);
      getStyleClass().add("output-diff-cell");
    }

    @Override
    protected void updateItem(SideBySide.Pair pair, boolean empty) {
      super.updateItem(pair, empty);
      setText(null);
      if (empty || pair == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      show(left, pair.left(), pair.same());
      show(right, pair.right(), pair.same());
      setGraphic(both);
      setAccessibleText(spoken(pair));
    }

    private static void show(OutputDiffSide side, @Nullable String line, boolean same) {
      side.show(line == null ? "" : line, !same && line != null);
      side.pseudoClassStateChanged(CHANGED, !same && line != null);
      side.pseudoClassStateChanged(MISSING, line == null);
    }

    private static String spoken(SideBySide.Pair pair) {
      String left = spoken(String.valueOf(pair.left()));
      String right = spoken(String.valueOf(pair.right()));
      if (pair.same()) {
        return left;
      }
      if (pair.right() == null) {
        return Words.of("compare.spoken.before", left);
      }
      return pair.left() == null
          ? Words.of("compare.spoken.now", right)
          : Words.of("compare.spoken.both", left, right);
    }

    private static String spoken(String line) {
      return HiddenChars.spoken(NamedText.oneLine(line, OutputDiffSide.LONGEST));
    }
  }
}
