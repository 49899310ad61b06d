package dev.reproof.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.run.ProcessRunner;
import dev.reproof.text.Diff;
import dev.reproof.tracker.Hash;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The diff of a packet's checkpoint, file by file, and that of the work tree where it has none.
class FileChangesTest {
  @TempDir private Path folder;
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
  private Path sample = Path.of("");
  private Session session;

  @BeforeEach
  void open() throws Exception {
    sample = folder.resolve("tidewatch");
    Sample.write(sample, Instant.parse("2026-03-16T09:00:00Z"));
    session =
        Session.open(sample, new SessionParts(folder.resolve("home"), runner, Clock.systemUTC()));
    session.openTracker(sample.resolve(Sample.TRACKER));
  }

  @AfterEach
  void close() {
    session.close();
    runner.close();
  }

  @Test
  void aFileOfTheCheckpointIsToldLineByLine() throws Exception {
    assertThat(session.packet("02").checkpoints()).extracting(Hash::digits).isNotEmpty();
    FileChange change = session.past().change("02", "docs/runbook.md");
    List<String> lines = Files.readAllLines(sample.resolve("docs/runbook.md"));
    assertThat(change.kind()).isEqualTo(FileChange.Kind.ADDED);
    assertThat(change.added()).isEqualTo(lines.size());
    assertThat(change.hunks().getFirst().lines()).extracting(Diff.Line::text).isEqualTo(lines);
  }

  @Test
  void theCheckpointIsToldAndNotWhatBecameOfTheFileSince() throws Exception {
    FileChange before = session.past().change("02", "docs/runbook.md");
    Files.writeString(sample.resolve("docs/runbook.md"), "something else\n");
    assertThat(session.past().change("02", "docs/runbook.md")).isEqualTo(before);
  }

  @Test
  void aHashThatNamesNoCommitIsPassedOver() throws Exception {
    FileChange told = session.past().change("02", "docs/runbook.md");
    String real = session.packet("02").checkpoints().getFirst().digits();
    Path tracker = sample.resolve(Sample.TRACKER);
    String text = Files.readString(tracker);
    Files.writeString(tracker, text.replace("- `" + real, "- `0dead0beef`\n- `" + real));
    session.openTracker(tracker);
    assertThat(session.packet("02").checkpoints())
        .extracting(Hash::digits)
        .startsWith("0dead0beef");
    assertThat(session.past().change("02", "docs/runbook.md")).isEqualTo(told);
  }

  @Test
  void withoutACheckpointTheWorkTreeIsComparedWithHead() throws Exception {
    Path file = sample.resolve("data/moon.txt");
    Files.writeString(file, Files.readString(file) + "one more line\n");
    FileChange change = session.past().change("03", "data/moon.txt");
    assertThat(change.kind()).isEqualTo(FileChange.Kind.CHANGED);
    assertThat(change.added()).isEqualTo(1);
    assertThat(change.removed()).isZero();
    Files.delete(file);
    assertThat(session.past().change("03", "data/moon.txt").kind())
        .isEqualTo(FileChange.Kind.REMOVED);
    assertThat(session.past().change("03", "README.md").kind()).isEqualTo(FileChange.Kind.SAME);
  }

  @Test
  void aChangeOfTheModeIsTold() throws Exception {
    FileChange told = session.past().change("03", "README.md");
    assertThat(told.mode()).isEmpty();
    Files.setPosixFilePermissions(
        sample.resolve("README.md"), PosixFilePermissions.fromString("rwxr-xr-x"));
    FileChange change = session.past().change("03", "README.md");
    assertThat(change.kind()).isEqualTo(FileChange.Kind.CHANGED);
    assertThat(change.mode()).isEqualTo("100644 → 100755");
    assertThat(change.hunks()).isEmpty();
  }

  @Test
  void bytesLargeFilesFoldersAndWhatLiesOutsideAreNotShown() throws Exception {
    Files.write(sample.resolve("bytes"), new byte[] {1, 0, 2});
    Files.writeString(sample.resolve("large"), "x".repeat(3 << 20));
    Files.writeString(folder.resolve("secret"), "secret\n");
    Files.createSymbolicLink(sample.resolve("outside"), folder);
    for (String path : List.of("bytes", "large", "data", "../secret", "outside/secret")) {
      FileChange change = session.past().change("03", path);
      assertThat(change.kind()).as(path).isEqualTo(FileChange.Kind.NOT_SHOWN);
      assertThat(change.hunks()).as(path).isEmpty();
    }
  }

  @Test
  void aLinkIsThePathThatItNames() throws Exception {
    Files.createSymbolicLink(sample.resolve("link"), folder.resolve("secret"));
    FileChange change = session.past().change("03", "link");
    assertThat(change.hunks().getFirst().lines())
        .extracting(Diff.Line::text)
        .containsExactly(folder.resolve("secret").toString());
  }
}
