package dev.reproof.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.review.Problem;
import dev.reproof.review.Severity;
import dev.reproof.session.TrackerProblem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProblemFilterTest {
  private static final Set<Severity> ALL = EnumSet.allOf(Severity.class);
  private static final TrackerProblem OPEN_BOX =
      problem("docs/a.md", "open-box", Severity.ERROR, "open box: Lamp lit");
  private static final TrackerProblem DRIFT =
      problem("docs/b.md", "command-drift", Severity.NOTE, "one command more");

  private static TrackerProblem problem(
      String path, String check, Severity severity, String message) {
    return new TrackerProblem(path, new Problem(check, severity, "01", 7, null, message, "mend"));
  }

  private static List<TrackerProblem> shown(ProblemFilter filter) {
    return List.of(OPEN_BOX, DRIFT).stream().filter(filter::shows).toList();
  }

  @Test
  void everythingIsShownAtFirst() {
    assertThat(shown(new ProblemFilter(ALL, "", "", ""))).containsExactly(OPEN_BOX, DRIFT);
  }

  @Test
  void eachFilterHidesWhatIsNotMeant() {
    assertThat(shown(new ProblemFilter(Set.of(Severity.NOTE), "", "", ""))).containsExactly(DRIFT);
    assertThat(shown(new ProblemFilter(Set.of(), "", "", ""))).isEmpty();
    assertThat(shown(new ProblemFilter(ALL, "open-box", "", ""))).containsExactly(OPEN_BOX);
    assertThat(shown(new ProblemFilter(ALL, "", "docs/b.md", ""))).containsExactly(DRIFT);
  }

  @Test
  void wordsAreLookedForInMessageCheckPacketAndPathIgnoringCase() {
    assertThat(shown(new ProblemFilter(ALL, "", "", "LAMP"))).containsExactly(OPEN_BOX);
    assertThat(shown(new ProblemFilter(ALL, "", "", "b.md"))).containsExactly(DRIFT);
    assertThat(shown(new ProblemFilter(ALL, "", "", "drift "))).containsExactly(DRIFT);
    assertThat(shown(new ProblemFilter(ALL, "", "", "nothing"))).isEmpty();
  }
}
