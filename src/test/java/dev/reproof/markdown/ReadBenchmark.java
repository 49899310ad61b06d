package dev.reproof.markdown;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import dev.reproof.review.Checks;
import dev.reproof.review.Lint;
import dev.reproof.review.LintInput;
import dev.reproof.text.SourceText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// What reading, modelling and checking a big tracker costs, beside reading its lines and beside
/// flexmark's own parse of the same text, in one run. It is started by its `main`. The least of
/// many times (`p0.00`) is that of a machine that does nothing else; the heap is large for all
/// three, so that none is charged with the growth of it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(
    value = 1,
    jvmArgs = {"-Xms4g", "-Xmx4g", "-Xmn3g", "-XX:+UseParallelGC"})
public class ReadBenchmark {
  @Param({"10", "50"})
  int megabytes;

  private Path file = Path.of("");
  private final Parser flexmark =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(ReadBenchmark.class.getSimpleName()).build()).run();
  }

  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("reproof-read", ".md");
    Files.writeString(file, tracker(megabytes << 20));
  }

  @TearDown
  public void remove() throws IOException {
    Files.delete(file);
  }

  private static String tracker(int size) {
    StringBuilder board =
        new StringBuilder("# Long Progress\n\n| Packet | Title | Status |\n|---|---|---|\n");
    StringBuilder sections = new StringBuilder("\n");
    for (int i = 0; board.length() + sections.length() < size; i++) {
      board.append("| P-").append(i).append(" | Tide table of a harbour | DONE |\n");
      sections.append(
          """
          ## P-%1$d Checklist: Tide table of a harbour

          ### Implementation

          - [x] The heights were read off the gauge and written down in metres.
          - [x] The table covers a whole year, leap days and all.

          ### Required Tests

          - [x] `sh scripts/check-table.sh --year 2026 data/harbour-%1$d.txt` passed (14 tests).
          - [x] `go test ./internal/tides/... -run "High|Low" -v` -> exit 0
          - [x] Exit codes recorded for all commands.

          ### Review Gates

          - [x] P0 PASS
          - [x] P1 PASS
          - [x] Verdict recorded: `APPROVED`

          ### P-%1$d Review Evidence

          Files changed:
          - `data/harbour-%1$d.txt`: the heights
          - `scripts/check-table.sh`: one more column

          Commands run + exit codes:
          1. `sh scripts/check-table.sh --year 2026 data/harbour-%1$d.txt` -> exit 0 (14 tests)
          2. `go test ./internal/tides/... -run "High|Low" -v` -> exit 0

          Gate checklist:
          - P0: PASS (both commands rerun)
          - P1: PASS (a whole year)

          Verdict: APPROVED

          Commit:
          - `%2$07xa` (tide table of harbour %1$d)

          Residual risk:
          - None.

          Rollback:
          - Revert the checkpoint commit.

          """
              .formatted(i, i));
    }
    return board.append(sections).toString();
  }

  @Benchmark
  public int lines() throws IOException {
    int lines = 0;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      while (reader.readLine() != null) {
        lines++;
      }
    }
    return lines;
  }

  @Benchmark
  public Lint readModelAndCheck() throws IOException {
    SourceText source = SourceText.decode(Files.readAllBytes(file));
    return Checks.lint(LintInput.of(TrackerParser.parse(source), "not looked at"));
  }

  @Benchmark
  public Node flexmark() throws IOException {
    return flexmark.parse(Files.readString(file));
  }
}
