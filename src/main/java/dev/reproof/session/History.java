package dev.reproof.session;

import dev.reproof.evidence.Run;
import dev.reproof.markdown.TrackerParser;
import dev.reproof.repo.FileVersion;
import dev.reproof.repo.Repository;
import dev.reproof.review.PacketChange;
import dev.reproof.review.PacketChanges;
import dev.reproof.text.SourceText;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what became of a tracker: commit by commit, with the runs between. Of a [Past], and as
/// confined as it.
final class History {
  static final int MOST_COMMITS = 1_000;

  private final Ground ground;
  private final Clock clock;
  private @Nullable CommittedChanges known;

  History(Ground ground, Clock clock) {
    this.ground = ground;
    this.clock = clock;
  }

  /// The entries of a tracker, the newest first; of one packet, where `packet` is not empty.
  List<HistoryEntry> of(OpenTracker open, String packet) throws Trouble {
    CommittedChanges committed = committed(open.path());
    List<HistoryEntry> entries = new ArrayList<>();
    committed
        .newest()
        .map(newest -> PacketChanges.between(newest, open.tracker()))
        .map(
            changes ->
                new HistoryEntry.Committed("", "", clock.instant(), "not committed yet", changes))
        .ifPresent(entry -> add(entries, entry, packet));
    committed.entries().forEach(entry -> add(entries, entry, packet));
    for (Run run : ground.kept().runs()) {
      if (run.tracker().equals(open.path()) && (packet.isEmpty() || run.packet().equals(packet))) {
        entries.add(new HistoryEntry.Ran(run));
      }
    }
    entries.sort(Comparator.comparing(HistoryEntry::when).reversed());
    return entries;
  }

  private static void add(List<HistoryEntry> entries, HistoryEntry.Committed entry, String packet) {
    List<PacketChange> own =
        entry.changes().stream()
            .filter(c -> packet.isEmpty() || c.packet().equals(packet))
            .toList();
    if (!own.isEmpty()) {
      entries.add(
          new HistoryEntry.Committed(
              entry.commit(), entry.author(), entry.when(), entry.subject(), own));
    }
  }

  /// What commits changed stays as it is while HEAD does.
  private CommittedChanges committed(String path) throws Trouble {
    try {
      Repository repository = ground.needRepository();
      String head = repository.head();
      CommittedChanges before = known;
      if (before != null && before.isOf(head, path)) {
        return before;
      }
      CommittedChanges.Reader reader = new CommittedChanges.Reader(MOST_COMMITS);
      repository.files().history(path, MOST_COMMITS, reader);
      CommittedChanges read = reader.read(head, path);
      known = read;
      return read;
    } catch (IOException e) {
      throw Troubles.of("reading the history of " + path, e);
    }
  }

  /// The tracker as a commit has it.
  ///
  /// @throws Trouble if there is no such commit, or it has no such file
  PastTracker at(OpenTracker open, String commit) throws Trouble {
    FileVersion version;
    try {
      version =
          ground
              .needRepository()
              .files()
              .fileAt(open.path(), commit)
              .orElseThrow(
                  () ->
                      new Trouble(
                          Trouble.Kind.INPUT,
                          commit
                              + " names no commit that has "
                              + open.path()
                              + "; see 'reproof history' for those that changed it"));
    } catch (IOException e) {
      throw Troubles.of("reading " + open.path() + " at " + commit, e);
    }
    SourceText text =
        SourceText.decode(version.bytes())
            .readOnly(
                "this is the tracker as commit " + version.commit().substring(0, 8) + " has it");
    return new PastTracker(
        open.path(),
        version.commit(),
        version.author(),
        version.when(),
        version.subject(),
        text,
        TrackerParser.parse(text));
  }
}
