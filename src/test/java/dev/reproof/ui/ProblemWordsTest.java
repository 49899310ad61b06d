package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.review.Problem;
import dev.reproof.review.Severity;
import dev.reproof.session.OpenTracker;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {
  private static final OpenTracker OPEN = Fixture.harbour().open().orElseThrow();

  private static Problem problem(String check, @Nullable Integer rule, String message) {
    return new Problem(check, Severity.ERROR, "03", 185, rule, message, "untick it");
  }

  @Test
  void sayWhatIsWrongOnce() {
    Problem open = problem("open-box", 1, "open box: “`./bin/monitor test` — FAILED”");
    assertThat(ProblemWords.sentence(open)).isEqualTo("Open box: “`./bin/monitor test` — FAILED”");
    assertThat(ProblemWords.plain(open)).isEqualTo("Open box: “./bin/monitor test — FAILED”");
    assertThat(ProblemWords.place(open)).isEqualTo("rule 1, line 185");
    assertThat(ProblemWords.place(problem("order", null, "begun early"))).isEqualTo("line 185");
  }

  @Test
  void endTheCodeOfAQuoteThatIsCutWithinIt() {
    Problem cut = problem("open-box", 1, "open box: “`./bin/monitor test --quays nor…”");
    assertThat(ProblemWords.sentence(cut)).endsWith("nor…`”");
    assertThat(ProblemWords.plain(cut)).endsWith(": “./bin/monitor test --quays nor…”");
  }

  @Test
  void tellTheRuleTheNextStepAndTheCheckBesides() {
    Problem cut = problem("open-box", 1, "open box: “`./bin/monitor test …”");
    assertThat(ProblemWords.told(cut, Optional.of(OPEN)).lines())
        .containsExactly(
            "- [ ] ./bin/monitor test berths --run \"Tenant|Alert\" -v — BUILD FAILED (an"
                + " unfinished change elsewhere; read by inspection).",
            "Rule 1: A packet moves to `DONE` only when every checkbox in it is checked.",
            "Next: untick it.",
            "Check: open-box");
    assertThat(ProblemWords.told(cut, Optional.empty()).lines())
        .containsExactly("Next: untick it.", "Check: open-box");
  }

  /// No word of a line stands in its place too.
  @Test
  void doNotRepeatThemselves() {
    for (Problem problem : OPEN.lint().problems()) {
      Set<String> words = new HashSet<>(words(ProblemWords.plain(problem)));
      words.retainAll(words(ProblemWords.place(problem)));
      assertThat(words).isEmpty();
    }
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(java.util.Locale.ROOT).split("[^a-z]+")).stream()
        .filter(w -> w.length() > 2)
        .toList();
  }
}
