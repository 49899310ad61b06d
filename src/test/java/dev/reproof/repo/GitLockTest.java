package dev.reproof.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A lock that is not got leaves nothing, and is waited for no longer than its caller wants.
class GitLockTest {
  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  @Test
  void aLockThatCannotBeMadeLeavesNothing() throws Exception {
    assertThatThrownBy(() -> GitLock.take(folder, folder.resolve("nowhere/index")))
        .isInstanceOf(IOException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void anInterruptEndsTheWait() throws Exception {
    Files.createFile(folder.resolve("index.lock"));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> GitLock.take(folder, folder.resolve("index")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("was interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(names()).containsExactly("index.lock");
  }

  @Test
  void aFreeLockIsTakenAndFreedAgain() throws Exception {
    Path index = Files.writeString(folder.resolve("index"), "old");
    Thread.currentThread().interrupt();
    try (GitLock lock = GitLock.take(folder, index)) {
      assertThat(names()).contains("index.lock");
      Files.writeString(lock.next(), "new");
      lock.replace();
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(index).hasContent("new");
    assertThat(names()).containsExactly("index");
  }
}
