package dev.reproof.session;

import dev.reproof.evidence.Log;
import dev.reproof.evidence.Run;
import dev.reproof.run.SpoolLog;
import java.nio.file.Path;

/// The kept output of runs, for the faces.
public final class KeptLogs {
  private KeptLogs() {}

  /// What a run printed, as it is kept.
  public static Log of(Run run) {
    return new SpoolLog(Path.of(run.output().path()));
  }
}
