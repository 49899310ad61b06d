package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Run;
import dev.reproof.run.ProcessRunner;
import dev.reproof.session.RunChoice;
import dev.reproof.session.Sample;
import dev.reproof.session.Session;
import dev.reproof.session.SessionParts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A window that is closed while a command runs stops the command and keeps how it ended, before
/// the program is gone.
@Timeout(60)
class CloseWhileRunningTest {
  @TempDir private Path folder;

  @Test
  void keepsHowTheCommandEnded() throws Exception {
    Path sample = folder.resolve("sample");
    Sample.write(sample, Instant.parse("2026-03-16T10:00:00Z"));
    Files.writeString(sample.resolve("scripts/check-runbook.sh"), "echo begun\nsleep 50\n");
    ExecutorService sessionThread = Threads.newSessionExecutor();
    Clock clock = Clock.systemUTC();
    try (ProcessRunner runner = new ProcessRunner(clock)) {
      TurnedFx fx = new TurnedFx();
      SessionParts parts = new SessionParts(folder.resolve("home"), runner, clock);
      SessionModel model = new SessionModel(fx.threads(Threads.ofToolkit(sessionThread)), parts);
      model.navigation().openPath(sample);
      fx.waitFor(() -> model.state().open().isPresent());
      model.selection().selectPacket(Sample.UNTRUE);
      model.run(RunChoice.ALL);
      fx.waitFor(() -> model.askProperty().get() instanceof Ask.ToRun);
      model.approve(((Ask.ToRun) model.askProperty().get()).plan(), Set.of());
      fx.waitFor(() -> printed(model) == "begun\n".length());

      model.close();
      Threads.finish(sessionThread);

      try (Session session = Session.open(sample, parts)) {
        Run stopped = session.runs().all().getFirst();
        assertThat(stopped.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(stopped.output().bytes()).isEqualTo("begun\n".length());
        assertThat(session.runs().badOutput(stopped.id())).isEmpty();
      }
    }
  }

  private static long printed(SessionModel model) {
    RunningCommand now = model.reruns().runningProperty().get();
    return now == null ? 0 : now.log().size();
  }
}
