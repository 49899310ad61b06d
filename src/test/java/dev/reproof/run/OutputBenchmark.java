package dev.reproof.run;

import dev.reproof.command.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

/// How fast output is kept and hashed, beside `sh -c 'command' > file` in the same run; to be run
/// by hand. Prints milliseconds and the ratio of the medians: 1 is as fast, less is slower.
public final class OutputBenchmark {
  private static final int TIMES = 7;
  private static final long CAP = 1L << 32;

  private OutputBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("reproof-output");
    try (ProcessRunner runner = new ProcessRunner(Clock.systemUTC())) {
      for (String command : new String[] {"seq 20000000", "head -c 250000000 /dev/zero"}) {
        long[] plain = new long[TIMES];
        long[] kept = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
          Path file = folder.resolve("plain" + i);
          long begun = System.nanoTime();
          new ProcessBuilder("sh", "-c", command + " > " + file).start().waitFor();
          plain[i] = System.nanoTime() - begun;
          Path own = folder.resolve("kept" + i);
          begun = System.nanoTime();
          Finished finished =
              runner
                  .start(
                      new Launch(
                          "r" + i, Command.of(command), folder, own, Duration.ofMinutes(5), CAP))
                  .await();
          kept[i] = System.nanoTime() - begun;
          if (finished.output().bytes() != Files.size(file)) {
            throw new IllegalStateException("output was lost: " + finished);
          }
          Files.delete(file);
          Files.delete(own);
        }
        Arrays.sort(plain);
        Arrays.sort(kept);
        System.out.printf(
            "%s: sh > file %.0f ms, kept and hashed %.0f ms, ratio %.2f%n",
            command,
            plain[TIMES / 2] / 1e6,
            kept[TIMES / 2] / 1e6,
            (double) plain[TIMES / 2] / kept[TIMES / 2]);
      }
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
