package dev.reproof.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.text.SourceText;
import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Tracker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Headings over a line of hyphens or equals signs.
class UnderlinedTest {
  private static final String TRACKER =
      """
      Orchard Progress Tracker
      ========================

      Status: Active

      Rules
      -----

      1. Every checkbox is checked.

      Packet Board
      ------------

      | Packet | Title | Status |
      |---|---|---|
      | 01 | Prune | DONE |
      | 02 | Graft | TODO |

      Packet 01 Checklist: Prune
      --------------------------

      - [x] `make prune` passed.

      Packet 01 Review Evidence
      -------------------------

      ```
      Commands run + exit codes:
      1. `make prune` -> exit 0

      Verdict: APPROVED
      ```

      Packet 02 Checklist: Graft
      --------------------------
      """;

  private static Tracker parse(String text) {
    return TrackerParser.parse(SourceText.of(text));
  }

  private static Packet packet(String text, String id) {
    return parse(text).packets().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void areReadAsThoseWithNumberSigns() {
    Tracker tracker = parse(TRACKER);

    assertThat(tracker.title()).isEqualTo("Orchard Progress Tracker");
    assertThat(tracker.status()).contains("Active");
    assertThat(tracker.rules()).hasSize(1);
    assertThat(tracker.boards().getFirst().heading()).isEqualTo("Packet Board");
    Packet first = packet(TRACKER, "01");
    assertThat(first.section().orElseThrow().place().line()).isEqualTo(19);
    assertThat(first.boxes()).hasSize(1);
    assertThat(first.records()).hasSize(1);
    assertThat(first.evidence().getFirst().fence()).isEqualTo("```");
    assertThat(first.verdict().orElseThrow().word()).isEqualTo("APPROVED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Status: Active\n----",
        "All of it stands.\n--------",
        "Packet 02 Checklist: Graft\n---",
        "- Packet 02\n------",
        "One line,\nPacket 02 Checklist: Graft\n--------------",
        "Packet 02 | Graft\n-----",
        "Packet 02 Checklist: Graft\n- - - -",
        "    Packet 02 Checklist: Graft\n    ------",
        "```\nPacket 02 Checklist: Graft\n--------\n```"
      })
  void aSeparatorBelowWordsIsNone(String words) {
    String text = TRACKER.substring(0, TRACKER.lastIndexOf("Packet 02")) + words + "\n";

    assertThat(packet(text, "02").section()).isEmpty();
  }

  @Test
  void aVerdictIsWrittenBelowTheUnderline() throws Exception {
    SourceText source = SourceText.of(TRACKER);
    Intent.VerdictForm form =
        new Intent.VerdictForm(
            "BLOCKED", Map.of(), List.of(), "Cold.", null, List.of(), "BLOCKED", "", null);
    EditPlan plan =
        TrackerEdits.of(
            source,
            TrackerParser.parse(source),
            new Intent.RecordVerdict("02", form, List.of(), false));
    List<TextEdit> edits = ((EditPlan.Planned) plan).edits();
    String after = source.apply(edits).text();

    assertThat(after).startsWith(TRACKER.replace("| TODO |", "| BLOCKED |"));
    assertThat(packet(after, "02").verdict().orElseThrow().word()).isEqualTo("BLOCKED");
  }
}
