package dev.reproof.review;

import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Rule;
import dev.reproof.tracker.Tracker;
import java.util.Locale;
import java.util.Optional;

/// What a tracker's own rules ask of a session, that no check of the file can see: said gently, at
/// the start and before the next packet.
public final class Reminders {
  private Reminders() {}

  /// The rule that asks to update the tracker first and last in a session.
  public static Optional<Rule> firstAndLast(Tracker tracker) {
    return tracker.rules().stream()
        .filter(
            r -> {
              String text = r.text().toLowerCase(Locale.ROOT);
              return text.contains("first")
                  && text.contains("last")
                  && (text.contains("session") || text.contains("this file"));
            })
        .findFirst();
  }

  /// The approved packet before this one that has no checkpoint hash yet, where a rule asks for one
  /// before the next packet is begun.
  public static Optional<Packet> withoutCheckpointBefore(Tracker tracker, Packet next) {
    if (RuleBinding.ruleOf("started-early", tracker.rules()).isEmpty()) {
      return Optional.empty();
    }
    Hashes hashes = Hashes.of(tracker);
    for (Packet packet : tracker.packets()) {
      if (packet.id().equals(next.id())) {
        return Optional.empty();
      }
      if (Approved.is(packet) && !hashes.hasAny(packet) && !hashes.declaresNone(packet)) {
        return Optional.of(packet);
      }
    }
    return Optional.empty();
  }
}
