package dev.reproof.ui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// One row on the screen: the number of its line, its text, and behind the text what is selected
/// and what a search finds. It is used again and again for other rows.
final class LogRowView extends Region {
  private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");

  /// Pieces with a background stand on it. In a row with a selection or a find they do not, so that
  /// its mark is seen: they are text of the background's colour.
  private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");

  private static final double SIDE = 18;
  private static final double GAP = 14;
  private static final int MOST_MARKS = 200;

  /// What a row may cost in a frame, in looks at its characters; past it no find is marked.
  private static final long MOST_LOOKS = 500_000;

  private final Text number = new Text();
  private final TextFlow flow = new TextFlow();
  private final Group fills = new Group();
  private final Path selected = new Path();
  private final Path found = new Path();
  private final Path link = new Path();
  private long row = -1;
  private @Nullable LogRow shown;
  private String plain = "";
  private double numberWidth;
  private boolean wraps;

  LogRowView() {
    getStyleClass().add("log-row");
    number.getStyleClass().add("log-number");
    number.setTextOrigin(VPos.TOP);
    selected.getStyleClass().add("log-selected");
    found.getStyleClass().add("log-found");
    link.getStyleClass().add("log-link");
    for (Path path : List.of(selected, found, link)) {
      path.setManaged(false);
      path.setStroke(null);
    }
    flow.setManaged(false);
    fills.setManaged(false);
    number.setManaged(false);
    getChildren().setAll(fills, found, selected, number, flow, link);
  }

  /// The row that is shown, counted from 0; -1 if none is.
  long row() {
    return row;
  }

  /// The text as it is seen.
  String plain() {
    return plain;
  }

  void show(long at, LogRow next) {
    if (row == at && next.equals(shown)) {
      return;
    }
    row = at;
    shown = next;
    underline(0, 0);
    List<Text> pieces = ColouredLine.pieces(next.text());
    StringBuilder text = new StringBuilder();
    pieces.forEach(p -> text.append(p.getText()));
    plain = text.toString();
    number.setText(next.continued() ? "·" : String.valueOf(next.line() + 1));
    flow.getChildren().setAll(pieces);
    fills
        .getChildren()
        .setAll(pieces.stream().filter(ColouredLine::isFilled).map(p -> (Node) fill(p)).toList());
    requestLayout();
  }

  void clear() {
    row = -1;
    shown = null;
    plain = "";
    setVisible(false);
  }

  void setMarks(Selection selection, @Nullable Pattern pattern, boolean hit) {
    pseudoClassStateChanged(HIT, hit);
    int from = selection.isEmpty() ? -1 : selection.startIn(row);
    int to = from < 0 ? -1 : selection.endIn(row, plain.length());
    setShape(selected, from < 0 || to < from ? List.of() : oneShape(from, to));
    setShape(found, pattern == null ? List.of() : finds(pattern));
    boolean marked = !selected.getElements().isEmpty() || !found.getElements().isEmpty();
    pseudoClassStateChanged(FILLED, !marked);
    setFills(marked);
  }

  /// Puts behind each piece with a background its fill.
  private void setFills(boolean none) {
    int start = 0;
    int at = 0;
    for (Node piece : flow.getChildren()) {
      int end = start + ((Text) piece).getText().length();
      if (ColouredLine.isFilled(piece)) {
        Path fill = (Path) fills.getChildren().get(at++);
        setShape(fill, none ? List.of() : oneShape(start, end));
      }
      start = end;
    }
  }

  private static Path fill(Node piece) {
    Path fill = new Path();
    fill.setManaged(false);
    fill.setStroke(null);
    fill.getStyleClass().addAll("log-fill", ColouredLine.fillOf(piece));
    return fill;
  }

  /// Underlines a stretch of the text, nothing where it is empty.
  void underline(int from, int to) {
    List<PathElement[]> shapes = new ArrayList<>();
    if (from < to) {
      shapes.add(flow.getUnderlineShape(from, Math.min(to, plain.length())));
    }
    setShape(link, shapes);
  }

  private List<PathElement[]> finds(Pattern pattern) {
    List<PathElement[]> shapes = new ArrayList<>();
    Effort effort = new Effort(MOST_LOOKS);
    Matcher matcher = effort.matcher(pattern, plain);
    int from = 0;
    try {
      while (shapes.size() < MOST_MARKS && from <= plain.length() && effort.find(matcher, from)) {
        if (matcher.end() > matcher.start()) {
          shapes.add(shape(matcher.start(), matcher.end(), plain));
        }
        from = Math.max(matcher.end(), matcher.start() + 1);
      }
    } catch (Effort.Spent e) {
      return List.of();
    }
    return shapes;
  }

  private List<PathElement[]> oneShape(int from, int to) {
    List<PathElement[]> shapes = new ArrayList<>();
    shapes.add(shape(from, to, plain));
    return shapes;
  }

  private PathElement[] shape(int from, int to, String text) {
    return flow.getRangeShape(from, Math.min(to, text.length()), false);
  }

  private void setShape(Path path, List<PathElement[]> shapes) {
    if (shapes.isEmpty() && path.getElements().isEmpty()) {
      return;
    }
    path.getElements().clear();
    shapes.forEach(path.getElements()::addAll);
    path.setLayoutX(flow.getLayoutX());
    path.setLayoutY(flow.getLayoutY());
  }

  /// The place in the text that is nearest to a point of this row.
  int charAt(double x, double y) {
    Point2D inside = new Point2D(x - flow.getLayoutX(), Math.max(0, y - flow.getLayoutY()));
    return Math.clamp(flow.getHitInfo(inside).getInsertionIndex(), 0, plain.length());
  }

  /// The letter of the text under a point of this row; -1 where there is none.
  int letterUnder(double x, double y) {
    Point2D inside = new Point2D(x - flow.getLayoutX(), Math.max(0, y - flow.getLayoutY()));
    if (inside.getX() < 0 || !wraps && inside.getX() > flow.prefWidth(-1)) {
      return -1;
    }
    int letter = flow.getHitInfo(inside).getCharIndex();
    return letter < plain.length() ? letter : -1;
  }

  /// How wide the column of numbers is, and whether long rows go on below.
  void arrange(double widthOfNumbers, boolean wrap) {
    numberWidth = widthOfNumbers;
    wraps = wrap;
  }

  /// The width of the whole row where it does not go on below.
  double widthOfAll() {
    return textLeft() + flow.prefWidth(-1) + SIDE;
  }

  private double textLeft() {
    return SIDE + numberWidth + GAP;
  }

  @Override
  protected double computePrefHeight(double width) {
    return wraps
        ? Math.max(LogView.ROW, flow.prefHeight(Math.max(60, width - textLeft() - SIDE)) + 2)
        : LogView.ROW;
  }

  @Override
  protected void layoutChildren() {
    double own = number.getLayoutBounds().getWidth();
    number.relocate(SIDE + numberWidth - own, 1);
    double room = Math.max(60, getWidth() - textLeft() - SIDE);
    double width = wraps ? room : Math.max(room, flow.prefWidth(-1));
    flow.resizeRelocate(textLeft(), 1, width, Math.max(LogView.ROW - 2, flow.prefHeight(width)));
  }
}
