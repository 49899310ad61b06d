package dev.reproof.session;

import dev.reproof.text.Secrets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a reviewer decides for a packet. `gates` by level, each `PASS: reason` as word and reason;
/// `waivers` by command number; null or empty where nothing is said, then the draft's or the file's
/// own stands.
public record VerdictRequest(
    String verdict,
    Map<String, GateWord> gates,
    List<String> findings,
    @Nullable String risk,
    @Nullable String rollback,
    Map<Integer, String> waivers,
    @Nullable String reviewer,
    boolean newRound) {
  public VerdictRequest {
    gates = Collections.unmodifiableMap(new LinkedHashMap<>(gates));
    findings = List.copyOf(findings);
    waivers = Collections.unmodifiableMap(new LinkedHashMap<>(waivers));
  }

  /// The same with each secret masked: it leaves the machine with the tracker.
  VerdictRequest masked(Secrets secrets) {
    Map<String, GateWord> safe = new LinkedHashMap<>();
    gates.forEach((l, g) -> safe.put(l, new GateWord(g.word(), secrets.masked(g.reason()))));
    Map<Integer, String> waived = new LinkedHashMap<>();
    waivers.forEach((n, reason) -> waived.put(n, secrets.masked(reason)));
    return new VerdictRequest(
        verdict,
        safe,
        findings.stream().map(secrets::masked).toList(),
        risk == null ? null : secrets.masked(risk),
        rollback == null ? null : secrets.masked(rollback),
        waived,
        reviewer,
        newRound);
  }

  /// The word of a gate and the reason for it.
  public record GateWord(String word, String reason) {}
}
