package dev.reproof.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.text.EditRefused;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Gates and findings that stand in tables of an evidence.
class EvidenceTablesTest {
  private static final String GATES =
      """
      | Gate | Result | Reason |
      |---|---|---|
      | P0 | PASS | rerun |
      | **P1** behaviour | `FAIL` | a leaf \\| two |
      | P2 | | |
      """;
  private static final String FINDINGS =
      """
      | ID | Severity | Finding |
      |---|---|---|
      | F1 | P1 | The graft is dry. |
      """;

  private static String text(String body) {
    return """
    # Orchard Progress Tracker

    | Packet | Title | Status |
    |---|---|---|
    | 01 | Prune | IN_REVIEW |

    ## Packet 01 Checklist: Prune

    - [ ] `make prune` passed.

    ### Packet 01 Review Evidence

    Commands run + exit codes:
    1. `make prune` -> exit 0

    """
        + body
        + """

        Verdict: CHANGES_REQUESTED

        Residual risk:
        - None.
        """;
  }

  private static Packet packet(String text) {
    return TrackerParser.parse(SourceText.of(text)).packets().getFirst();
  }

  private static String gates(Packet packet) {
    return packet.gates().values().stream()
        .map(g -> g.level() + " " + g.word() + " " + g.reason())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Gate checklist:\n\n", "Gate checklist:\n"})
  void gatesAreRead(String label) {
    assertThat(gates(packet(text(label + GATES)))).isEqualTo("P0 PASS rerun; P1 FAIL a leaf | two");
  }

  @Test
  void aTableWithoutReasonsIsRead() {
    assertThat(gates(packet(text("| Gate | Status |\n|---|---|\n| P0 | ✅ (seen) |\n"))))
        .isEqualTo("P0 PASS seen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| Gate | Result |\n|---|---|\n| north | PASS |\n",
        "| Gate | Result |\n|---|---|\n| P0 | PASS / FAIL / N/A |\n",
        "Gate checklist:\n- P0: PASS / FAIL (why)\n- P1: PASS/FAIL\n",
        "| Priority | Result |\n|---|---|\n| P0 | PASS |\n",
        "| Command | Gate | Result |\n|---|---|---|\n| `make wax` | P0 | exit 0 |\n"
      })
  void otherTablesHoldNoGates(String table) {
    assertThat(packet(text(table)).gates()).isEmpty();
  }

  @Test
  void findingsAreRead() {
    assertThat(
            packet(text(GATES + "\n" + FINDINGS)).evidence().getFirst().block(BlockKind.FINDINGS))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| ID | Severity | Finding |\n|---|---|---|\n",
        "| ID | Severity | Finding |\n|---|---|---|\n| - | - | none |\n",
        "| ID | Severity | Finding |\n|---|---|---|\n| F1 | P1 | <what> |\n",
        "| Finding | Page |\n|---|---|\n| A leaf | 3 |\n"
      })
  void aTableWithoutAFindingHasNone(String table) {
    assertThat(packet(text(table)).evidence().getFirst().block(BlockKind.FINDINGS)).isEmpty();
  }

  @Test
  void aVerdictIsWrittenIntoTheCells() throws EditRefused {
    Map<String, Intent.GateValue> gates = new LinkedHashMap<>();
    gates.put("P0", new Intent.GateValue("FAIL", "red | wet"));
    gates.put("P2", new Intent.GateValue("N/A", "docs"));
    gates.put("P3", new Intent.GateValue("PASS", "seen"));
    String before = text(GATES + "\n" + FINDINGS);
    SourceText source = SourceText.of(before);
    Intent intent =
        new Intent.RecordVerdict(
            "01",
            new Intent.VerdictForm(
                "CHANGES_REQUESTED",
                gates,
                List.of("P1: wet"),
                null,
                null,
                List.of(),
                "IN_REVIEW",
                "",
                null),
            List.of(),
            false);
    EditPlan plan = TrackerEdits.of(source, TrackerParser.parse(source), intent);
    String after = source.apply(((EditPlan.Planned) plan).edits()).text();

    assertThat(after)
        .contains(
            """
            | Gate | Result | Reason |
            |---|---|---|
            | P0 | FAIL | red \\| wet |
            | **P1** behaviour | `FAIL` | a leaf \\| two |
            | P2 | N/A | docs |
            | P3 | PASS | seen |

            """
                + FINDINGS);
    assertThat(gates(packet(after)))
        .isEqualTo("P0 FAIL red | wet; P1 FAIL a leaf | two; P2 N/A docs; P3 PASS seen");
    assertThat(packet(after).gates().values()).extracting(Gate::level).hasSize(4);
    assertThat(
            packet(after).evidence().getFirst().blocks().stream()
                .filter(b -> b.kind() == BlockKind.FINDINGS))
        .hasSize(2);
  }
}
