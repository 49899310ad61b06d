package dev.reproof.evidence;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a reviewer has typed for a packet and not yet written: kept on disk while typing. Gates by
/// level: word and reason; waivers by command number: reason.
public record VerdictDraft(
    String tracker,
    String packet,
    String verdict,
    Map<String, GateDraft> gates,
    List<String> findings,
    String risk,
    String rollback,
    Map<Integer, String> waivers,
    Instant savedAt) {
  public VerdictDraft {
    Objects.requireNonNull(tracker, "tracker");
    Objects.requireNonNull(packet, "packet");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(risk, "risk");
    Objects.requireNonNull(rollback, "rollback");
    Objects.requireNonNull(savedAt, "savedAt");
    gates = inOrder(gates);
    findings = List.copyOf(findings);
    waivers = inOrder(waivers);
  }

  private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
    map.forEach((key, value) -> Objects.requireNonNull(value, "value"));
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /// The word of a gate, empty while undecided, and the reason for it.
  public record GateDraft(String word, String reason) {
    public GateDraft {
      Objects.requireNonNull(word, "word");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /// A draft in which nothing is said yet.
  public static VerdictDraft empty(String tracker, String packet) {
    return new VerdictDraft(
        tracker, packet, "", Map.of(), List.of(), "", "", Map.of(), Instant.EPOCH);
  }

  /// The same with another verdict.
  public VerdictDraft withVerdict(String other) {
    return new VerdictDraft(
        tracker, packet, other, gates, findings, risk, rollback, waivers, savedAt);
  }

  /// The same, typed at that time.
  public VerdictDraft at(Instant time) {
    return new VerdictDraft(
        tracker, packet, verdict, gates, findings, risk, rollback, waivers, time);
  }

  public boolean isEmpty() {
    return equals(
        new VerdictDraft(tracker, packet, "", Map.of(), List.of(), "", "", Map.of(), savedAt));
  }
}
