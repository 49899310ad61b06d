package dev.reproof.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForcedMergeTest {
  private static String merged(String before, String ours, String theirs) {
    return ForcedMerge.of(SourceText.of(before), SourceText.of(ours), SourceText.of(theirs));
  }

  @Test
  void keepsBothWhereTheyChangedOtherLines() {
    assertThat(merged("a\nb\nc\n", "a\nB\nc\n", "top\na\nb\nc!\n")).isEqualTo("top\na\nB\nc!\n");
    assertThat(merged("a\nb\nc", "a\nb\nc\nd", "A\nb\nc")).isEqualTo("A\nb\nc\nd");
    assertThat(merged("a\nb\nc\n", "a\nc\n", "a\nb\nc\nd\n")).isEqualTo("a\nc\nd\n");
    assertThat(merged("a\nb\n", "a\nB\n", "a\nnew\nb\n")).isEqualTo("a\nnew\nB\n");
  }

  @Test
  void putsLinesOfOnePlaceBehindEachOther() {
    assertThat(merged("a\nc\n", "a\nmine\nc\n", "a\ntheirs\nc\n"))
        .isEqualTo("a\ntheirs\nmine\nc\n");
    assertThat(merged("a\n", "a\nmine\nmore\n", "a\ntheirs\n"))
        .isEqualTo("a\ntheirs\nmine\nmore\n");
    assertThat(merged("a\n", "a\nsame\n", "a\nsame\n")).isEqualTo("a\nsame\n");
  }

  @Test
  void letsOursStandWhereBothChangedALine() {
    assertThat(merged("a\nb\nc\n", "a\nB\nc\n", "a\nbb\nc\n")).isEqualTo("a\nB\nc\n");
    assertThat(merged("a\nb\nc\n", "a\nB\nc\n", "a\nc\n")).isEqualTo("a\nB\nc\n");
    assertThat(merged("a\nb\nc\nd\n", "a\nX\nd\n", "a\nb\nC\nD\n")).contains("X");
  }

  @Test
  void isTheOtherSideWhereOneChangedNothing() {
    for (String text : new String[] {"", "a", "a\n", "x\ny\nz", "a\r\nb\r\n"}) {
      assertThat(merged("a\nb\n", "a\nb\n", text)).isEqualTo(text);
      assertThat(merged("a\nb\n", text, "a\nb\n")).isEqualTo(text);
    }
  }
}
