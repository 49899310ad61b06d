package dev.reproof.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.reproof.text.SourceText;
import dev.reproof.tracker.Author;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.BoxKind;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.Rule;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.Tracker;
import dev.reproof.tracker.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackerParserTest {
  private static final String BOARD =
      """
      # Harbour Lights Progress Tracker

      Status: Active
      Date: 2026-03-01

      ## Rules

      1. A packet is `DONE` only when every checkbox is checked.
      2. Evidence states the exit code
         of each command.

      ## Packet Board

      | Packet | Title | Status | Implementer | Reviewer | Review State | Evidence Link |
      |---|---|---|---|---|---|---|
      | 00 | Lamp \\| lens | DONE | Ada | Grace | APPROVED | below |
      | 01 | Fog horn | TODO | Unassigned | - | PENDING | |
      | **Total** | 2 | | | | | |

      """;

  private static Tracker read(String text) {
    return TrackerParser.parse(SourceText.of(text));
  }

  private static Section sectionOf(String body) {
    return read(BOARD + body).packet("00").flatMap(Packet::section).orElseThrow();
  }

  @Test
  void readsAVerdictInALineThatIsBoldAsAWhole() {
    Section section =
        sectionOf(
            """
            ## 00 Checklist: Lamp

            ### 00 Review Evidence

            **Verdict: CHANGES_REQUESTED**
            """);

    assertThat(section.evidence().getFirst().verdicts())
        .extracting(Verdict::word)
        .containsExactly("CHANGES_REQUESTED");
  }

  @Test
  void readsGatesPartedByCommasButNoLevelInsideAReason() {
    Section section =
        sectionOf(
            """
            ## 00 Checklist: Lamp

            ### 00 Review Evidence

            Gates: P0 PASS, P1 PASS (covers P0, P2 too), P2: N/A
            """);

    assertThat(section.evidence().getFirst().gates())
        .extracting(Gate::level, Gate::word, Gate::reason)
        .containsExactly(
            tuple("P0", "PASS", ""),
            tuple("P1", "PASS", "covers P0, P2 too"),
            tuple("P2", "N/A", ""));
  }

  @Test
  void readsTheHead() {
    Tracker tracker = read(BOARD);

    assertThat(tracker.title()).isEqualTo("Harbour Lights Progress Tracker");
    assertThat(tracker.status()).contains("Active");
    assertThat(tracker.rules())
        .extracting(Rule::number, Rule::line)
        .containsExactly(tuple(1, 8), tuple(2, 9));
    assertThat(tracker.rules().get(1).text())
        .isEqualTo("Evidence states the exit code of each command.");
  }

  @Test
  void readsTheBoardWithEscapedPipesAndLeavesTotalsAlone() {
    Tracker tracker = read(BOARD);

    assertThat(tracker.boards()).singleElement().satisfies(b -> assertThat(b.line()).isEqualTo(14));
    assertThat(tracker.packets()).extracting(Packet::id).containsExactly("00", "01");
    Packet lamp = tracker.packets().getFirst();
    assertThat(lamp.title()).isEqualTo("Lamp | lens");
    assertThat(lamp.row().orElseThrow().place().line()).isEqualTo(16);
    assertThat(tracker.packets().get(1).reviewer()).isEmpty();
    assertThat(tracker.unread()).singleElement().satisfies(u -> assertThat(u.line()).isEqualTo(18));
  }

  @Test
  void cellSpansHoldExactlyTheWrittenText() {
    Packet lamp = read(BOARD).packets().getFirst();

    lamp.row()
        .orElseThrow()
        .cells()
        .forEach(
            cell -> {
              String written = lamp.row().orElseThrow().span(cell.span()).of(BOARD);
              assertThat(written.replace("\\|", "|")).isEqualTo(cell.text());
            });
  }

  @Test
  void boxesInsideFencesAndCommentsAreText() {
    Section section =
        sectionOf(
            """
            ## Packet 00 Checklist: Lamp

            - [x] Lamp lit.
            ```
            - [ ] not a box
            ```
            <!--
            - [ ] nor this
            -->
            > - [ ] nor a quoted one
            - [ ] Lens clean.
            """);

    assertThat(section.boxes()).extracting(Box::text).containsExactly("Lamp lit.", "Lens clean.");
    assertThat(section.boxes()).extracting(Box::checked).containsExactly(true, false);
  }

  @Test
  void statedCodesAreExpectationsWhileOpenAndClaimsOnceTicked() {
    Section section =
        sectionOf(
            """
            ## Packet 00 Checklist: Lamp

            ### Required Tests
            - [ ] `sh light.sh --all` -> exit 0
            - [x] `sh lens.sh` → exit 3 (dust)
            - [x] `grep -q fog log.txt` (expected exit 1)
            """);

    Box open = section.boxes().get(0);
    Box ticked = section.boxes().get(1);
    assertThat(open.passingExit()).contains(0);
    assertThat(open.claimedExit()).isEmpty();
    assertThat(ticked.claimedExit()).contains(3);
    assertThat(ticked.passingExit()).isEmpty();
    assertThat(section.boxes().get(2).passingExit()).contains(1);
  }

  @Test
  void aSpanThatIsNoCommandIsNotOne() {
    Section section =
        sectionOf(
            """
            ## Packet 00 Checklist: Lamp

            - [x] Update `lamp.toml` pin.
            - [x] States (`LIT`, `DARK`) agreed.
            - [ ] Run the full check (without `--fast`) -> exit 0
            - [x] Ensure the lane is `GO` with evidence.
            - [x] Validated `GET /api/lamp` by hand.
            - [x] `lamp_test.go` extended.
            - [x] Backend: `make lint` -> exit 0
            """);

    assertThat(section.boxes().stream().filter(b -> b.command().isPresent()))
        .extracting(b -> b.command().orElseThrow().text())
        .containsExactly("make lint");
  }

  @Test
  void readsEvidenceInsideItsFence() {
    Section section =
        sectionOf(
            """
            ## Packet 00 Checklist: Lamp

            ### Packet 00 Review Evidence

            ```markdown
            Files changed:
            - `lamp.c`: brighter

            Commands run + exit codes (reviewer):
            1. `sh light.sh "a|b"
               --all`
               -> exit 0 (12 tests)
            2. `sh lens.sh` (twice) -> BUILD FAILED
            3. Looked at the lens

            Gate checklist:
            - P0: PASS (rerun)
            - P1: N/A (no behaviour)

            Verdict: APPROVED

            Commit:
            - `4f0c2d1e` (feat: lamp)
            ```
            """);

    assertThat(section.records())
        .extracting(CommandRecord::number, CommandRecord::author, CommandRecord::statedExit)
        .containsExactly(
            tuple(1, Author.REVIEWER, 0),
            tuple(2, Author.REVIEWER, null),
            tuple(3, Author.REVIEWER, null));
    assertThat(section.records().getFirst().command().orElseThrow().text())
        .isEqualTo("sh light.sh \"a|b\" --all");
    assertThat(section.records().get(1).result()).isEqualTo("BUILD FAILED");
    assertThat(section.records().get(2).command()).isEmpty();
    Packet packet = new Packet("00", "Lamp", null, section);
    assertThat(packet.gates()).hasEntrySatisfying("P1", g -> assertThat(g.word()).isEqualTo("N/A"));
    assertThat(packet.verdict()).map(Verdict::word).contains("APPROVED");
    assertThat(packet.checkpoints()).extracting(Hash::digits).containsExactly("4f0c2d1e");
  }

  @Test
  void templatesAreEmpty() {
    Section section =
        sectionOf(
            """
            ## Packet 00 Checklist: Lamp

            ### Packet 00 Review Evidence

            ```
            Commands run + exit codes:
            1. `<command>` -> exit <code>

            Gate checklist:
            - P0: PASS | FAIL (<reason>)

            Verdict: APPROVED | CHANGES_REQUESTED | BLOCKED

            Commit:
            - `<hash>` (<message>)
            ```
            """);

    Packet packet = new Packet("00", "Lamp", null, section);
    assertThat(section.records()).isEmpty();
    assertThat(packet.gates()).isEmpty();
    assertThat(packet.verdict()).isEmpty();
    assertThat(packet.checkpoints()).isEmpty();
  }

  @Test
  void anH2InsideAPacketDoesNotEndItButAnAppendixDoes() {
    Tracker tracker =
        read(
            BOARD
                + """
                ## Packet 00 Checklist: Lamp

                - [x] Lit.

                ## Addendum: more light

                - [x] Brighter.

                ## Appendix A

                ### Packet 01: decoy

                - [ ] not a box of a packet

                ## Packet 01 Checklist: Fog horn

                - [ ] Loud.
                """);

    assertThat(tracker.packet("00").orElseThrow().boxes()).hasSize(2);
    assertThat(tracker.packet("01").orElseThrow().boxes())
        .extracting(Box::text)
        .containsExactly("Loud.");
    assertThat(tracker.boxesTotal()).isEqualTo(3);
  }

  @Test
  void aLookAlikeTableInsideAPacketIsNoBoard() {
    Tracker tracker =
        read(
            BOARD
                + """
                ## Packet 00 Checklist: Lamp

                ### Predecessor Packet Status

                | Packet | Status | Checkpoint |
                |---|---|---|
                | OLD-1 | DONE | `1a2b3c4d` |
                """);

    assertThat(tracker.boards()).hasSize(1);
    assertThat(tracker.packets()).extracting(Packet::id).containsExactly("00", "01");
  }

  @Test
  void gateAndVerdictBoxesAreNoCommands() {
    Section section =
        sectionOf(
            """
            ## Packet 00 Checklist: Lamp

            ### Review Gates
            - [x] P0 PASS — all green
            - [x] P1 PASS (N/A — docs only)
            - [ ] Verdict recorded: `APPROVED`
            - [x] Exit codes recorded for all commands.
            """);

    assertThat(section.boxes())
        .extracting(Box::kind)
        .containsExactly(BoxKind.GATE, BoxKind.GATE, BoxKind.VERDICT, BoxKind.EXIT_CODES);
    assertThat(section.boxes().get(1).gate().orElseThrow().saysNotApplicable()).isTrue();
    assertThat(section.boxes().get(0).gate().orElseThrow().saysNotApplicable()).isFalse();
  }

  @Test
  void numbersDistinctCommandsRequiredFirst() {
    Tracker tracker =
        read(
            BOARD
                + """
                ## Packet 00 Checklist: Lamp

                ### Required Tests
                - [x] `sh b.sh` passed.
                - [x] `sh  a.sh` passed.

                ### Packet 00 Review Evidence

                Commands run + exit codes:
                1. `sh extra.sh` -> exit 0
                2. `sh a.sh` -> exit 0
                """);

    assertThat(tracker.packets().getFirst().commands())
        .extracting(PacketCommand::n, PacketCommand::text)
        .containsExactly(tuple(1, "sh b.sh"), tuple(2, "sh a.sh"), tuple(3, "sh extra.sh"));
  }

  @Test
  void manyCommandsAreNumberedAsTheyAreMetAndKeepTheirRecords() {
    StringBuilder body = new StringBuilder("\n## Packet 00: One\n\n### Required Tests\n");
    for (int n = 1; n <= 20; n++) {
      body.append("- [ ] `sh c").append(n).append(".sh` passed.\n");
    }
    body.append("\n### Evidence\n\nCommands run + exit codes:\n");
    for (int n = 22; n >= 1; n--) {
      body.append("- `sh  c").append(n).append(".sh` -> exit 0\n");
    }
    List<PacketCommand> commands =
        read("| Packet | Title | Status |\n|---|---|---|\n| 00 | One | TODO |\n" + body)
            .packets()
            .getFirst()
            .commands();
    assertThat(commands)
        .extracting(PacketCommand::n, PacketCommand::text)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 22)
                .mapToObj(n -> tuple(n, "sh c" + script(n) + ".sh"))
                .toList());
    assertThat(commands).allMatch(c -> c.recordedBy().size() == 1);
    assertThat(commands).filteredOn(PacketCommand::isRequired).hasSize(20);
  }

  /// The records go backwards, and two of them are of commands that nothing requires.
  private static int script(int n) {
    return n <= 20 ? n : 43 - n;
  }

  @Test
  void boldBulletRecordsAreReadWithAllTheirEntries() {
    Section section =
        sectionOf(
            """
            ### 00 — APPROVED
            - **Files changed:** `lamp.c`
            - **Commands run:** `sh a.sh` → exit 0; `sh b.sh x` → ok (2s)
            - **Gate checklist:** P0 ✓ exit codes | P1 ✓ light
            - **Verdict:** APPROVED
            """);

    assertThat(section.records())
        .extracting(r -> r.command().orElseThrow().text(), CommandRecord::statedExit)
        .containsExactly(tuple("sh a.sh", 0), tuple("sh b.sh x", null));
    assertThat(new Packet("00", "", null, section).gates().keySet()).containsExactly("P0", "P1");
  }

  @Test
  void linesAndSpansAreRelativeToTheSection() {
    String body =
        """
        ## Packet 00 Checklist: Lamp

        - [x] Lit.
        """;
    Tracker tracker = read(BOARD + body);
    Section section = tracker.packets().getFirst().section().orElseThrow();
    Box box = section.boxes().getFirst();

    assertThat(section.line(box.line())).isEqualTo(22);
    assertThat(section.span(box.mark()).of(BOARD + body)).isEqualTo("x");
    assertThat(section.span(box.textSpan()).of(BOARD + body)).isEqualTo("Lit.");
  }

  @Test
  void aPacketIsFoundByALooseName() {
    Tracker tracker = read(BOARD);

    assertThat(tracker.packetsNamed("packet 0")).extracting(Packet::id).containsExactly("00");
    assertThat(tracker.packetsNamed("1")).extracting(Packet::id).containsExactly("01");
    assertThat(tracker.packetsNamed("7")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"packet1", "PACKET01", "packet-1", "Packet_01", "Packet 1:", " Packet #1 "})
  void theWordPacketMayBeJoinedToTheId(String name) {
    assertThat(read(BOARD).packetsNamed(name)).extracting(Packet::id).containsExactly("01");
  }

  @Test
  void aWordThatOnlyBeginsLikePacketIsAnotherId() {
    Tracker tracker = read(BOARD.replace("| 01 |", "| PACKETS1 |"));

    assertThat(tracker.packetsNamed("packets1")).extracting(Packet::id).containsExactly("PACKETS1");
    assertThat(tracker.packetsNamed("s1")).isEmpty();
    assertThat(tracker.packetsNamed("packet")).isEmpty();
  }

  @Test
  void theSha256OfALogIsNoCommit() {
    Section section =
        sectionOf(
            """
            ## Packet 00 Checklist: Lamp

            ### Packet 00 Review Evidence

            Commands run + exit codes:
            1. `sh a.sh` -> exit 0 (1.0s; log sha256:9f3c1e2a)

            Commit:
            - (pending)
            """);

    assertThat(new Packet("00", "", null, section).checkpoints()).isEmpty();
  }
}
