package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.reproof.session.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Wrong calls and input that cannot be read: a sentence on standard error, nothing on standard
/// output, the exit code of the contract, and nothing changed.
class BadInputTest {
  @TempDir private Path folder;
  private Path tracker = Path.of("");

  @BeforeEach
  void writeSample() throws Exception {
    call("sample", "tidewatch");
    tracker = folder.resolve("tidewatch").resolve(Sample.TRACKER);
    Files.createDirectory(folder.resolve("no-repository"));
    Files.writeString(folder.resolve("plain.md"), "# Nothing to review\n");
    assertThat(new ProcessBuilder("mkfifo", folder.resolve("fifo.md").toString()).start().waitFor())
        .isZero();
  }

  private Called call(String... args) {
    return Called.in(folder, folder.resolve("home"), args);
  }

  @Test
  void aLinkOutOfTheWorkTreeIsRefusedWithItsTarget() throws Exception {
    Path real = Files.copy(tracker, folder.resolve("real.md"));
    String old = Files.readString(real);
    Path link = folder.resolve("tidewatch").resolve("docs").resolve("out.md");
    Files.createSymbolicLink(link, Path.of("..", "..", "real.md"));
    Called set = call("set", "tidewatch/docs/out.md", "03", "Reviewer=Q");
    assertThat(set.exit()).isEqualTo(2);
    assertThat(set.err()).contains(real.toRealPath().toString());
    assertThat(real).content().isEqualTo(old);

    Path outside = folder.resolve("near.md");
    Files.createSymbolicLink(outside, tracker);
    assertThat(call("set", "near.md", "03", "Reviewer=Q").exit()).isZero();
    assertThat(tracker).content().contains("| Q |");
    assertThat(outside).isSymbolicLink();
  }

  @TestFactory
  Stream<DynamicTest> wrongCallsAreTwo() {
    String t = "tidewatch/" + Sample.TRACKER;
    return Stream.of(
            List.of("trackers", "no-repository"),
            List.of("trackers", "not-there"),
            List.of("show"),
            List.of("show", "not-there.md"),
            List.of("show", "plain.md"),
            List.of("show", "fifo.md"),
            List.of("show", "no-repository"),
            List.of("show", t, "99"),
            List.of("show", t, ""),
            List.of("show", t, "--format", "xml"),
            List.of("show", t, "--format", "sarif"),
            List.of("lint", "--explain", "no-such-check"),
            List.of("rerun", t, "99"),
            List.of("rerun", t, "02", "-n", "9"),
            List.of("rerun", t, "02", "--timeout", "soon"),
            List.of("runs", "not-there.md"),
            List.of("runs", t, ""),
            List.of("log", "no-such-run"),
            List.of("tick", t, "1"),
            List.of("tick", t, "99999"),
            List.of("tick", t, "one"),
            List.of("set", t, "02", "Nowhere=1"),
            List.of("set", t, "02", "Status"),
            List.of("set", t, "02", "Title=two\nlines"),
            List.of("record", t, "02"),
            List.of("record", t, "02", "--verdict", "PERHAPS"),
            List.of("record", t, "02", "--verdict", "APPROVED", "--gate", "P0"),
            List.of("record", t, "02", "--verdict", "BLOCKED", "--gate", "P7=PASS"),
            List.of("record", t, "02", "--verdict", "BLOCKED", "--finding", "P7: the tide is out"),
            List.of("record", t, "02", "--verdict", "APPROVED", "--waive", "9: because"),
            List.of("checkpoint", t, "02", "--", "not-there.txt"),
            List.of("history", "plain.md"),
            List.of("history", t, ""),
            List.of("reopen", t, "02", "--run", "no-such-run"),
            List.of("sample", "plain.md"),
            List.of("no-such-command"))
        .map(args -> dynamicTest(String.join(" ", args), () -> refuses(args)));
  }

  private void refuses(List<String> args) throws IOException {
    String before = Files.readString(tracker);
    Called called = call(args.toArray(String[]::new));
    assertThat(called.exit()).as(called.err()).isEqualTo(2);
    assertThat(called.out()).isEmpty();
    assertThat(called.err())
        .startsWith("reproof: ")
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
    assertThat(tracker).hasContent(before);
  }

  /// Root may read all.
  @Test
  void aTrackerThatMayNotBeReadIsAWrongCall() throws IOException {
    Files.setPosixFilePermissions(tracker, Set.of());
    int expected = Files.isReadable(tracker) ? 0 : 2;
    assertThat(call("show", tracker.toString()).exit()).isEqualTo(expected);
  }

  @Test
  void aPacketIsFoundByALooseNameAndCandidatesAreNamed() {
    assertThat(call("show", tracker.toString(), "packet 2").exit()).isZero();
    assertThat(call("show", tracker.toString(), "9").err()).contains("00, 01, 02, 03");
  }

  @Test
  void aRefusedMoveIsOneAndSaysWhichRule() throws IOException {
    String before = Files.readString(tracker);
    Called refused = call("set", tracker.toString(), "03", "Status=DONE");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("open-box");
    assertThat(tracker).hasContent(before);
    Called json = call("set", tracker.toString(), "03", "Status=DONE", "--format", "json");
    assertThat(json.exit()).isEqualTo(1);
    assertThat(json.out())
        .contains("\"refused\" : \"rule 1 (open-box)")
        .contains("\"edits\" : [ ]");
  }

  @Test
  void loweringAlwaysWorks() {
    assertThat(call("set", tracker.toString(), "02", "Status=CHANGES_REQUESTED").exit()).isZero();
    assertThat(call("set", tracker.toString(), "00", "Status=TODO").exit()).isZero();
  }

  @Test
  void anEditThatChangesNothingWritesNothing() throws Exception {
    Object inode = Files.getAttribute(tracker, "unix:ino");
    Called same = call("set", tracker.toString(), "03", "Status=TODO", "--format", "json");
    assertThat(same.exit()).isZero();
    assertThat(same.out()).contains("\"edits\" : [ ]");
    assertThat(Files.getAttribute(tracker, "unix:ino")).isEqualTo(inode);
  }

  @Test
  void aCommandThatCannotStartIsToldAndNeverAPass() throws IOException {
    Files.writeString(
        tracker,
        Files.readString(tracker)
            .replaceFirst("sh scripts/check-runbook.sh", "no-such-program-x --a"));
    Called run =
        call("rerun", tracker.toString(), "02", "-n", "1", "--approve", "--format", "json");
    assertThat(run.exit()).isIn(1, 3);
    assertThat(run.out()).contains("COULD_NOT_START").contains("\"exit\" : null");
  }

  @Test
  void aRequiredBoxIsTickedOnlyWithAPassingRun() throws IOException {
    String text = Files.readString(tracker);
    int at = text.indexOf("- [ ] `", text.indexOf("## Packet 03"));
    int line = (int) text.substring(0, at).lines().count() + 1;
    Called refused = call("tick", tracker.toString(), String.valueOf(line));
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("no passing run");
    assertThat(tracker).hasContent(text);
    call("rerun", tracker.toString(), "03", "--approve");
    assertThat(call("tick", tracker.toString(), String.valueOf(line)).exit()).isZero();
  }

  @Test
  void noRepositoryIsNeededToReadAndCheck() throws IOException {
    Path alone = Files.createDirectory(folder.resolve("alone")).resolve("t.md");
    Files.copy(tracker, alone);
    assertThat(call("show", alone.toString()).exit()).isZero();
    Called lint = call("lint", alone.toString(), "--format", "json");
    assertThat(lint.exit()).isEqualTo(1);
    assertThat(lint.out()).contains("\"checkpoint-unknown\"").contains("\"reason\"");
  }

  @Test
  void aDryRunShowsTheDiffAndWritesNothing() throws IOException {
    String before = Files.readString(tracker);
    Called set = call("set", tracker.toString(), "03", "Status=IN_PROGRESS", "--dry-run");
    assertThat(set.exit()).isZero();
    assertThat(set.out()).contains("-| 03 |").contains("+| 03 |").contains("IN_PROGRESS");
    int line = (int) before.substring(0, before.indexOf("- [x] ")).lines().count() + 1;
    Called untick = call("untick", tracker.toString(), String.valueOf(line), "--dry-run");
    assertThat(untick.out()).contains("-- [x] ").contains("+- [ ] ");
    assertThat(tracker).hasContent(before);
  }
}
