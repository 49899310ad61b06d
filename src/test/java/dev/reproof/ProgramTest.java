package dev.reproof;

import static java.lang.ProcessBuilder.Redirect.PIPE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Sample;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command line as a program of its own, with an environment of its own.
@Timeout(120)
class ProgramTest {
  @TempDir private Path folder;
  private Path tracker = Path.of("");
  private Path tools = Path.of("");

  @BeforeEach
  void sample() throws Exception {
    assertThat(program("sample", "tidewatch").start().waitFor()).isZero();
    tracker = folder.resolve("tidewatch").resolve(Sample.TRACKER);
    tools = Files.createDirectories(folder.resolve("tools"));
  }

  private ProcessBuilder program(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), "dev.reproof.Main"));
    command.addAll(List.of(args));
    ProcessBuilder program = new ProcessBuilder(command).directory(folder.toFile());
    program.environment().put("REPROOF_HOME", folder.resolve("home").toString());
    program.environment().put("HOME", Files.createDirectories(folder.resolve("user")).toString());
    program.redirectError(folder.resolve("errors").toFile());
    program.redirectOutput(folder.resolve("out").toFile());
    return program;
  }

  private String out() throws IOException {
    return Files.readString(folder.resolve("out"), UTF_8);
  }

  private String errors() throws IOException {
    return Files.readString(folder.resolve("errors"), UTF_8);
  }

  @Test
  void aRequestToEndStopsTheCommandAndSaysWhatBecameOfIt() throws Exception {
    Path started = folder.resolve("started");
    Files.writeString(
        tracker,
        Files.readString(tracker)
            .replace(
                "sh scripts/check-runbook.sh",
                "sh -c 'echo $$ > " + started + "; exec sleep 600'"));
    Process running =
        program("rerun", tracker.toString(), Sample.UNTRUE, "--approve", "--format", "json")
            .start();
    while (!Files.exists(started) || Files.size(started) == 0) {
      assertThat(running.isAlive()).as(errors()).isTrue();
      Thread.onSpinWait();
    }
    running.destroy();
    assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();

    assertThat(running.exitValue()).isEqualTo(3);
    assertThat(errors()).contains("reproof: interrupted");
    JsonNode first = JsonMapper.shared().readTree(out()).at("/runs/0");
    assertThat(first.path("outcome").asString()).isEqualTo("CANCELLED");
    long pid = Long.parseLong(Files.readString(started).strip());
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void noTemporaryFolderIsNeededToRead() throws Exception {
    ProcessBuilder show = program("show", tracker.toString());
    show.command().add(1, "-Djava.io.tmpdir=" + folder.resolve("full"));
    assertThat(show.start().waitFor()).as(errors()).isZero();
    assertThat(out()).contains("Tidewatch");
  }

  @Test
  void anOutputThatCannotBeWrittenIsToldAndAReaderThatWentAwayIsNot() throws Exception {
    for (String call : List.of("show " + tracker + " --format json", "--help", "trackers")) {
      ProcessBuilder full =
          program(call.split(" ")).directory(tracker.resolveSibling(".").toFile());
      assertThat(full.redirectOutput(new File("/dev/full")).start().waitFor()).isEqualTo(3);
      assertThat(errors()).contains("reproof: the output could not be written: No space left");
    }
    ProcessBuilder shut = program("show", tracker.toString());
    shut.command(behind("exec \"$@\" >&-", shut.command()));
    assertThat(shut.start().waitFor()).isEqualTo(3);
    assertThat(errors()).contains("the output could not be written");

    Process piped = program("show", tracker.toString()).redirectOutput(PIPE).start();
    piped.getInputStream().close();
    assertThat(piped.waitFor()).isZero();
    assertThat(errors()).isEmpty();
  }

  private static List<String> behind(String script, List<String> command) {
    List<String> all = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    all.addAll(command);
    return all;
  }

  @Test
  void aCommandDoesNotIgnoreWhatTheProgramIgnores() throws Exception {
    Files.writeString(
        tracker,
        Files.readString(tracker).replace("sh scripts/check-runbook.sh", "sh -c 'kill -2 $$'"));
    ProcessBuilder rerun =
        program(
            "rerun", tracker.toString(), Sample.UNTRUE, "-n", "1", "--approve", "--format", "json");
    rerun.command(behind("trap '' HUP INT; exec \"$@\"", rerun.command())).start().waitFor();
    JsonNode run = JsonMapper.shared().readTree(out()).at("/runs/0");
    assertThat(run.path("exit").asInt()).as(out() + errors()).isEqualTo(130);
  }

  @Test
  void theReviewerIsTheOneOfTheUsersOwnGitConfiguration() throws Exception {
    git("config", "--unset", "user.name");
    Path config = folder.resolve("user").resolve(".gitconfig");
    Files.writeString(config, "[user]\n\tname = Ada of Home\n\temail = ada@example.org\n");
    assertThat(record().start().waitFor()).as(errors()).isZero();
    assertThat(out()).contains("Ada of Home");

    Path other = folder.resolve("other");
    Files.writeString(other, "[user]\n\tname = Bea of Elsewhere\n");
    ProcessBuilder named = record();
    named.environment().put("GIT_CONFIG_GLOBAL", other.toString());
    assertThat(named.start().waitFor()).as(errors()).isZero();
    assertThat(out()).contains("Bea of Elsewhere");
  }

  private ProcessBuilder record() throws IOException {
    return program(
        "record",
        tracker.toString(),
        "03",
        "--verdict",
        "BLOCKED",
        "--finding",
        "P0: no",
        "--dry-run");
  }

  @Test
  void noGitProgramIsStarted() throws Exception {
    Path called = folder.resolve("called");
    Path git = tools.resolve("git");
    Files.writeString(git, "#!/bin/sh\necho \"$@\" >> " + called + "\n");
    Files.setPosixFilePermissions(git, PosixFilePermissions.fromString("rwxr-xr-x"));
    ProcessBuilder lint = program("lint", tracker.toString());
    lint.environment().merge("PATH", tools.toString(), (path, own) -> own + ":" + path);
    assertThat(lint.start().waitFor()).isLessThan(2);
    assertThat(called).doesNotExist();
  }

  private void git(String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("git", "-C", folder.resolve("tidewatch").toString()));
    command.addAll(List.of(args));
    new ProcessBuilder(command).start().waitFor();
  }
}
