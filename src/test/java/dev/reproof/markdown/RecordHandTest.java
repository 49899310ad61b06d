package dev.reproof.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.text.SourceText;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file that keeps its commands in a table gets a table for a new evidence, and for a new round;
/// gates on one line are parted as they are in the evidence before.
class RecordHandTest {
  private static final String NUMBERED =
      """
      | # | Command | Exit code | Notes |
      |---|---|---|---|
      | 1 | `make a` | 0 | quick |
      | 2 | `make b` | 0 | |
      """;

  private static final String PLAIN =
      """
      | Command | Result |
      |:--|:--|
      | `make a` | exit 0 (3 tests) |
      """;

  private static String tracker(String evidence, String second) {
    return """
    # Harbour

    | Packet | Title | Status | Reviewer | Review State |
    |---|---|---|---|---|
    | 01 | Quay | DONE | Ada | APPROVED |
    | 02 | Mole | REVIEW | Ada | PENDING |

    ## Packet 01: Quay

    - [x] `make a`

    ### Packet 01 Review Evidence

    %s
    Verdict: APPROVED

    Residual risk:
    - None.

    ## Packet 02: Mole

    - [ ] `%s`
    - [ ] `make d`
    """
        .formatted(evidence, second);
  }

  private static String recorded(String evidence, String command, String packet, boolean round)
      throws Exception {
    SourceText text = SourceText.of(tracker(evidence, command));
    Packet found = TrackerParser.parse(text).packet(packet).orElseThrow();
    List<Intent.RecordedLine> runs =
        found.commands().stream()
            .map(c -> new Intent.RecordedLine(c.written(), "exit 1 (2.0s)", 1, false))
            .toList();
    Intent intent =
        new Intent.RecordVerdict(
            packet,
            new Intent.VerdictForm(
                "CHANGES_REQUESTED",
                gates(),
                List.of(),
                null,
                null,
                List.of(),
                "CHANGES_REQUESTED",
                "CHANGES_REQUESTED",
                "Ada"),
            runs,
            round);
    EditPlan plan = TrackerEdits.of(text, TrackerParser.parse(text), intent);
    assertThat(plan).isInstanceOf(EditPlan.Planned.class);
    SourceText written = text.apply(((EditPlan.Planned) plan).edits());
    Packet read = TrackerParser.parse(written).packet(packet).orElseThrow();
    assertThat(read.verdict().map(Verdict::word)).contains("CHANGES_REQUESTED");
    assertThat(read.commands())
        .as(written.text())
        .allSatisfy(
            c ->
                assertThat(c.recordedBy())
                    .last()
                    .extracting(CommandRecord::statedExit)
                    .isEqualTo(1));
    return written.text();
  }

  private static Map<String, Intent.GateValue> gates() {
    Map<String, Intent.GateValue> gates = new LinkedHashMap<>();
    gates.put("P0", new Intent.GateValue("FAIL", "rerun here"));
    gates.put("P1", new Intent.GateValue("PASS", ""));
    return gates;
  }

  @ParameterizedTest
  @ValueSource(strings = {", ", "; ", " | "})
  void gatesOnOneLineKeepWhatPartsThem(String separator) throws Exception {
    String evidence =
        "1. `make a` -> exit 0\n\nGates: P0 PASS" + separator + "P1 PASS" + separator + "P2 N/A\n";
    assertThat(recorded(evidence, "make c", "02", false))
        .contains("\nGates: P0 FAIL (rerun here)" + separator + "P1 PASS\n");
  }

  @Test
  void anotherPacketGetsATableWithTheSameColumnsAndItsOwnNumbers() throws Exception {
    String labelled = "Commands run + exit codes:\n\n" + NUMBERED;
    assertThat(recorded(labelled, "make c", "02", false))
        .contains(
            """
            Commands run + exit codes:

            | # | Command | Exit code | Notes |
            |---|---|---|---|
            | 1 | `make c` | 1 (2.0s) |  |
            | 2 | `make d` | 1 (2.0s) |  |

            Gate checklist:
            - P0: FAIL (rerun here)
            - P1: PASS
            """);
  }

  @Test
  void aTableWithoutALabelStaysWithoutOne() throws Exception {
    assertThat(recorded(PLAIN, "make c", "02", false))
        .contains(
            """
            ### Packet 02 Review Evidence

            | Command | Result |
            |:--|:--|
            | `make c` | exit 1 (2.0s) |
            | `make d` | exit 1 (2.0s) |
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {NUMBERED, PLAIN})
  void aNewRoundGetsATableToo(String table) throws Exception {
    String written = recorded(table, "make c", "01", true);
    String round = written.substring(written.indexOf("(round 2)"));
    assertThat(round).contains(table.lines().findFirst().orElseThrow()).contains("| `make a` |");
    assertThat(written).contains(table);
  }

  @Test
  void pipesAreEscapedAndWhatACellCannotHoldIsWrittenAsAList() throws Exception {
    assertThat(recorded(PLAIN, "make c | tee x", "02", false))
        .contains("| `make c \\| tee x` | exit 1 (2.0s) |");
    assertThat(recorded(PLAIN, "grep 'a\\|b' x", "02", false))
        .contains("1. `grep 'a\\|b' x` -> exit 1 (2.0s)");
  }
}
