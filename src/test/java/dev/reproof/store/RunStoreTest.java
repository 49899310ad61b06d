package dev.reproof.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Output;
import dev.reproof.evidence.Run;
import dev.reproof.evidence.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
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
      store.end(run("run-" + i, Outcome.PASSED));
    }
  }

  private static Run run(String id, Outcome outcome) {
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
        Output.NONE,
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

  /// Each record ends with a line feed: the first bad one is that which holds the first changed
  /// byte, or follows what was taken away.
  @Test
  void everyChangeOfTheRecordsIsFoundAndTheFirstBadOneNamed() throws IOException {
    long seed = System.nanoTime();
    System.out.println("RunStoreTest seed " + seed);
    Random random = new Random(seed);
    List<String> lines = Files.readAllLines(records);
    for (int i = 0; i < 1_000; i++) {
      List<String> changed = new ArrayList<>(lines);
      int at = random.nextInt(lines.size());
      int bad = at + 1;
      switch (random.nextInt(4)) {
        case 0 -> changed.set(at, flipped(changed.get(at), random));
        case 1 -> changed.remove(at);
        case 2 -> {
          int other = (at + 1 + random.nextInt(lines.size() - 1)) % lines.size();
          String moved = changed.get(at);
          changed.set(at, changed.get(other));
          changed.set(other, moved);
          bad = Math.min(at, other) + 1;
        }
        default -> changed.subList(at, changed.size()).clear();
      }
      Files.write(records, changed);
      assertThat(store.firstBad())
          .as("change %s of record %s", i, bad)
          .hasValueSatisfying(said -> assertThat(said).startsWith("record "));
      assertThat(store.firstBad().orElseThrow()).matches("record " + bad + "\\b.*");
    }
  }

  private static String flipped(String line, Random random) {
    int at = random.nextInt(line.length());
    char other = line.charAt(at) == 'x' ? 'y' : 'x';
    return line.substring(0, at) + other + line.substring(at + 1);
  }

  @Test
  void aRunWhoseProgramDiedIsInterruptedAndNeverAPass() throws Exception {
    Process child = new ProcessBuilder("true").start();
    long dead = child.pid();
    child.waitFor();
    store.begin(run("run-open", Outcome.NOT_RUN));
    assertThat(store.runs()).hasSize(RUNS);
    String last = Files.readAllLines(records).getLast();
    String before = Files.readAllLines(records).get(RUNS * 2 - 1).substring(0, 64);
    String body = last.substring(65).replaceFirst("\"pid\":\\d+", "\"pid\":" + dead);
    List<String> lines = new ArrayList<>(Files.readAllLines(records));
    lines.set(lines.size() - 1, Home.sha256(before + body) + " " + body);
    Files.write(records, lines);
    assertThat(store.runs().getLast().outcome()).isEqualTo(Outcome.INTERRUPTED);
    assertThat(store.runs().getLast().exit()).isEmpty();
  }

  @Test
  void aHalfWrittenLastLineIsToldAndTheNextRecordStillKept() throws IOException {
    Files.writeString(records, Files.readString(records) + "0123456789");
    assertThat(store.firstBad()).isPresent();
    store.begin(run("run-later", Outcome.NOT_RUN));
    store.end(run("run-later", Outcome.FAILED));
    assertThat(store.runs().getLast().id()).isEqualTo("run-later");
  }
}
