package dev.reproof.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.text.SourceText;
import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which fences, and which headings, belong to a packet's evidence.
class FencedEvidenceTest {
  private static final String RECORD =
      """
      Commands run + exit codes:
      1. `make graft` -> exit 2

      Gate checklist:
      - P0: PASS (looked at)

      Verdict: CHANGES_REQUESTED
      """;

  private static Packet packet(String evidence) {
    return TrackerParser.parse(
            SourceText.of(
                """
                # Orchard Progress Tracker

                | Packet | Title | Status |
                |---|---|---|
                | ORC-02 | Graft | DONE |

                ## ORC-02: Graft

                ### ORC-02 Review Evidence

                """
                    + evidence))
        .packet("ORC-02")
        .orElseThrow();
  }

  private static List<Integer> exits(Packet packet) {
    return packet.records().stream().map((CommandRecord r) -> r.exit().orElse(-1)).toList();
  }

  private static String verdict(Packet packet) {
    return packet.verdict().map(Verdict::word).orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Reviewed by Ida on 2026-02-08.\n\n",
        "**Reviewer:** Ida\n\n",
        "- Reviewer: Ida\n\n",
        "> As agreed.\n\n",
        "<!-- reviewer -->\n\n",
        "```\n$ make --version\n```\n\n"
      })
  void aFenceThatHoldsARecordIsReadWhateverStandsBeforeIt(String before) {
    Packet packet = packet(before + "```\n" + RECORD + "```\n");
    assertThat(exits(packet)).containsExactly(2);
    assertThat(verdict(packet)).isEqualTo("CHANGES_REQUESTED");
    assertThat(packet.gates()).containsKey("P0");
  }

  @Test
  void aRecordMayStandInSeveralFences() {
    Packet packet =
        packet("```\n" + RECORD.replace("Gate checklist", "```\n\n```\nGate checklist") + "```\n");
    assertThat(exits(packet)).containsExactly(2);
    assertThat(packet.gates()).containsKey("P0");
    assertThat(verdict(packet)).isEqualTo("CHANGES_REQUESTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"```\n1. `make graft` -> exit 2\n```\n", "\n```text\nmake graft -> exit 2\n```\n"})
  void theListInAFenceUnderItsLabelIsRead(String fence) {
    assertThat(exits(packet("Commands run + exit codes:\n" + fence + "\nVerdict: APPROVED\n")))
        .containsExactly(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Commands run + exit codes:\n```\nok  graft/a  0.3s\nPASS\n```\n",
        "Commands run + exit codes: `make graft` -> exit 0\n\n```\n1. ok -> exit 7\n```\n",
        "Commands run + exit codes:\n1. `make graft` -> exit 0\n\n```\n1. ok -> exit 7\n```\n"
      })
  void outputInAFenceIsNoList(String evidence) {
    assertThat(exits(packet(evidence + "\nVerdict: APPROVED\n"))).doesNotContain(7, -1);
  }

  @Test
  void aListInAFenceIsWhatItsBlockHolds() {
    Packet packet =
        packet("Commands run:\n```\n1. `make graft` -> exit 2\n```\n\nVerdict: APPROVED\n");
    assertThat(packet.section().orElseThrow().evidence())
        .flatExtracting(e -> e.blocks())
        .filteredOn(b -> b.kind() == BlockKind.COMMANDS)
        .flatExtracting(Block::items)
        .extracting(Block.Item::text)
        .containsExactly("1. `make graft` -> exit 2");
  }

  @Test
  void aFenceBehindARecordIsQuoted() {
    Packet packet = packet(RECORD + "\n```\n" + RECORD.replace("exit 2", "exit 0") + "```\n");
    assertThat(exits(packet)).containsExactly(2);
    Packet output = packet("The output:\n\n```\nVerdict: APPROVED\n```\n\n" + RECORD);
    assertThat(verdict(output)).isEqualTo("CHANGES_REQUESTED");
  }

  @Test
  void headingsBesideTheEvidencesOwnGoOnWithIt() {
    Packet packet =
        packet(
            RECORD.replace("Gate checklist:", "### Gate checklist\n")
                + "\n### Residual Risks\n\n- None.\n\n### Rollback\n\n- Revert.\n");
    assertThat(packet.gates()).containsKey("P0");
    assertThat(packet.section().orElseThrow().evidence())
        .flatExtracting(e -> e.blocks())
        .extracting(Block::kind)
        .contains(BlockKind.RISK, BlockKind.ROLLBACK);
  }

  @Test
  void aGroupOfBoxesBesideItDoesNot() {
    Packet packet = packet(RECORD + "\n### Review Gates\n\n- [ ] P1 PASS\n");
    assertThat(packet.gates()).containsOnlyKeys("P0");
    assertThat(packet.boxes()).hasSize(1);
  }
}
