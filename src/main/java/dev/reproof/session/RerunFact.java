package dev.reproof.session;

/// What the last reruns of a packet's commands say: how many of its distinct commands ran, how many
/// passed, and whether those runs were made on another tree than the present one.
public record RerunFact(int commands, int ran, int passed, boolean stale) {
  public static final RerunFact NONE = new RerunFact(0, 0, 0, false);
}
