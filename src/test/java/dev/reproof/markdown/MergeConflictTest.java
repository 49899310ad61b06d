package dev.reproof.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MergeConflictTest {
  private static final String CONFLICT =
      """
      # Harbour

      | Packet | Status |
      |---|---|
      <<<<<<< HEAD
      | 01 | DONE |
      =======
      | 01 | TODO |
      >>>>>>> topic
      """;

  @Test
  void isFoundWhereItBegins() {
    assertThat(MergeConflict.line(CONFLICT)).hasValue(5);
    assertThat(MergeConflict.line(CONFLICT.replace("\n", "\r\n"))).hasValue(5);
    assertThat(MergeConflict.line(CONFLICT.replace("=======", "||||||| 1a2b3c4\n=======")))
        .hasValue(5);
  }

  @Test
  void isNoneInAFenceOrWhereAMarkIsMissing() {
    assertThat(MergeConflict.line("```text\n" + CONFLICT + "```\n")).isEmpty();
    assertThat(MergeConflict.line(CONFLICT.replace("=======\n", ""))).isEmpty();
    assertThat(MergeConflict.line(CONFLICT.replace("<<<<<<<", " <<<<<<<"))).isEmpty();
    assertThat(MergeConflict.line("The marks `<<<<<<< ` and `>>>>>>> `.\n=======\n")).isEmpty();
    assertThat(MergeConflict.line("")).isEmpty();
  }
}
