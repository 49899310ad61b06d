package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What may be recorded, and what is read back of it.
class VerdictRulesTest {
  @TempDir private Path folder;
  private Path tracker = Path.of("");

  @BeforeEach
  void sample() {
    call("sample", "tidewatch");
    tracker = folder.resolve("tidewatch").resolve(Sample.TRACKER);
  }

  private Called call(String... args) {
    return Called.in(folder, folder.resolve("home"), args);
  }

  private Called record(String packet, String verdict, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "record", tracker.toString(), packet, "--verdict", verdict, "--reviewer", "Ada"));
    args.addAll(List.of(more));
    return call(args.toArray(String[]::new));
  }

  private void replace(String old, String next) throws Exception {
    Files.writeString(tracker, Files.readString(tracker).replace(old, next));
  }

  @Test
  void aHashInAWaiverIsNoCheckpoint() throws Exception {
    replace("`test -s data/moon.txt` passed.", "`test -s data/none.txt` passed.");
    call("rerun", tracker.toString(), "03", "--approve");
    Called recorded =
        record("03", "CHANGES_REQUESTED", "--finding", "P1: x", "--waive", "1: since 1a2b3c4d");
    assertThat(recorded.exit()).as(recorded.err()).isZero();
    assertThat(recorded.out()).contains("since 1a2b3c4d");
    Called shown = call("show", tracker.toString(), "03", "--format", "json");
    assertThat(shown.out()).doesNotContain("\"checkpoint\":\"1a2b3c4d\"");
    assertThat(call("lint", tracker.toString()).out()).doesNotContain("1a2b3c4d names no commit");
  }

  @Test
  void aPlaceholderIsSettledByAWaiverAlone() throws Exception {
    replace("`test -s data/moon.txt` passed.", "`npm test -- <filter>` passed.");
    replace("- [ ] Phases", "- [x] Phases");
    replace("- [ ] Spring", "- [x] Spring");
    call("rerun", tracker.toString(), "03", "--approve");
    String[] gates = {"--gate", "P1=PASS: read", "--gate", "P2=PASS: read"};
    Called refused = record("03", "APPROVED", gates);
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("is a placeholder, which is never run; waive it");

    List<String> waived = new ArrayList<>(List.of(gates));
    waived.addAll(List.of("--waive", "1: there is no such test yet"));
    Called recorded = record("03", "APPROVED", waived.toArray(String[]::new));
    assertThat(recorded.exit()).as(recorded.err()).isZero();
    assertThat(recorded.out()).contains("not run (waived by Ada: there is no such test yet)");
    assertThat(call("lint", tracker.toString()).out())
        .doesNotContain("has no exit code: not run")
        .doesNotContain("was not rerun: not run");
  }

  @Test
  void noApprovalOverAGateThatFails() {
    call("rerun", tracker.toString(), "02", "--approve");
    Called refused = record("02", "APPROVED", "--gate", "P2=FAIL: untidy", "--waive", "1: x");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("gate P2 is FAIL: untidy");
    Called bare = record("02", "APPROVED", "--gate", "P2=FAIL", "--waive", "1: x");
    assertThat(bare.exit()).isEqualTo(1);
    assertThat(bare.err()).contains("gate P2 is FAIL").doesNotContain("FAIL:");
  }

  @Test
  void eachLineOfARiskIsAPoint() throws Exception {
    Called recorded =
        record("03", "BLOCKED", "--finding", "P1: x", "--risk", "Fog.\n- Ice.\n\n  2. Drift.\n");
    assertThat(recorded.exit()).as(recorded.err()).isZero();
    assertThat(Files.readString(tracker)).contains("- Fog.\n- Ice.\n- Drift.\n");
  }

  @Test
  void aFindingFailsItsGate() {
    call("rerun", tracker.toString(), "03", "--approve");
    Called recorded = record("03", "CHANGES_REQUESTED", "--finding", "P0: it sinks");
    assertThat(recorded.exit()).as(recorded.err()).isZero();
    assertThat(recorded.out()).contains("P0: FAIL").doesNotContain("P0: PASS");
  }

  @Test
  void aDraftOfChangesSaysWhichAndCanBeRecorded() {
    Called draft = call("draft", tracker.toString(), "03");
    assertThat(draft.out()).contains("CHANGES_REQUESTED").contains("Findings:").contains("F1 (P1)");
    assertThat(record("03", "CHANGES_REQUESTED").exit()).isZero();
  }

  @Test
  void aTrackerThatCannotBeWrittenIsNotRefusedForItsWords() throws Exception {
    Files.write(tracker, new byte[] {'\n', (byte) 0xE9, '\n'}, StandardOpenOption.APPEND);
    byte[] before = Files.readAllBytes(tracker);
    Called recorded = record("03", "BLOCKED", "--finding", "P1: the gauge is away");
    assertThat(recorded.exit()).isEqualTo(3);
    assertThat(recorded.err()).contains("read-only here").doesNotContain("read back");
    assertThat(tracker).hasBinaryContent(before);
  }

  @Test
  void aGateOfTheFilesOwnMayBeRecorded() throws Exception {
    replace("- [ ] P2 PASS", "- [ ] P2 PASS\n- [ ] P3 PASS");
    Called recorded =
        record(
            "03", "CHANGES_REQUESTED", "--gate", "P3=PASS", "--finding", "P3: a word is missing");
    assertThat(recorded.exit()).as(recorded.err()).isZero();
    assertThat(Files.readString(tracker)).contains("P3: PASS", "(P3): a word is missing");
  }

  @Test
  void changesCanBeRequestedAtAnyTime() throws Exception {
    replace(
        "| 03 | Moon phases in the table | TODO |",
        "| 03 | Moon phases in the table | IN_REVIEW |");
    Called set = call("set", tracker.toString(), "03", "Status=CHANGES_REQUESTED");
    assertThat(set.exit()).as(set.err()).isZero();
  }

  @Test
  void aFileThatNobodyClaimsIsRecordedAsSuch() throws Exception {
    Files.writeString(folder.resolve("tidewatch").resolve("others.txt"), "of somebody else");
    Called recorded = record("03", "BLOCKED", "--finding", "P1: the gauge is away");
    assertThat(recorded.exit()).as(recorded.err()).isZero();
    assertThat(Files.readString(tracker))
        .contains("Files changed:\n- `others.txt`: new, not claimed\n");
    assertThat(call("draft", tracker.toString(), "03").out())
        .contains("others.txt")
        .doesNotContain("others.txt`: new\n");
    Called committed = call("checkpoint", tracker.toString(), "03");
    assertThat(committed.exit()).as(committed.err()).isZero();
    assertThat(call("lint", tracker.toString()).out()).doesNotContain("touches none");
    assertThat(call("verify", tracker.toString()).out()).doesNotContain("touches none");
  }

  @Test
  void aVerdictNeedsNoRepository() throws Exception {
    tracker = Files.copy(tracker, folder.resolve("lone.md"));
    Called recorded = record("03", "BLOCKED", "--finding", "P0: no repository");
    assertThat(recorded.exit()).as(recorded.err()).isZero();
    assertThat(tracker).content().contains("no repository");
  }

  @Test
  void aTrackerInAnIgnoredDocsFolderIsFoundAndChangesNoTree() throws Exception {
    Path root = folder.resolve("tidewatch");
    Files.writeString(root.resolve(".gitignore"), "documents/docs/\n");
    Path docs = Files.createDirectories(root.resolve("documents").resolve("docs"));
    Files.copy(tracker, docs.resolve("other-progress.md"));
    Files.writeString(docs.resolve("made.html"), "made");
    Called found = call("trackers", root.toString());
    assertThat(found.out()).contains("documents/docs/other-progress.md");
    Called plan = call("rerun", tracker.toString(), "02", "--format", "json");
    assertThat(plan.out()).doesNotContain("made.html");
  }

  private String gatesWith(String finding) {
    Called shown = record("03", "CHANGES_REQUESTED", "--finding", finding, "--dry-run");
    assertThat(shown.exit()).as(shown.err()).isZero();
    return shown.out();
  }

  /// A level is a whole word at the beginning of a finding.
  @Test
  void aFindingFailsTheGateOfItsOwnLevelOnly() {
    assertThat(gatesWith("P2P sync is slow")).doesNotContain("see the findings");
    assertThat(gatesWith("P10 is the pier")).doesNotContain("see the findings");
    assertThat(gatesWith("(P1): the table lacks a day")).contains("P1: FAIL (see the findings)");
    assertThat(gatesWith("P2 the tracker is old")).contains("P2: FAIL (see the findings)");
  }
}
