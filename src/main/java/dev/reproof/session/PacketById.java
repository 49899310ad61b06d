package dev.reproof.session;

import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Tracker;
import java.util.List;

/// Finds the one packet of an id, or says which there are.
final class PacketById {
  private PacketById() {}

  /// The packet of this id in the open tracker.
  ///
  /// @throws Trouble if there is none, or several; the message names those that there are
  static Packet in(OpenTracker open, String id) throws Trouble {
    return in(open.tracker(), open.path(), id);
  }

  /// The same in the tracker as a commit has it.
  ///
  /// @throws Trouble if there is none, or several; the message names those that there are
  static Packet in(PastTracker past, String id) throws Trouble {
    return in(past.tracker(), past.path() + " at " + past.commit().substring(0, 8), id);
  }

  private static Packet in(Tracker tracker, String path, String id) throws Trouble {
    List<Packet> found = tracker.packetsNamed(id);
    if (found.size() == 1) {
      return found.getFirst();
    }
    List<Packet> candidates = found.isEmpty() ? tracker.packets() : found;
    String names = String.join(", ", candidates.stream().map(Packet::id).limit(40).toList());
    String what = found.isEmpty() ? "there is no packet " + id : id + " names several packets";
    throw new Trouble(
        Trouble.Kind.INPUT,
        what + " in " + path + (candidates.isEmpty() ? "; it has none" : "; there are " + names));
  }
}
