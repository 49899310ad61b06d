package dev.reproof.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/// What holds for the words of every scene, as [SceneRules] does for its nodes.
final class SceneTexts {
  private static final Pattern UNFILLED = Pattern.compile("%[sd]|\\{(Shortcut|Shift|Alt)\\+");

  private final Node root;

  SceneTexts(Node root) {
    this.root = root;
  }

  private List<Node> visible() {
    return SceneRules.visible(root);
  }

  /// Words of our own that hold `mark` are drawn whole.
  List<String> cutWords(String mark) {
    List<String> broken = new ArrayList<>();
    for (Node node : visible()) {
      if (node instanceof Labeled labeled
          && labeled.getText() != null
          && labeled.getText().contains(mark)
          && !isMark(labeled)
          && isCut(labeled)) {
        broken.add("is cut: " + SceneRules.shown(node));
      }
    }
    return broken;
  }

  /// The marks of the facts say whole words, never the beginning of one.
  List<String> cutMarks() {
    return visible().stream()
        .filter(n -> n instanceof Labeled labeled && isMark(labeled) && isCut(labeled))
        .map(n -> "is cut: " + SceneRules.shown(n))
        .toList();
  }

  /// A mark is always a shape and a word, never a colour alone.
  List<String> silentMarks() {
    return visible().stream()
        .filter(n -> n instanceof FactMark mark && saysNothing(mark))
        .map(n -> "says no word: " + SceneRules.shown(n))
        .toList();
  }

  private static boolean saysNothing(FactMark mark) {
    return mark.getChildren().stream()
            .filter(n -> n instanceof Labeled label && label.isVisible() && !isLetter(label))
            .map(n -> ((Labeled) n).getText())
            .noneMatch(text -> text != null && !text.isBlank())
        || mark.getChildren().stream()
            .noneMatch(n -> n.getStyleClass().contains("sign") && n.isVisible());
  }

  private static boolean isLetter(Labeled label) {
    return label.getStyleClass().contains("letter");
  }

  /// Nor do they, or what stands beside them, reach beyond the cell that they stand in.
  List<String> marksBeyondTheirCell() {
    return visible().stream()
        .filter(n -> n instanceof FactMark || n.getStyleClass().contains("box-count"))
        .filter(SceneTexts::isBeyond)
        .map(n -> "reaches beyond its cell: " + SceneRules.shown(n))
        .toList();
  }

  private static boolean isBeyond(Node mark) {
    Node cell = mark;
    while (cell != null && !(cell instanceof IndexedCell<?>)) {
      cell = cell.getParent();
    }
    return cell != null
        && mark.localToScene(mark.getLayoutBounds()).getMaxX()
            > cell.localToScene(cell.getLayoutBounds()).getMaxX() + 0.5;
  }

  private static boolean isMark(Labeled labeled) {
    return labeled.getParent() instanceof FactMark;
  }

  /// A label that says as much as fits says nothing where there is no room at all.
  private static boolean isCut(Labeled labeled) {
    if (labeled.getText() == null || labeled instanceof FitLabel && labeled.getWidth() < 1) {
      return false;
    }
    for (Node child : labeled.getChildrenUnmodifiable()) {
      if (child instanceof Text text && text.getStyleClass().contains("text")) {
        return !text.getText().replace("\n", "").equals(labeled.getText().replace("\n", ""));
      }
    }
    return false;
  }

  /// An underscore of the repository is a sign, not the mark of a shortcut.
  List<String> eatenUnderscores() {
    return visible().stream()
        .filter(
            n ->
                n instanceof Labeled labeled
                    && labeled.isMnemonicParsing()
                    && labeled.getText() != null
                    && labeled.getText().contains("_"))
        .map(n -> "eats an underscore: " + SceneRules.shown(n))
        .toList();
  }

  /// No sentence of ours stands there with what was to be filled in.
  List<String> unfilled() {
    return visible().stream()
        .filter(
            n ->
                n instanceof Labeled labeled
                    && labeled.getText() != null
                    && UNFILLED.matcher(labeled.getText()).find())
        .map(n -> "is not filled in: " + SceneRules.shown(n))
        .toList();
  }

  /// What ends in dots is told whole where the mouse rests on it: by itself, or by what it stands
  /// in.
  List<String> notToldWhole() {
    return visible().stream()
        .filter(
            n ->
                n instanceof Labeled labeled
                    && !isMark(labeled)
                    && isShort(labeled)
                    && !isToldWhole(labeled))
        .map(n -> "is cut without a tooltip: " + SceneRules.shown(n))
        .toList();
  }

  /// Whether something is left out, for want of room or since the text is long.
  private static boolean isShort(Labeled labeled) {
    String text = labeled.getText();
    return isCut(labeled) || text != null && text.contains("…") && !isOurs(text);
  }

  /// Whether it is one of our own sentences that end so.
  private static boolean isOurs(String text) {
    ResourceBundle words = ResourceBundle.getBundle("dev.reproof.ui.words");
    return words.keySet().stream().map(words::getString).anyMatch(text::equals);
  }

  private static boolean isToldWhole(Labeled labeled) {
    Pictures.comeOver(labeled);
    for (Node at = labeled; at != null; at = at.getParent()) {
      if (at instanceof Control control && control.getTooltip() != null) {
        String told = letters(control.getTooltip().getText());
        String beginning =
            letters(labeled.getText().replaceFirst("…[^…]*$", "").replaceFirst("^.*“", ""));
        if (told.contains(beginning) && (!labeled.getText().contains("…") || !told.contains("…"))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String letters(String text) {
    return text.replaceAll("\\s", "");
  }

  /// The names of a table's columns are there from end to end.
  List<String> cutColumns() {
    return visible().stream()
        .filter(n -> n instanceof Labeled labeled && isColumn(labeled) && isCut(labeled))
        .map(n -> "is cut: " + SceneRules.shown(n))
        .toList();
  }

  private static boolean isColumn(Labeled labeled) {
    return labeled.getParent() != null
        && labeled.getParent().getStyleClass().contains("column-header");
  }

  /// What stands in an empty field is there from end to end.
  List<String> cutPrompts() {
    return visible().stream()
        .filter(
            n ->
                n instanceof TextField field
                    && field.getText().isEmpty()
                    && isLong(field, field.getPromptText()))
        .map(
            n ->
                "has a cut prompt “"
                    + ((TextField) n).getPromptText()
                    + "”: "
                    + SceneRules.shown(n))
        .toList();
  }

  /// A cell that is edited shows all of a word that it shows else.
  List<String> cutCells() {
    return visible().stream()
        .filter(n -> n.getParent() != null && n.getParent().getStyleClass().contains("edit-cell"))
        .filter(n -> n instanceof TextField field && isLong(field, field.getText()))
        .map(n -> "has a cut cell “" + ((TextField) n).getText() + "”: " + SceneRules.shown(n))
        .toList();
  }

  private static boolean isLong(TextField field, String text) {
    Text measure = new Text(text);
    measure.setFont(field.getFont());
    double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
    return measure.getLayoutBounds().getWidth() > room;
  }
}
