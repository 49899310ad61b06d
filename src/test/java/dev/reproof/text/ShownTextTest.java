package dev.reproof.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShownTextTest {
  private static final String PIECES = "ab \t\n\r\u202E\u200Bé😀|`x";

  @Test
  void hiddenCharactersAreShownByNameAndStay() {
    ShownText text = ShownText.of("a\u202Eb\r\nc");
    assertThat(text.shown()).isEqualTo("a<U+202E>b\nc");
    assertThat(text.sourceOf("a<U+202E>b\ncd")).isEqualTo("a\u202Eb\r\ncd");
    assertThat(text.sourceOf("A<U+202E>b!\nc")).isEqualTo("A\u202Eb!\r\nc");
  }

  @Test
  void aHiddenCharacterIsGoneWhenItsNameIsTouched() {
    ShownText text = ShownText.of("a\u202Eb");
    assertThat(text.sourceOf("ab")).isEqualTo("ab");
    assertThat(text.sourceOf("a<U+202Eb")).doesNotContain("\u202E").startsWith("a").endsWith("b");
  }

  @Test
  void newLinesTakeTheEndOfTheirNeighbours() {
    assertThat(ShownText.of("a\r\nb\r\n").sourceOf("a\nnew\nb\n")).isEqualTo("a\r\nnew\r\nb\r\n");
    assertThat(ShownText.of("a\nb\r\nc\n").sourceOf("a\nb\nc!\n")).isEqualTo("a\nb\r\nc!\n");
  }

  @Test
  void nothingEditedIsTheSameTextAndEditsStayWhereTheyAre() {
    long seed = System.nanoTime();
    System.out.println("ShownTextTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      String source = random(random);
      ShownText text = ShownText.of(source);
      assertThat(text.sourceOf(text.shown())).isEqualTo(source);
      int at = random.nextInt(text.shown().length() + 1);
      String before = text.shown().substring(0, at);
      String after = text.shown().substring(at);
      String edited = text.sourceOf(before + "Z" + after);
      assertThat(edited.replace("Z", "").codePoints().filter(c -> c == 'b' || c == 'é').count())
          .as(source)
          .isEqualTo(source.codePoints().filter(c -> c == 'b' || c == 'é').count());
      assertThat(edited).contains("Z");
    }
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    int[] pieces = PIECES.codePoints().toArray();
    for (int k = random.nextInt(40); k > 0; k--) {
      text.appendCodePoint(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
