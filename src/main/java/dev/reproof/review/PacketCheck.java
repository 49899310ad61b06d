package dev.reproof.review;

/// A check that looks at one packet and nothing else: its result stays as long as the packet does.
interface PacketCheck extends Check {
  /// Finds it in one packet.
  void look(Reviewed reviewed, Findings found);

  @Override
  default void find(LintInput input, Findings found) {
    input.reviewed().forEach(r -> look(r, found));
  }
}
