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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The paths of a checkpoint that are more than a changed file.
class CheckpointPathsTest {
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
    Files.writeString(root.resolve("buoys.txt"), "one\ntwo\n");
    git("add", "buoys.txt");
    git("commit", "-qm", "Count the buoys", "--", "buoys.txt");
    record(tracker);
  }

  private void record(Path tracker) {
    call("rerun", tracker.toString(), Sample.UNTRUE, "--approve");
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
    Path hook = root.resolve(".git/hooks").resolve(name);
    Files.createDirectories(root.resolve(".git/hooks"));
    Files.writeString(hook, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRemovalAndARenameMayBeStagedAlready(boolean withGit) throws Exception {
    git("rm", "-q", "README.md");
    git("mv", "buoys.txt", "marks.txt");

    Called made =
        withGit
            ? checkpoint("--with-git", "--", "README.md", "buoys.txt", "marks.txt")
            : checkpoint("--", "README.md", "buoys.txt", "marks.txt");

    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(git("show", "--no-renames", "--name-status", "--format=", "HEAD").lines())
        .containsExactlyInAnyOrder(
            "D\tREADME.md", "D\tbuoys.txt", "A\tmarks.txt", "M\t" + Sample.TRACKER);
    assertThat(git("status", "--short").stripTrailing()).isEqualTo(" M " + Sample.TRACKER);
  }

  private void allow(String path, String mode) throws IOException {
    Files.setPosixFilePermissions(root.resolve(path), PosixFilePermissions.fromString(mode));
  }

  @Test
  void aChangeOfTheModeAloneIsNews() throws Exception {
    assertThat(checkpoint("--", "buoys.txt").exit()).isZero();
    assertThat(checkpoint("--", "buoys.txt").err()).contains("nothing has changed since");
    allow("buoys.txt", "rwxr-xr-x");

    Called made = checkpoint("--", "buoys.txt");

    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(git("show", "--summary", "--format=", "HEAD"))
        .contains("mode change 100644 => 100755 buoys.txt");
    assertThat(git("status", "--short").stripTrailing()).isEqualTo(" M " + Sample.TRACKER);
  }

  @Test
  void aModeThatGitDoesNotFollowIsNone() throws Exception {
    git("config", "core.fileMode", "false");
    assertThat(checkpoint("--", "buoys.txt").exit()).isZero();
    allow("buoys.txt", "rwxr-xr-x");
    assertThat(checkpoint("--", "buoys.txt").err()).contains("nothing has changed since");
  }

  @Test
  void aRemovedFolderIsNoPath() throws Exception {
    git("rm", "-rq", "scripts");
    Called refused = checkpoint("--", "scripts");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("git does not know it");
  }

  @Test
  void theWholeWorkTreeIsAFolderLikeAnother() {
    Called refused = checkpoint("--", root.toString());
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("name the files in it").doesNotContain("does not lie");
  }

  @Test
  void aFileWithTheAttributeIdentIsRefused() throws Exception {
    String head = git("rev-parse", "HEAD");
    Files.writeString(root.resolve(".gitattributes"), "buoys.txt ident\nmarks.txt -ident\n");
    Files.writeString(root.resolve("buoys.txt"), "$Id: feed $\n");
    Files.writeString(root.resolve("marks.txt"), "$Id: feed $\n");
    Called refused = checkpoint("--", "buoys.txt");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("ident");
    assertThat(git("rev-parse", "HEAD")).isEqualTo(head);
    assertThat(checkpoint("--", "marks.txt").exit()).isZero();
  }

  @Test
  void aFileInAnIgnoredFolderMayBeNamed() throws Exception {
    Files.writeString(root.resolve(".gitignore"), "/log/\n");
    Files.createDirectories(root.resolve("log/day"));
    Files.writeString(root.resolve("log/day/one.txt"), "calm");
    Files.writeString(root.resolve("log/day/two.txt"), "storm");
    Called made = checkpoint("--", "log/day/one.txt");
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(git("show", "--name-only", "--format=", "HEAD").lines())
        .containsExactlyInAnyOrder(Sample.TRACKER, "log/day/one.txt");
  }

  @Test
  void aSubmoduleIsLeftToGitItself() throws Exception {
    git("init", "-q", "charts");
    Called refused = checkpoint("--", "charts");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("a repository of its own");
  }

  @Test
  void theSubjectThatAHookWroteIsRecorded() throws Exception {
    hook("commit-msg", "printf 'TIDE-7 %s\\n' \"$(cat \"$1\")\" > \"$1\"");
    Called made = checkpoint("--with-git");
    assertThat(made.exit()).as(made.err()).isZero();
    String subject = git("log", "-1", "--format=%s").strip();
    assertThat(subject).startsWith("TIDE-7 Packet 02");
    assertThat(tracker).content().contains("(" + subject + ")");
  }
}
