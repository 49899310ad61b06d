package dev.reproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.command.Command;
import dev.reproof.evidence.End;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many commands one after another: each code as it came, all output kept, no process left over.
class ManyStartsTest {
  @TempDir private Path folder;

  @Test
  void threeHundredStartsLeaveNothingOver() throws Exception {
    start(300);
  }

  @Tag("long")
  @Test
  void threeThousandStartsLeaveNothingOver() throws Exception {
    start(3_000);
  }

  private void start(int times) throws Exception {
    long seed = System.nanoTime();
    System.out.println("ManyStartsTest seed " + seed);
    Random random = new Random(seed);
    List<Long> before = ofOurs();
    try (ProcessRunner runner = new ProcessRunner(Clock.systemUTC())) {
      for (int i = 0; i < times; i++) {
        int code = random.nextInt(100);
        String text = random.nextBoolean() ? "sh -c 'echo " + i + "; exit " + code + "'" : "";
        String command = text.isEmpty() ? "echo " + i + "; (exit " + code + ")" : text;
        Path output = folder.resolve("r" + i);
        End end =
            runner
                .start(
                    new Launch(
                        "r" + i,
                        Command.of(command),
                        folder,
                        output,
                        Duration.ofSeconds(60),
                        1 << 20))
                .await()
                .end();
        assertThat(end).as(command).isEqualTo(new End.Exited(code));
        assertThat(Files.readString(output)).isEqualTo(i + "\n");
      }
    }
    assertThat(ofOurs()).isEqualTo(before);
  }

  /// The processes that descend from this one.
  private static List<Long> ofOurs() {
    return ProcessHandle.current().descendants().map(ProcessHandle::pid).sorted().toList();
  }
}
