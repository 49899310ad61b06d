package dev.reproof.ui.console;

import dev.reproof.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/// A line of output as pieces of text: the colours of its escapes, all other escapes dropped,
/// hidden characters by their names.
final class ColouredLine {
  private ColouredLine() {}

  static List<Text> pieces(String line) {
    if (line.indexOf('\u001B') < 0) {
      return List.of(text(line, ""));
    }
    List<Text> pieces = new ArrayList<>();
    AttributedString read = AttributedString.fromAnsi(line);
    int start = 0;
    for (int i = 1; i <= read.length(); i++) {
      if (i == read.length() || !read.styleAt(i).equals(read.styleAt(start))) {
        pieces.add(text(read.subSequence(start, i).toString(), styleClass(read.styleAt(start))));
        start = i;
      }
    }
    return pieces;
  }

  /// The line as it is seen, without colours.
  static String plain(String line) {
    return line.indexOf('\u001B') < 0 ? shown(line) : shown(AttributedString.stripAnsi(line));
  }

  private static String shown(String piece) {
    return SafeText.shown(piece.indexOf('\t') < 0 ? piece : piece.replace("\t", "    "));
  }

  private static Text text(String piece, String styleClass) {
    Text text = new Text(shown(piece));
    text.getStyleClass().add("log-text");
    if (!styleClass.isEmpty()) {
      text.getStyleClass().add(styleClass);
    }
    return text;
  }

  private static String styleClass(AttributedStyle style) {
    String ansi = style.toAnsi();
    if (ansi.contains("31") || ansi.contains("91")) {
      return "log-red";
    }
    if (ansi.contains("32") || ansi.contains("92")) {
      return "log-green";
    }
    if (ansi.contains("33") || ansi.contains("93")) {
      return "log-yellow";
    }
    if (ansi.contains("34") || ansi.contains("94") || ansi.contains("36") || ansi.contains("96")) {
      return "log-blue";
    }
    return "";
  }
}
