package dev.reproof.session;

import dev.reproof.markdown.TrackerParser;
import dev.reproof.repo.FileVersion;
import dev.reproof.review.PacketChanges;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Tracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the commits before `head` changed of a tracker's packets, the newest first, and the tracker
/// as the newest of them has it; empty where no commit has it.
record CommittedChanges(
    String head, String path, Optional<Tracker> newest, List<HistoryEntry.Committed> entries) {
  CommittedChanges {
    entries = List.copyOf(entries);
  }

  boolean isOf(String otherHead, String otherPath) {
    return head.equals(otherHead) && path.equals(otherPath);
  }

  /// Takes the versions of a tracker, the newest first; of each only what the next one changed is
  /// kept.
  static final class Reader implements Consumer<FileVersion> {
    private final int most;
    private final List<HistoryEntry.Committed> entries = new ArrayList<>();
    private @Nullable Tracker newest;
    private @Nullable Tracker later;
    private @Nullable FileVersion by;
    private int versions;

    /// @param most how many versions are given; where there are as many, older ones may be missing
    Reader(int most) {
      this.most = most;
    }

    @Override
    public void accept(FileVersion version) {
      Tracker now = TrackerParser.parse(SourceText.decode(version.bytes()));
      add(now);
      newest = newest == null ? now : newest;
      later = now;
      by = version.withoutBytes();
      versions++;
    }

    /// What was read, once all versions were given.
    CommittedChanges read(String head, String path) {
      if (versions < most) {
        add(TrackerParser.parse(SourceText.of("")));
      }
      return new CommittedChanges(head, path, Optional.ofNullable(newest), entries);
    }

    private void add(Tracker before) {
      FileVersion made = by;
      Tracker after = later;
      if (made != null && after != null) {
        entries.add(
            new HistoryEntry.Committed(
                made.commit(),
                made.author(),
                made.when(),
                made.subject(),
                PacketChanges.between(before, after)));
      }
    }
  }
}
