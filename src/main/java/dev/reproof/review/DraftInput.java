package dev.reproof.review;

import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Tracker;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a draft is made of: the facts (tracker, problems, runs on the present tree) and what the
/// reviewer says. `files` are the lines of the files changed, `path: reason`; `differences` say
/// where they are not those that the packet claims. `wanted` is the verdict asked for, null for the
/// best that the rules permit; what is null or empty else is drafted from the facts or left as the
/// file has it.
public record DraftInput(
    Tracker tracker,
    Packet packet,
    Lint lint,
    RunsHere runs,
    @Nullable String wanted,
    Map<String, Intent.GateValue> gates,
    List<String> findings,
    @Nullable String risk,
    @Nullable String rollback,
    Map<Integer, String> waivers,
    String reviewer,
    List<String> files,
    List<String> differences) {
  public DraftInput {
    gates = Collections.unmodifiableMap(new LinkedHashMap<>(gates));
    findings = List.copyOf(findings);
    files = List.copyOf(files);
    differences = List.copyOf(differences);
    waivers = Collections.unmodifiableMap(new LinkedHashMap<>(waivers));
  }

  /// A line of the packet's section as a line of the file; the first of the file where the packet
  /// has no section.
  int line(int ofSection) {
    return packet.section().map(s -> s.line(ofSection)).orElse(1);
  }
}
