package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.run.ProcessRunner;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
  private Path tracker = Path.of("");

  @BeforeEach
  void writeSample() {
    assertThat(call("sample", "tidewatch")).isZero();
    tracker = folder.resolve("tidewatch").resolve(Sample.TRACKER);
  }

  @AfterEach
  void stopAll() {
    runner.close();
  }

  private int call(String... args) {
    out.reset();
    PrintStream page = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errors =
        new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    SessionParts parts = new SessionParts(folder.resolve("home"), runner, Clock.systemUTC());
    return new Cli(new Surroundings(page, errors, folder, parts, false)).run(args);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void lintSaysNoToTheSample() {
    assertThat(call("lint", tracker.toString(), "--format", "json")).isEqualTo(1);
    assertThat(printed()).contains("\"open-box\"").contains("\"missing-exit-code\"");
  }

  @Test
  void nothingRunsWithoutApproval() {
    assertThat(call("rerun", tracker.toString(), "02", "--format", "json")).isEqualTo(3);
    assertThat(printed()).contains("\"approved\" : false");
  }

  @Test
  void anUntrueClaimIsContradicted() {
    assertThat(call("rerun", tracker.toString(), "2", "--approve", "--format", "json"))
        .isEqualTo(1);
    assertThat(printed()).contains("CONTRADICTED").contains("REPRODUCED");
  }

  @Test
  void aWrongCallIsTwoAndPrintsNothing() {
    assertThat(call("show", "not-there.md")).isEqualTo(2);
    assertThat(printed()).isEmpty();
    assertThat(call("show", tracker.toString(), "99")).isEqualTo(2);
    assertThat(call("tick", tracker.toString(), "1")).isEqualTo(2);
    assertThat(call("nonsense")).isEqualTo(2);
    assertThat(printed()).isEmpty();
  }

  @Test
  void unticksExactlyOneByte() throws Exception {
    byte[] before = Files.readAllBytes(tracker);
    String text = Files.readString(tracker);
    int line = (int) text.substring(0, text.indexOf("- [x] Heights")).lines().count() + 1;

    assertThat(call("untick", tracker.toString(), String.valueOf(line))).isZero();

    byte[] after = Files.readAllBytes(tracker);
    int differing = 0;
    for (int i = 0; i < before.length; i++) {
      differing += before[i] == after[i] ? 0 : 1;
    }
    assertThat(after).hasSameSizeAs(before);
    assertThat(differing).isEqualTo(1);
  }
}
