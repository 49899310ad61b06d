package dev.reproof.session;

import dev.reproof.command.Command;
import dev.reproof.evidence.End;
import dev.reproof.evidence.Log;
import dev.reproof.repo.Repository;
import dev.reproof.run.CommandRunner;
import dev.reproof.run.Finished;
import dev.reproof.run.Launch;
import dev.reproof.run.Running;
import dev.reproof.store.RunStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The user's own git, asked to commit exactly some paths: `git commit --only`, so what others have
/// staged stays staged and out of the commit. Its hooks and its signing run.
final class GitCommit {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /// How many bytes of what git printed are told, the last ones.
  private static final int MOST_SAID = 1 << 16;

  private final Ground ground;
  private final CommandRunner runner;
  private final Clock clock;
  private final GitListener listener;

  GitCommit(Ground ground, CommandRunner runner, Clock clock, GitListener listener) {
    this.ground = ground;
    this.runner = runner;
    this.clock = clock;
    this.listener = listener;
  }

  /// What git did: its exit code, -1 if it has none, and what it printed, of much the end.
  record Made(int code, String said) {
    String reason() {
      String last = said.strip();
      return last.isEmpty() ? "it ended with code " + code : last;
    }
  }

  Made make(CheckpointPlan plan) throws Trouble, IOException {
    List<String> unknown = unknown(plan);
    if (!unknown.isEmpty()) {
      Made added = git(List.of("add", "--intent-to-add"), unknown);
      if (added.code() != 0) {
        return added;
      }
    }
    Made made = git(List.of("commit", "--only", "-m", plan.message()), plan.paths());
    if (made.code() != 0 && !unknown.isEmpty()) {
      git(List.of("rm", "--cached", "--quiet"), unknown);
    }
    return made;
  }

  /// The files that git does not know yet; `--only` needs them known.
  private List<String> unknown(CheckpointPlan plan) throws Trouble, IOException {
    Repository repository = ground.needRepository();
    List<String> unknown = new ArrayList<>();
    boolean exact = repository.readsIndex();
    for (String path : plan.paths()) {
      boolean known =
          exact
              ? repository.isInIndex(path)
              : !git(List.of("ls-files", "--cached"), List.of(path)).said().isBlank();
      if (!known && Files.exists(ground.root().resolve(path), LinkOption.NOFOLLOW_LINKS)) {
        unknown.add(path);
      }
    }
    return unknown;
  }

  private Made git(List<String> arguments, List<String> paths) throws Trouble, IOException {
    List<String> all = new ArrayList<>(List.of("git", "--literal-pathspecs"));
    all.addAll(arguments);
    all.add("--");
    all.addAll(paths);
    Command command = new Command(String.join(" ", all), all, false, "git", Set.of());
    RunStore runs = ground.needRuns();
    String id = runs.newId(clock);
    Path output = runs.outputPath("git-" + id);
    try {
      Running running =
          runner.start(new Launch(id, command, ground.root(), output, PATIENCE, Launch.USUAL_CAP));
      boolean told = arguments.contains("commit");
      if (told) {
        listener.started(command.text(), running.log(), running::stop);
      }
      Finished finished = await(running);
      String said = said(running.log());
      Made made = made(finished.end(), said);
      if (told) {
        listener.ended(command.text(), made.code(), Log.of(said));
      }
      return made;
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static Finished await(Running running) throws Trouble {
    try {
      return running.await();
    } catch (InterruptedException e) {
      running.stop();
      Thread.currentThread().interrupt();
      throw new Trouble(Trouble.Kind.COULD_NOT, "interrupted while git made the checkpoint", e);
    }
  }

  private static Made made(End end, String said) {
    return switch (end) {
      case End.Exited exited -> new Made(exited.code(), said);
      case End.CouldNotStart could -> new Made(-1, "git could not start: " + could.reason());
      case End.TimedOut ignored ->
          new Made(-1, said + "\nit took longer than " + PATIENCE.toMinutes() + " minutes");
      case End.Cancelled ignored -> new Made(-1, said + "\nit was stopped");
      case End.OutputCapped ignored -> new Made(-1, said + "\nit printed too much");
      case End.OutputLost ignored -> new Made(-1, "what it printed was removed");
      case End.Interrupted ignored -> new Made(-1, said + "\nit was interrupted");
    };
  }

  private static String said(Log log) throws IOException {
    long from = Math.max(0, log.size() - MOST_SAID);
    String said = new String(log.read(from, MOST_SAID), StandardCharsets.UTF_8);
    return from == 0 ? said : "…\n" + said.substring(said.indexOf('\n') + 1);
  }
}
