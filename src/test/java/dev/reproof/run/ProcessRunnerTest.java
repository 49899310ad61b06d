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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  @Test
  void keepsEveryExitCodeAsItCame() throws Exception {
    List<Running> running = new ArrayList<>();
    for (int code = 0; code <= 255; code++) {
      running.add(start("sh -c 'exit " + code + "'", Duration.ofSeconds(60), 1 << 20));
    }
    for (int code = 0; code <= 255; code++) {
      assertThat(running.get(code).await().end()).isEqualTo(new End.Exited(code));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 9, 11, 13, 15})
  void aSignalReadsAs128AndItsNumber(int signal) throws Exception {
    assertThat(run("sh -c 'kill -" + signal + " $$'").end())
        .isEqualTo(new End.Exited(128 + signal));
  }

  @Test
  void aScriptWhoseInterpreterIsMissingCouldNotStart() throws Exception {
    Path script = folder.resolve("tool");
    Files.writeString(script, "#!/no/such/interpreter -x\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(run("./tool").end())
        .isInstanceOfSatisfying(
            End.CouldNotStart.class,
            e -> assertThat(e.reason()).contains("/no/such/interpreter, which is not there"));
  }

  @Test
  void aMissingFolderCouldNotStart() throws Exception {
    Launch launch =
        new Launch(
            "r",
            Command.of("true"),
            folder.resolve("gone"),
            folder.resolve("out"),
            Duration.ofSeconds(30),
            1 << 20);

    assertThat(runner.start(launch).await().end()).isInstanceOf(End.CouldNotStart.class);
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
  void lateOutputIsKeptWhereTheFolderIsReachedByASymbolicLink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
    Launch launch =
        new Launch(
            "r",
            Command.of("sh -c '(sleep 0.4; echo late) & echo early'"),
            folder,
            link.resolve("out"),
            Duration.ofSeconds(30),
            1 << 20);

    assertThat(runner.start(launch).await().leftOver()).isEmpty();
    assertThat(folder.resolve("out")).hasContent("early\nlate\n");
  }

  @Test
  void whatIsLeftOfTheTreeIsEndedAndNamed() throws Exception {
    String seconds = "600." + System.nanoTime();
    long began = System.nanoTime();
    Finished finished = run("sh -c 'setsid sleep " + seconds + " & exit 0'");
    Duration all = Duration.ofNanos(System.nanoTime() - began);

    assertThat(finished.end()).isEqualTo(new End.Exited(0));
    assertThat(Duration.ofMillis(finished.durationMillis()))
        .as("without the time for which the child was waited for")
        .isLessThanOrEqualTo(all.minusMillis(1_500));
    assertThat(finished.leftOver()).singleElement().satisfies(l -> assertThat(l).endsWith("sleep"));
    assertThat(
            ProcessHandle.allProcesses()
                .filter(
                    p ->
                        p.info()
                            .arguments()
                            .map(a -> String.join(" ", a).equals(seconds))
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
    Finished finished = start("yes", Duration.ofSeconds(30), 100_000).await();

    assertThat(finished.end()).isInstanceOf(End.OutputCapped.class);
    assertThat(finished.output().bytes()).isEqualTo(100_000);
    assertThat(Files.size(folder.resolve("out1"))).isEqualTo(100_000);
  }

  @Test
  void aFloodThatIgnoresSignalsIsKeptToItsCap() throws Exception {
    Finished finished =
        start("sh -c \"trap '' INT TERM; yes\"", Duration.ofSeconds(60), 1 << 20).await();

    assertThat(finished.end()).isInstanceOf(End.OutputCapped.class);
    assertThat(finished.output().bytes()).isEqualTo(1 << 20);
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

  @Test
  void noShellReadsStartUpFilesOrInheritsFunctions() {
    Map<String, String> environment = new HashMap<>();
    environment.put("BASH_ENV", "/tmp/x");
    environment.put("ENV", "/tmp/x");
    environment.put("BASH_FUNC_go%%", "() { true; }");
    environment.put("PATH", "/bin");
    ChildEnvironment.apply(environment, "r");
    assertThat(environment).containsOnlyKeys("PATH", ChildEnvironment.COOKIE);
  }

  @Test
  void nothingLeadsGitToAnotherRepository() {
    Map<String, String> environment = new HashMap<>();
    environment.put("GIT_DIR", "/elsewhere/.git");
    environment.put("GIT_WORK_TREE", "/elsewhere");
    environment.put("GIT_INDEX_FILE", "/elsewhere/.git/index");
    environment.put("GIT_COMMON_DIR", "/elsewhere/.git");
    environment.put("GIT_OBJECT_DIRECTORY", "/elsewhere/.git/objects");
    environment.put("GIT_PREFIX", "docs/");
    environment.put("GIT_EDITOR", "true");
    environment.put("GIT_CONFIG_COUNT", "0");
    Map<String, String> loose = new HashMap<>(environment);
    ChildEnvironment.apply(environment, "r");
    ChildEnvironment.applyLoosely(loose);
    assertThat(environment)
        .containsOnlyKeys("GIT_EDITOR", "GIT_CONFIG_COUNT", ChildEnvironment.COOKIE);
    assertThat(loose).containsOnlyKeys("GIT_EDITOR", "GIT_CONFIG_COUNT", ChildEnvironment.COOKIE);
  }
}
