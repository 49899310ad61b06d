package dev.reproof.session;

import dev.reproof.evidence.Run;
import dev.reproof.markdown.TrackerParser;
import dev.reproof.repo.FileVersion;
import dev.reproof.review.PacketChange;
import dev.reproof.review.PacketChanges;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Tracker;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads what became of a tracker: commit by commit, with the runs between.
final class History {
  static final int MOST_COMMITS = 1_000;

  private final Ground ground;
  private final Clock clock;

  History(Ground ground, Clock clock) {
    this.ground = ground;
    this.clock = clock;
  }

  /// The entries of a tracker, the newest first; of one packet, where `packet` is not empty.
  List<HistoryEntry> of(OpenTracker open, String packet) throws Trouble {
    List<HistoryEntry> entries = new ArrayList<>(committed(open, packet));
    for (Run run : ground.kept().runs()) {
      if (run.tracker().equals(open.path()) && (packet.isEmpty() || run.packet().equals(packet))) {
        entries.add(new HistoryEntry.Ran(run));
      }
    }
    entries.sort(Comparator.comparing(HistoryEntry::when).reversed());
    return entries;
  }

  private List<HistoryEntry> committed(OpenTracker open, String packet) throws Trouble {
    List<FileVersion> versions = versions(open.path());
    List<HistoryEntry> entries = new ArrayList<>();
    Tracker later = open.tracker();
    FileVersion by = null;
    for (FileVersion version : versions) {
      Tracker now = TrackerParser.parse(SourceText.decode(version.bytes()));
      add(entries, by, PacketChanges.between(now, later), packet);
      later = now;
      by = version;
    }
    if (by != null && versions.size() < MOST_COMMITS) {
      Tracker none = TrackerParser.parse(SourceText.of(""));
      add(entries, by, PacketChanges.between(none, later), packet);
    }
    return entries;
  }

  private void add(
      List<HistoryEntry> entries,
      @org.jspecify.annotations.Nullable FileVersion by,
      List<PacketChange> changes,
      String packet) {
    List<PacketChange> own =
        packet.isEmpty()
            ? changes
            : changes.stream().filter(c -> c.packet().equals(packet)).toList();
    if (own.isEmpty()) {
      return;
    }
    entries.add(
        by == null
            ? new HistoryEntry.Committed("", "", clock.instant(), "not committed yet", own)
            : new HistoryEntry.Committed(by.commit(), by.author(), by.when(), by.subject(), own));
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

  private List<FileVersion> versions(String path) throws Trouble {
    try {
      return ground.needRepository().files().history(path, MOST_COMMITS);
    } catch (IOException e) {
      throw Troubles.of("reading the history of " + path, e);
    }
  }
}
