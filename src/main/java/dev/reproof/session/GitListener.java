package dev.reproof.session;

import dev.reproof.evidence.Log;

/// Is told what the user's own git does while it makes a checkpoint; called on the session's
/// thread.
public interface GitListener {
  GitListener SILENT =
      new GitListener() {
        @Override
        public void started(String command, Log log, Runnable stop) {}

        @Override
        public void ended(String command, int code, Log said) {}
      };

  /// Git has started; its output and that of its hooks grows in the log. `stop` ends it, and may be
  /// called from any thread.
  void started(String command, Log log, Runnable stop);

  /// Git has ended with this exit code, -1 if it has none; the log holds what was printed, and
  /// stays.
  void ended(String command, int code, Log said);
}
