package dev.reproof.ui.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkdownStylesTest {
  @Test
  void coloursWhatATrackerIsMadeOf() {
    assertThat(styled("## Packet 01\n- [ ] `go test` passed\n- [x] **done**\n> said\n"))
        .containsExactly(
            "md-heading:## Packet 01",
            "md-mark:- ",
            "md-open:[ ]",
            "md-code:`go test`",
            "md-mark:- ",
            "md-done:[x]",
            "md-strong:**done**",
            "md-quote:> said");
  }

  @Test
  void whatStandsInAFenceIsCodeUntilItsEnd() {
    assertThat(styled("```\n## no\n~~~\n```\n## yes"))
        .containsExactly(
            "md-code:```", "md-code:## no", "md-code:~~~", "md-code:```", "md-heading:## yes");
  }

  @Test
  void coversEveryTextWhole() {
    long seed = System.nanoTime();
    System.out.println("MarkdownStylesTest seed " + seed);
    Random random = new Random(seed);
    String marks = "|-#*`~ \n[x](a)>1.\t_";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(120); k > 0; k--) {
        text.append(marks.charAt(random.nextInt(marks.length())));
      }
      assertThat(MarkdownStyles.of(text.toString()).length()).isEqualTo(text.length());
    }
    assertThat(MarkdownStyles.of("`".repeat(100_000)).length()).isEqualTo(100_000);
    assertThat(MarkdownStyles.of("**a".repeat(600)).length()).isEqualTo(1_800);
  }

  private static List<String> styled(String text) {
    List<String> styled = new ArrayList<>();
    int[] at = {0};
    MarkdownStyles.of(text)
        .forEach(
            span -> {
              int end = at[0] + span.getLength();
              span.getStyle().forEach(s -> styled.add(s + ":" + text.substring(at[0], end)));
              at[0] = end;
            });
    return styled;
  }
}
