package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A repository without a work tree is told as what it is, with what to do.
class BareRepositoryTest {
  @TempDir private Path folder;
  private Path bare = Path.of("");

  @BeforeEach
  void cloneTheSample() throws Exception {
    assertThat(call("sample", "tidewatch").exit()).isZero();
    bare = folder.toRealPath().resolve("mirror.git");
    cloneInto(bare);
  }

  private void cloneInto(Path place) throws Exception {
    Git.cloneRepository()
        .setBare(true)
        .setURI(folder.resolve("tidewatch").toUri().toString())
        .setDirectory(place.toFile())
        .call()
        .close();
  }

  private Called call(String... args) {
    return Called.in(folder, folder.resolve("home"), args);
  }

  private void saysWhatToDo(Path gitDir, Called called) {
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.out()).isEmpty();
    assertThat(called.err())
        .contains(gitDir + " is a bare repository, which has no work tree")
        .contains("git clone " + gitDir)
        .doesNotContain("git init");
  }

  @Test
  void itIsNoFolderWithoutARepository() {
    saysWhatToDo(bare, call("trackers", "mirror.git"));
    saysWhatToDo(bare, call("trackers", "mirror.git/refs/heads"));
  }

  @Test
  void aGitFolderThatSaysSoHasNoWorkTreeBesideIt() throws Exception {
    Path hub = Files.createDirectories(folder.toRealPath().resolve("hub"));
    cloneInto(hub.resolve(".git"));

    saysWhatToDo(hub.resolve(".git"), call("trackers", "hub"));
  }

  @Test
  void aTrackerInItIsReadAsAFileWithoutOne() throws Exception {
    Path tracker = bare.resolve("notes.md");
    Files.copy(folder.resolve("tidewatch").resolve(Sample.TRACKER), tracker);

    assertThat(call("show", tracker.toString()).exit()).isZero();
  }
}
