package dev.reproof.review;

import dev.reproof.text.SafeText;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Packet;

/// A box of a packet that is DONE or APPROVED on the board is open.
final class OpenBoxCheck implements PacketCheck {
  @Override
  public String id() {
    return "open-box";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String docs() {
    return "A box of a packet that is DONE or APPROVED on the board is open.";
  }

  @Override
  public String nextStep() {
    return "do what the box asks for and tick it, or set the packet back";
  }

  @Override
  public void look(Reviewed reviewed, Findings found) {
    Packet packet = reviewed.packet();
    if (!reviewed.isApprovedOnBoard()) {
      return;
    }
    for (Box box : packet.boxes()) {
      if (!box.checked()) {
        found.add(
            packet,
            Where.line(packet, box.line()),
            "open box: “" + SafeText.oneLine(box.text(), 90) + "”");
      }
    }
  }
}
