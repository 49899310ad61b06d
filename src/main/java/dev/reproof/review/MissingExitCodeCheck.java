package dev.reproof.review;

import dev.reproof.text.SafeText;
import dev.reproof.tracker.Packet;

/// An entry of an approved packet's list that counts has no exit code: a word, a count or a value
/// stands in its place.
final class MissingExitCodeCheck implements PacketCheck {
  @Override
  public String id() {
    return "missing-exit-code";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String docs() {
    return "An entry of an approved packet's list that counts has no exit code: a word, a count or"
        + " a value stands in its place.";
  }

  @Override
  public String nextStep() {
    return "rerun the command and record its exit code";
  }

  @Override
  public void look(Reviewed reviewed, Findings found) {
    Packet packet = reviewed.packet();
    if (!reviewed.isApproved()) {
      return;
    }
    for (Claims.Entry entry : reviewed.counting()) {
      if (entry.exit() == null && !Waivers.isWaived(entry.result())) {
        found.add(packet, entry.line(), message(entry));
      }
    }
  }

  private static String message(Claims.Entry entry) {
    String said = SafeText.oneLine(entry.result(), 70);
    String what = entry.box() ? "the claim of this box" : "record " + entry.number();
    return what + " has no exit code" + (said.isEmpty() ? "" : ": " + said);
  }
}
