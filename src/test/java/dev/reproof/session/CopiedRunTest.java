package dev.reproof.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.Run;
import dev.reproof.run.ProcessRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run that is copied, as evidence or as JSON, leaves the machine: its secrets do not.
class CopiedRunTest {
  private static final String TOKEN = "ghp_0123456789abcdefghijABCDEFGHIJ012345";

  @TempDir private Path folder;

  @Test
  void aCopiedRunHoldsNoToken() throws Exception {
    Path root = folder.resolve("tidewatch");
    Sample.write(root, Instant.parse("2026-03-16T10:00:00Z"));
    Path tracker = root.resolve("docs/own.md");
    Files.writeString(
        tracker,
        """
        # Own

        | Packet | Status |
        |---|---|
        | 01 | REVIEW |

        ## Packet 01 Checklist: One

        ### Required Tests
        - [ ] `echo %s` passed.
        """
            .formatted(TOKEN));
    try (ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
        Session session =
            Session.open(
                tracker, new SessionParts(folder.resolve("home"), runner, Clock.systemUTC()))) {
      session.openTracker(tracker);
      RunPlan plan = session.runs().approve(session.runs().plan("01", RunChoice.ALL), Set.of());
      Run run =
          session
              .runs()
              .rerun(plan, Duration.ofSeconds(60), false)
              .await(RunListener.SILENT)
              .getFirst();
      assertThat(Files.readString(Path.of(run.output().path()))).contains(TOKEN);
      assertThat(session.runs().asEvidence(run).orElseThrow())
          .contains("exit 0")
          .doesNotContain(TOKEN);
      assertThat(session.runs().asJson(run)).contains("PASSED").doesNotContain(TOKEN);
    }
  }
}
