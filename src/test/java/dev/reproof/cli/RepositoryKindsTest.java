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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The loop in repositories of every kind, made on the spot by git itself; and a checkpoint where
/// something stands in its way, which is explained before anything is written.
class RepositoryKindsTest {
  @TempDir private Path folder;
  private Path root = Path.of("");
  private Path tracker = Path.of("");

  @BeforeEach
  void writeSample() throws Exception {
    call("sample", "tidewatch");
    at(folder.resolve("tidewatch"));
    git("config", "user.name", "Ada");
    git("config", "user.email", "ada@example.org");
  }

  private void at(Path next) {
    root = next;
    tracker = root.resolve(Sample.TRACKER);
  }

  private Called call(String... args) {
    return Called.in(folder, folder.resolve("home"), args);
  }

  private String git(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("GIT_EDITOR", "true");
    Process git = builder.start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    git.waitFor();
    return said;
  }

  @ParameterizedTest
  @ValueSource(strings = {"--depth=1", "--filter=tree:0"})
  void aCloneThatLeftCommitsOutAccusesNobody(String how) throws Exception {
    git("config", "uploadpack.allowFilter", "true");
    String first = git("rev-list", "--max-parents=0", "HEAD").strip().substring(0, 8);
    Path clone = folder.resolve("clone");
    git("clone", "-q", how, root.toUri().toString(), clone.toString());
    at(clone);

    Called linted = call("lint", tracker.toString());
    Called verified = call("verify", tracker.toString());

    assertThat(linted.out()).doesNotContain("checkpoint-unknown  the").contains(first);
    assertThat(linted.out()).contains("skipped: checkpoint-unknown: the repository is a");
    assertThat(verified.out()).contains("could not be checked: the repository is a");
    assertThat(verified.exit()).as(verified.out()).isEqualTo(3);
  }

  @Test
  void aCloneWithoutOldContentsKnowsItsCommits() throws Exception {
    git("config", "uploadpack.allowFilter", "true");
    Path clone = folder.resolve("clone");
    git("clone", "-q", "--filter=blob:none", root.toUri().toString(), clone.toString());
    at(clone);

    assertThat(call("lint", tracker.toString()).out()).doesNotContain("skipped");
    assertThat(call("verify", tracker.toString()).exit()).isZero();
  }

  /// Reruns and records, so that a checkpoint can be made.
  private void recorded() {
    Called rerun = call("rerun", tracker.toString(), Sample.UNTRUE, "--approve");
    assertThat(rerun.exit()).as(rerun.err()).isLessThan(2);
    Called recorded =
        call(
            "record",
            tracker.toString(),
            Sample.UNTRUE,
            "--verdict",
            "CHANGES_REQUESTED",
            "--finding",
            "P0: it does not hold");
    assertThat(recorded.exit()).as(recorded.err()).isZero();
  }

  private Called checkpoint(String... more) {
    List<String> args = new ArrayList<>(List.of("checkpoint", tracker.toString(), Sample.UNTRUE));
    args.addAll(List.of(more));
    return call(args.toArray(String[]::new));
  }

  /// Makes a checkpoint and looks at it with git.
  private void checkpointHolds(String... more) throws Exception {
    String before = git("rev-parse", "HEAD");
    Called made = checkpoint(more);
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(git("rev-parse", "HEAD~1")).isEqualTo(before);
    assertThat(git("show", "--name-only", "--format=", "HEAD").strip()).isEqualTo(Sample.TRACKER);
    assertThat(git("status", "--short").stripTrailing()).isEqualTo(" M " + Sample.TRACKER);
    assertThat(Files.readString(tracker)).contains(git("rev-parse", "--short=8", "HEAD").strip());
    assertThat(git("fsck", "--strict")).doesNotContain("error").doesNotContain("broken");
    assertThat(git("log", "-g", "-1", "--format=%gs")).startsWith("commit: Packet 02");
  }

  /// A checkpoint that only the user's own git makes.
  private void onlyWithGit(String reason) throws Exception {
    recorded();
    String head = git("rev-parse", "HEAD");
    Called refused = checkpoint();
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains(reason).contains("--with-git");
    assertThat(git("rev-parse", "HEAD")).isEqualTo(head);
    checkpointHolds("--with-git");
  }

  @Test
  void aLinkedWorkTreeKeepsItsRunsWithTheOthers() throws Exception {
    git("worktree", "add", "-q", "../linked", "-b", "side");
    String main = git("rev-parse", "HEAD");
    at(folder.resolve("linked"));
    recorded();
    checkpointHolds();
    at(folder.resolve("tidewatch"));
    assertThat(git("rev-parse", "HEAD")).isEqualTo(main);
    assertThat(call("runs", tracker.toString()).out()).contains("check-runbook.sh");
  }

  @Test
  void aBranchInFoldersAndPackedRefs() throws Exception {
    git("checkout", "-q", "-b", "feature/a/b");
    git("pack-refs", "--all");
    recorded();
    checkpointHolds();
  }

  @Test
  void aSparseIndexIsLeftToGit() throws Exception {
    Files.createDirectories(root.resolve("far/away"));
    Files.writeString(root.resolve("far/away/file"), "x");
    git("add", "-A");
    git("commit", "-qm", "more");
    git("sparse-checkout", "init", "--cone", "--sparse-index");
    git("sparse-checkout", "set", "docs", "scripts", "data");
    assertThat(git("ls-files", "--sparse")).contains("far/\n");
    assertThat(call("trackers", root.toString()).out()).contains(Sample.TRACKER);
    onlyWithGit("the index is sparse or split");
  }

  @Test
  void aSplitIndexIsLeftToGit() throws Exception {
    git("config", "core.splitIndex", "true");
    git("update-index", "--split-index");
    onlyWithGit("the index is sparse or split");
  }

  @Test
  void hooksAreLeftToGit() throws Exception {
    script(root.resolve(".git/hooks/commit-msg"), "echo the hook ran");
    onlyWithGit("the hook commit-msg would run");
  }

  @Test
  void signingBySshIsLeftToGit() throws Exception {
    Path key = folder.resolve("key");
    Files.writeString(folder.resolve("key.pub"), "ssh-ed25519 AAAA test\n");
    Path signer = folder.resolve("signer");
    script(
        signer,
        "for last; do :; done\n"
            + "printf -- '-----BEGIN SSH SIGNATURE-----\\nAAAA\\n-----END SSH SIGNATURE-----\\n'"
            + " > \"$last.sig\"");
    git("config", "gpg.format", "ssh");
    git("config", "user.signingkey", key + ".pub");
    git("config", "gpg.ssh.program", signer.toString());
    git("config", "commit.gpgsign", "true");
    onlyWithGit("commits are signed here");
    assertThat(git("cat-file", "commit", "HEAD")).contains("BEGIN SSH SIGNATURE");
  }

  private static void script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @ParameterizedTest
  @EnumSource(AutoCrlf.class)
  void autocrlfKeepsLinesOfTheFileAndOfTheCommit(AutoCrlf setting) throws Exception {
    git("config", "core.autocrlf", setting.name().toLowerCase(java.util.Locale.ROOT));
    Files.writeString(tracker, Files.readString(tracker).replace("\n", "\r\n"));
    recorded();
    checkpointHolds();
    assertThat(Files.readString(tracker).replace("\r\n", "")).doesNotContain("\n");
    assertThat(git("show", "HEAD:" + Sample.TRACKER)).doesNotContain("\r");
  }

  enum AutoCrlf {
    TRUE,
    INPUT
  }

  /// What stands in the way of a checkpoint, and the words that say so.
  enum Obstacle {
    MERGE("a merge is going on"),
    REBASE("a rebase is going on"),
    CHERRY_PICK("a cherry-pick is going on"),
    REVERT("a revert is going on"),
    BISECTION("a bisection is going on"),
    PATCH("the applying of a patch is going on"),
    DETACHED("HEAD is detached"),
    UNBORN("the branch has no commit yet"),
    NO_NAME("user.name"),
    NO_ADDRESS("user.email"),
    PROTECTED("read-only");

    private final String words;

    Obstacle(String words) {
      this.words = words;
    }
  }

  @ParameterizedTest
  @EnumSource(Obstacle.class)
  void whatStandsInTheWayIsExplainedBeforeAnythingIsWritten(Obstacle obstacle) throws Exception {
    recorded();
    putInTheWay(obstacle);
    String head = git("rev-parse", "HEAD");
    String status = git("status", "--short");
    byte[] text = Files.readAllBytes(tracker);
    for (String[] way : new String[][] {{}, {"--with-git"}}) {
      Called refused = checkpoint(way);
      assertThat(refused.exit()).as(refused.err()).isEqualTo(3);
      assertThat(refused.err()).contains(obstacle.words).doesNotContain("Let your own git");
    }
    assertThat(git("rev-parse", "HEAD")).isEqualTo(head);
    assertThat(git("status", "--short")).isEqualTo(status);
    assertThat(tracker).hasBinaryContent(text);
  }

  private void putInTheWay(Obstacle obstacle) throws Exception {
    Path dotGit = root.resolve(".git");
    String head = git("rev-parse", "HEAD").strip();
    switch (obstacle) {
      case MERGE -> Files.writeString(dotGit.resolve("MERGE_HEAD"), head + "\n");
      case REBASE -> Files.createDirectories(dotGit.resolve("rebase-merge"));
      case CHERRY_PICK -> Files.writeString(dotGit.resolve("CHERRY_PICK_HEAD"), head + "\n");
      case REVERT -> Files.writeString(dotGit.resolve("REVERT_HEAD"), head + "\n");
      case BISECTION -> Files.writeString(dotGit.resolve("BISECT_LOG"), "git bisect start\n");
      case PATCH -> {
        Files.createDirectories(dotGit.resolve("rebase-apply"));
        Files.writeString(dotGit.resolve("rebase-apply/applying"), "");
      }
      case DETACHED -> git("checkout", "-q", "--detach");
      case UNBORN -> git("symbolic-ref", "HEAD", "refs/heads/nothing");
      case NO_NAME -> git("config", "user.name", "");
      case NO_ADDRESS -> git("config", "user.email", "");
      case PROTECTED -> {
        byte[] text = Files.readAllBytes(tracker);
        byte[] unreadable = java.util.Arrays.copyOf(text, text.length + 1);
        unreadable[text.length] = (byte) 0xFF;
        Files.write(tracker, unreadable);
      }
    }
  }

  @Test
  void anIndexLockIsWaitedForAndNeverRemoved() throws Exception {
    recorded();
    Path lock = root.resolve(".git/index.lock");
    Files.writeString(lock, "");
    CompletableFuture<Void> released =
        CompletableFuture.runAsync(
            () -> lock.toFile().delete(),
            CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
    checkpointHolds();
    released.join();
  }

  @ParameterizedTest
  @EnumSource(Lock.class)
  @Tag("long")
  void aLockThatStaysIsExplained(Lock which) throws Exception {
    recorded();
    Path lock = root.resolve(".git").resolve(which.path);
    Files.writeString(lock, "");
    String head = git("rev-parse", "HEAD");
    String text = Files.readString(tracker);
    Called refused = checkpoint();
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("another git program holds").contains(which.path);
    assertThat(lock).exists();
    assertThat(git("rev-parse", "HEAD")).isEqualTo(head);
    assertThat(tracker).hasContent(text);
    Files.delete(lock);
    checkpointHolds();
  }

  enum Lock {
    INDEX("index.lock"),
    HEAD("HEAD.lock"),
    BRANCH("refs/heads/main.lock");

    private final String path;

    Lock(String path) {
      this.path = path;
    }
  }
}
