package dev.reproof.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {
  @Test
  void namesWhatTurnsTheTextAround() {
    assertThat(SafeText.shown("run \u202Ehs.tset")).isEqualTo("run <U+202E>hs.tset");
    assertThat(SafeText.shown("a\u2066b\u2069")).isEqualTo("a<U+2066>b<U+2069>");
  }

  @Test
  void namesWhatIsNotDrawn() {
    assertThat(SafeText.shown("go\u200Btest")).isEqualTo("go<U+200B>test");
    assertThat(SafeText.shown("\u001B[31m\u0000")).isEqualTo("<U+001B>[31m<U+0000>");
    assertThat(SafeText.shown("a\u3164b\u2800")).isEqualTo("a<U+3164>b<U+2800>");
    assertThat(SafeText.shown("tag" + Character.toString(0xE0041))).isEqualTo("tag<U+E0041>");
    assertThat(SafeText.shown("half \uD83D")).isEqualTo("half <U+D83D>");
  }

  @Test
  void leavesOrdinaryTextAsItIs() {
    String text = "Größe → 3 ✅ ⚠\uFE0F 😀\tcolumn\r\n";

    assertThat(SafeText.shown(text)).isSameAs(text);
    assertThat(SafeText.hasSpecial(text)).isFalse();
  }

  @Test
  void foldsAndCutsToOneLine() {
    assertThat(SafeText.oneLine("  a\n\tb  ", 80)).isEqualTo("a b");
    assertThat(SafeText.oneLine("abcdef", 4)).isEqualTo("abc…").hasSize(4);
    assertThat(SafeText.oneLine("abcd", 4)).isEqualTo("abcd");
  }

  @Test
  void neverCutsACharacterInTwo() {
    assertThat(SafeText.oneLine("ab😀cdef", 4)).isEqualTo("ab…");
  }

  @Test
  void namesAVariationSelectorThatNothingTakes() {
    assertThat(SafeText.shown("npm\uFE0F 1\uFE0F\u20E3 ⚠\uFE0F\uFE0F"))
        .isEqualTo("npm<U+FE0F> 1\uFE0F\u20E3 ⚠\uFE0F<U+FE0F>");
  }
}
