package dev.reproof.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.run.ProcessRunner;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kill -9 at any point of a checkpoint: git fsck is clean, the tracker is whole, the missing
/// hash is offered at the next start, and the checkpoint can be made again.
class CheckpointKillTest {
  private static final int AT_ONCE = 20;

  /// What a kill left behind.
  private enum Left {
    NOTHING_DONE,
    COMMIT_WITHOUT_HASH,
    ALL_DONE
  }

  @TempDir private Path folder;
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
  private Path template = Path.of("");
  private String head = "";
  private String before = "";

  @BeforeEach
  void recordAVerdict() throws Exception {
    template = folder.resolve("template");
    Sample.write(template, Instant.parse("2026-03-16T09:00:00Z"));
    git(template, "config", "user.name", "Ada");
    git(template, "config", "user.email", "ada@example.org");
    Path tracker = template.resolve(Sample.TRACKER);
    try (Session session = open(tracker)) {
      session
          .verdicts()
          .record(
              Sample.UNTRUE,
              new VerdictRequest(
                  "CHANGES_REQUESTED",
                  Map.of(),
                  List.of("P0: it does not hold"),
                  null,
                  null,
                  Map.of(),
                  "Ada",
                  false));
      session.write();
    }
    Files.writeString(template.resolve("mine.txt"), "of the packet");
    Files.writeString(template.resolve("others.txt"), "staged by somebody else");
    git(template, "add", "others.txt");
    head = git(template, "rev-parse", "HEAD");
    before = Files.readString(tracker);
  }

  private Session open(Path tracker) throws Trouble {
    Session session =
        Session.open(tracker, new SessionParts(folder.resolve("home"), runner, Clock.systemUTC()));
    session.openTracker(tracker);
    return session;
  }

  private static String git(Path root, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(args));
    Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    git.waitFor();
    return said;
  }

  @Test
  void leavesAWholeRepositoryInAHundredKills() throws Exception {
    kill(5);
  }

  @Test
  @Tag("long")
  void leavesAWholeRepositoryInAThousandKills() throws Exception {
    kill(50);
  }

  private void kill(int rounds) throws Exception {
    long seed = System.nanoTime();
    System.out.println("CheckpointKillTest seed " + seed);
    Random random = new Random(seed);
    long whole = round(-1, 0, new EnumMap<>(Left.class));
    Map<Left, Integer> left = new EnumMap<>(Left.class);
    for (int i = 0; i < rounds; i++) {
      round(i, (long) (random.nextDouble() * whole), left);
    }
    System.out.println("CheckpointKillTest left " + left);
    assertThat(left.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(rounds * AT_ONCE);
  }

  /// Lets one program make all checkpoints and kills it after so many nanoseconds; the first, with
  /// 0, is not killed, and tells how long they take.
  private long round(int number, long nanos, Map<Left, Integer> left) throws Exception {
    List<Path> roots = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      Path root = folder.resolve("round" + number + "-" + i);
      copy(template, root);
      roots.add(root);
    }
    Process victim = start(roots);
    long took;
    try (BufferedReader said = victim.inputReader()) {
      assertThat(said.readLine()).isEqualTo("ready");
      long begun = System.nanoTime();
      victim.getOutputStream().write(1);
      victim.getOutputStream().flush();
      if (number < 0) {
        assertThat(said.readLine()).isEqualTo("done");
      } else {
        LockSupport.parkNanos(nanos);
        victim.destroyForcibly();
      }
      took = System.nanoTime() - begun;
      assertThat(victim.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    for (Path root : roots) {
      left.merge(look(root), 1, Integer::sum);
      delete(root);
    }
    return took;
  }

  private Process start(List<Path> roots) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CheckpointVictim.class.getName(),
                folder.resolve("home").toString()));
    roots.forEach(r -> command.add(r.toString()));
    return new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile()).start();
  }

  private Left look(Path root) throws Exception {
    Path tracker = root.resolve(Sample.TRACKER);
    assertThat(git(root, "fsck", "--strict")).doesNotContain("error").doesNotContain("missing");
    String now = git(root, "rev-parse", "HEAD");
    String text = Files.readString(tracker);
    boolean recorded = text.contains(now.substring(0, 8));
    Left left =
        now.equals(head) ? Left.NOTHING_DONE : recorded ? Left.ALL_DONE : Left.COMMIT_WITHOUT_HASH;
    if (!recorded) {
      assertThat(text).isEqualTo(before);
    }
    try (Session session = open(tracker)) {
      Optional<String> offered = session.checkpoints().withoutItsHash();
      assertThat(offered.isPresent()).isEqualTo(left == Left.COMMIT_WITHOUT_HASH);
      if (left != Left.ALL_DONE) {
        session
            .checkpoints()
            .make(
                session
                    .checkpoints()
                    .plan(
                        Sample.UNTRUE,
                        left == Left.NOTHING_DONE ? List.of("mine.txt") : List.of(),
                        Optional.empty()));
      }
    }
    assertThat(git(root, "rev-parse", "HEAD~1")).isEqualTo(head);
    assertThat(Files.readString(tracker)).contains(git(root, "rev-parse", "HEAD").substring(0, 8));
    assertThat(git(root, "show", "--name-only", "--format=", "HEAD").lines())
        .containsExactlyInAnyOrder(Sample.TRACKER, "mine.txt");
    assertThat(git(root, "status", "--short").lines())
        .containsExactlyInAnyOrder("A  others.txt", " M " + Sample.TRACKER);
    return left;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
