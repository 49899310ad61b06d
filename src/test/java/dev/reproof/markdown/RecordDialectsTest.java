package dev.reproof.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.text.SourceText;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Tracker;
import dev.reproof.tracker.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A verdict is written and read back in every hand of evidence: each heading, fence, label, list
/// mark, arrow and pending commit that trackers are known to use, in each combination.
class RecordDialectsTest {
  private static final List<String> HEADINGS =
      List.of(
          "### Packet %s Review Evidence",
          "### HRB-%s Review Evidence",
          "### Review Evidence",
          "### Review Evidence (Packet %s)",
          "### HRB-%s Review",
          "### HRB-%s Review Record",
          "### Review Record",
          "### Review Record (Reviewer: Ada — independent verification)",
          "### Evidence");
  private static final List<String> FENCES = List.of("", "```", "```markdown", "```text");
  private static final List<String> LABELS =
      List.of(
          "Commands run + exit codes:",
          "Commands run + exit codes (reviewer):",
          "Commands run:",
          "**Commands run:**",
          "Commands run + exit codes (independently rerun 2026-02-09):");
  private static final List<String> MARKS = List.of("1. ", "- ");
  private static final List<String> ARROWS = List.of("->", "→");
  private static final List<String> PENDING =
      List.of("(pending)", "`pending`", "PENDING", "pending checkpoint commit", "TODO");

  /// A hand in which evidence is written.
  private record Hand(
      String heading, String fence, String label, String mark, String arrow, String pending) {
    String section(String id, String prefix, String evidence) {
      return """
      ## %s%s: Work %s

      ### Required Tests
      - [ ] `make a%s`
      - [ ] `make b%s`

      ### Review Gates
      - [ ] P0 PASS
      - [ ] P1 PASS
      - [ ] P2 PASS
      - [ ] Verdict recorded: `APPROVED`

      %s
      """
          .formatted(prefix, id, id, id, id, evidence);
    }

    String evidence(String id, String body) {
      return heading.formatted(id)
          + "\n\n"
          + (fence.isEmpty() ? "" : fence + "\n")
          + body
          + (fence.isEmpty() ? "" : "```\n");
    }

    String filled(String id) {
      return """
      Files changed:
      - `src/%s.c`: the change

      %s
      %s`make a%s` %s exit 0 (3 tests)
      %s`make b%s` %s exit 0

      Gate checklist:
      - P0: PASS (both rerun)
      - P1: PASS (looked at)
      - P2: N/A (no behaviour)

      Verdict: APPROVED

      Commit:
      - `275caa46` (feat: %s)

      Residual risk:
      - None.

      Rollback:
      - Revert it.
      """
          .formatted(id, label, mark, id, arrow, mark.equals("1. ") ? "2. " : mark, id, arrow, id);
    }

    String template() {
      return """
      Files changed:
      - `<path>`: <reason>

      %s
      %s`<command>` %s exit <code>

      Gate checklist:
      - P0: PASS | FAIL (<reason>)
      - P1: PASS | FAIL | N/A (<reason>)
      - P2: PASS | FAIL | N/A (<reason>)

      Verdict: APPROVED | CHANGES_REQUESTED | BLOCKED

      Commit:
      - %s

      Residual risk:
      - <risk or none>

      Rollback:
      - <steps>
      """
          .formatted(label, mark, arrow, pending);
    }

    String tracker(String prefix) {
      String ids = prefix.equals("HRB-") ? "HRB-" : "";
      return "# Harbour\n\n| Packet | Title | Status | Implementer | Reviewer | Review State |\n"
          + "|---|---|---|---|---|---|\n"
          + "| "
          + ids
          + "00 | Work 00 | DONE | Mira | Ada | APPROVED |\n"
          + "| "
          + ids
          + "01 | Work 01 | REVIEW | Mira | Unassigned | PENDING |\n"
          + "| "
          + ids
          + "02 | Work 02 | TODO | Mira | Unassigned | PENDING |\n\n"
          + section("00", prefix, evidence("00", filled("00"))).replace("- [ ]", "- [x]")
          + section("01", prefix, evidence("01", template()))
          + section("02", prefix, "");
    }
  }

  private static List<Hand> hands() {
    List<Hand> hands = new ArrayList<>();
    for (String heading : HEADINGS) {
      for (String fence : FENCES) {
        for (String label : LABELS) {
          for (String mark : MARKS) {
            for (String arrow : ARROWS) {
              hands.add(
                  new Hand(heading, fence, label, mark, arrow, PENDING.get(hands.size() % 5)));
            }
          }
        }
      }
    }
    return hands;
  }

  private static Intent.RecordVerdict verdict(
      Packet packet, String verdict, int exit, boolean newRound) {
    Map<String, Intent.GateValue> gates = new LinkedHashMap<>();
    gates.put("P0", new Intent.GateValue(exit == 0 ? "PASS" : "FAIL", "rerun here"));
    gates.put("P1", new Intent.GateValue("PASS", "read through"));
    gates.put("P2", new Intent.GateValue("N/A", "no behaviour"));
    List<Intent.RecordedLine> runs =
        packet.commands().stream()
            .map(
                c ->
                    new Intent.RecordedLine(
                        c.written(),
                        "exit " + exit + " (3.1s, 13 tests; log sha256:9f3c1e2a)",
                        exit,
                        exit == 0))
            .toList();
    boolean approved = verdict.equals("APPROVED");
    return new Intent.RecordVerdict(
        packet.id(),
        new Intent.VerdictForm(
            verdict,
            gates,
            approved ? List.of() : List.of("P0: it fails | still", "P1: `x` is *missing*"),
            "None.",
            "Revert the checkpoint commit.",
            List.of("src/new.c: changed"),
            approved ? "DONE" : "CHANGES_REQUESTED",
            verdict,
            "Ada"),
        runs,
        newRound);
  }

  private static SourceText applied(SourceText text, Intent intent, String where) throws Exception {
    EditPlan plan = TrackerEdits.of(text, TrackerParser.parse(text), intent);
    assertThat(plan).as(where).isInstanceOf(EditPlan.Planned.class);
    return text.apply(((EditPlan.Planned) plan).edits());
  }

  private static Packet read(SourceText text, String id, String word, int exit, String where) {
    Tracker tracker = TrackerParser.parse(text);
    Packet packet = tracker.packet(id).orElseThrow();
    assertThat(tracker.packets()).as(where).hasSize(3);
    assertThat(packet.verdict().map(Verdict::word)).as(where).contains(word);
    assertThat(packet.gates().values())
        .as(where)
        .extracting(Gate::word)
        .containsExactly(exit == 0 ? "PASS" : "FAIL", "PASS", "N/A");
    assertThat(packet.reviewState()).as(where).contains(word);
    for (int n = 0; n < 2; n++) {
      assertThat(packet.commands().get(n).recordedBy())
          .as(where)
          .isNotEmpty()
          .last()
          .extracting(CommandRecord::statedExit)
          .isEqualTo(exit);
    }
    return packet;
  }

  @Test
  void isWrittenReadBackReplacedAndRoundedInATenthOfTheHands() throws Exception {
    List<Hand> hands = hands();
    for (int i = 0; i < hands.size(); i += 11) {
      look(hands.get(i));
    }
  }

  @Test
  @Tag("long")
  void isWrittenReadBackReplacedAndRoundedInEveryHand() throws Exception {
    for (Hand hand : hands()) {
      look(hand);
    }
  }

  private static void look(Hand hand) throws Exception {
    for (String prefix : List.of("HRB-", "Packet ")) {
      SourceText text = SourceText.of(hand.tracker(prefix));
      for (Packet packet : TrackerParser.parse(text).packets()) {
        look(text, packet, hand, hand + " " + prefix + packet.id());
      }
    }
  }

  private static void look(SourceText text, Packet packet, Hand hand, String where)
      throws Exception {
    String id = packet.id();
    SourceText first =
        applied(text, verdict(packet, "CHANGES_REQUESTED", 1, false), where + " first");
    Packet changed = read(first, id, "CHANGES_REQUESTED", 1, where + "\n" + first.text());
    assertThat(first.text())
        .as(where)
        .contains("`make a" + id.substring(id.length() - 2) + "` " + hand.arrow() + " exit 1");
    SourceText again =
        applied(first, verdict(changed, "CHANGES_REQUESTED", 1, false), where + " again");
    assertThat(again.text()).as(where + " the same again").isEqualTo(first.text());
    SourceText replaced =
        applied(first, verdict(changed, "APPROVED", 0, false), where + " replaced");
    read(replaced, id, "APPROVED", 0, where + "\n" + replaced.text());
    assertThat(section(replaced, id)).as(where).doesNotContain("CHANGES_REQUESTED");
    SourceText round = applied(first, verdict(changed, "APPROVED", 0, true), where + " round 2");
    Packet second = read(round, id, "APPROVED", 0, where + "\n" + round.text());
    assertThat(round.text()).as(where).contains("CHANGES_REQUESTED").contains("(round 2)");
    SourceText hashed =
        applied(
            round, new Intent.RecordHash(id, "3f2a9c1e".repeat(5), "Packet done"), where + " hash");
    assertThat(TrackerParser.parse(hashed).packet(id).orElseThrow().checkpoints())
        .as(where + "\n" + hashed.text())
        .extracting(Hash::digits)
        .contains("3f2a9c1e");
    int findings = hand.fence().isEmpty() ? 2 : 0;
    assertThat(second.boxes()).as(where).hasSizeBetween(6, 6 + findings);
  }

  private static String section(SourceText text, String id) {
    return TrackerParser.parse(text)
        .packet(id)
        .orElseThrow()
        .section()
        .map(s -> text.text().substring(s.place().offset(), s.place().offset() + s.length()))
        .orElseThrow();
  }
}
