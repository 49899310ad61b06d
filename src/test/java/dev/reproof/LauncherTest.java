package dev.reproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as it is packaged, started by its launcher on a display: the window opens the sample
/// and remembers it.
@Tag("display")
class LauncherTest {
  private static final Path LAUNCHER = Path.of("target", "reproof", "bin", "reproof");

  @TempDir private Path folder;

  @Test
  void opensTheWindowOnAFirstStart() throws Exception {
    assertThat(LAUNCHER).as("made by mvn package").isExecutable();
    Path home = Files.createDirectories(folder.resolve("home"));
    ProcessBuilder start = new ProcessBuilder(LAUNCHER.toAbsolutePath().toString());
    start.environment().put("REPROOF_HOME", home.toString());
    start.directory(folder.toFile());
    Path said = folder.resolve("said");
    start.redirectErrorStream(true).redirectOutput(said.toFile());
    Process program = start.start();
    try {
      assertThat(waitForRecents(home, program)).as(Files.readString(said)).isTrue();
      assertThat(program.isAlive()).as("the window stays open").isTrue();
    } finally {
      program.descendants().forEach(ProcessHandle::destroy);
      program.destroy();
      assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(Files.readString(said)).doesNotContain("Exception");
  }

  /// Waits until the window has kept what it opened.
  private static boolean waitForRecents(Path home, Process program) throws Exception {
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      home.register(
          watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (System.nanoTime() < deadline && program.isAlive()) {
        if (namesTheSample(home)) {
          return true;
        }
        WatchKey key = watch.poll(1, TimeUnit.SECONDS);
        if (key != null) {
          key.pollEvents();
          key.reset();
        }
      }
      return namesTheSample(home);
    }
  }

  private static boolean namesTheSample(Path home) throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        if (Files.readString(file).contains("\"recent\"")
            && Files.readString(file).contains("sample")) {
          return true;
        }
      }
    }
    return false;
  }
}
