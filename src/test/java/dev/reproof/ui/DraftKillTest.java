package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.session.Sample;
import dev.reproof.session.Session;
import dev.reproof.session.SessionParts;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kill -9 while a verdict is typed loses at most two seconds of typing.
class DraftKillTest {
  private static final int AT_ONCE = 10;
  private static final long TWO_SECONDS = TimeUnit.SECONDS.toNanos(2);

  @TempDir private Path folder;

  /// A key that was typed, and when it was heard of.
  private record Key(int number, long nanos) {}

  @Test
  void losesAtMostTwoSecondsInTenKills() throws Exception {
    kill(1);
  }

  @Test
  @Tag("long")
  void losesAtMostTwoSecondsInAHundredKills() throws Exception {
    kill(10);
  }

  private void kill(int rounds) throws Exception {
    long seed = System.nanoTime();
    System.out.println("DraftKillTest seed " + seed);
    Random random = new Random(seed);
    List<Path> trackers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      Path root = folder.resolve("repository" + i);
      Sample.write(root, Instant.parse("2026-03-16T09:00:00Z"));
      trackers.add(root.resolve(Sample.TRACKER));
    }
    for (int round = 0; round < rounds; round++) {
      Path home = folder.resolve("home" + round);
      List<Key> typed = typeAndKill(home, trackers, random.nextLong(TWO_SECONDS));
      long killed = typed.getLast().nanos();
      int mustBeThere =
          typed.stream()
              .filter(k -> k.nanos() <= killed - TWO_SECONDS)
              .mapToInt(Key::number)
              .max()
              .orElse(0);
      assertThat(mustBeThere).as("the typing lasted long enough").isPositive();
      for (Path tracker : trackers) {
        assertThat(kept(home, tracker)).as("seed " + seed).isGreaterThanOrEqualTo(mustBeThere);
      }
    }
  }

  private List<Key> typeAndKill(Path home, List<Path> trackers, long more) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DraftVictim.class.getName(),
                home.toString()));
    trackers.forEach(t -> command.add(t.toString()));
    Process victim =
        new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile()).start();
    List<Key> typed = new ArrayList<>();
    try (BufferedReader said = victim.inputReader()) {
      assertThat(said.readLine()).isEqualTo("ready");
      long begun = System.nanoTime();
      while (System.nanoTime() - begun < TWO_SECONDS + TWO_SECONDS / 2 + more) {
        typed.add(new Key(Integer.parseInt(said.readLine()), System.nanoTime()));
      }
    } finally {
      victim.destroyForcibly();
      victim.waitFor(60, TimeUnit.SECONDS);
    }
    return typed;
  }

  private static int kept(Path home, Path tracker) throws Exception {
    try (Session session =
        Session.open(tracker, new SessionParts(home, new QuickRunner(), Clock.systemUTC()))) {
      session.openTracker(tracker);
      return Optional.ofNullable(session.state().drafts().get("02"))
          .map(VerdictDraft::findings)
          .map(f -> Integer.parseInt(f.getFirst().replaceFirst("P0: key ", "")))
          .orElse(0);
    }
  }
}
