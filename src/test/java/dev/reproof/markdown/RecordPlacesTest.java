package dev.reproof.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.text.SourceText;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A new evidence stands with its packet, in the form of the other evidence, whatever follows the
/// packet in the file; what others wrote stays as it is.
class RecordPlacesTest {
  private static final String HEAD =
      """
      # Orchard

      | Packet | Title | Status | Reviewer | Review State |
      |---|---|---|---|---|
      | ORC-01 | Prune | DONE | Ada | APPROVED |
      | ORC-02 | Graft | REVIEW | Ada | PENDING |

      """;

  private static final String FIRST = "## ORC-01: Prune\n\n- [x] `make prune`\n- [x] P0 PASS\n\n";

  private static final String SECOND = "## ORC-02: Graft\n\n- [ ] `make graft`\n- [ ] P0 PASS\n";

  private static final String EVIDENCE =
      """
      Commands run + exit codes:
      1. `make prune` -> exit 0

      Gate checklist:
      - P0: PASS (rerun)

      Verdict: APPROVED

      Commit:
      - `1a2b3c4d` (prune)

      Residual risk:
      - None.

      Rollback:
      - Revert.
      """;

  private static String recorded(String file) throws Exception {
    return recorded(file, "ORC-02");
  }

  /// The file with a verdict on the packet recorded, and recorded once more, which changes nothing.
  private static String recorded(String file, String packet) throws Exception {
    String once = recordedOnce(file, packet);
    assertThat(recordedOnce(once, packet)).isEqualTo(once);
    return once;
  }

  private static String recordedOnce(String file, String packet) throws Exception {
    SourceText text = SourceText.of(file);
    Packet found = TrackerParser.parse(text).packet(packet).orElseThrow();
    List<Intent.RecordedLine> runs =
        found.commands().stream()
            .map(c -> new Intent.RecordedLine(c.written(), "exit 0 (2.0s)", 0, true))
            .toList();
    Map<String, Intent.GateValue> gates = new LinkedHashMap<>();
    gates.put("P0", new Intent.GateValue("PASS", "seen"));
    Intent intent =
        new Intent.RecordVerdict(
            packet,
            new Intent.VerdictForm(
                "APPROVED",
                gates,
                List.of(),
                null,
                null,
                List.of("graft.txt: new"),
                "DONE",
                "APPROVED",
                "Ada"),
            runs,
            false);
    EditPlan plan = TrackerEdits.of(text, TrackerParser.parse(text), intent);
    assertThat(plan).isInstanceOf(EditPlan.Planned.class);
    SourceText written = text.apply(((EditPlan.Planned) plan).edits());
    assertThat(TrackerParser.parse(written).packet(packet).flatMap(Packet::verdict))
        .map(Verdict::word)
        .contains("APPROVED");
    return written.text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Review Evidence\n\n### %s Review Evidence",
        "## %s Review Evidence",
        "# Review Evidence\n\n## %s Review Evidence",
        "## Reviews\n\n### Review of %s",
        "## Approval Records\n\n### %s — APPROVED",
        "## Evidence\n\n### %s"
      })
  void evidenceBehindAllChecklistsIsOfThePacketThatItNames(String headings) throws Exception {
    String behind = headings.formatted("ORC-01") + "\n\n" + EVIDENCE;
    String written = recorded(HEAD + FIRST + SECOND + "\n" + behind);

    String heading = headings.substring(headings.lastIndexOf('\n') + 1);
    heading = heading.formatted("ORC-02").replace(" — APPROVED", "");
    assertThat(written).contains(behind + "\n" + heading + "\n\n");
    assertThat(written.indexOf("`make graft` -> exit 0"))
        .isGreaterThan(written.indexOf(behind) + behind.length());
  }

  @Test
  void aRecordBetweenTheOthersBehindAllChecklistsLeavesThemAlone() throws Exception {
    String third = "| ORC-03 | Press | DONE | Ada | APPROVED |\n\n";
    String behind = "### ORC-03 Review Evidence\n\n" + EVIDENCE;
    String written =
        recorded(
            HEAD.stripTrailing()
                + "\n"
                + third
                + FIRST
                + SECOND
                + "\n## ORC-03: Press\n\n- [x] `make prune`\n\n---\n\n## Review Evidence\n\n"
                + "### ORC-01 Review Evidence\n\n"
                + EVIDENCE
                + "\n---\n\n"
                + behind);
    assertThat(written).contains("### ORC-02 Review Evidence\n").endsWith(behind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Reviewer:\n\n", "Reviewer:\n- Ola\n\n", "**Implementer:**\n\n"})
  void aNameToBeWrittenIsNoListOfCommands(String field) throws Exception {
    String second = SECOND.replace("- [ ] `make", field + "- [ ] `make");
    String written =
        recorded(HEAD + FIRST + "### ORC-01 Review Evidence\n\n" + EVIDENCE + "\n" + second);
    assertThat(written)
        .contains(
            "## ORC-02: Graft\n\n" + field + "- [x] `make graft`\n- [x] P0 PASS\n\n### ORC-02");
  }

  @Test
  void aTableWithoutALabelIsWrittenOnce() throws Exception {
    String list = "Commands run + exit codes:\n1. `make prune` -> exit 0\n";
    String table = "| # | Command | Exit code |\n|---|---|---|\n| 1 | `make prune` | 0 |\n";
    String evidence = "### ORC-01 Review Evidence\n\n" + EVIDENCE.replace(list, table);
    String written = recorded(HEAD + FIRST + evidence + "\n" + SECOND);
    assertThat(written.split("\\| `make graft` \\|", -1)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Notes\n\nMeeting on Friday.\n\n## Definition of Done\n\nAll boxes ticked.\n",
        "---\n\n# Phase 2\n\nTo be planned.\n",
        "---\n\n*Kept by the orchard team.*\n",
        "[^1]: see the plan\n\n[plan]: docs/plan.md\n",
        "---\n\n[plan]: docs/plan.md\n"
      })
  void whatFollowsTheLastPacketStaysBehindItsEvidence(String tail) throws Exception {
    String written =
        recorded(
            HEAD
                + FIRST
                + "### ORC-01 Review Evidence\n\n"
                + EVIDENCE
                + "\n"
                + SECOND
                + "\n"
                + tail);
    assertThat(written)
        .contains("- [x] P0 PASS\n\n### ORC-02 Review Evidence\n")
        .endsWith("\n\n" + tail);
  }

  @Test
  void wordsOfThePacketStayBeforeItsEvidence() throws Exception {
    String words = "\n### Notes\n\nGraft in March.\n\n---\n\n### Sources\n\nA book.\n";
    assertThat(recorded(HEAD + FIRST + SECOND + words))
        .contains(SECOND.replace("[ ]", "[x]") + words + "\n###");
  }

  private static String nested(String evidence) {
    return "- **Review evidence**\n  - **Commands run + exit codes:**\n    1. `" + evidence;
  }

  @Test
  void evidenceNestedInAListItemGetsItsItem() throws Exception {
    String first =
        nested("make prune` → exit 0\n  - **Verdict:** APPROVED\n  - **Commit:** `1a2b3c4d`\n\n");
    assertThat(recorded(HEAD + FIRST + first + SECOND))
        .contains(
            "- [x] P0 PASS\n\n- **Review evidence**\n  - **Files changed:** `graft.txt`: new\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<details>|<summary>ORC-01 Review Evidence</summary>||; ### ORC-02 Review Evidence||",
        "**Evidence**||; **Evidence**||",
        "### ORC-01 Review-Nachweis||; ### ORC-02 Review-Nachweis||"
      })
  void evidenceUnderAnotherHeadingGetsAHeading(String heading, String expected) throws Exception {
    String first =
        heading.replace('|', '\n') + EVIDENCE + (heading.startsWith("<") ? "\n</details>\n" : "");
    assertThat(recorded(HEAD + FIRST + first + "\n" + SECOND))
        .contains("- [x] P0 PASS\n\n" + expected.replace('|', '\n') + "Files changed:\n");
  }

  @Test
  void theReviewersVerdictStandsBehindTheImplementersEvidence() throws Exception {
    String own =
        """

        ### ORC-02 Implementer Evidence

        Commands run + exit codes (implementer):
        1. `make graft` -> exit 0

        Files changed:
        - `graft.txt`: made
        """;
    String written =
        recorded(HEAD + FIRST + "### ORC-01 Review Evidence\n\n" + EVIDENCE + "\n" + SECOND + own);
    assertThat(written).contains(own + "\n### ORC-02 Review Evidence\n");
  }

  @Test
  void aShortRowIsPaddedWithWhatTheVerdictSays() throws Exception {
    String head =
        HEAD.replace("| ORC-02 | Graft | REVIEW | Ada | PENDING |", "| ORC-02 | Graft | REVIEW |");
    assertThat(recorded(head + FIRST + EVIDENCE + "\n" + SECOND))
        .contains("| ORC-02 | Graft | DONE | Ada | APPROVED |\n");
  }

  @ParameterizedTest
  @CsvSource({
    "✅ APPROVED,⏳ PENDING",
    "**APPROVED**,**PENDING**",
    "Approved,Pending",
    "**Approved**,"
  })
  void theReviewStateIsSpelledAsTheOthersAre(String approved, @Nullable String pending)
      throws Exception {
    String head =
        HEAD.replace("APPROVED", approved).replace("PENDING", pending == null ? "" : pending);
    assertThat(recorded(head + FIRST + EVIDENCE + "\n" + SECOND))
        .contains("| ORC-02 | Graft | DONE | Ada | " + approved + " |\n");
  }

  @Test
  void aVerdictBelowAHeadingOfItsOwnHasNoListMark() throws Exception {
    String first =
        """
        ### ORC-01 Review Evidence

        #### Commands run + exit codes

        1. `make prune` -> exit 0

        #### Verdict

        APPROVED

        #### Commit

        `1a2b3c4d`

        """;
    assertThat(recorded(HEAD + FIRST + first + SECOND))
        .contains("#### Verdict\n\nAPPROVED\n\n#### Commit\n\n(pending)");
  }
}
