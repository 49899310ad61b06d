package dev.reproof.session;

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

  /// The word of a gate and the reason for it.
  public record GateWord(String word, String reason) {}
}
