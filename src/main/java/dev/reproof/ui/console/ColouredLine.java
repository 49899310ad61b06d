package dev.reproof.ui.console;

import dev.reproof.text.Escape;
import dev.reproof.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Colors;

/// A line of output as pieces of text: the colours of its escapes, bold and underlined, all other
/// escapes dropped, hidden characters by their names.
///
/// A piece with a background, or inverse, has the class of the background's colour: it is drawn in
/// the ground's colour on a fill, so that it stands out as much as text of that colour does on the
/// ground.
final class ColouredLine {
  /// The style class of a piece that stands on a fill.
  private static final String FILLED = "log-filled";

  private static final String GREY = "log-grey";

  /// By the number of the colour: black and white are the text's own.
  private static final List<String> NAMES =
      List.of("", "log-red", "log-green", "log-yellow", "log-blue", "log-magenta", "log-cyan", "");

  private ColouredLine() {}

  static List<Text> pieces(String line) {
    if (line.indexOf(Escape.ESC) < 0) {
      return List.of(text(line, List.of()));
    }
    List<Text> pieces = new ArrayList<>();
    AttributedString read = AttributedString.fromAnsi(Escape.onlyColours(line));
    int start = 0;
    for (int i = 1; i <= read.length(); i++) {
      if (i == read.length() || !read.styleAt(i).equals(read.styleAt(start))) {
        pieces.add(text(read.subSequence(start, i).toString(), styleClasses(read.styleAt(start))));
        start = i;
      }
    }
    return pieces;
  }

  /// Whether a piece stands on a fill.
  static boolean isFilled(Node piece) {
    return piece.getStyleClass().contains(FILLED);
  }

  /// The style class of a filled piece's fill, which has the colour of text of that class.
  static String fillOf(Node piece) {
    return piece.getStyleClass().get(piece.getStyleClass().indexOf(FILLED) - 1);
  }

  /// The line as it is seen, without colours.
  static String plain(String line) {
    return shown(Escape.without(line));
  }

  /// What is copied of a line between two places of what is seen of it, in UTF-16 units: tabs are
  /// tabs again.
  static String copied(String line, int from, int to) {
    StringBuilder copied = new StringBuilder();
    int at = 0;
    for (String piece : Escape.without(line).split("(?<=\t)|(?=\t)", -1)) {
      String seen = shown(piece);
      int start = Math.clamp((long) from - at, 0, seen.length());
      int end = Math.clamp((long) to - at, start, seen.length());
      if (start < end) {
        copied.append(piece.equals("\t") ? piece : seen.substring(start, end));
      }
      at += seen.length();
    }
    return copied.toString();
  }

  private static String shown(String piece) {
    return SafeText.shown(piece.indexOf('\t') < 0 ? piece : piece.replace("\t", "    "));
  }

  private static Text text(String piece, List<String> styleClasses) {
    Text text = new Text(shown(piece));
    text.getStyleClass().add("log-text");
    text.getStyleClass().addAll(styleClasses);
    return text;
  }

  /// The classes for bold and underlined text and for its colour.
  private static List<String> styleClasses(AttributedStyle style) {
    List<String> classes = new ArrayList<>();
    String colour = "";
    String ground = "";
    boolean inverse = false;
    String[] codes = style.toAnsi().split(";", -1);
    for (int i = 0; i < codes.length; i++) {
      int code = number(codes, i);
      if (code == 1) {
        classes.add("log-bold");
      } else if (code == 4) {
        classes.add("log-underlined");
      } else if (code == 7) {
        inverse = true;
      } else if (code >= 30 && code <= 37 || code >= 90 && code <= 97) {
        colour = NAMES.get(code % 10);
      } else if (code >= 40 && code <= 47 || code >= 100 && code <= 107) {
        ground = filled(NAMES.get(code % 10));
      } else if (code == 38 || code == 48) {
        boolean numbered = number(codes, i + 1) == 5;
        String name = nearest(numbered ? numberedColour(codes, i + 2) : colour(codes, i + 2));
        colour = code == 38 ? name : colour;
        ground = code == 48 ? filled(name) : ground;
        i += numbered ? 2 : 4;
      }
    }
    String fill = inverse ? filled(colour) : ground;
    classes.addAll(fill.isEmpty() ? List.of(colour) : List.of(fill, FILLED));
    classes.removeIf(String::isEmpty);
    return classes;
  }

  /// The name of a colour as a fill: black, white and greys are one.
  private static String filled(String name) {
    return name.isEmpty() ? GREY : name;
  }

  private static int numberedColour(String[] codes, int at) {
    return Colors.rgbColor(number(codes, at));
  }

  private static int colour(String[] codes, int at) {
    return number(codes, at) << 16 | number(codes, at + 1) << 8 | number(codes, at + 2);
  }

  private static int number(String[] codes, int at) {
    return at < codes.length && codes[at].matches("\\d{1,9}") ? Integer.parseInt(codes[at]) : 0;
  }

  /// The class of the nearest hue that both themes can show; empty for grey.
  private static String nearest(int rgb) {
    int red = rgb >> 16 & 0xFF;
    int green = rgb >> 8 & 0xFF;
    int blue = rgb & 0xFF;
    int half = (Math.max(red, Math.max(green, blue)) + Math.min(red, Math.min(green, blue))) / 2;
    int name = (red > half ? 1 : 0) + (green > half ? 2 : 0) + (blue > half ? 4 : 0);
    boolean grey = Math.max(red, Math.max(green, blue)) - half < 24;
    return grey ? "" : NAMES.get(name);
  }
}
