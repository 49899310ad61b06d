package dev.reproof.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.text.SourceText;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Tracker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How boards and headings name packets, and which tables and headings name none.
class PacketNamesTest {
  private static final String BOARD =
      """
      | Packet | Title | Status |
      |---|---|---|
      | ORC-01 | Prune | DONE |
      | ORC-02 | Graft | TODO |

      """;

  private static Tracker read(String text) {
    return TrackerParser.parse(SourceText.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Task ORC-02: Graft",
        "## Section ORC-02 - Graft",
        "## Checklist: ORC-02",
        "### Checklist ORC-02: Graft",
        "## 2. ORC-02: Graft",
        "## (ORC-02) Graft",
        "## ✅ ORC-02: Graft",
        "## **⚠️ ORC-02**: Graft",
        "## ~~ORC-02~~: Graft",
        "## Story ORC-02: Graft",
        "## Work item ORC-02: Graft",
        "## Ticket: ORC-02 Graft",
        "## AP ORC-02: Graft",
        "## Paket ORC-02: Graft",
        "## Graft (ORC-02)",
        "## <a id=\"orc-02\"></a>ORC-02: Graft",
        "## orc-02: Graft"
      })
  void aSectionBeginsAtTheHeadingThatNamesItsPacket(String heading) {
    Tracker tracker =
        read("# Orchard\n\n" + BOARD + "## ORC-01: Prune\n\n" + heading + "\n\n- [ ] tie it\n");

    assertThat(tracker.packet("ORC-01").orElseThrow().boxes()).isEmpty();
    assertThat(tracker.packet("ORC-02").orElseThrow().boxes())
        .extracting(Box::text)
        .containsExactly("tie it");
  }

  @Test
  void aHeadingThatBeginsWithTheIdGoesFirst() {
    Tracker tracker =
        read("# Orchard\n\n" + BOARD + "## Task ORC-02: plan\n\n## ORC-02: Graft\n\n- [ ] tie\n");

    assertThat(tracker.packet("ORC-02").orElseThrow().boxes()).hasSize(1);
  }

  @Test
  void aTaskIsNoPacketWithoutABoard() {
    assertThat(read("# Plan\n\n## Task ORC-02: Graft\n\n- [ ] tie it\n").packets()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ORC-03 ✅", "✅ ORC-03", "⚠️ **ORC-03**", "🚧 Packet ORC-03"})
  void aSignBesideAnIdIsNoPartOfIt(String cell) {
    Tracker tracker =
        read("# Orchard\n\n" + BOARD.stripTrailing() + "\n| " + cell + " | x | DONE |\n");

    assertThat(tracker.packets())
        .extracting(Packet::id)
        .containsExactly("ORC-01", "ORC-02", "ORC-03");
  }

  @Test
  void anUnderscoreInsideAnIdIsAPartOfIt() {
    Tracker tracker =
        read(
            """
            # Orchard

            | Packet | Title | Status |
            |---|---|---|
            | ORC_1 | Prune | DONE |
            | _ORC_2_ | Graft | TODO |

            ## ORC_1: Prune
            """);

    assertThat(tracker.packets()).extracting(Packet::id).containsExactly("ORC_1", "ORC_2");
    assertThat(tracker.packet("ORC_1").orElseThrow().section()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Template Rendering Progress Tracker",
        "Session Log Cleanup Progress Tracker",
        "Change Log Progress Tracker",
        "References Progress Tracker",
        "Next Packet Router Progress Tracker"
      })
  void theTitleClosesNothing(String title) {
    assertThat(read("# " + title + "\n\n" + BOARD).packets()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Packet Template", "Tracker Template (copy this)", "Template: orchard"})
  void aTemplateIsNoTracker(String title) {
    assertThat(read("# " + title + "\n\n" + BOARD).packets()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Predecessor Verification",
        "### Predecessor Packet Status",
        "## Dependency Lane Findings",
        "## Packet Summary",
        "## Packet Completion Summary"
      })
  void aTableOfOtherPacketsIsNoBoard(String heading) {
    String table =
        heading
            + """


            | Packet | Status | Checkpoint |
            |---|---|---|
            | OLD-01 | DONE | `ab12cd34` |
            """;

    assertThat(read("# Orchard\n\n" + BOARD + table).packets())
        .extracting(Packet::id)
        .containsExactly("ORC-01", "ORC-02");
  }

  @Test
  void aSummaryAloneIsTheBoard() {
    assertThat(read("# Orchard\n\n## Packet Summary\n\n" + BOARD).packets()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "### Follow-up to ORC-02",
        "### Review Evidence (ORC-02)",
        "### Carried over (ORC-02)",
        "### Notes (ORC-02)"
      })
  void aHeadingThatMentionsAnotherPacketBeginsNoSection(String heading) {
    Tracker tracker =
        read("# Orchard\n\n" + BOARD + "## ORC-01: Prune\n\n" + heading + "\n\n- [ ] tie it\n");

    assertThat(tracker.packet("ORC-01").orElseThrow().boxes()).hasSize(1);
    assertThat(tracker.packet("ORC-02").flatMap(Packet::section)).isEmpty();
  }

  private static int boxesOfTheLast(String record, String behind) {
    Tracker tracker =
        read("# Orchard\n\n" + BOARD + "## ORC-02: Graft\n\n- [x] tie it\n\n" + record + behind);
    return tracker.packet("ORC-02").orElseThrow().boxes().size();
  }

  private static final String RECORD =
      "### ORC-02 Review Evidence\n\nVerdict: APPROVED\n\nRollback:\n- Revert.\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Notes",
        "## Definition of Done",
        "## Release checklist",
        "## Sign-off",
        "## Whatever comes",
        "# Backlog"
      })
  void whatStandsBehindTheCompleteRecordOfTheLastPacketIsNoneOfIt(String heading) {
    assertThat(boxesOfTheLast(RECORD, heading + "\n\n- [ ] write the post\n")).isOne();
    assertThat(boxesOfTheLast("", "## Notes\n\n- [ ] write the post\n")).isEqualTo(2);
    assertThat(
            boxesOfTheLast(
                RECORD.replace("APPROVED", "APPROVED | BLOCKED"),
                "## Notes\n\n- [ ] write the post\n"))
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Review Gates\n\n- [ ] P0 PASS\n",
        "## Required Tests\n\n- [ ] tests\n",
        "## Notes\n\n- [ ] more\n\n### ORC-02 Review Evidence (round 2)\n\nVerdict: BLOCKED\n",
        "### Notes\n\n- [ ] more\n"
      })
  void thePacketsOwnBoxesMayStandBehindItsRecord(String behind) {
    assertThat(boxesOfTheLast(RECORD, behind)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TODO", "Deferred", "Nächste Schritte", "Ideas for later", "Post-launch"})
  void whatIsLeftForLaterIsOfNoPacket(String heading) {
    assertThat(boxesOfTheLast("", "## " + heading + "\n\n- [ ] write the post\n")).isOne();
  }
}
