package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checkpoints on the sample, looked at with git itself.
class CheckpointTest {
  @TempDir private Path folder;
  private Path root = Path.of("");
  private Path tracker = Path.of("");

  @BeforeEach
  void recordAVerdict() throws Exception {
    call("sample", "tidewatch");
    root = folder.resolve("tidewatch");
    tracker = root.resolve(Sample.TRACKER);
    git("config", "user.name", "Ada");
    git("config", "user.email", "ada@example.org");
    call("rerun", tracker.toString(), Sample.UNTRUE, "--approve");
    Called recorded =
        call(
            "record",
            tracker.toString(),
            Sample.UNTRUE,
            "--verdict",
            "CHANGES_REQUESTED",
            "--finding",
            "P0: the claim does not hold");
    assertThat(recorded.exit()).as(recorded.err()).isZero();
  }

  private Called call(String... args) {
    return Called.in(folder, folder.resolve("home"), args);
  }

  private Called checkpoint(String... more) {
    List<String> args = new ArrayList<>(List.of("checkpoint", tracker.toString(), Sample.UNTRUE));
    args.addAll(List.of(more));
    return call(args.toArray(String[]::new));
  }

  private String git(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(args));
    Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    git.waitFor();
    return said;
  }

  private void hook(String name, String script) throws IOException {
    Path hook = root.resolve(".git").resolve("hooks").resolve(name);
    Files.createDirectories(root.resolve(".git").resolve("hooks"));
    Files.writeString(hook, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void holdsExactlyTheTrackerAndThePathsGiven() throws Exception {
    Files.writeString(root.resolve("others.txt"), "staged by somebody else");
    git("add", "others.txt");
    Files.writeString(root.resolve("mine.txt"), "of the packet");
    Files.writeString(root.resolve("README.md"), "changed and not of the packet");
    String staged = git("diff", "--cached", "--raw", "--", "others.txt");

    Called made = checkpoint("--", "mine.txt");

    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(git("show", "--name-only", "--format=", "HEAD").lines())
        .containsExactlyInAnyOrder(Sample.TRACKER, "mine.txt");
    assertThat(git("diff", "--cached", "--raw", "--", "others.txt")).isEqualTo(staged);
    assertThat(git("status", "--short").lines())
        .containsExactlyInAnyOrder("A  others.txt", " M README.md", " M " + Sample.TRACKER);
    assertThat(git("fsck", "--strict")).doesNotContain("error");
  }

  @Test
  void writesItsHashAndLeavesItUncommitted() throws Exception {
    assertThat(checkpoint().exit()).isZero();
    String hash = git("rev-parse", "--short=8", "HEAD").strip();
    assertThat(tracker).content().contains("`" + hash + "` (Packet 02 CHANGES_REQUESTED");
    assertThat(git("show", "HEAD:" + Sample.TRACKER)).doesNotContain(hash);
    assertThat(git("log", "-1", "--format=%B")).contains("Reviewed-Packet: 02");
  }

  @Test
  void aSecondCheckpointNeedsSomethingNew() throws Exception {
    assertThat(checkpoint().exit()).isZero();
    String head = git("rev-parse", "HEAD");
    Called again = checkpoint();
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err()).contains("has its checkpoint");
    assertThat(checkpoint("--with-git").exit()).isEqualTo(1);
    assertThat(git("rev-parse", "HEAD")).isEqualTo(head);

    Files.writeString(root.resolve("README.md"), "changed for the packet");
    assertThat(checkpoint("--", "README.md").exit()).isZero();
    assertThat(git("rev-parse", "HEAD")).isNotEqualTo(head);
  }

  @Test
  void aTrackerWithASecondNameIsCommittedOnlyWithAYes() throws Exception {
    Path second = Files.createLink(folder.resolve("second.md"), tracker);
    String head = git("rev-parse", "HEAD");

    Called refused = checkpoint();
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("second name").contains("--in-place");
    assertThat(git("rev-parse", "HEAD")).isEqualTo(head);

    assertThat(checkpoint("--in-place").exit()).isZero();
    String hash = git("rev-parse", "--short=8", "HEAD").strip();
    assertThat(second).content().contains("`" + hash + "`");
    assertThat(Files.isSameFile(tracker, second)).isTrue();
  }

  @Test
  void aCellOfATrackerWithASecondNameIsSetInPlaceAfterAYes() throws Exception {
    Path second = Files.createLink(folder.resolve("second.md"), tracker);
    String old = Files.readString(tracker);
    Called refused = call("set", tracker.toString(), "03", "Status=BLOCKED");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(second).content().isEqualTo(old);
    assertThat(call("set", tracker.toString(), "03", "Status=BLOCKED", "--in-place").exit())
        .isZero();
    assertThat(second).content().contains("BLOCKED");
  }

  @Test
  void recordsTheHashOfACommitThatWasMadeBeforeTheProgramDied() throws Exception {
    assertThat(checkpoint().exit()).isZero();
    String head = git("rev-parse", "HEAD");
    String withHash = Files.readString(tracker);
    Files.writeString(tracker, git("show", "HEAD:" + Sample.TRACKER));

    Called again = checkpoint();

    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(git("rev-parse", "HEAD")).isEqualTo(head);
    assertThat(tracker).hasContent(withHash);
  }

  @Test
  void isRefusedWhileNoVerdictIsRecorded() throws Exception {
    String head = git("rev-parse", "HEAD");
    assertThat(call("checkpoint", tracker.toString(), "03").exit()).isEqualTo(1);
    assertThat(git("rev-parse", "HEAD")).isEqualTo(head);
  }

  @Test
  void aPathThatIsNotThereIsAWrongCall() throws Exception {
    String head = git("rev-parse", "HEAD");
    for (String path : List.of("nowhere.txt", "../outside.txt", "docs", "/etc/passwd")) {
      Called refused = checkpoint("--", path);
      assertThat(refused.exit()).as(path).isEqualTo(2);
      assertThat(refused.out()).isEmpty();
    }
    assertThat(git("rev-parse", "HEAD")).isEqualTo(head);
  }

  @Test
  void hooksSigningAndFiltersAreRefusedAndNothingRuns() throws Exception {
    Path canary = folder.resolve("canary");
    String head = git("rev-parse", "HEAD");
    hook("pre-commit", "touch " + canary);
    assertThat(checkpoint().exit()).isEqualTo(3);
    Files.delete(root.resolve(".git/hooks/pre-commit"));

    git("config", "commit.gpgsign", "true");
    git("config", "gpg.program", "touch " + canary);
    assertThat(checkpoint().exit()).isEqualTo(3);
    git("config", "commit.gpgsign", "false");

    git("config", "filter.x.clean", "touch " + canary);
    Files.writeString(root.resolve(".gitattributes"), "*.md filter=x\n");
    Called filtered = checkpoint();
    assertThat(filtered.exit()).isEqualTo(3);
    assertThat(filtered.err()).contains("filter");

    assertThat(canary).doesNotExist();
    assertThat(git("rev-parse", "HEAD")).isEqualTo(head);
  }

  @Test
  void whatGoesOnInGitIsExplainedAndLeftAlone() throws Exception {
    String head = git("rev-parse", "HEAD").strip();
    Path merge = root.resolve(".git/MERGE_HEAD");
    Files.writeString(merge, head + "\n");
    Called merging = checkpoint();
    assertThat(merging.exit()).isEqualTo(3);
    assertThat(merging.err()).contains("a merge is going on");
    assertThat(checkpoint("--with-git").exit()).isEqualTo(3);
    Files.delete(merge);

    git("checkout", "--detach");
    Called detached = checkpoint();
    assertThat(detached.exit()).isEqualTo(3);
    assertThat(detached.err()).contains("detached");
    assertThat(git("rev-parse", "HEAD").strip()).isEqualTo(head);
  }

  @Test
  void withGitTheHooksRunAndOthersStagedFilesStayOut() throws Exception {
    hook("pre-commit", "echo the hook ran");
    Files.writeString(root.resolve("others.txt"), "staged by somebody else");
    git("add", "others.txt");
    Files.writeString(root.resolve("new.txt"), "not known to git yet");

    Called made = checkpoint("--with-git", "--", "new.txt");

    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(made.err()).contains("the hook ran");
    assertThat(git("show", "--name-only", "--format=", "HEAD").lines())
        .containsExactlyInAnyOrder(Sample.TRACKER, "new.txt");
    assertThat(git("status", "--short").lines())
        .containsExactlyInAnyOrder("A  others.txt", " M " + Sample.TRACKER);
  }

  @Test
  void aHookMayPrintMuchAndTheEndOfItIsTold() throws Exception {
    hook("pre-commit", "for i in $(seq 20000); do echo \"a loud line $i\"; done; echo at last");
    String before = git("rev-parse", "HEAD");

    Called made = checkpoint("--with-git");

    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(git("rev-parse", "HEAD~1")).isEqualTo(before);
    assertThat(made.err()).contains("at last").doesNotContain("a loud line 1\n");
    assertThat(made.err().length()).isLessThan(1 << 17);
  }

  @Test
  void aHookThatRefusesLeavesAllAsItWas() throws Exception {
    hook("pre-commit", "echo not today; exit 1");
    Files.writeString(root.resolve("new.txt"), "not known to git yet");
    String before = git("status", "--short");
    String head = git("rev-parse", "HEAD");

    Called refused = checkpoint("--with-git", "--", "new.txt");

    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("not today");
    assertThat(git("status", "--short")).isEqualTo(before);
    assertThat(git("rev-parse", "HEAD")).isEqualTo(head);
  }
}
