package dev.reproof.run;

import dev.reproof.evidence.End;
import dev.reproof.evidence.Log;
import dev.reproof.evidence.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A command that was started: watched by a thread of its own until it has ended and nobody holds
/// its output, or until it is stopped.
final class RunningProcess implements Running {
  private static final Duration TICK = Duration.ofMillis(25);

  /// When and how often its tree is looked at while it runs: what was seen is known when its parent
  /// has gone.
  private static final Duration FIRST_LOOK = Duration.ofMillis(50);

  private static final Duration LOOK = Duration.ofMillis(500);

  /// So much output is hashed before the end is looked for again.
  private static final long STRIDE = 8L << 20;

  private final Launch launch;
  private final Process process;
  private final Grace grace;
  private final Optional<Posix> posix;
  private final Consumer<RunningProcess> ended;
  private final Instant startedAt;
  private final long startedNanos = System.nanoTime();

  /// Nanoseconds for which processes that stayed were waited for; no part of the command's time. On
  /// the run's own thread.
  private long waitedInVain;

  private final SpoolLog log;
  private final SpoolLog.Hashing hashing;
  private final ProcessTree tree;
  private final CompletableFuture<Finished> finished = new CompletableFuture<>();
  private final CompletableFuture<Boolean> stopAsked = new CompletableFuture<>();

  RunningProcess(
      Launch launch,
      Process process,
      Grace grace,
      Clock clock,
      Optional<Adoption> adoption,
      Path realOutput,
      Consumer<RunningProcess> ended) {
    this.launch = launch;
    this.process = process;
    this.grace = grace;
    this.posix = adoption.map(Adoption::posix);
    this.ended = ended;
    this.startedAt = clock.instant();
    this.log = new SpoolLog(launch.output());
    this.hashing = log.new Hashing();
    this.tree = new ProcessTree(process.toHandle(), launch.id(), realOutput, adoption);
  }

  void watch() {
    Thread.ofPlatform().daemon().name("run " + launch.id()).start(this::watchUntilEnd);
  }

  /// The number of its first process.
  long root() {
    return process.pid();
  }

  @Override
  public Log log() {
    return log;
  }

  @Override
  public void stop() {
    stopAsked.complete(true);
  }

  @Override
  public Finished await() throws InterruptedException {
    try {
      return finished.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the run's own thread failed", e.getCause());
    }
  }

  /// Ends the whole tree at once, what it starts meanwhile too; the run is cancelled.
  void kill() {
    stop();
    long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    int quiet = 0;
    while (quiet < 2 && System.nanoTime() - deadline < 0) {
      signal(Posix.SIGKILL);
      quiet = process.isAlive() || !tree.others().isEmpty() ? 0 : quiet + 1;
    }
  }

  private void watchUntilEnd() {
    try {
      End end = waitForEnd();
      long duration =
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos - waitedInVain);
      List<String> leftOver = clear();
      if (end instanceof End.OutputCapped && log.size() > launch.cap()) {
        log.cut(launch.cap());
      }
      boolean kept = Files.exists(launch.output());
      finished.complete(
          kept
              ? new Finished(end, startedAt, duration, hashing.whole(), leftOver)
              : new Finished(withoutOutput(end), startedAt, duration, Output.NONE, leftOver));
    } catch (InterruptedException | RuntimeException | IOException e) {
      kill();
      finished.completeExceptionally(e);
    } finally {
      ended.accept(this);
    }
  }

  private End waitForEnd() throws InterruptedException, IOException {
    long deadline = startedNanos + launch.timeout().toNanos();
    long nextLook = startedNanos + FIRST_LOOK.toNanos();
    while (!process.waitFor(hash() ? 0 : TICK.toMillis(), TimeUnit.MILLISECONDS)) {
      if (stopAsked.isDone()) {
        return new End.Cancelled(end());
      }
      if (System.nanoTime() - deadline >= 0) {
        return new End.TimedOut(end());
      }
      if (log.size() > launch.cap()) {
        return new End.OutputCapped(end());
      }
      if (System.nanoTime() - nextLook >= 0) {
        tree.others();
        nextLook = System.nanoTime() + LOOK.toNanos();
      }
    }
    return stopAsked.isDone()
        ? new End.Cancelled(process.exitValue())
        : waitForOutput(deadline, process.exitValue());
  }

  /// Takes in what was printed, up to the cap; whether there was any.
  private boolean hash() throws IOException {
    return hashing.advance(Math.clamp(launch.cap() - hashing.hashed(), 0, STRIDE));
  }

  /// Waits for those of its tree that still hold the output.
  private End waitForOutput(long deadline, int exit) throws InterruptedException {
    long exited = System.nanoTime();
    long patience = exited + grace.forOutput().toNanos();
    while (tree.others().stream().anyMatch(tree::holdsOutput)) {
      if (stopAsked.isDone()) {
        return new End.Cancelled(exit);
      }
      if (log.size() > launch.cap()) {
        return new End.OutputCapped(exit);
      }
      if (System.nanoTime() - deadline >= 0) {
        return new End.TimedOut(exit);
      }
      if (System.nanoTime() - patience >= 0) {
        waitedInVain = System.nanoTime() - exited;
        break;
      }
      pause(TICK);
    }
    return log.size() > launch.cap() ? new End.OutputCapped(exit) : new End.Exited(exit);
  }

  /// Interrupts, terminates, kills; gives the code with which the command went, if it had one.
  private @Nullable Integer end() throws InterruptedException {
    if (endsAfter(Posix.SIGINT, grace.afterInterrupt())
        || endsAfter(Posix.SIGTERM, grace.afterTerminate())) {
      return process.exitValue();
    }
    signal(Posix.SIGKILL);
    return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : null;
  }

  private boolean endsAfter(int signal, Duration patience) throws InterruptedException {
    signal(signal);
    long deadline = System.nanoTime() + patience.toNanos();
    while (process.isAlive() || !tree.others().isEmpty()) {
      if (System.nanoTime() - deadline >= 0 || log.size() > 2 * launch.cap()) {
        return false;
      }
      pause(TICK);
    }
    return true;
  }

  /// Ends what is left of the tree and names it.
  private List<String> clear() throws InterruptedException {
    List<String> left = new ArrayList<>();
    long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    int signal = Posix.SIGTERM;
    List<ProcessHandle> alive = tree.others();
    alive.forEach(p -> left.add(tree.describe(p)));
    long hard =
        System.nanoTime()
            + Math.min(grace.afterTerminate().toNanos(), Duration.ofSeconds(1).toNanos());
    int quiet = 0;
    while (quiet < 2 && System.nanoTime() - deadline < 0) {
      int now = System.nanoTime() - hard >= 0 ? Posix.SIGKILL : signal;
      alive.forEach(p -> send(p, now));
      if (!alive.isEmpty()) {
        pause(TICK);
      }
      alive = tree.others();
      quiet = alive.isEmpty() ? quiet + 1 : 0;
    }
    return left;
  }

  private void signal(int signal) {
    posix.ifPresent(p -> p.kill(-process.pid(), signal));
    List<ProcessHandle> others = tree.others();
    if (process.isAlive()) {
      send(process.toHandle(), signal);
    }
    others.forEach(p -> send(p, signal));
  }

  private void send(ProcessHandle target, int signal) {
    if (posix.isPresent()) {
      posix.get().kill(target.pid(), signal);
    } else if (signal == Posix.SIGKILL) {
      target.destroyForcibly();
    } else {
      target.destroy();
    }
  }

  /// A command can remove the file that keeps what it prints; then nobody can look it up again.
  private static End withoutOutput(End end) {
    return end instanceof End.Exited exited ? new End.OutputLost(exited.code()) : end;
  }

  private void pause(Duration time) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(time.toNanos());
  }
}
