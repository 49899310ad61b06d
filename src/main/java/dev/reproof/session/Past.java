package dev.reproof.session;

import dev.reproof.tracker.Packet;
import java.util.List;

/// What became of the open tracker and the files of its packets, and what stands behind its
/// records. Of a [Session], and as confined as it.
public final class Past {
  private final Present present;
  private final Ground ground;
  private final History history;

  Past(Present present, Ground ground, SessionParts parts) {
    this.present = present;
    this.ground = ground;
    this.history = new History(ground, parts.clock());
  }

  /// What became of the tracker, the newest first; of one packet, where its id is not empty.
  ///
  /// @throws Trouble if no tracker is open, it has no such packet, or its commits cannot be read
  public List<HistoryEntry> history(String packet) throws Trouble {
    return history.of(present.open(), packet.isEmpty() ? "" : present.packet(packet).id());
  }

  /// The open tracker as a commit has it, to be looked at only.
  ///
  /// @throws Trouble if there is no such commit, or it has no such file
  public PastTracker trackerAt(String commit) throws Trouble {
    return history.at(present.open(), commit);
  }

  /// The files that a packet claims, beside those that its first checkpoint changed; beside those
  /// changed in the work tree where it has none.
  ///
  /// @throws Trouble if there is no such packet, or its checkpoint cannot be read
  public PacketFiles files(String packet) throws Trouble {
    Packet found = present.packet(packet);
    List<String> dirty = present.state().repository().map(r -> r.tree().dirty()).orElse(List.of());
    return new FileChanges(ground).files(found, present.open().path(), dirty);
  }

  /// What the checkpoint of a packet did to a file; where it has none, how the work tree's file
  /// differs from HEAD's.
  ///
  /// @throws Trouble if there is no such packet, or the file cannot be read
  public FileChange change(String packet, String path) throws Trouble {
    return new FileChanges(ground).of(present.packet(packet), path);
  }

  /// What stands behind the records of the open tracker.
  ///
  /// @throws Trouble if no tracker is open, or the kept runs or the commits cannot be read
  public Verification verify() throws Trouble {
    return new Verifier(ground).verify(present.open());
  }
}
