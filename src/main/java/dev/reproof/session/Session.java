package dev.reproof.session;

import dev.reproof.evidence.Run;
import dev.reproof.evidence.VerdictDraft;
import dev.reproof.review.Draft;
import dev.reproof.tracker.Intent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a reviewer can do in one repository, and its present state. Confined to one thread; every
/// call may wait for files or git, so none is made on the FX thread.
public final class Session implements AutoCloseable {
  private Session() {}

  /// Opens the repository that holds `path`, a folder or a file in one; a tracker outside of any
  /// repository opens too, without what needs one.
  ///
  /// @throws Trouble if there is no such path, or the repository cannot be opened safely
  public static Session open(Path path, SessionParts parts) throws Trouble {
    throw new UnsupportedOperationException();
  }

  public SessionState state() {
    throw new UnsupportedOperationException();
  }

  /// Looks for the trackers of the repository and counts what is in them.
  public List<TrackerSummary> findTrackers() throws Trouble {
    throw new UnsupportedOperationException();
  }

  /// Opens a tracker; pending edits of the one before must have been written or dropped.
  public void openTracker(Path file) throws Trouble {
    throw new UnsupportedOperationException();
  }

  /// Reads file, repository and kept runs again; pending edits are applied again to the new text.
  public void refresh() throws Trouble {
    throw new UnsupportedOperationException();
  }

  /// Makes an edit pending, if the rules allow it.
  public Answer edit(Intent intent) throws Trouble {
    throw new UnsupportedOperationException();
  }

  /// Makes the evidence of a verdict pending, from the latest runs and what the reviewer decides.
  public Answer record(String packet, VerdictRequest request) throws Trouble {
    throw new UnsupportedOperationException();
  }

  public boolean undo() throws Trouble {
    throw new UnsupportedOperationException();
  }

  public boolean redo() throws Trouble {
    throw new UnsupportedOperationException();
  }

  /// Drops all pending edits.
  public void dropEdits() {
    throw new UnsupportedOperationException();
  }

  public Preview preview() {
    throw new UnsupportedOperationException();
  }

  /// Writes all that is pending, if the bytes on disk are still those that were read.
  public Preview write() throws Trouble {
    throw new UnsupportedOperationException();
  }

  public RunPlan plan(String packet, RunChoice choice) throws Trouble {
    throw new UnsupportedOperationException();
  }

  /// Keeps the reviewer's word that these commands may run; `risky` are the numbers of the commands
  /// that were confirmed one by one.
  public RunPlan approve(RunPlan plan, Set<Integer> risky) throws Trouble {
    throw new UnsupportedOperationException();
  }

  public Rerun rerun(RunPlan plan, Duration timeout, boolean stopOnFailure) throws Trouble {
    throw new UnsupportedOperationException();
  }

  /// Takes a finished run into the state.
  public void ran(Run run) throws Trouble {
    throw new UnsupportedOperationException();
  }

  /// The verdict that the facts allow.
  public Draft draft(String packet) throws Trouble {
    throw new UnsupportedOperationException();
  }

  /// What the reviewer has typed for a packet; empty if nothing.
  public Optional<VerdictDraft> typed(String packet) {
    throw new UnsupportedOperationException();
  }

  public void saveTyped(VerdictDraft draft) throws Trouble {
    throw new UnsupportedOperationException();
  }

  public CheckpointPlan planCheckpoint(String packet, List<String> paths, Optional<String> message)
      throws Trouble {
    throw new UnsupportedOperationException();
  }

  public Checkpoint checkpoint(CheckpointPlan plan) throws Trouble {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
