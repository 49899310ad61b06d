package dev.reproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.command.Command;
import dev.reproof.evidence.End;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessRunnerTest {
  private static final Grace SHORT =
      new Grace(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(1_500));

  @TempDir Path folder;

  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC(), SHORT);
  private int runs;

  @AfterEach
  void stopAll() {
    runner.close();
  }

  private Finished run(String command) throws InterruptedException {
    return start(command, Duration.ofSeconds(30), 1 << 20).await();
  }

  private Running start(String command, Duration timeout, long cap) {
    runs++;
    return runner.start(
        new Launch(
            "r" + runs, Command.of(command), folder, folder.resolve("out" + runs), timeout, cap));
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("out" + runs), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 77, 126, 127, 137, 143, 255})
  void keepsTheExitCodeAsItCame(int code) throws Exception {
    assertThat(run("sh -c 'exit " + code + "'").end()).isEqualTo(new End.Exited(code));
  }

  @Test
  void aSignalReadsAs128AndItsNumber() throws Exception {
    assertThat(run("sh -c 'kill -TERM $$'").end()).isEqualTo(new End.Exited(143));
  }

  @Test
  void aMissingProgramCouldNotStart() throws Exception {
    assertThat(run("no-such-program-here --x").end())
        .isEqualTo(new End.CouldNotStart("the program no-such-program-here was not found"));
  }

  @Test
  void aFileThatMayNotBeExecutedCouldNotStart() throws Exception {
    Files.writeString(folder.resolve("tool"), "#!/bin/sh\n");

    assertThat(run("./tool").end())
        .isInstanceOfSatisfying(
            End.CouldNotStart.class, e -> assertThat(e.reason()).contains("may not be executed"));
  }

  @Test
  void standardInputIsEmpty() throws Exception {
    assertThat(run("cat").end()).isEqualTo(new End.Exited(0));
  }

  @Test
  void bothStreamsKeepTheirOrder() throws Exception {
    run("sh -c 'for i in 1 2 3 4 5 6 7 8 9; do echo o$i; echo e$i >&2; done'");

    StringBuilder expected = new StringBuilder();
    for (int i = 1; i <= 9; i++) {
      expected.append("o").append(i).append("\ne").append(i).append("\n");
    }
    assertThat(output()).isEqualTo(expected.toString());
  }

  @Test
  void lateOutputOfAChildIsKept() throws Exception {
    Finished finished = run("sh -c '(sleep 0.4; echo late) & echo early'");

    assertThat(output()).isEqualTo("early\nlate\n");
    assertThat(finished.leftOver()).isEmpty();
    assertThat(finished.output().bytes()).isEqualTo(11);
  }

  @Test
  void whatIsLeftOfTheTreeIsEndedAndNamed() throws Exception {
    Finished finished = run("sh -c 'setsid sleep 600 & exit 0'");

    assertThat(finished.end()).isEqualTo(new End.Exited(0));
    assertThat(finished.leftOver()).singleElement().satisfies(l -> assertThat(l).endsWith("sleep"));
    assertThat(
            ProcessHandle.allProcesses()
                .filter(
                    p ->
                        p.info()
                            .arguments()
                            .map(a -> String.join(" ", a).equals("600"))
                            .orElse(false)))
        .isEmpty();
  }

  @Test
  void aTimeOutIsNeverAnExit() throws Exception {
    Finished finished =
        start(
                "sh -c \"trap '' INT TERM; while :; do sleep 0.05; done\"",
                Duration.ofMillis(200),
                1 << 20)
            .await();

    assertThat(finished.end()).isInstanceOf(End.TimedOut.class);
  }

  @Test
  void aStoppedCommandIsCancelledWhateverItsCode() throws Exception {
    Running running =
        start(
            "sh -c \"trap 'exit 0' INT; echo ready; while :; do sleep 0.05; done\"",
            Duration.ofSeconds(30),
            1 << 20);
    while (running.log().size() == 0) {
      Thread.onSpinWait();
    }
    running.stop();

    assertThat(running.await().end()).isInstanceOf(End.Cancelled.class);
  }

  @Test
  void outputPastTheCapStopsTheRun() throws Exception {
    assertThat(start("yes", Duration.ofSeconds(30), 100_000).await().end())
        .isInstanceOf(End.OutputCapped.class);
  }

  @Test
  void theOutputIsItsOwnersAlone() throws Exception {
    run("echo x");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("out1"))))
        .isEqualTo("rw-------");
  }

  @Test
  void nonAsciiArgumentsArrive() throws Exception {
    run("printf %s 'grüße→'");

    assertThat(output()).isEqualTo("grüße→");
  }

  @Test
  void thereIsNoTerminal() throws Exception {
    assertThat(run("sh -c 'test -t 0 || test -t 1 || : < /dev/tty'").end())
        .isNotEqualTo(new End.Exited(0));
  }

  @Test
  void secretsAreLeftOutOfTheEnvironment() {
    assertThat(ChildEnvironment.isSecret("GITHUB_TOKEN")).isTrue();
    assertThat(ChildEnvironment.isSecret("aws_secret_access_key")).isTrue();
    assertThat(ChildEnvironment.isSecret("HOME")).isFalse();
  }
}
