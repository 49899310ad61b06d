package dev.reproof.repo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What counts as changed where the repository's own filters, as those of LFS, are not run.
class FilteredWorkTreeTest {
  private static final FileTime PAST =
      FileTime.from(Instant.parse("2026-03-04T05:06:07.123456789Z"));

  @TempDir private Path folder;
  private Path root = Path.of("");
  private Path canary = Path.of("");

  @BeforeEach
  void commitSome() throws Exception {
    root = Files.createDirectory(folder.resolve("tide")).toRealPath();
    canary = folder.resolve("canary");
    git("init", "-q", "-b", "main");
    git("config", "user.name", "Ada");
    git("config", "user.email", "ada@example.org");
    write("plain.txt", "calm\n");
    write("moon.bin", "full moon\n");
    write("run.sh", "true\n");
    Files.createSymbolicLink(root.resolve("link"), Path.of("plain.txt"));
    write(".gitattributes", "*.bin filter=big diff=big -text\n");
    git("add", "-A");
    git("commit", "-qm", "Start");
    age("plain.txt", "moon.bin", "run.sh", ".gitattributes");
    git("update-index", "--refresh");
  }

  /// From now on `*.bin` goes through a program.
  private void filter(boolean required) throws Exception {
    git("config", "filter.big.clean", "touch " + canary + "; tr a-z A-Z");
    git("config", "filter.big.smudge", "touch " + canary + "; tr A-Z a-z");
    git("config", "filter.big.required", Boolean.toString(required));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(root.resolve(name), text);
  }

  private void age(String... names) throws IOException {
    for (String name : names) {
      Files.setLastModifiedTime(root.resolve(name), PAST);
    }
  }

  /// Gives a file another time, so that its content has to be looked at.
  private void touch(String name) throws IOException {
    Files.setLastModifiedTime(
        root.resolve(name), FileTime.from(PAST.toInstant().plusSeconds(86_400)));
  }

  private String git(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(args));
    Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(said).isZero();
    return said;
  }

  private List<String> dirty() throws Exception {
    try (Repository repository = Repository.open(root, Owners.ofOwnerOf(root))) {
      Tree tree = repository.tree(null);
      assertThat(canary).doesNotExist();
      return tree.dirty();
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void whatIsAsItWasIsNotDirty(boolean required) throws Exception {
    filter(required);
    assertThat(dirty()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aFilteredFileOfAnotherTimeIsDirtyAndNothingElse(boolean required) throws Exception {
    filter(required);
    touch("moon.bin");
    assertThat(dirty()).containsExactly("moon.bin");
  }

  @Test
  void anEditOfTheSameSecondAndSizeIsSeen() throws Exception {
    filter(true);
    touch("moon.bin");
    write("plain.txt", "wild\n");
    Files.setLastModifiedTime(
        root.resolve("plain.txt"), FileTime.from(PAST.toInstant().plusNanos(1_000_000)));
    assertThat(dirty()).containsExactly("moon.bin", "plain.txt");
  }

  @Test
  void anotherSizeUnderTheSameTimeIsSeen() throws Exception {
    filter(true);
    touch("moon.bin");
    write("plain.txt", "calm and warm\n");
    age("plain.txt");
    assertThat(dirty()).containsExactly("moon.bin", "plain.txt");
  }

  @Test
  void anUnfilteredFileThatWasOnlyTouchedIsNotDirty() throws Exception {
    filter(true);
    touch("moon.bin");
    touch("plain.txt");
    assertThat(dirty()).containsExactly("moon.bin");
  }

  @Test
  void aChangedModeAndAChangedLinkAreSeen() throws Exception {
    filter(true);
    touch("moon.bin");
    Files.setPosixFilePermissions(
        root.resolve("run.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.delete(root.resolve("link"));
    Files.createSymbolicLink(root.resolve("link"), Path.of("another.txt"));
    assertThat(dirty()).containsExactly("link", "moon.bin", "run.sh");
  }

  @Test
  void whatIsStagedIsSeen() throws Exception {
    filter(true);
    touch("moon.bin");
    write("plain.txt", "wild\n");
    git("add", "plain.txt");
    git("rm", "-q", "--cached", "run.sh");
    assertThat(dirty()).containsExactly("moon.bin", "plain.txt", "run.sh");
  }

  @Test
  void aFilterWithoutADriverHidesNothing() throws Exception {
    touch("moon.bin");
    assertThat(dirty()).isEmpty();
    write("moon.bin", "a half moon\n");
    age("moon.bin");
    assertThat(dirty()).containsExactly("moon.bin");
  }

  @Test
  void aFilterInASubmoduleIsNotRunEither() throws Exception {
    Path inner = Files.createDirectory(root.resolve("inner"));
    Path outer = root;
    root = inner;
    git("init", "-q", "-b", "main");
    git("config", "user.name", "Ada");
    git("config", "user.email", "ada@example.org");
    write("sun.bin", "sun\n");
    write(".gitattributes", "*.bin filter=big -text\n");
    git("add", "-A");
    git("commit", "-qm", "Start");
    filter(true);
    touch("sun.bin");
    root = outer;
    git("-c", "advice.addEmbeddedRepo=false", "add", "inner");
    git("commit", "-qm", "Take the inner in");
    assertThat(dirty()).containsExactly("inner");
  }

  @Test
  void aBrokenListOfSubmodulesKeepsNobodyOut() throws Exception {
    String head = git("rev-parse", "HEAD").strip();
    git("update-index", "--add", "--cacheinfo", "160000," + head + ",inner");
    Files.createDirectory(root.resolve("inner"));
    git("commit", "-qm", "Take the inner in");
    write(".gitmodules", "[submodule \"inner\n");
    write("plain.txt", "calm and warm\n");
    assertThat(dirty()).contains(".gitmodules", "plain.txt");
  }

  @Test
  void aFilteredFileUnderASplitIndexCountsAsChanged() throws Exception {
    git("update-index", "--split-index");
    filter(true);
    assertThat(dirty()).containsExactly("moon.bin");
  }
}
