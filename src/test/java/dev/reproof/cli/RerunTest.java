package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reruns on a repository made on the spot.
class RerunTest {
  @TempDir private Path folder;
  private Path root = Path.of("");

  @BeforeEach
  void writeSample() {
    Called.in(folder, folder.resolve("home"), "sample", "tidewatch");
    root = folder.resolve("tidewatch");
  }

  private JsonNode rerun(String commands, String... more) throws IOException {
    Path tracker = root.resolve("docs/own.md");
    Files.writeString(
        tracker,
        """
        # Own

        | Packet | Status |
        |---|---|
        | 01 | REVIEW |

        ## Packet 01 Checklist: One

        ### Required Tests
        %s
        """
            .formatted(commands));
    String[] args = new String[more.length + 6];
    System.arraycopy(
        new String[] {"rerun", tracker.toString(), "01", "--approve", "--format", "json"},
        0,
        args,
        0,
        6);
    System.arraycopy(more, 0, args, 6, more.length);
    Called called = Called.in(folder, folder.resolve("home"), args);
    assertThat(called.err()).isEmpty();
    return JsonMapper.shared().readTree(called.out()).at("/runs/0");
  }

  @Test
  void anExpectedCodeOfATickedBoxIsItsClaim() throws IOException {
    JsonNode kept = rerun("- [x] `sh -c 'exit 4'` expected exit 4");
    assertThat(kept.at("/claim/exit").asInt()).isEqualTo(4);
    assertThat(kept.path("comparison").asString()).isEqualTo("REPRODUCED");
    JsonNode broken = rerun("- [x] `sh -c 'exit 5'`: expected exit 4");
    assertThat(broken.path("comparison").asString()).isEqualTo("CONTRADICTED");
    JsonNode open = rerun("- [ ] `sh -c 'exit 6'` expected exit 6");
    assertThat(open.path("outcome").asString()).isEqualTo("PASSED");
    assertThat(open.path("claim").isNull()).isTrue();
  }

  @Test
  void aCommandThatChangesTheTrackerIsMarkedWithIt() throws IOException {
    JsonNode run = rerun("- [x] `sh -c 'echo >> docs/own.md'` -> exit 0");
    assertThat(run.path("changedFiles").toString()).contains("docs/own.md");
  }

  @Test
  void aCommandThatChangesATrackedFileIsMarkedWithIt() throws IOException {
    JsonNode run = rerun("- [x] `sh -c 'echo >> " + Sample.TRACKER + "'` -> exit 0");
    assertThat(run.path("changedFiles").toString()).contains(Sample.TRACKER);
  }

  @Test
  void whatACommandLeavesAloneIsNotNamedWithWhatItChanges() throws IOException {
    Files.writeString(root.resolve("a.txt"), "a");
    Files.writeString(root.resolve("b.txt"), "b");
    Files.writeString(root.resolve("c.txt"), "c");
    JsonNode run =
        rerun(
            "- [x] `sh -c 'echo >> a.txt; rm b.txt; echo > d.txt'` -> exit 0",
            "--approve-risky",
            "1");
    assertThat(run.path("changedFiles").toString()).isEqualTo("[\"a.txt\",\"b.txt\",\"d.txt\"]");
  }

  @Test
  void aRiskyCommandIsConfirmedOnlyBesideAnApproval() {
    String tracker = root.resolve(Sample.TRACKER).toString();
    for (String n : List.of("1", "9")) {
      Called called =
          Called.in(folder, folder.resolve("home"), "rerun", tracker, "00", "--approve-risky", n);
      assertThat(called.exit()).isEqualTo(2);
      assertThat(called.err()).contains("needs --approve");
    }
  }

  @Test
  void aCommandThatRemovesWhatItPrintsProvesNothing() throws IOException {
    Files.writeString(
        root.resolve("hide.sh"),
        "echo 3 failed; find '" + folder.resolve("home") + "' -name '*.log' -delete; exit 0\n");
    JsonNode run = rerun("- [x] `sh hide.sh` -> exit 0\n- [x] `true` -> exit 0");
    assertThat(run.path("outcome").asString()).isEqualTo("OUTPUT_INCOMPLETE");
    assertThat(run.path("reason").asString()).contains("was removed while it ran");
    assertThat(run.path("comparison").asString()).isNotEqualTo("REPRODUCED");
  }

  @Test
  void aChangeThatIsTakenBackIsNamed() throws IOException {
    String readme = Files.readString(root.resolve("README.md"));
    Files.writeString(root.resolve("kept.txt"), readme);
    Files.writeString(root.resolve("README.md"), readme + "more");
    JsonNode run = rerun("- [x] `cp kept.txt README.md` -> exit 0");
    assertThat(run.path("changedFiles").toString()).isEqualTo("[\"README.md\"]");
  }

  @Test
  void aPassBehindAFailureOnTheSameTreeIsFlaky() throws IOException {
    Path flag = folder.resolve("flag");
    String command = "- [x] `test -f " + flag + "` -> exit 0";
    assertThat(rerun(command).path("outcome").asString()).isEqualTo("FAILED");
    Files.writeString(flag, "");
    JsonNode second = rerun(command);
    assertThat(second.path("outcome").asString()).isEqualTo("FLAKY");
    assertThat(second.path("comparison").asString()).isEqualTo("CANNOT_TELL");
    assertThat(rerun(command).path("outcome").asString()).isEqualTo("FLAKY");
  }

  @Test
  void aCodeThatAnotherPacketDoesNotExpectIsNotFlaky() throws IOException {
    Files.writeString(root.resolve("three.sh"), "exit 3\n");
    assertThat(rerun("- [ ] `sh three.sh` passes").path("outcome").asString()).isEqualTo("FAILED");
    JsonNode expected = rerun("- [ ] `sh three.sh` expected exit 3");
    assertThat(expected.path("exit").asInt()).isEqualTo(3);
    assertThat(expected.path("outcome").asString()).isEqualTo("PASSED");
  }

  @Test
  void aDestructiveCommandRunsOnlyWhereItIsConfirmedByItself() throws IOException {
    Files.writeString(root.resolve("scratch.txt"), "");
    String command = "- [x] `git clean -f scratch.txt` -> exit 0";
    assertThat(rerun(command).path("outcome").asString()).isEqualTo("NOT_RUN");
    assertThat(root.resolve("scratch.txt")).exists();
    assertThat(rerun(command, "--approve-risky", "1").path("outcome").asString())
        .isEqualTo("PASSED");
    assertThat(root.resolve("scratch.txt")).doesNotExist();
  }

  @Test
  void aConfirmationOfACommandThatIsNotThereIsAWrongCall() throws IOException {
    rerun("- [x] `echo one` -> exit 0");
    Called called =
        Called.in(
            folder,
            folder.resolve("home"),
            "rerun",
            root.resolve("docs/own.md").toString(),
            "01",
            "--approve",
            "--approve-risky",
            "2");
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.out()).isEmpty();
    assertThat(called.err()).contains("packet 01 has no command 2; it has 1 to 1");
  }

  @Test
  void whatWouldRunIsShownWithItsShellAndWhereItsProgramLies() throws IOException {
    Path tool = root.resolve("tool.sh");
    Files.writeString(tool, "exit 0");
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
    Files.createSymbolicLink(root.resolveSibling("link.sh"), tool);
    rerun(
        """
        - [x] `./none.sh` -> exit 0
        - [x] `../link.sh --all` -> exit 0
        - [x] `echo $HOME` -> exit 0
        - [x] `/bin/sh -n tool.sh` -> exit 0
        - [x] `/no/such/program --all` -> exit 0
        """);
    Called called =
        Called.in(
            folder, folder.resolve("home2"), "rerun", root.resolve("docs/own.md").toString(), "01");
    assertThat(called.exit()).isEqualTo(3);
    assertThat(called.out())
        .contains("no shell · ./none.sh not found as a file")
        .contains("link.sh inside the repository")
        .contains("no shell · /bin/sh outside the repository")
        .contains("no shell · /no/such/program not found as a file")
        .contains("shell bash --noprofile --norc -c · ");
  }

  @Test
  void aPlaceholderNeverRuns() throws IOException {
    JsonNode run = rerun("- [x] `sh -c 'touch ran' <version>`", "--approve-risky", "1");
    assertThat(run.path("outcome").asString()).isEqualTo("NOT_RUN");
    assertThat(root.resolve("ran")).doesNotExist();
  }

  @Test
  void aPipeHidesAnExitAndPipefailShowsItAsAnotherCommand() throws IOException {
    JsonNode run = rerun("- [x] `sh -c 'exit 3' | cat` -> exit 0");
    assertThat(run.path("outcome").asString()).isEqualTo("NOT_ATTRIBUTABLE");
    assertThat(run.path("exit").asInt()).isZero();

    JsonNode other = rerun("- [x] `sh -c 'exit 3' | cat` -> exit 0", "--pipefail");
    assertThat(other.path("command").asString()).isEqualTo("set -o pipefail; sh -c 'exit 3' | cat");
    assertThat(other.path("outcome").asString()).isEqualTo("FAILED");
    assertThat(other.path("exit").asInt()).isEqualTo(3);
    assertThat(other.path("comparison").asString()).isEqualTo("DIFFERENT_COMMAND");
  }

  @Test
  void pipefailIsOfferedOnlyWhereItTellsMore() throws IOException {
    Path tracker = root.resolve(Sample.TRACKER);
    Called called =
        Called.in(folder, folder.resolve("home"), "rerun", tracker.toString(), "00", "--pipefail");
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.err()).contains("leave out --pipefail");
  }
}
