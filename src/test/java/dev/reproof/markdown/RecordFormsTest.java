package dev.reproof.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.reproof.text.SourceText;
import dev.reproof.tracker.Author;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Verdict;
import dev.reproof.tracker.WrittenCommand;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The forms in which evidence tells of commands, gates and checkpoints.
class RecordFormsTest {
  private static Packet packet(String section) {
    return TrackerParser.parse(
            SourceText.of(
                """
                # Orchard Progress Tracker

                | Packet | Title | Status |
                |---|---|---|
                | ORC-01 | Prune | DONE |
                | ORC-02 | Graft | DONE |

                ## ORC-02: Graft

                """
                    + section))
        .packet("ORC-02")
        .orElseThrow();
  }

  private static Packet evidence(String body) {
    return packet("### ORC-02 Review Evidence\n\n" + body);
  }

  private static List<Tuple> records(Packet packet) {
    return packet.records().stream()
        .map(r -> tuple(r.command().map(WrittenCommand::text).orElse(""), r.exit().orElse(null)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. `make graft` -> exit 0; `make wax` -> exit 1",
        "1. `make graft` -> exit 0, then `make wax` -> exit 1",
        "- `make graft` (exit 0) and `make wax` (exit 1)",
        "1. `make graft` -> exit 0;\n   `make wax` -> exit 1",
        "Commands: `make graft` (exit 0) and `make wax` (exit 1)"
      })
  void readsTwoEntriesOfOneItem(String item) {
    assertThat(records(evidence("Commands run:\n" + item + "\n")))
        .containsExactly(tuple("make graft", 0), tuple("make wax", 1));
  }

  @Test
  void readsAnEntryBehindASemicolonThatHasAWordForItsCode() {
    Packet packet = evidence("Commands run:\n1. `make graft` -> exit 0; `make wax` -> FAIL\n");

    assertThat(packet.records())
        .extracting(CommandRecord::number, CommandRecord::result)
        .containsExactly(tuple(1, "exit 0"), tuple(1, "FAIL"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. `make graft` -> exit 2 on a dry day; exit 0 in rain",
        "1. `make graft` and `make wax` -> exit 0",
        "1. `make graft` -> exit 0; `wax.txt` was read",
        "1. `make graft` -> exit 0 (`make wax`; `make tie`)"
      })
  void keepsWhatIsOneEntry(String item) {
    assertThat(records(evidence("Commands run:\n" + item + "\n")))
        .containsExactly(tuple("make graft", 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- ✅ `make graft` -> exit 0",
        "- **Graft** - `make graft` - exit 0",
        "**1.** `make graft` -> exit 0",
        "- [x] `make graft` -> exit 0",
        "1. `make graft`\n\n   -> exit 0",
        "- Command: `make graft`\n- Exit code: 0\n- Findings: 0 broken twigs",
        "| Command | Expected | Actual |\n|---|---|---|\n| `make graft` | 1 | 0 |",
        "| Step | Command | Status |\n|---|---|---|\n| a | `make graft` | exit 0 |"
      })
  void readsACommandInEachForm(String list) {
    assertThat(records(evidence("Commands run:\n" + list + "\n")))
        .containsExactly(tuple("make graft", 0));
  }

  @Test
  void readsTheExpectedCodeOfATable() {
    Packet packet =
        evidence(
            """
            Commands run:

            | Command | Expected exit | Exit |
            |---|---|---|
            | `make rot` | 1 | 1 |
            """);

    assertThat(packet.records())
        .extracting(CommandRecord::statedExit, CommandRecord::expectedExit)
        .containsExactly(tuple(1, 1));
  }

  @Test
  void readsNoCodeOutOfATableOfStatusWords() {
    Packet packet =
        evidence(
            """
            | Command | Status |
            |---|---|
            | `make graft` | ready |
            """);

    assertThat(packet.records()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rerun commands + exit codes:",
        "Re-run commands + exit codes:",
        "Commands re-run:",
        "Addendum commands:",
        "Addendum rerun commands:",
        "### Addendum: rerun",
        "### Addendum (2026-03-09): rerun"
      })
  void readsALaterList(String label) {
    Packet packet =
        evidence(
            """
            Commands run:
            1. `make graft` -> exit 1

            %s
            1. `make graft` -> exit 0

            Gates:
            - P0: PASS
            """
                .formatted(label));

    assertThat(records(packet)).containsExactly(tuple("make graft", 1), tuple("make graft", 0));
    assertThat(packet.gates()).containsOnlyKeys("P0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Addendum:",
        "Rerun after rebase:",
        "Second run:",
        "Post-fix rerun:",
        "After the fix:",
        "Retest:",
        "Commands run after rebase:",
        "Re-run after review (2026-03-04):"
      })
  void readsWhatWasRunOnceMore(String label) {
    String first = "Commands run (reviewer):\n1. `make graft` -> exit 0\n\n";

    Packet packet =
        evidence(first + label + "\n\n1. `make graft` -> exit 1\n\nVerdict: APPROVED\n");

    assertThat(records(packet)).containsExactly(tuple("make graft", 0), tuple("make graft", 1));
    assertThat(packet.records()).extracting(CommandRecord::author).containsOnly(Author.REVIEWER);
    assertThat(packet.verdict()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exit 0/1?",
        "exit 0-1",
        "exit 0 or 1",
        "exit 0?",
        "exit `0`?",
        "exit 0–1",
        "exit 0 or exit 1",
        "exit `0`, or exit code `1`",
        "exit 0 / exit 1"
      })
  void takesNoCodeFromAChoice(String result) {
    assertThat(records(evidence("Commands run:\n1. `make graft` -> " + result + "\n")))
        .containsExactly(tuple("make graft", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exit 0 - 12 tests",
        "exit 0 – 12/12 pass",
        "exit 0 / 44 tests",
        "exit 0 (1 or 2 warnings)",
        "exit 0, was it 1?",
        "exit 0-1.5s"
      })
  void keepsACodeThatIsFollowedByAFigure(String result) {
    assertThat(records(evidence("Commands run:\n1. `make graft` -> " + result + "\n")))
        .containsExactly(tuple("make graft", 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Addendum:\n- the wax is new",
        "Addendum:\n- `src/wax.c`: new",
        "After the fix:\n- [ ] `make graft` -> exit 0",
        "Before the fix:\n1. `make graft` -> exit 1",
        "Known failures:\n1. `make graft` -> exit 1",
        "Not rerun after rebase:\n1. `make graft` -> exit 1"
      })
  void takesNothingElseForALaterRun(String block) {
    Packet packet = evidence("Commands run:\n1. `make graft` -> exit 0\n\n" + block + "\n");

    assertThat(records(packet)).containsExactly(tuple("make graft", 0));
  }

  @Test
  void readsStrongWordsWithoutAColonAsALabel() {
    Packet packet =
        evidence(
            """
            Commands run:
            1. `make graft` -> exit 0

            **Gate checklist**
            - P0: PASS (seen)

            **Commit**
            - `ab12cd34`

            **Rollback**
            - Cut it off.
            """);

    assertThat(records(packet)).containsExactly(tuple("make graft", 0));
    assertThat(packet.gates().values()).extracting(Gate::word).containsExactly("PASS");
    assertThat(packet.evidence().getFirst().block(BlockKind.ROLLBACK)).isPresent();
  }

  @Test
  void takesNoGateForACommand() {
    Packet packet = evidence("Commands run:\n- `make graft` -> exit 0\n- **P0**: PASS (seen)\n");

    assertThat(records(packet)).containsExactly(tuple("make graft", 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"**Checkpoint Commits** (orchard):", "=== Checkpoint Commit Summary ==="})
  void takesNoCheckpointFromTheRowOfAnotherPacket(String above) {
    String table =
        """
        Commands run:
        - `make graft` -> exit 0

        %s

        | Packet | Commit |
        |---|---|
        | ORC-01 | `ab12cd34` |
        | ORC-02 | %s |
        """;

    assertThat(evidence(table.formatted(above, "(this commit)")).checkpoints()).isEmpty();
    assertThat(evidence(table.formatted(above, "`ef56ab78`")).checkpoints())
        .extracting(Hash::digits)
        .containsExactly("ef56ab78");
  }

  @Test
  void readsGatesInBoxesAboveTheCommands() {
    Packet packet =
        packet(
            """
            **Gate checklist:**
            - [x] P0: twigs counted
            - [x] P2: Checkpoint commit `ab12cd34`

            **Commands run:**
            - `make graft` → exit 0
            """);

    assertThat(packet.gates()).containsOnlyKeys("P0", "P2");
    assertThat(packet.checkpoints()).extracting(Hash::digits).containsExactly("ab12cd34");
  }

  @Test
  void takesNoGatesFromOpenBoxesAboveTheCommands() {
    Packet packet =
        packet("**Gates:**\n- [ ] P0 PASS\n\n**Commands run:**\n- `make graft` → exit 0\n");

    assertThat(packet.gates()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "https://forge.example/x/y/commit/1a2b3c4d5e; 1a2b3c4d5e",
        "- <https://forge.example/x/y/-/commit/1a2b3c4d>; 1a2b3c4d",
        "[link](https://forge.example/x/commit/1a2b3c4d); 1a2b3c4d",
        "`1A2B3C4D`; 1A2B3C4D"
      })
  void readsACommitInAnAddressOrInCapitals(String commit, String hash) {
    assertThat(evidence("Commit: " + commit + "\n").checkpoints())
        .extracting(Hash::digits)
        .containsExactly(hash);
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/1a2b3c4d", "FACADE12", "https://x.example/blob/1a2b3c4d"})
  void anotherPathOrAWordInCapitalsIsNoCommit(String text) {
    assertThat(evidence("Commit: " + text + "\n").checkpoints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- P0: PASS (a)\n- P1: FAIL (b)\n",
        "P0: PASS (a)\nP1: FAIL (b)\n",
        "Gates P0 PASS | P1 FAIL\n",
        "Quality gates:\n- P0: PASS\n- P1: FAIL\n"
      })
  void readsGatesBehindTheCommands(String gates) {
    Packet packet = evidence("Commands run:\n1. `make graft` -> exit 0\n\n" + gates);

    assertThat(records(packet)).containsExactly(tuple("make graft", 0));
    assertThat(packet.gates().values()).extracting(Gate::word).containsExactly("PASS", "FAIL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P0: fail (a)",
        "P0: Failed",
        "P0 -> FAIL (a)",
        "P0 = FAIL",
        "P0 => FAIL",
        "`P0`: `FAIL` (a)",
        "Gate P0: FAIL (a)",
        "P0 – Build: FAIL",
        "P0:\n  - FAIL"
      })
  void readsTheWordOfAGate(String gate) {
    assertThat(evidence("Gate checklist:\n- " + gate + "\n").gates())
        .hasEntrySatisfying("P0", read -> assertThat(read.word()).isEqualTo("FAIL"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"P0 fail safe was looked at", "P0: fails when it rains", "P0: pass criteria"})
  void aSentenceIsNoWordOfAGate(String gate) {
    assertThat(evidence("Gate checklist:\n- " + gate + "\n").gates()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "*Verdict:* CHANGES_REQUESTED; CHANGES_REQUESTED",
        "Verdict — CHANGES_REQUESTED; CHANGES_REQUESTED",
        "Verdict → BLOCKED; BLOCKED",
        "Verdict: 🔴 CHANGES_REQUESTED; CHANGES_REQUESTED",
        "Verdict: ~~APPROVED~~ CHANGES_REQUESTED; CHANGES_REQUESTED",
        "Verdict: APPROVED → CHANGES_REQUESTED (reopened); CHANGES_REQUESTED",
        "Verdict: APPROVED -> the board; APPROVED",
        "Verdict: changes-requested; changes-requested"
      })
  void readsTheWordOfAVerdict(String line, String word) {
    Packet packet = evidence("Commands run:\n1. `make graft` -> exit 0\n\n" + line + "\n");

    assertThat(packet.verdict().map(Verdict::word)).contains(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Commit:\n```\n1a2b3c4d graft\n```\n",
        "Commit:\n\n```text\n1a2b3c4d\n```\n\nRisk: None.\n"
      })
  void readsACommitThatStandsInAFence(String commit) {
    Packet packet = evidence("Commands run:\n1. `make graft` -> exit 0\n\n" + commit);

    assertThat(packet.checkpoints()).extracting(Hash::digits).containsExactly("1a2b3c4d");
  }

  @Test
  void readsARollbackThatStandsInAFence() {
    Packet packet = evidence("Rollback:\n\n```sh\ngit revert 1a2b3c4d\n```\n");

    assertThat(packet.evidence().getFirst().block(BlockKind.ROLLBACK).orElseThrow().items())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`make graft` (rc 3)",
        "`make graft` returned 3",
        "`make graft` -> code 3",
        "`make graft` → status 3 (twice)",
        "`make graft` -> exit(3)",
        "`make graft` → Rückgabewert 3",
        "exit 3: `make graft`",
        "[exit 3] `make graft`",
        "[`make graft`](ci/run/12) -> exit 3"
      })
  void readsAnExitCodeInOtherWords(String entry) {
    assertThat(records(evidence("Commands run:\n1. " + entry + "\n")))
        .containsExactly(tuple("make graft", 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`make graft` -> status 200",
        "`make graft` returned 3 rows",
        "`make graft` -> the code 3 was seen",
        "after exit 3: `make graft`"
      })
  void aNumberBehindSuchAWordIsNoExitCodeElsewhere(String entry) {
    assertThat(records(evidence("Commands run:\n1. " + entry + "\n")))
        .containsExactly(tuple("make graft", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a) `make graft` -> exit 0\nb) `make wax` -> exit 1",
        "(1) `make graft` -> exit 0\n(2) `make wax` -> exit 1",
        "| Cmd | RC |\n|---|---|\n| `make graft` | 0 ✅ |\n| `make wax` | 1 |"
      })
  void readsListsWithOtherMarks(String list) {
    assertThat(records(evidence("Commands run:\n" + list + "\n")))
        .containsExactly(tuple("make graft", 0), tuple("make wax", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"npm run lint", "uv run pytest", "bundle exec rspec"})
  void readsACommandOfThreeWordsWithoutBackTicks(String command) {
    String body = "```\nCommands run:\n1. " + command + " -> exit 0\n```\n";

    assertThat(records(evidence(body))).containsExactly(tuple(command, 0));
  }

  @ParameterizedTest
  @CsvSource({"Trees are green (`make graft`),true", "Trees (as `make graft` shows) stand,false"})
  void aCommandInBracketsAtTheEndOfARequiredTestIsAskedFor(String box, boolean asked) {
    assertThat(packet("### Required Tests\n\n- [x] " + box + "\n").commands())
        .hasSize(asked ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tests run:",
        "Checks run:",
        "Executed commands:",
        "Test evidence:",
        "Validation:",
        "Exit codes:",
        "Results:",
        "Files changed:\n- `tree.txt`: cut\n"
      })
  void readsAListOfCommandsUnderOtherWords(String label) {
    assertThat(records(evidence(label + "\n1. `make graft` -> exit 0\n2. `make wax` -> exit 1\n")))
        .containsExactly(tuple("make graft", 0), tuple("make wax", 1));
  }

  @Test
  void suchWordsOverSentencesAreNoListOfCommands() {
    assertThat(evidence("Results:\n- The trees stand.\n- Read `trees.md`.\n").records()).isEmpty();
  }

  @Test
  void readsTheAnswerToWhatTheShellIsAsked() {
    String fence = "```console\n$ make graft\nok 12\n$ echo $?\n3\n$ make wax\n$ echo $?\n0\n```\n";

    assertThat(records(evidence("Commands run:\n\n" + fence)))
        .containsExactly(tuple("make graft", 3), tuple("make wax", 0));
  }
}
