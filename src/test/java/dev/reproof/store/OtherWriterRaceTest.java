package dev.reproof.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another program writes the tracker while it is replaced. What it wrote is lost only where its
/// write fell between our last look at the file and the move over it; that time is printed.
class OtherWriterRaceTest {
  @TempDir private Path folder;

  /// The other program's way to write.
  private interface Way {
    void write(Path file, byte[] bytes) throws IOException;
  }

  private static void inPlace(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
  }

  private static void byRename(Path file, byte[] bytes) throws IOException {
    Path beside = file.resolveSibling("other-hand");
    Files.write(beside, bytes);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// The real steps, with the times of the last look and of the move.
  private static final class Timed implements FileSteps {
    private final AtomicLong looked = new AtomicLong();
    private final AtomicLong moved = new AtomicLong();

    @Override
    public byte[] read(Path file) throws IOException {
      looked.set(System.nanoTime());
      return FileSteps.super.read(file);
    }

    @Override
    public void move(Path temporary, Path file) throws IOException {
      FileSteps.super.move(temporary, file);
      moved.set(System.nanoTime());
    }
  }

  @Test
  void loseNothingElseInAHundredRacesInPlace() throws Exception {
    race(100, OtherWriterRaceTest::inPlace);
  }

  @Test
  void loseNothingElseInAHundredRacesByRename() throws Exception {
    race(100, OtherWriterRaceTest::byRename);
  }

  @Test
  @Tag("long")
  void loseNothingElseInAThousandRacesInPlace() throws Exception {
    race(1_000, OtherWriterRaceTest::inPlace);
  }

  @Test
  @Tag("long")
  void loseNothingElseInAThousandRacesByRename() throws Exception {
    race(1_000, OtherWriterRaceTest::byRename);
  }

  private void race(int races, Way way) throws Exception {
    long seed = System.nanoTime();
    System.out.println("OtherWriterRaceTest seed " + seed);
    Random random = new Random(seed);
    Path file = folder.resolve("tracker.md");
    String body = "| a row of a table | with cells |\n".repeat(600);
    CyclicBarrier start = new CyclicBarrier(2);
    List<Long> open = new ArrayList<>();
    int merged = 0;
    int lost = 0;
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      for (int i = 0; i < races; i++) {
        Files.writeString(file, "old " + i + "\n" + body);
        byte[] theirs = ("theirs " + i + "\n" + body).getBytes(StandardCharsets.UTF_8);
        String read = TrackerFile.read(file, User.here(folder)).text().sha256();
        long wait = random.nextInt(2_000_000);
        Future<Long> written =
            other.submit(
                () -> {
                  start.await();
                  LockSupport.parkNanos(wait);
                  way.write(file, theirs);
                  return System.nanoTime();
                });
        SourceText mine =
            SourceText.decode(("mine " + i + "\n" + body).getBytes(StandardCharsets.UTF_8));
        Timed steps = new Timed();
        start.await();
        boolean refused = false;
        try {
          TrackerFile.replace(file, read, mine, steps);
          open.add(steps.moved.get() - steps.looked.get());
        } catch (ChangedOnDisk e) {
          refused = true;
        }
        long end = written.get();
        String now = Files.readString(file);
        if (refused) {
          merged++;
          assertThat(now).as("race " + i).startsWith("theirs " + i);
        } else if (now.startsWith("mine " + i)) {
          lost++;
          assertThat(end)
              .as("race " + i + ": theirs was there to be seen")
              .isGreaterThan(steps.looked.get());
        } else {
          assertThat(now).as("race " + i).startsWith("theirs " + i);
        }
        assertThat(now).as("race " + i + ": half of a file").endsWith(body);
      }
    }
    open.sort(Long::compare);
    System.out.printf(
        "OtherWriterRaceTest %d races: %d found in time, %d fell between the last look and the"
            + " move, which is %.2f ms at the median and %.2f ms at most%n",
        races, merged, lost, open.get(open.size() / 2) / 1e6, open.getLast() / 1e6);
  }
}
