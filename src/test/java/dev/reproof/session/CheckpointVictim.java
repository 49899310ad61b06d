package dev.reproof.session;

import dev.reproof.run.ProcessRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A program that makes a checkpoint in each of several repositories at once, to be killed while it
/// does: `HOME REPOSITORY…`. It says `ready`, waits for a byte, and says `done` at the end.
final class CheckpointVictim {
  private CheckpointVictim() {}

  public static void main(String[] args) throws Exception {
    List<Session> sessions = new ArrayList<>();
    List<CheckpointPlan> plans = new ArrayList<>();
    ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
    for (String root : List.of(args).subList(1, args.length)) {
      Path tracker = Path.of(root).resolve(Sample.TRACKER);
      Session session =
          Session.open(tracker, new SessionParts(Path.of(args[0]), runner, Clock.systemUTC()));
      session.openTracker(tracker);
      sessions.add(session);
      plans.add(session.checkpoints().plan(Sample.UNTRUE, List.of("mine.txt"), Optional.empty()));
    }
    System.out.println("ready");
    System.out.flush();
    if (System.in.read() < 0) {
      return;
    }
    List<Future<?>> made = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(sessions.size())) {
      for (int i = 0; i < sessions.size(); i++) {
        int at = i;
        made.add(threads.submit(() -> sessions.get(at).checkpoints().make(plans.get(at))));
      }
      for (Future<?> one : made) {
        one.get();
      }
    }
    System.out.println("done");
    System.out.flush();
  }
}
