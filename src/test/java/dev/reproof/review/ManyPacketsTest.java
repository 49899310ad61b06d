package dev.reproof.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.markdown.TrackerParser;
import dev.reproof.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManyPacketsTest {
  private static final int PACKETS = 2_000;

  /// A tracker so long that it is read and checked side by side; every third packet has an open box
  /// and no checkpoint.
  private static String tracker() {
    StringBuilder board =
        new StringBuilder("# Long\n\n| Packet | Title | Status |\n|---|---|---|\n");
    StringBuilder sections = new StringBuilder("\n");
    for (int i = 0; i < PACKETS; i++) {
      boolean wrong = i % 3 == 0;
      board.append("| P-%d | Buoy %d | DONE |\n".formatted(i, i));
      sections.append(
          """
          ## P-%d Checklist: Buoy %d

          - [%s] The buoy lies where the chart says.

          ### P-%d Review Evidence

          Commit:
          - %s

          """
              .formatted(i, i, wrong ? " " : "x", i, wrong ? "pending" : "`%07xa`".formatted(i)));
    }
    return board.append(sections).toString();
  }

  private static Lint lint(String text) {
    return Checks.lint(
        LintInput.of(TrackerParser.parse(SourceText.of(text)), "there is no repository"));
  }

  @Test
  void findsInEachPacketWhatIsWrongWithIt() {
    Lint lint = lint(tracker());

    for (int i = 0; i < PACKETS; i++) {
      List<String> wrong = new ArrayList<>(lint.of("P-" + i).stream().map(Problem::check).toList());
      wrong.remove("verdict-incomplete");
      assertThat(wrong)
          .as("P-%d", i)
          .containsExactlyInAnyOrderElementsOf(
              i % 3 == 0 ? List.of("open-box", "missing-checkpoint") : List.of());
    }
  }

  @Test
  void saysItInTheSameOrderEachTime() {
    String text = tracker();
    Lint first = lint(text);

    assertThat(first.problems()).isSortedAccordingTo((a, b) -> a.line() - b.line());
    for (int again = 0; again < 5; again++) {
      assertThat(lint(text)).isEqualTo(first);
    }
  }
}
