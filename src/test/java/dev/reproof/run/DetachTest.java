package dev.reproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.command.Command;
import dev.reproof.evidence.End;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands that leave something behind in every way to detach we know of, and end by themselves,
/// by time-out, by a stop, or with the program: nothing of them is alive afterwards. Each sleeps
/// for a time of its own, by which it is found.
class DetachTest {
  private static final Grace SHORT =
      new Grace(Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofMillis(300));

  /// `@` is the sleeper; each goes on or ends as the word behind it says.
  private static final List<String> WAYS =
      List.of(
          "@ &",
          "setsid @ &",
          "nohup @ > /dev/null 2>&1 &",
          "(@ &) &",
          "setsid sh -c '@ & exit' & wait",
          "@ & disown -a",
          "(trap '' HUP INT TERM QUIT; @; @) &",
          "setsid @ <&- >&- 2>&- &",
          "env -i PATH=\"$PATH\" setsid @ <&- >&- 2>&- &",
          "env -i PATH=\"$PATH\" setsid -f sh -c 'cd /; setsid -f @ <&- >&- 2>&-'",
          "set -m; @ &",
          "(exec -a [kworker] setsid @) & disown",
          "env -i PATH=\"$PATH\" setsid -f sh -c \"trap '' INT TERM; @; @; @\"");

  @TempDir private Path folder;

  @Test
  void nothingSurvivesInTwentyRuns() throws Exception {
    detach(26);
  }

  @Tag("long")
  @Test
  void nothingSurvivesInTwoHundredRuns() throws Exception {
    detach(208);
  }

  private void detach(int times) throws Exception {
    long seed = System.nanoTime();
    System.out.println("DetachTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < times; i++) {
      String seconds = 100_000 + random.nextInt(900_000) + "." + i;
      String way = WAYS.get(i % WAYS.size()).replace("@", "sleep " + seconds);
      boolean goesOn = i / WAYS.size() % 2 == 1;
      End end = run("r" + i, way, goesOn, i % 3);
      assertThat(end instanceof End.Exited).as("%s: %s", way, end).isEqualTo(!goesOn);
      assertThat(survivors(seconds)).as(way).isEmpty();
    }
  }

  /// How it ended; 0 by time-out, 1 by a stop, 2 with the program, where it goes on.
  private End run(String id, String way, boolean goesOn, int how) throws Exception {
    Running running;
    try (ProcessRunner runner = new ProcessRunner(Clock.systemUTC(), SHORT)) {
      running =
          runner.start(
              new Launch(
                  id,
                  Command.of(way + "\n" + (goesOn ? "echo ready; sleep 99999" : "exit 0")),
                  folder,
                  folder.resolve(id),
                  goesOn && how == 0 ? Duration.ofMillis(600) : Duration.ofSeconds(60),
                  1 << 20));
      while (goesOn && how > 0 && running.log().size() == 0) {
        Thread.onSpinWait();
      }
      if (goesOn && how == 1) {
        running.stop();
      }
      if (!goesOn || how < 2) {
        return running.await().end();
      }
    }
    running.await();
    return new End.Interrupted();
  }

  private static List<String> survivors(String seconds) {
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().arguments().map(a -> List.of(a).contains(seconds)).orElse(false))
        .map(p -> p.pid() + " " + p.info().commandLine().orElse("?"))
        .toList();
  }
}
