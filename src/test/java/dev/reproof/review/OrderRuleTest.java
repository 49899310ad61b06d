package dev.reproof.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.markdown.TrackerParser;
import dev.reproof.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A rule of order is followed where it is plain, and named as unchecked where it is not.
class OrderRuleTest {
  /// Only 01 is closed; all others are begun.
  private static Lint lint(String rule) {
    return Checks.lint(
        LintInput.of(
            TrackerParser.parse(
                SourceText.of(
                    """
                    # Orchard Progress Tracker

                    ## Rules

                    1. %s

                    ## Packet Board

                    | Packet | Title | Status |
                    |---|---|---|
                    | XY-01 | Prune | DONE |
                    | XY-02 | Graft | IN_PROGRESS |
                    | XY-03 | Wax | IN_PROGRESS |
                    | XY-04 | Water | IN_PROGRESS |
                    | XY-05 | Pick | TODO |
                    """
                        .formatted(rule))),
            "not in a repository"));
  }

  private static String accused(Lint lint) {
    return String.join(
        " ",
        lint.problems().stream()
            .filter(p -> p.check().equals("order"))
            .map(p -> String.valueOf(p.packet()).substring(3))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "XY-03 and XY-04 cannot start until XY-02 is DONE. | 03 04",
        "XY-03, XY-04 and XY-05 cannot start until XY-02 is `DONE/APPROVED`. | 03 04",
        "XY-03/04 cannot start until XY-02 is DONE. | 03 04",
        "XY-04 cannot start until XY-01 through XY-03 are DONE. | 04",
        "XY-04 cannot start until XY-01..XY-03 are all APPROVED. | 04",
        "XY-04 cannot start until Packets XY-01–XY-03 reach DONE. | 04",
        "Packets XY-03 – XY-04 are blocked until packet XY-02 reaches APPROVED. | 03 04",
        "All packets after XY-02 cannot start until XY-02 is DONE. | 03 04",
        "XY-03+ cannot start until XY-02 is DONE. | 03 04",
        "XY-03 and later cannot execute unless XY-02 is GO. | 03 04",
        "All other packets are blocked until XY-02 is complete. | 01 03 04",
        "All later packets are blocked until XY-02 is complete. | 03 04",
        "Until XY-02 is APPROVED, XY-03 cannot start. | 03",
        "Order: XY-02 cannot start until XY-01 is DONE; XY-03 cannot start until XY-02 is DONE. |"
            + " 03",
        "XY-02 cannot start until XY-01 is DONE, and XY-04 cannot start until XY-03 is DONE. | 04",
        "XY-03 cannot start until XY-01 is DONE. | ''",
        "XY-05 cannot start until XY-02 is DONE. | ''",
      })
  void followsAPlainRule(String rule, String packets) {
    Lint lint = lint(rule);

    assertThat(accused(lint)).isEqualTo(packets);
    assertThat(lint.notChecked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A packet cannot start until the one before it is DONE.",
        "XY-03 cannot start until SEC-02 is DONE.",
        "ZZ-03 cannot start until XY-02 is DONE.",
        "XY-03 and ZZ-04 cannot start until XY-02 is DONE.",
        "XY-03 is blocked until SEC/RGS/DOC lanes are all complete.",
        "XY-03 cannot start until XY-01 or XY-02 is DONE.",
        "XY-03 cannot start until either XY-01 or XY-02 is DONE.",
        "XY-03 cannot start until XY-02 is DONE or waived by the owner.",
        "XY-03 cannot start until XY-02 is DONE unless the owner agrees.",
        "If the format changes, XY-03 cannot start until XY-02 is DONE.",
        "The load test of XY-03 cannot start until XY-02 is DONE.",
        "XY-03 cannot start until XY-02 is reviewed; DONE is not needed.",
        "XY-03 cannot start until XY-02 is no longer DONE.",
        "Work is blocked until the P0 gate of XY-02 is agreed.",
        "XY-04 cannot start until XY-03 through XY-01 are DONE."
      })
  void namesARuleThatItCannotRead(String rule) {
    Lint lint = lint(rule);

    assertThat(accused(lint)).isEmpty();
    assertThat(lint.notChecked()).hasSize(1);
  }

  @Test
  void aRuleOfWhichAPartIsUnreadIsNamedToo() {
    Lint lint =
        lint("XY-03 cannot start until XY-02 is DONE. XY-04 cannot start until SEC-01 is DONE.");

    assertThat(accused(lint)).isEqualTo("03");
    assertThat(lint.notChecked()).hasSize(1);
  }

  @Test
  void anOrderByCheckpointsIsFollowedByThese() {
    Lint lint = lint("A packet cannot start until the checkpoint before starting it is recorded.");

    assertThat(lint.notChecked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-", "a and ", "aand", "a, ", "a..", "until a ", "a cannot start "})
  void aHostileRuleAccusesNobody(String piece) {
    String rule = "X cannot start until " + piece.repeat(3_900 / piece.length());

    assertThat(accused(lint(rule))).isEmpty();
  }
}
