package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Sample;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program is killed while a command of it runs.
class OrphansTest {
  @TempDir private Path folder;

  private JsonNode runs(String... more) {
    String[] args = new String[3 + more.length];
    System.arraycopy(new String[] {"runs", "--format", "json"}, 0, args, 0, 3);
    System.arraycopy(more, 0, args, 3, more.length);
    return JsonMapper.shared()
        .readTree(Called.in(folder.resolve("tidewatch"), folder.resolve("home"), args).out());
  }

  @Test
  void aKilledRunIsInterruptedAndWhatItLeftCanBeEnded() throws Exception {
    kill(10);
  }

  @Tag("long")
  @Test
  void twoHundredKilledRunsAreNoPass() throws Exception {
    kill(200);
  }

  /// Kills the program at any moment of a run that would never end: the first time when the command
  /// has begun, then at random.
  private void kill(int times) throws Exception {
    long seed = System.nanoTime();
    System.out.println("OrphansTest seed " + seed);
    Random random = new Random(seed);
    Called.in(folder, folder.resolve("home"), "sample", "tidewatch");
    Path tracker = folder.resolve("tidewatch").resolve(Sample.TRACKER);
    Path started = folder.resolve("started");
    Files.writeString(
        tracker,
        Files.readString(tracker)
            .replace(
                "sh scripts/check-runbook.sh", "sh -c 'echo > " + started + "; exec sleep 600'"));
    for (int i = 0; i < times; i++) {
      Files.deleteIfExists(started);
      long patience = i == 0 ? Long.MAX_VALUE : random.nextLong(2_500_000_000L);
      killOne(tracker, started, patience);
      JsonNode after = runs();
      for (JsonNode run : after.path("runs")) {
        assertThat(run.path("outcome").asString()).isEqualTo("INTERRUPTED");
        assertThat(run.path("exit").isNull()).isTrue();
      }
      assertThat(after.path("firstBad").isNull()).as(after.toString()).isTrue();
      if (Files.exists(started)) {
        long pid = after.at("/orphans/0/pid").asLong();
        assertThat(ProcessHandle.of(pid)).hasValueSatisfying(p -> assertThat(p.isAlive()).isTrue());
      }
      assertThat(runs("--stop-orphans").path("orphans").size()).isZero();
      assertThat(runs().path("orphans").size()).isZero();
    }
  }

  /// Starts the program and kills it when the command has begun, or the patience is over.
  private void killOne(Path tracker, Path started, long patience) throws Exception {
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.reproof.Main",
            "rerun",
            tracker.toString(),
            Sample.UNTRUE,
            "--approve");
    program.environment().put("REPROOF_HOME", folder.resolve("home").toString());
    program.redirectErrorStream(true);
    long begun = System.nanoTime();
    Process running = program.start();
    try (BufferedReader said = running.inputReader()) {
      while (!Files.exists(started) && running.isAlive() && System.nanoTime() - begun < patience) {
        Thread.onSpinWait();
      }
      boolean alive = running.isAlive();
      running.destroyForcibly();
      assertThat(running.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(alive).as(() -> said.lines().toList().toString()).isTrue();
    }
  }
}
