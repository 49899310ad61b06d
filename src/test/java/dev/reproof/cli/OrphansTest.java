package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Sample;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
    Called.in(folder, folder.resolve("home"), "sample", "tidewatch");
    Path tracker = folder.resolve("tidewatch").resolve(Sample.TRACKER);
    Path started = folder.resolve("started");
    Files.writeString(
        tracker,
        Files.readString(tracker)
            .replace(
                "sh scripts/check-runbook.sh", "sh -c 'echo > " + started + "; exec sleep 600'"));
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
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
    Process running = program.start();
    try (BufferedReader said = running.inputReader()) {
      while (!Files.exists(started) && running.isAlive()) {
        Thread.onSpinWait();
      }
      assertThat(started).as(() -> said.lines().toList().toString()).exists();
      running.destroyForcibly();
      assertThat(running.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    JsonNode after = runs();
    assertThat(after.at("/runs/0/outcome").asString()).isEqualTo("INTERRUPTED");
    assertThat(after.at("/runs/0/exit").isNull()).isTrue();
    long pid = after.at("/orphans/0/pid").asLong();
    assertThat(ProcessHandle.of(pid)).hasValueSatisfying(p -> assertThat(p.isAlive()).isTrue());

    assertThat(runs("--stop-orphans").path("orphans").size()).isZero();
    assertThat(runs().path("orphans").size()).isZero();
  }
}
