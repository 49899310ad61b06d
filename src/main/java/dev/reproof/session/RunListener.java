package dev.reproof.session;

import dev.reproof.evidence.Log;
import dev.reproof.evidence.Run;

/// Is told how a rerun goes on; called on the rerun's own thread.
public interface RunListener {
  RunListener SILENT =
      new RunListener() {
        @Override
        public void started(RunPlan.Planned command, String runId, Log log) {}

        @Override
        public void finished(Run run) {}
      };

  /// Another rerun in this repository goes first, of this window or of another program.
  default void waiting() {}

  void started(RunPlan.Planned command, String runId, Log log);

  /// Also called, at once, for a command that is held back: its outcome is NOT_RUN.
  void finished(Run run);
}
