package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `history` and `reopen` on the sample, with its real commits and runs.
class HistoryTest {
  @TempDir private Path folder;
  private Path tracker = Path.of("");

  @BeforeEach
  void writeSample() {
    call("sample", "tidewatch");
    tracker = folder.resolve("tidewatch").resolve(Sample.TRACKER);
  }

  private Called call(String... args) {
    return Called.in(folder, folder.resolve("home"), args);
  }

  private JsonNode json(String... args) {
    Called called = call(args);
    assertThat(called.err()).isEmpty();
    return JsonMapper.shared().readTree(called.out());
  }

  @Test
  void tellsWhatIsNotCommittedYetByMeaning() throws IOException {
    Files.writeString(
        tracker, Files.readString(tracker).replaceFirst("\\| TODO \\|", "| IN_PROGRESS |"));
    JsonNode first = json("history", tracker.toString(), "--format", "json").at("/history/0");
    assertThat(first.path("commit").isNull()).isTrue();
    JsonNode change = first.at("/changes/0");
    assertThat(change.path("kind").asString()).isEqualTo("cell");
    assertThat(change.path("what").asString()).isEqualTo("Status");
    assertThat(change.path("old").asString()).isEqualTo("TODO");
    assertThat(change.path("new").asString()).isEqualTo("IN_PROGRESS");
    assertThat(call("history", tracker.toString()).out()).startsWith("not committed yet\n");
  }

  @Test
  void aBoxOfOtherWordsIsANewOneAndNotOneThatWasTicked() throws IOException {
    Files.writeString(
        tracker,
        Files.readString(tracker).replaceFirst("- \\[x\\] P0 PASS", "- [x] P0 PASS, twice"));
    assertThat(call("history", tracker.toString()).out())
        .contains("new box, ticked: P0 PASS, twice", "box removed: P0 PASS")
        .doesNotContain("  ticked: ");
  }

  @Test
  void endsWithTheCommitThatAddedThePackets() {
    JsonNode history = json("history", tracker.toString(), "--format", "json").path("history");
    JsonNode last = history.get(history.size() - 1);
    assertThat(last.path("commit").asString()).hasSize(40);
    assertThat(last.at("/changes/0/kind").asString()).isEqualTo("added");
  }

  @Test
  void showsTheTrackerAsACommitHasIt() throws IOException {
    JsonNode history = json("history", tracker.toString(), "--format", "json").path("history");
    String commit = history.get(history.size() - 1).path("commit").asString();
    Files.writeString(
        tracker, Files.readString(tracker).replaceFirst("\\| TODO \\|", "| IN_PROGRESS |"));
    String bytes = Files.readString(tracker);
    for (String revision : new String[] {commit, commit.substring(0, 8), "HEAD", "main"}) {
      JsonNode then = json("show", tracker.toString(), "03", "--at", revision, "--format", "json");
      assertThat(then.at("/packets/0/status").asString()).isEqualTo("TODO");
      assertThat(then.path("readOnly").asString()).contains(commit.substring(0, 8));
    }
    assertThat(call("show", tracker.toString(), "--at", commit).out())
        .contains("read-only")
        .contains("TODO");
    assertThat(Files.readString(tracker)).isEqualTo(bytes);
    for (String wrong : new String[] {"feedbeef", "HEAD~1", "no such", "", "HEAD^{tree}"}) {
      Called called = call("show", tracker.toString(), "--at", wrong);
      assertThat(called.exit()).as(wrong).isEqualTo(2);
      assertThat(called.out()).isEmpty();
    }
    assertThat(call("show", tracker.toString(), "77", "--at", commit).err())
        .contains("there is no packet 77")
        .contains("at " + commit.substring(0, 8));
  }

  @Test
  void aStaleRunNamesTheFilesThatMovedUnderIt() throws Exception {
    call("rerun", tracker.toString(), "02", "--approve");
    assertThat(json("runs", "--format", "json", tracker.toString()).at("/runs/0/moved")).isEmpty();
    Path root = folder.resolve("tidewatch");
    Files.writeString(root.resolve("README.md"), "other words");
    Files.writeString(root.resolve("new.txt"), "new");
    Files.writeString(tracker, Files.readString(tracker) + "\n");
    JsonNode stale = json("runs", "--format", "json", tracker.toString()).at("/runs/0");
    assertThat(stale.path("stale").asBoolean()).isTrue();
    assertThat(stale.path("moved").values())
        .extracting(JsonNode::asString)
        .containsExactly("README.md", "new.txt");
    assertThat(call("runs", tracker.toString()).out()).contains("stale: README.md, new.txt");
    call("rerun", tracker.toString(), "02", "--approve");
    git(root, "add", "README.md", "new.txt");
    git(root, "-c", "user.name=A", "-c", "user.email=a@x", "commit", "-qm", "the same contents");
    JsonNode runs = json("runs", "--format", "json", tracker.toString()).path("runs");
    JsonNode last = runs.get(runs.size() - 1);
    assertThat(last.path("stale").asBoolean()).isTrue();
    assertThat(last.path("moved")).isEmpty();
    assertThat(runs.get(0).path("moved").values())
        .extracting(JsonNode::asString)
        .containsExactly("README.md", "new.txt");
    assertThat(call("runs", tracker.toString()).out()).contains("stale: HEAD moved");
  }

  @Test
  void aStaleRunNamesAFileWhoseModeAloneMoved() throws Exception {
    Path root = folder.resolve("tidewatch");
    Files.writeString(root.resolve("new.sh"), "exit 0");
    call("rerun", tracker.toString(), "02", "--approve");
    Set<PosixFilePermission> executable = PosixFilePermissions.fromString("rwxr-xr-x");
    Files.setPosixFilePermissions(root.resolve("README.md"), executable);
    Files.setPosixFilePermissions(root.resolve("new.sh"), executable);
    JsonNode stale = json("runs", "--format", "json", tracker.toString()).at("/runs/0");
    assertThat(stale.path("moved").values())
        .extracting(JsonNode::asString)
        .containsExactly("README.md", "new.sh");
  }

  private static void git(Path root, String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(args));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  @Test
  void comparesAnOutputWithThatOfTheRunBefore() throws IOException {
    Path script = folder.resolve("tidewatch/scripts/check-runbook.sh");
    call("rerun", tracker.toString(), "02", "-n", "1", "--approve");
    Called same = call("rerun", tracker.toString(), "02", "-n", "1", "--format", "json");
    String second = JsonMapper.shared().readTree(same.out()).at("/runs/0/id").asString();
    Called equal = in("log", second, "--diff");
    assertThat(equal.err()).isEmpty();
    assertThat(equal.exit()).isZero();
    Files.writeString(script, "echo another word; exit 1");
    Called other = call("rerun", tracker.toString(), "02", "-n", "1", "--format", "json");
    String third = JsonMapper.shared().readTree(other.out()).at("/runs/0/id").asString();
    Called differs = in("log", third, "--diff");
    assertThat(differs.exit()).isEqualTo(1);
    assertThat(differs.out()).contains("+ another word").contains("- 1 missing");
    JsonNode document =
        JsonMapper.shared().readTree(in("log", third, "--diff", "--format", "json").out());
    assertThat(document.path("differences").asInt()).isPositive();
    assertThat(document.path("lines").values())
        .anyMatch(l -> l.path("now").asString("").equals("another word"));
  }

  @Test
  void givesAnOutputAsOneDocument() throws IOException {
    Called ran =
        call("rerun", tracker.toString(), "02", "-n", "1", "--approve", "--format", "json");
    JsonNode run = JsonMapper.shared().readTree(ran.out()).at("/runs/0");
    Called raw = in("log", run.path("id").asString());
    JsonNode document =
        JsonMapper.shared()
            .readTree(in("log", run.path("id").asString(), "--format", "json").out());
    assertThat(document.path("run")).isEqualTo(run.path("id"));
    assertThat(document.path("text").asString()).isNotEmpty().isEqualTo(raw.out());
    assertThat(document.path("bytes").asLong()).isEqualTo(run.at("/output/bytes").asLong());
    assertThat(document.path("cut").asBoolean()).isFalse();
    assertThat(document.path("changed").isNull()).isTrue();
  }

  @Test
  void verifiesATrackerOutsideOfARepositoryAsFarAsThatGoes() throws IOException {
    Path alone = folder.resolve("alone.md");
    String text = Files.readString(tracker);
    Files.writeString(alone, text);
    Called verified = Called.in(folder, folder.resolve("home"), "verify", alone.toString());
    assertThat(verified.exit()).isEqualTo(3);
    assertThat(verified.out())
        .contains("no kept run: the tracker lies in no git repository")
        .contains("cannot be looked up: the tracker lies in no git repository");
    Files.writeString(alone, text.replaceAll("`[0-9a-f]{8}`", "(pending)"));
    assertThat(Called.in(folder, folder.resolve("home"), "verify", alone.toString()).exit())
        .isZero();
  }

  @Test
  void aContradictingRunReopensThePacketInANewRound() throws IOException {
    JsonNode runs =
        JsonMapper.shared()
            .readTree(
                call("rerun", tracker.toString(), Sample.UNTRUE, "--approve", "--format", "json")
                    .out())
            .path("runs");
    String failed = runs.get(0).path("id").asString();
    String passed = runs.get(1).path("id").asString();
    String before = Files.readString(tracker);

    assertThat(call("reopen", tracker.toString(), Sample.UNTRUE, "--run", passed).exit())
        .isEqualTo(1);
    assertThat(call("reopen", tracker.toString(), "00", "--run", failed).exit()).isEqualTo(2);
    assertThat(tracker).hasContent(before);

    assertThat(call("reopen", tracker.toString(), Sample.UNTRUE, "--run", failed).exit()).isZero();
    String after = Files.readString(tracker);
    assertThat(after)
        .contains("Verdict: APPROVED")
        .contains("(round 2)")
        .contains("reopened by run " + failed);
    assertThat(call("reopen", tracker.toString(), Sample.UNTRUE, "--run", failed).exit())
        .isEqualTo(1);
    assertThat(tracker).hasContent(after);
  }

  @Test
  void aChangedOrRemovedLogIsNamed() throws IOException {
    JsonNode runs =
        JsonMapper.shared()
            .readTree(
                call("rerun", tracker.toString(), Sample.UNTRUE, "--approve", "--format", "json")
                    .out())
            .path("runs");
    String id = runs.get(1).path("id").asString();
    Path log = Path.of(runs.get(1).at("/output/path").asString());
    assertThat(in("verify", tracker.toString()).out()).contains("all are as they were written");

    Files.writeString(log, "exit 0");
    Called changed = in("verify", tracker.toString());
    assertThat(changed.exit()).isEqualTo(1);
    assertThat(changed.out()).contains("run " + id + "): its output was changed");
    assertThat(in("runs").exit()).isEqualTo(1);
    assertThat(in("log", id).exit()).isEqualTo(1);

    Files.delete(log);
    assertThat(in("verify", tracker.toString()).out()).contains(id + "): its output was removed");
  }

  private Called in(String... args) {
    return Called.in(folder.resolve("tidewatch"), folder.resolve("home"), args);
  }

  @Test
  void aRecordStandsOnARunOfItsCommandExitAndOutput() throws IOException {
    call("rerun", tracker.toString(), Sample.UNTRUE, "--approve");
    call(
        "record",
        tracker.toString(),
        Sample.UNTRUE,
        "--verdict",
        "CHANGES_REQUESTED",
        "--finding",
        "P0: untrue");
    String recorded = Files.readString(tracker);
    assertThat(reasonsOfUntrue()).isEmpty();

    Files.writeString(
        tracker, recorded.replaceFirst("log sha256:[0-9a-f]{8}", "log sha256:00000000"));
    assertThat(reasonsOfUntrue()).contains("printed what the record's hash names");
    Files.writeString(tracker, recorded.replaceFirst("-> exit 1 \\(", "-> exit 0 ("));
    assertThat(reasonsOfUntrue()).contains("has this exit code");
  }

  private String reasonsOfUntrue() {
    StringBuilder reasons = new StringBuilder();
    for (JsonNode line : json("verify", tracker.toString(), "--format", "json").path("lines")) {
      if (line.path("packet").asString().equals(Sample.UNTRUE) && line.path("run").isNull()) {
        reasons.append(line.path("reason").asString()).append('\n');
      }
    }
    return reasons.toString();
  }
}
