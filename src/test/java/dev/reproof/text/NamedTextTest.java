package dev.reproof.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NamedTextTest {
  @Test
  void tellsANameFromTheSameLetters() {
    assertThat(NamedText.of("a\u202Eb<U+202E>").pieces())
        .containsExactly(
            new NamedText.Piece("a", false),
            new NamedText.Piece("<U+202E>", true),
            new NamedText.Piece("b<U+202E>", false));
  }

  @Test
  void namesThatFollowEachOtherAreOnePiece() {
    assertThat(NamedText.of("\u202E\u200Bx").pieces())
        .containsExactly(
            new NamedText.Piece("<U+202E><U+200B>", true), new NamedText.Piece("x", false));
  }

  @Test
  void tellsALineEndFromItsSign() {
    assertThat(NamedText.exact("a\n␊\t").pieces())
        .containsExactly(
            new NamedText.Piece("a", false),
            new NamedText.Piece("␊", true),
            new NamedText.Piece("␊", false),
            new NamedText.Piece("␉", true));
  }

  @Test
  void aNameThatIsCutIsNone() {
    NamedText cut = NamedText.oneLine("ab\u202E  \u202Ecd", 12);
    assertThat(cut).isEqualTo(new NamedText("ab<U+202E> …", List.of(new Span(2, 10))));
  }

  @Test
  void aNameAtTheEndOfAWholeTextIsOne() {
    NamedText whole = NamedText.oneLine("ab\u202E", 40);
    assertThat(whole).isEqualTo(new NamedText("ab<U+202E>", List.of(new Span(2, 10))));
    assertThat(NamedText.oneLine("ab\u202E", 10)).isEqualTo(whole);
  }

  @Test
  void saysTheSameAsSafeText() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String letters = "ab \t\n\r\u202E\u200B\uFE0F⚠<U+>😀\uD83D";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String some = text.toString();
      int limit = 1 + random.nextInt(30);
      assertThat(NamedText.of(some).text()).as("seed %d", seed).isEqualTo(SafeText.shown(some));
      assertThat(NamedText.exact(some).text()).as("seed %d", seed).isEqualTo(SafeText.exact(some));
      assertThat(NamedText.oneLine(some, limit).text())
          .as("seed %d", seed)
          .isEqualTo(SafeText.oneLine(some, limit));
    }
  }
}
