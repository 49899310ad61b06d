package dev.reproof.session;

import dev.reproof.evidence.RepositoryFacts;
import dev.reproof.evidence.VerdictDraft;
import dev.reproof.review.ClaimedFiles;
import dev.reproof.review.Draft;
import dev.reproof.review.DraftInput;
import dev.reproof.review.Drafts;
import dev.reproof.review.RunsHere;
import dev.reproof.review.Waivers;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Tracker;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes a verdict of what the reviewer decides and what the runs say.
final class Recorder {
  private static final Set<String> VERDICTS = Set.of("APPROVED", "CHANGES_REQUESTED", "BLOCKED");

  private static final List<String> LEVELS = List.of("P0", "P1", "P2");

  /// How a finding names its level.
  private static final Pattern LEVEL = Pattern.compile("\\s*\\(?(P\\d+)\\)?\\s*:");

  private static final int MOST_FILES = 100;

  private final Present present;
  private final Editing editing;
  private final Ground ground;

  Recorder(Present present, Editing editing, Ground ground) {
    this.present = present;
    this.editing = editing;
    this.ground = ground;
  }

  /// The draft from the facts and what is typed for the packet.
  Draft draft(Packet packet) throws Trouble {
    Optional<VerdictDraft> typed = Optional.ofNullable(present.state().drafts().get(packet.id()));
    Map<String, Intent.GateValue> gates = new LinkedHashMap<>();
    packet
        .gates()
        .forEach(
            (level, gate) -> {
              if (!gate.word().isEmpty() && !level.equals("P0")) {
                gates.put(level, new Intent.GateValue(gate.word(), gate.reason()));
              }
            });
    typed.ifPresent(
        t ->
            t.gates()
                .forEach(
                    (level, gate) -> {
                      if (!gate.word().isEmpty()) {
                        gates.put(level, new Intent.GateValue(gate.word(), gate.reason()));
                      }
                    }));
    FileClaims.Found claims = claims(packet);
    DraftInput input =
        new DraftInput(
            tracker(),
            packet,
            present.open().lint(),
            present.runsHere(packet),
            typed.map(VerdictDraft::verdict).filter(VERDICTS::contains).orElse(null),
            gates,
            typed.map(VerdictDraft::findings).orElse(List.of()),
            typed.map(VerdictDraft::risk).filter(r -> !r.isBlank()).orElse(null),
            typed.map(VerdictDraft::rollback).filter(r -> !r.isBlank()).orElse(null),
            typed.map(VerdictDraft::waivers).orElse(Map.of()),
            reviewer(null).orElse(""),
            claims.lines(),
            claims.differences());
    return Drafts.draft(input);
  }

  Answer record(Packet packet, VerdictRequest request) throws Trouble {
    check(packet, request);
    if (request.verdict().equals("BLOCKED") && request.findings().isEmpty()) {
      return new Answer.Refused(
          "BLOCKED needs its reason: say what is missing (--finding TEXT)", List.of());
    }
    String reviewer =
        reviewer(request.reviewer())
            .orElseThrow(
                () ->
                    new Trouble(
                        Trouble.Kind.INPUT,
                        "nobody says who reviews: set git's user.name, or name the reviewer"
                            + " (--reviewer NAME)"));
    Map<String, Intent.GateValue> gates = new LinkedHashMap<>();
    request
        .gates()
        .forEach(
            (level, gate) -> gates.put(level, new Intent.GateValue(gate.word(), gate.reason())));
    DraftInput input =
        new DraftInput(
            tracker(),
            packet,
            present.open().lint(),
            present.runsHere(packet),
            request.verdict(),
            gates,
            request.findings(),
            request.risk(),
            request.rollback(),
            request.waivers(),
            reviewer,
            files(packet),
            List.of());
    Draft draft = Drafts.draft(input);
    if (request.verdict().equals("APPROVED") && !draft.blocks().isEmpty()) {
      return new Answer.Refused(refusal(packet, draft.blocks()), List.of());
    }
    if (request.verdict().equals("CHANGES_REQUESTED") && draft.form().findings().isEmpty()) {
      return new Answer.Refused(
          "CHANGES_REQUESTED needs a finding: say what is to be changed (--finding \"P1: text\")",
          List.of());
    }
    return editing.recorded(
        new Intent.RecordVerdict(packet.id(), draft.form(), draft.runs(), request.newRound()));
  }

  private static String refusal(Packet packet, List<Draft.Blocked> blocks) {
    StringBuilder reason = new StringBuilder("packet " + packet.id() + " cannot be approved:");
    for (Draft.Blocked blocked : blocks) {
      List<String> said = new ArrayList<>();
      if (blocked.line() > 0) {
        said.add("line " + blocked.line());
      }
      if (blocked.rule() != null) {
        said.add("rule " + blocked.rule());
      }
      said.add(blocked.message());
      reason.append(blocks.size() == 1 ? " " : "\n  ").append(String.join(", ", said));
    }
    return reason.toString();
  }

  private void check(Packet packet, VerdictRequest request) throws Trouble {
    if (!VERDICTS.contains(request.verdict())) {
      throw new Trouble(
          Trouble.Kind.INPUT,
          "the verdict is APPROVED, CHANGES_REQUESTED or BLOCKED, not " + request.verdict());
    }
    for (Map.Entry<Integer, String> waiver : request.waivers().entrySet()) {
      if (packet.commands().stream().noneMatch(c -> c.n() == waiver.getKey())) {
        throw new Trouble(
            Trouble.Kind.INPUT,
            "packet "
                + packet.id()
                + " has no command "
                + waiver.getKey()
                + " to waive; it has "
                + packet.commands().size());
      }
      if (!Waivers.isReason(waiver.getValue())) {
        throw new Trouble(
            Trouble.Kind.INPUT,
            "a waiver needs its reason (--waive \"" + waiver.getKey() + ": reason\")");
      }
      RunsHere runs = present.runsHere(packet);
      if (packet.commands().stream().anyMatch(c -> c.n() == waiver.getKey() && runs.passes(c))) {
        throw new Trouble(
            Trouble.Kind.INPUT,
            "command "
                + waiver.getKey()
                + " of packet "
                + packet.id()
                + " passes here; there is nothing to waive");
      }
    }
    Set<String> levels = levels(packet);
    for (String finding : request.findings()) {
      Matcher level = LEVEL.matcher(finding);
      if (level.lookingAt() && !levels.contains(level.group(1))) {
        throw new Trouble(
            Trouble.Kind.INPUT,
            "a finding is of "
                + told(levels)
                + ", not of "
                + level.group(1)
                + " ("
                + finding
                + ")");
      }
    }
    for (Map.Entry<String, VerdictRequest.GateWord> gate : request.gates().entrySet()) {
      if (!levels.contains(gate.getKey())
          || !Set.of("PASS", "FAIL", "N/A").contains(gate.getValue().word())) {
        throw new Trouble(
            Trouble.Kind.INPUT,
            "a gate is "
                + told(levels)
                + " with PASS, FAIL or N/A, not "
                + gate.getKey()
                + "="
                + gate.getValue().word());
      }
    }
  }

  /// The levels of gates and findings: the usual three, and what others the packet itself has.
  private static Set<String> levels(Packet packet) {
    Set<String> levels = new TreeSet<>(LEVELS);
    levels.addAll(packet.gates().keySet());
    packet.boxes().forEach(b -> b.gate().ifPresent(g -> levels.add(g.level())));
    return levels;
  }

  /// `P0, P1 or P2`.
  private static String told(Set<String> levels) {
    List<String> all = List.copyOf(levels);
    return String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.getLast();
  }

  /// The files that are changed and not committed, each with what became of it and that nobody
  /// claims it; none where the evidence already names its files.
  private List<String> files(Packet packet) throws Trouble {
    boolean named = packet.evidence().stream().anyMatch(e -> e.block(BlockKind.FILES).isPresent());
    RepositoryFacts facts = present.state().repository().orElse(null);
    if (named || facts == null || ground.repository().isEmpty()) {
      return List.of();
    }
    List<String> dirty = facts.tree().dirty();
    if (dirty.isEmpty()) {
      return List.of("None uncommitted.");
    }
    List<String> shown = dirty.subList(0, Math.min(MOST_FILES, dirty.size()));
    Set<String> known = ground.inHead(shown);
    List<String> lines = new ArrayList<>();
    for (String path : shown) {
      boolean gone = !Files.exists(ground.root().resolve(path), LinkOption.NOFOLLOW_LINKS);
      String became = gone ? "deleted" : known.contains(path) ? "changed" : "new";
      lines.add(path + ": " + became + ClaimedFiles.UNCLAIMED);
    }
    if (dirty.size() > MOST_FILES) {
      lines.add("and " + (dirty.size() - MOST_FILES) + " more");
    }
    return lines;
  }

  private FileClaims.Found claims(Packet packet) throws Trouble {
    RepositoryFacts facts = present.state().repository().orElse(null);
    OpenTracker open = present.state().open().orElse(null);
    return facts == null || open == null || ground.repository().isEmpty()
        ? FileClaims.Found.NOTHING
        : new FileClaims(ground, open, packet).find(facts);
  }

  private Optional<String> reviewer(@Nullable String named) {
    if (named != null && !named.isBlank()) {
      return Optional.of(named.strip());
    }
    return present.state().repository().flatMap(RepositoryFacts::user);
  }

  private Tracker tracker() throws Trouble {
    return present.open().tracker();
  }
}
