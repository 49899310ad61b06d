package dev.reproof.ui;

import dev.reproof.text.NamedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// How a hidden character is drawn: its name in a box of its own, so that it is told from a text
/// that spells such a name.
public final class HiddenChars {
  /// Nodes of one text; what stands past them, hidden or not, is marked by its colour and a line
  /// below it.
  static final int MOST = 200;

  private HiddenChars() {}

  /// A text in which all else is drawn in these looks; a screen reader is told all of it.
  public static TextFlow flow(NamedText text, String... looks) {
    TextFlow flow = new Roomy();
    flow.getChildren().setAll(nodes(text, looks));
    flow.setAccessibleText(spoken(text));
    return flow;
  }

  /// The nodes of such a text, in order.
  public static List<Node> nodes(NamedText text, String... looks) {
    List<Node> nodes = new ArrayList<>();
    List<NamedText.Piece> pieces = text.pieces();
    for (NamedText.Piece piece : pieces.subList(0, Math.min(MOST, pieces.size()))) {
      nodes.add(piece.named() ? box(piece) : plain(piece.text(), looks));
    }
    if (pieces.size() > MOST) {
      Text rest =
          plain(
              pieces.subList(MOST, pieces.size()).stream()
                  .map(NamedText.Piece::text)
                  .collect(Collectors.joining()),
              looks);
      rest.getStyleClass().add("hidden-text");
      nodes.add(rest);
    }
    return nodes;
  }

  private static Text plain(String words, String... looks) {
    Text plain = new Text(words);
    plain.getStyleClass().addAll(looks);
    return plain;
  }

  private static Label box(NamedText.Piece piece) {
    Label box = new Label(piece.text());
    box.getStyleClass().addAll("hidden-char", "danger");
    box.setMinWidth(Label.USE_PREF_SIZE);
    box.setAccessibleText(spoken(piece));
    return box;
  }

  /// The text in words, in which a hidden character is called one.
  public static String spoken(NamedText text) {
    return text.pieces().stream().map(HiddenChars::spoken).collect(Collectors.joining());
  }

  private static String spoken(NamedText.Piece piece) {
    return piece.named() ? Words.of("hidden.spoken", piece.text()) : piece.text();
  }

  /// A flow that asks for a little more than its words: in a width that fits to the hair the
  /// toolkit breaks a line within a word.
  private static final class Roomy extends TextFlow {
    private static final double SPARE = 2;

    @Override
    protected double computePrefWidth(double height) {
      return super.computePrefWidth(height) + SPARE;
    }
  }
}
