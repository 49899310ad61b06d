package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastLineTest {
  @Test
  void isTheLastThatSaysSomething() {
    assertThat(LastLine.of(Fixture.log("one\n\u001b[31mtwo\u001b[0m \u202Eb\n \n")))
        .isEqualTo("two <U+202E>b");
    assertThat(LastLine.of(Fixture.log("one\n\u001b]0;a title\u0007two"))).isEqualTo("two");
    assertThat(LastLine.of(Fixture.log(""))).isEmpty();
    assertThat(LastLine.of(Fixture.log("x".repeat(20_000)))).hasSize(300).endsWith("x…");
  }
}
