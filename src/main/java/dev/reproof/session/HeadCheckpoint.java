package dev.reproof.session;

import dev.reproof.repo.Repository;
import dev.reproof.repo.TwoSides;
import dev.reproof.text.Diff;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// HEAD, where it is a checkpoint: of which packet, whether that packet has recorded it, and
/// whether there is anything new since.
final class HeadCheckpoint {
  private static final String TRAILER = "Reviewed-Packet: ";

  private final Ground ground;

  HeadCheckpoint(Ground ground) {
    this.ground = ground;
  }

  /// The line of a commit's message that says which packet it is a checkpoint of.
  static String trailer(String packet) {
    return TRAILER + packet;
  }

  /// The packet that HEAD is a checkpoint of, by its trailer.
  Optional<String> packet() throws Trouble {
    try {
      return ground
          .needRepository()
          .headMessage()
          .flatMap(m -> m.lines().filter(l -> l.startsWith(TRAILER)).reduce((a, b) -> b))
          .map(l -> l.substring(TRAILER.length()).strip());
    } catch (IOException e) {
      throw Troubles.of("reading HEAD of " + ground.root(), e);
    }
  }

  /// The hash of HEAD where it is the checkpoint of this packet, made when the program died before
  /// the hash was written: the packet has not recorded it, and these paths are as HEAD has them.
  Optional<String> unrecorded(Packet packet, List<String> paths) throws Trouble {
    Repository repository = ground.needRepository();
    try {
      String head = repository.head();
      String trailer = trailer(packet.id());
      boolean ours =
          repository.headMessage().filter(m -> m.lines().anyMatch(trailer::equals)).isPresent();
      if (!ours || packet.checkpoints().stream().anyMatch(h -> head.startsWith(h.digits()))) {
        return Optional.empty();
      }
      return repository.isAsHeadHas(paths) ? Optional.of(head) : Optional.empty();
    } catch (IOException e) {
      throw Troubles.of("reading HEAD of " + ground.root(), e);
    }
  }

  /// Refuses a second checkpoint of which nothing is new but the line with the first one's hash.
  void requireNews(Packet packet, CheckpointPlan plan) throws Trouble {
    Repository repository = ground.needRepository();
    try {
      String head = repository.head();
      String tracker = plan.paths().getFirst();
      List<String> others = plan.paths().subList(1, plan.paths().size());
      Optional<String> own =
          packet.checkpoints().stream().map(Hash::digits).filter(head::startsWith).findFirst();
      if (own.isPresent()
          && (others.isEmpty() || repository.isAsHeadHas(others))
          && differsOnlyBy(own.get(), repository.files().sidesOfWorkTree(tracker))) {
        throw new Trouble(
            Trouble.Kind.REFUSED,
            "packet "
                + plan.packet()
                + " has its checkpoint: it is HEAD, "
                + own.get()
                + ", and nothing has changed since but the line that records it");
      }
    } catch (IOException e) {
      throw Troubles.of("comparing the work tree with HEAD", e);
    }
  }

  private static boolean differsOnlyBy(String hash, TwoSides tracker) {
    byte[] before = tracker.before();
    byte[] after = tracker.after();
    return before != null
        && after != null
        && Diff.of(SourceText.decode(before), SourceText.decode(after)).hunks().stream()
            .flatMap(h -> h.lines().stream())
            .filter(l -> l.kind() == Diff.Kind.ADDED)
            .allMatch(l -> l.text().contains(hash));
  }
}
