package dev.reproof.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Output;
import dev.reproof.evidence.Run;
import dev.reproof.evidence.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
  private static final int RUNS = 8;

  @TempDir private Path folder;
  private RunStore store;
  private Path records = Path.of("");

  RunStoreTest() throws IOException {
    store = new RunStore(Files.createTempDirectory("reproof-runs"));
  }

  @BeforeEach
  void keepSomeRuns() throws IOException {
    store = new RunStore(folder);
    records = folder.resolve("runs").resolve("runs.jsonl");
    for (int i = 0; i < RUNS; i++) {
      store.begin(run("run-" + i, Outcome.NOT_RUN));
      Files.writeString(store.outputPath("run-" + i), "x".repeat(20));
      store.end(run("run-" + i, Outcome.PASSED));
    }
  }

  private static Run run(String id, Outcome outcome) {
    return run(
        id,
        outcome,
        outcome == Outcome.PASSED
            ? new Output(20, Home.sha256("x".repeat(20)), id + ".log")
            : Output.NONE);
  }

  private static Run run(String id, Outcome outcome, Output output) {
    return new Run(
        id,
        "docs/tracker.md",
        "01",
        1,
        7,
        "true",
        false,
        "/bin/true",
        "/somewhere",
        new Tree("a".repeat(40), "b", List.of()),
        outcome,
        0,
        List.of(),
        Instant.parse("2026-02-09T10:41:07Z"),
        5,
        output,
        null,
        null,
        null,
        List.of(),
        null);
  }

  @Test
  void keepsEachRunWithItsEnd() throws IOException {
    assertThat(store.runs()).hasSize(RUNS).allMatch(r -> r.outcome() == Outcome.PASSED);
    assertThat(store.firstBad()).isEmpty();
  }

  @Test
  void whatIsKeptIsReadableByNobodyElse() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(records)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("runs"))))
        .isEqualTo("rwx------");
  }

  @Test
  void aThousandChangesAreFoundAndTheFirstBadOneNamed() throws IOException {
    change(1_000);
  }

  @Tag("long")
  @Test
  void tenThousandChangesAreFoundAndTheFirstBadOneNamed() throws IOException {
    change(10_000);
  }

  /// Each record ends with a line feed: the first bad one is that which holds the first changed
  /// byte, or follows what was taken away.
  private void change(int times) throws IOException {
    long seed = System.nanoTime();
    System.out.println("RunStoreTest seed " + seed);
    Random random = new Random(seed);
    byte[] whole = Files.readAllBytes(records);
    byte[] count = Files.readAllBytes(folder.resolve("runs/runs.head"));
    List<Path> logs = store.runs().stream().map(r -> store.outputPath(r.id())).toList();
    for (int i = 0; i < times; i++) {
      String expected = mutate(whole, count, logs, random);
      assertThat(store.firstBad())
          .as("change %s", i)
          .hasValueSatisfying(said -> assertThat(said).matches(expected));
      Files.write(records, whole);
      Files.write(folder.resolve("runs/runs.head"), count);
      for (Path log : expected.contains("output") ? logs : List.<Path>of()) {
        Files.writeString(log, "x".repeat(20));
      }
    }
    assertThat(store.firstBad()).isEmpty();
  }

  /// Changes what is kept; gives what is to be said of it.
  private String mutate(byte[] whole, byte[] count, List<Path> logs, Random random)
      throws IOException {
    List<byte[]> lines = lines(whole);
    int at = random.nextInt(lines.size());
    int bad = at + 1;
    switch (random.nextInt(9)) {
      case 0 -> flip(lines.get(at), random);
      case 1 -> lines.remove(at);
      case 2 -> {
        int other = (at + 1 + random.nextInt(lines.size() - 1)) % lines.size();
        java.util.Collections.swap(lines, at, other);
        bad = Math.min(at, other) + 1;
      }
      case 3 -> lines.subList(at, lines.size()).clear();
      case 4 -> {
        int other = random.nextInt(lines.size());
        lines.add(at, lines.get(other).clone());
        bad = at == other ? at + 2 : at + 1;
      }
      case 5 -> lines.add(at, "\n".getBytes(StandardCharsets.UTF_8));
      case 6 -> lines.set(at, Arrays.copyOf(lines.get(at), random.nextInt(lines.get(at).length)));
      case 7 -> {
        byte[] changed = count.clone();
        flip(changed, random);
        Files.write(folder.resolve("runs/runs.head"), changed);
        return "(?s).*(?:record|count of the records).*";
      }
      default -> {
        int log = random.nextInt(logs.size());
        switch (random.nextInt(3)) {
          case 0 -> Files.delete(logs.get(log));
          case 1 -> Files.writeString(logs.get(log), "x".repeat(random.nextInt(20)));
          default -> Files.writeString(logs.get(log), "x".repeat(19) + "y");
        }
        return "record " + (2 * log + 2) + " \\(run run-" + log + "\\): its output was .*";
      }
    }
    try (var out = Files.newOutputStream(records)) {
      for (byte[] line : lines) {
        out.write(line);
      }
    }
    return lines.size() == 0 ? "record 1\\b.*" : "record " + bad + "\\b.*";
  }

  private static List<byte[]> lines(byte[] whole) {
    List<byte[]> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < whole.length; i++) {
      if (whole[i] == '\n') {
        lines.add(Arrays.copyOfRange(whole, from, i + 1));
        from = i + 1;
      }
    }
    return lines;
  }

  private static void flip(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    byte before = bytes[at];
    while (bytes[at] == before) {
      bytes[at] = (byte) random.nextInt(256);
    }
  }

  @Test
  void aChangedRecordIsNeverAPass() throws IOException {
    Files.writeString(
        records,
        Files.readString(records).replace("\"outcome\":\"NOT_RUN\"", "\"outcome\":\"PASSED\""));
    store.begin(run("run-late", Outcome.NOT_RUN));
    store.end(run("run-late", Outcome.FAILED));
    Files.writeString(
        records,
        Files.readString(records).replace("\"outcome\":\"FAILED\"", "\"outcome\":\"PASSED\""));
    assertThat(store.runs())
        .filteredOn(r -> r.id().equals("run-late"))
        .noneMatch(r -> r.outcome() == Outcome.PASSED);
  }

  @Test
  void aLaterRecordDoesNotMakeALossGood() throws IOException {
    List<String> lines = Files.readAllLines(records);
    Files.write(records, lines.subList(0, lines.size() - 2));
    store.begin(run("run-later", Outcome.NOT_RUN));
    store.end(run("run-later", Outcome.FAILED));
    assertThat(store.firstBad())
        .hasValueSatisfying(said -> assertThat(said).startsWith("record " + (lines.size() - 1)));
  }

  @Test
  void pruningIsARecordAndNoLoss() throws IOException {
    assertThat(store.prune(Instant.parse("2026-02-09T00:00:00Z"))).isEmpty();
    assertThat(store.prune(Instant.parse("2026-03-09T00:00:00Z"))).hasSize(RUNS);
    assertThat(store.outputPath("run-1")).doesNotExist();
    assertThat(store.firstBad()).isEmpty();
    assertThat(store.runs()).hasSize(RUNS).allMatch(r -> r.outcome() == Outcome.PASSED);
    assertThat(store.badOutput(store.runs().getFirst())).contains("its output was pruned");
    assertThat(Files.readString(records)).contains("\"PRUNE\"");
  }

  @Test
  void aRunWhoseProgramDiedIsInterruptedAndNeverAPass() throws Exception {
    beginAndDie("run-open", run("run-open", Outcome.NOT_RUN));
    assertThat(store.runs().getLast().outcome()).isEqualTo(Outcome.INTERRUPTED);
    assertThat(store.runs().getLast().exit()).isEmpty();
  }

  /// What it had printed was never sealed, so that nobody can say that it was changed.
  @Test
  void whatAnInterruptedRunHadPrintedIsKeptAndAccusedOfNothing() throws Exception {
    Path log = store.outputPath("run-open");
    beginAndDie("run-open", begun("run-open", log));
    Files.writeString(log, "second 1\n");
    Run interrupted = store.runs().getLast();
    assertThat(interrupted.outcome()).isEqualTo(Outcome.INTERRUPTED);
    assertThat(interrupted.took()).isEmpty();
    assertThat(interrupted.output().bytes()).isEqualTo("second 1\n".length());
    assertThat(interrupted.output().sha256()).isEmpty();
    assertThat(store.badOutput(interrupted)).isEmpty();
    Files.delete(log);
    assertThat(store.runs().getLast().output().bytes()).isZero();
    assertThat(store.badOutput(interrupted)).contains("its output was removed");
  }

  /// Keeps that a run began, as a program would that is gone now.
  private void beginAndDie(String id, Run run) throws Exception {
    Process child = new ProcessBuilder("true").start();
    long dead = child.pid();
    child.waitFor();
    store.begin(run);
    assertThat(store.runs()).noneMatch(r -> r.id().equals(id));
    String last = Files.readAllLines(records).getLast();
    String before = Files.readAllLines(records).get(RUNS * 2 - 1).substring(0, 64);
    String body = last.substring(65).replaceFirst("\"pid\":\\d+", "\"pid\":" + dead);
    List<String> lines = new ArrayList<>(Files.readAllLines(records));
    lines.set(lines.size() - 1, Home.sha256(before + body) + " " + body);
    Files.write(records, lines);
  }

  private static Run begun(String id, Path log) {
    return run(id, Outcome.INTERRUPTED, new Output(0, "", log.toString()));
  }

  @Test
  void aHalfWrittenLastLineIsNoLossAndTheNextRecordTakesItsPlace() throws IOException {
    Files.writeString(records, Files.readString(records) + "0123456789");
    assertThat(store.firstBad()).isEmpty();
    assertThat(store.runs()).hasSize(RUNS);
    store.begin(run("run-later", Outcome.NOT_RUN));
    assertThat(store.firstBad()).isEmpty();
    store.end(run("run-later", Outcome.FAILED));
    assertThat(store.firstBad()).isEmpty();
    assertThat(store.runs().getLast().id()).isEqualTo("run-later");
  }

  @Test
  void aLastRecordThatIsCutInTheMiddleStaysALoss() throws IOException {
    byte[] whole = Files.readAllBytes(records);
    Files.write(records, Arrays.copyOf(whole, whole.length - 20));
    String lost = "record " + (2 * RUNS) + " and what follows were cut off";
    assertThat(store.firstBad()).hasValueSatisfying(said -> assertThat(said).startsWith(lost));
    store.begin(run("run-later", Outcome.NOT_RUN));
    store.end(run("run-later", Outcome.FAILED));
    assertThat(store.firstBad()).hasValueSatisfying(said -> assertThat(said).startsWith(lost));
  }

  /// The count cannot be written over a folder.
  @Test
  void aRecordThatCannotBeCountedIsTakenBack() throws IOException {
    Path head = folder.resolve("runs/runs.head");
    byte[] whole = Files.readAllBytes(records);
    byte[] count = Files.readAllBytes(head);
    Files.delete(head);
    Files.createDirectories(head.resolve("in the way"));
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> store.begin(run("run-later", Outcome.NOT_RUN)))
          .isInstanceOf(IOException.class);
    }
    assertThat(Files.readAllBytes(records)).isEqualTo(whole);
    Files.delete(head.resolve("in the way"));
    Files.delete(head);
    Files.write(head, count);
    assertThat(store.firstBad()).isEmpty();
    store.begin(run("run-later", Outcome.NOT_RUN));
    assertThat(store.firstBad()).isEmpty();
  }

  @Test
  void aStoreThatIsWrittenMeanwhileIsNeverAccused() throws Exception {
    RunStore writer = new RunStore(folder);
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(
            () -> {
              try {
                for (int i = 0; i < 200; i++) {
                  writer.begin(run("busy-" + i, Outcome.NOT_RUN));
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    while (!writing.isDone()) {
      assertThat(store.firstBad()).isEmpty();
      assertThat(store.runs()).hasSizeGreaterThanOrEqualTo(RUNS);
    }
    writing.join();
    assertThat(store.firstBad()).isEmpty();
  }

  @Test
  void recordsAreReadAgainOnlyWhenTheyWereChanged() throws IOException {
    Run first = store.runs().getFirst();
    assertThat(store.runs().getFirst()).isSameAs(first);
    store.begin(run("run-later", Outcome.NOT_RUN));
    store.end(run("run-later", Outcome.FAILED));
    assertThat(store.runs()).hasSize(RUNS + 1);
    assertThat(store.runs().getFirst()).isSameAs(first);
    RunStore other = new RunStore(folder);
    other.begin(run("run-other", Outcome.NOT_RUN));
    other.end(run("run-other", Outcome.FAILED));
    assertThat(store.runs().getLast().id()).isEqualTo("run-other");
    store.end(run("run-other", Outcome.TIMED_OUT));
    assertThat(store.firstBad()).isEmpty();
    assertThat(other.runs().getLast().outcome()).isEqualTo(Outcome.TIMED_OUT);
  }
}
