package dev.reproof.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWatchTest {
  @TempDir private Path folder;

  @Test
  void aChangeIsToldWhileALogBesideItIsWrittenWithoutAPause() throws Exception {
    Path tracker = Files.writeString(folder.resolve("tracker.md"), "old");
    Path log = Files.writeString(folder.resolve("build.log"), "");
    CountDownLatch told = new CountDownLatch(1);
    try (FileWatch watch = new FileWatch(List.of(tracker), told::countDown)) {
      assertThat(watch).isNotNull();
      Files.writeString(tracker, "new");
      boolean heard = false;
      for (int i = 0; i < 400 && !heard; i++) {
        Files.writeString(log, "a line\n", StandardOpenOption.APPEND);
        heard = told.await(50, TimeUnit.MILLISECONDS);
      }
      assertThat(heard).isTrue();
    }
  }

  @Test
  void changesThatComeCloseTogetherAreToldTogetherAndOthersNot() throws Exception {
    Path tracker = Files.writeString(folder.resolve("tracker.md"), "old");
    CountDownLatch told = new CountDownLatch(2);
    try (FileWatch watch = new FileWatch(List.of(tracker), told::countDown)) {
      assertThat(watch).isNotNull();
      Files.writeString(folder.resolve("other.md"), "x");
      for (int i = 0; i < 20; i++) {
        Files.writeString(tracker, "new " + i);
      }
      assertThat(told.await(500, TimeUnit.MILLISECONDS)).isFalse();
      Files.writeString(tracker, "newest");
      assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  /// A folder of another file system cannot be watched by the system's own watch.
  @Test
  void aWatchThatCannotBeSetUpLeavesNoThreadBehind() throws Exception {
    URI zip = URI.create("jar:" + folder.resolve("a.zip").toUri());
    try (FileSystem elsewhere = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Path inside = Files.createDirectory(elsewhere.getPath("/inside"));
      Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
      assertThatThrownBy(() -> open(inside)).isInstanceOf(RuntimeException.class);
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (!before.contains(thread) && thread.getName().contains("WatchService")) {
          assertThat(thread.join(Duration.ofSeconds(20))).as(thread.getName()).isTrue();
        }
      }
    }
  }

  private static void open(Path path) throws IOException {
    new FileWatch(List.of(path), () -> {}).close();
  }
}
