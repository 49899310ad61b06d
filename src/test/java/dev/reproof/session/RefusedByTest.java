package dev.reproof.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.review.Draft;
import dev.reproof.review.Problem;
import dev.reproof.review.Severity;
import org.junit.jupiter.api.Test;

class RefusedByTest {
  @Test
  void aMoveIsRefusedInTheSameWordsByEitherFace() {
    String words = "rule 1 (open-box) refuses it: line 198, a box is open";
    assertThat(
            RefusedBy.words(
                new Problem("open-box", Severity.ERROR, "03", 198, 1, "a box is open", "tick it")))
        .isEqualTo(words);
    assertThat(RefusedBy.words(new Draft.Blocked("APPROVED", "open-box", 1, 198, "a box is open")))
        .isEqualTo(words);
  }

  @Test
  void withoutARuleTheCheckIsNamed() {
    assertThat(
            RefusedBy.words(new Draft.Blocked("APPROVED", "open-box", null, 198, "a box is open")))
        .isEqualTo("open-box refuses it: line 198, a box is open");
  }
}
