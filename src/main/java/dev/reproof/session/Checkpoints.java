package dev.reproof.session;

import dev.reproof.tracker.Packet;
import java.util.List;
import java.util.Optional;

/// Checkpoints of the packets of the open tracker. Of a [Session], and as confined as it.
public final class Checkpoints {
  private final Present present;
  private final Editing editing;
  private final OtherHand otherHand;
  private final TrackerFiles files;
  private final Ground ground;
  private final SessionParts parts;

  Checkpoints(
      Present present,
      Editing editing,
      OtherHand otherHand,
      TrackerFiles files,
      Ground ground,
      SessionParts parts) {
    this.present = present;
    this.editing = editing;
    this.otherHand = otherHand;
    this.files = files;
    this.ground = ground;
    this.parts = parts;
  }

  /// A checkpoint of exactly the tracker and these paths, before it is made.
  ///
  /// @throws Trouble if no verdict is recorded in the file
  public CheckpointPlan plan(String packet, List<String> paths, Optional<String> message)
      throws Trouble {
    return checkpointer().plan(present.open(), present.packet(packet), paths, message);
  }

  /// Makes the commit, then writes its hash into the tracker and leaves that uncommitted.
  ///
  /// @throws Trouble if nothing is new since the last one, something stands in its way, or the
  ///   commit or the hash cannot be written; the message says which of the two is there
  public Checkpoint make(CheckpointPlan plan) throws Trouble {
    files.requirePlace(present.open().file());
    return checkpointer().make(plan);
  }

  /// The same, made by the user's own git with its hooks and its signing.
  ///
  /// @throws Trouble as [#make] does, or if git refuses or fails; the message has what it said
  public Checkpoint makeWithGit(CheckpointPlan plan) throws Trouble {
    return makeWithGit(plan, GitListener.SILENT);
  }

  /// The same, and tells what git and its hooks print.
  ///
  /// @throws Trouble as [#make] does, or if git refuses or fails; the message has what it said
  public Checkpoint makeWithGit(CheckpointPlan plan, GitListener listener) throws Trouble {
    files.requirePlace(present.open().file());
    return checkpointer().makeWithGit(plan, parts.runner(), listener);
  }

  /// The packet whose checkpoint is HEAD and whose hash was never written, because the program died
  /// between; making the checkpoint again records it.
  ///
  /// @throws Trouble if HEAD cannot be read
  public Optional<String> withoutItsHash() throws Trouble {
    if (ground.repository().isEmpty() || present.state().open().isEmpty()) {
      return Optional.empty();
    }
    HeadCheckpoint head = new HeadCheckpoint(ground);
    Optional<Packet> packet =
        head.packet()
            .flatMap(present.open().tracker()::packet)
            .filter(p -> p.verdict().isPresent());
    return packet.isPresent()
            && head.unrecorded(packet.get(), List.of(present.open().path())).isPresent()
        ? packet.map(Packet::id)
        : Optional.empty();
  }

  private Checkpointer checkpointer() {
    return new Checkpointer(present, editing, otherHand, ground, files, parts.clock());
  }
}
