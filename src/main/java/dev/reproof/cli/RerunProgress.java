package dev.reproof.cli;

import dev.reproof.evidence.Log;
import dev.reproof.evidence.Run;
import dev.reproof.session.RunListener;
import dev.reproof.session.RunPlan;
import java.io.PrintStream;

/// Says on standard error how a rerun goes on.
final class RerunProgress implements RunListener {
  private final PrintStream err;

  RerunProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public void waiting() {
    err.println("another rerun in this repository goes first; waiting for it");
  }

  @Override
  public void started(RunPlan.Planned command, String runId, Log log) {
    err.println("running " + command.n() + ": " + Texts.shown(command.command().text()));
  }

  @Override
  public void finished(Run run) {
    err.println("  " + RerunTable.outcome(run));
  }
}
