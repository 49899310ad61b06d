package dev.reproof.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Of the escapes of ECMA-48 and of xterm a line obeys the colours and no other.
class ColouredLineTest {
  private static String seen(String line) {
    return ColouredLine.pieces(line).stream().map(Text::getText).collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001B[2J",
        "\u001B[5A",
        "\u001B[?25l",
        "\u001B[10;20H",
        "\u001B[6n",
        "\u001B[38;5;200m",
        "\u001B[38;2;1;2;3m",
        "\u001B]0;a title\u0007",
        "\u001B]0;a title\u001B\\",
        "\u001B]8;;https://example.org\u0007",
        "\u001B]52;c;aGVsbG8=\u0007",
        "\u001BPq some device control\u001B\\",
        "\u001B_an application command\u001B\\",
        "\u001B^a private message\u001B\\",
        "\u001B(B",
        "\u001B#8",
        "\u001B7",
        "\u001Bc",
        "\u001BM"
      })
  void everyEscapeButAColourIsDropped(String escape) {
    assertThat(seen("before" + escape + "after")).isEqualTo("beforeafter");
    assertThat(ColouredLine.plain("before" + escape + "after")).isEqualTo("beforeafter");
  }

  @Test
  void anEscapeThatIsCutShortHidesNothingBefore() {
    assertThat(seen("before\u001B")).startsWith("before");
    assertThat(seen("before\u001B[3")).startsWith("before");
    assertThat(seen("before\u001B]0;FAILED")).startsWith("before").endsWith("FAILED");
    assertThat(seen("before\u001BP1;FAILED\u001B[32m ok")).startsWith("before").contains("FAILED");
  }

  @Test
  void coloursBecomeStyles() {
    List<Text> pieces = ColouredLine.pieces("a\u001B[31mb\u001B[0mc\u001B[1;4;32md");
    assertThat(pieces).extracting(Text::getText).containsExactly("a", "b", "c", "d");
    assertThat(pieces.get(1).getStyleClass()).contains("log-red");
    assertThat(pieces.get(2).getStyleClass()).doesNotContain("log-red");
    assertThat(pieces.get(3).getStyleClass()).contains("log-bold", "log-underlined", "log-green");
  }

  @ParameterizedTest
  @CsvSource({
    "7, log-grey",
    "7;31, log-red",
    "1;7;32, log-green",
    "41, log-red",
    "30;42, log-green",
    "40, log-grey",
    "107;30, log-grey",
    "103;30, log-yellow",
    "48;5;46;31, log-green",
    "48;5;236, log-grey",
    "48;2;10;20;200;97, log-blue",
    "7;41, log-grey"
  })
  void whatHasABackgroundStandsOnAFill(String codes, String fill) {
    Text piece = ColouredLine.pieces("\u001B[" + codes + "mx").getFirst();
    assertThat(piece.getStyleClass()).containsSubsequence(fill, "log-filled");
    assertThat(piece.getStyleClass().getLast()).isEqualTo("log-filled");
  }

  @ParameterizedTest
  @CsvSource({
    "91, log-red",
    "33, log-yellow",
    "34, log-blue",
    "95, log-magenta",
    "36, log-cyan",
    "38;5;196, log-red",
    "38;5;46, log-green",
    "38;2;240;220;20, log-yellow",
    "38;2;31;32;33, log-text",
    "38;5;244, log-text",
    "37, log-text",
    "1;37, log-bold",
    "4, log-underlined",
    "1;22;24, log-text"
  })
  void everyColourIsTheNearestThatBothThemesShow(String codes, String name) {
    Text piece = ColouredLine.pieces("\u001B[" + codes + "mx").getFirst();
    assertThat(piece.getStyleClass().getLast()).isEqualTo(name);
  }
}
