package dev.reproof.session;

import dev.reproof.evidence.RepositoryFacts;
import dev.reproof.evidence.Run;
import dev.reproof.evidence.VerdictDraft;
import dev.reproof.tracker.WrittenCommand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything a face shows, as one immutable value. `runs` holds the kept runs of the open tracker
/// by packet, latest last; `reruns` what they say; `drafts` the verdict drafts by packet;
/// `pendingIntents` counts the edits that are pending and those of them that wait in `conflicts`.
public record SessionState(
    @Nullable RepositoryFacts repositoryFacts,
    List<TrackerSummary> trackers,
    @Nullable OpenTracker openTracker,
    Map<String, List<Run>> runs,
    Map<String, RerunFact> reruns,
    Map<String, VerdictDraft> drafts,
    int pendingIntents,
    List<Conflict> conflicts,
    boolean canUndo,
    boolean canRedo) {
  public static final SessionState EMPTY =
      new SessionState(
          null, List.of(), null, Map.of(), Map.of(), Map.of(), 0, List.of(), false, false);

  public SessionState {
    trackers = List.copyOf(trackers);
    runs = Map.copyOf(runs);
    reruns = Map.copyOf(reruns);
    drafts = Map.copyOf(drafts);
    conflicts = List.copyOf(conflicts);
  }

  /// The same with other trackers found.
  SessionState withTrackers(List<TrackerSummary> found) {
    return new SessionState(
        repositoryFacts,
        found,
        openTracker,
        runs,
        reruns,
        drafts,
        pendingIntents,
        conflicts,
        canUndo,
        canRedo);
  }

  /// The same with other verdict drafts.
  SessionState withDrafts(Map<String, VerdictDraft> typed) {
    return new SessionState(
        repositoryFacts,
        trackers,
        openTracker,
        runs,
        reruns,
        typed,
        pendingIntents,
        conflicts,
        canUndo,
        canRedo);
  }

  /// The same with an edit made or taken back.
  SessionState with(OpenTracker edited, Waiting waiting) {
    return new SessionState(
        repositoryFacts,
        trackers,
        edited,
        runs,
        reruns,
        drafts,
        waiting.intents(),
        waiting.conflicts(),
        waiting.canUndo(),
        waiting.canRedo());
  }

  /// What waits to be written: edits that are pending or in a conflict, and whether there is a way
  /// back and forth.
  record Waiting(int intents, List<Conflict> conflicts, boolean canUndo, boolean canRedo) {
    Waiting {
      conflicts = List.copyOf(conflicts);
    }
  }

  public Optional<RepositoryFacts> repository() {
    return Optional.ofNullable(repositoryFacts);
  }

  public Optional<OpenTracker> open() {
    return Optional.ofNullable(openTracker);
  }

  public RerunFact rerunOf(String packet) {
    return reruns.getOrDefault(packet, RerunFact.NONE);
  }

  /// The last run of a command of a packet, by its text with blanks folded.
  public Optional<Run> lastRun(String packet, String command) {
    return runs.getOrDefault(packet, List.of()).reversed().stream()
        .filter(r -> WrittenCommand.fold(r.command()).equals(command))
        .findFirst();
  }
}
