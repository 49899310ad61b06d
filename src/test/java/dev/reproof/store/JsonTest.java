package dev.reproof.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of our own are whole or as they were, and outlast a power cut.
class JsonTest {
  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString()).toList();
    }
  }

  @Test
  void theFolderIsForcedBehindTheMove() throws IOException {
    List<String> done = new ArrayList<>();
    FileSteps steps =
        new FileSteps() {
          @Override
          public void move(Path from, Path to) throws IOException {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(from)))
                .isEqualTo("rw-------");
            done.add("move");
            FileSteps.super.move(from, to);
          }

          @Override
          public void forceFolder(Path of) throws IOException {
            done.add("force " + of);
            FileSteps.super.forceFolder(of);
          }
        };
    Json.writeWhole(folder.resolve("a.json"), NEW, steps);
    assertThat(done).containsExactly("move", "force " + folder);
    assertThat(folder.resolve("a.json")).hasContent("new");
    assertThat(names()).containsExactly("a.json");
  }

  @Test
  void aWriteThatFailsLeavesWhatWasThereAndNothingBeside() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "old");
    FileSteps full =
        new FileSteps() {
          @Override
          public void move(Path from, Path to) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThatThrownBy(() -> Json.writeWhole(file, NEW, full)).hasMessageContaining("No space");
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("a.json");
  }

  @Test
  void whatAKilledProgramLeftIsCleanedAtTheNextStart() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    assertThat(dead.waitFor(20, TimeUnit.SECONDS)).isTrue();
    Path left = Temporary.beside(folder.resolve("a.json"));
    String us = "." + ProcessHandle.current().pid() + "-";
    Path stale =
        Files.writeString(
            folder.resolve(left.getFileName().toString().replace(us, "." + dead.pid() + "-")), "");
    Path ours = Files.writeString(left, "");
    Home.makePrivate(folder);
    assertThat(stale).doesNotExist();
    assertThat(ours).exists();
  }
}
