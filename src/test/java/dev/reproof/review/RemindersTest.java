package dev.reproof.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.markdown.TrackerParser;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Rule;
import dev.reproof.tracker.Tracker;
import org.junit.jupiter.api.Test;

class RemindersTest {
  private static Tracker tracker(String rules, String commit) {
    return TrackerParser.parse(
        SourceText.of(
            "# Rope Progress\n\n## Rules\n\n"
                + rules
                + "\n\n## Packet Board\n\n| Packet | Title | Status | Commit |\n|---|---|---|---|\n"
                + "| 01 | Splice | DONE | "
                + commit
                + " |\n| 02 | Coil | TODO | |\n"));
  }

  private static final String BEFORE_NEXT =
      "1. After every `APPROVED` packet, create a checkpoint commit and record the hash before"
          + " starting the next packet.";

  @Test
  void theRuleOfFirstAndLastIsFound() {
    Tracker tracker =
        tracker("1. Every box is checked.\n2. Update this file first and last in a session.", "-");
    assertThat(Reminders.firstAndLast(tracker)).map(Rule::number).contains(2);
    assertThat(Reminders.firstAndLast(tracker(BEFORE_NEXT, "-"))).isEmpty();
  }

  @Test
  void anApprovedPacketWithoutItsHashIsNamedBeforeTheNext() {
    Tracker open = tracker(BEFORE_NEXT, "-");
    Packet next = open.packet("02").orElseThrow();
    assertThat(Reminders.withoutCheckpointBefore(open, next)).map(Packet::id).contains("01");
    assertThat(Reminders.withoutCheckpointBefore(open, open.packet("01").orElseThrow())).isEmpty();
    Tracker closed = tracker(BEFORE_NEXT, "`12ab34cd`");
    assertThat(Reminders.withoutCheckpointBefore(closed, closed.packet("02").orElseThrow()))
        .isEmpty();
    Tracker without = tracker("1. Every box is checked.", "-");
    assertThat(Reminders.withoutCheckpointBefore(without, without.packet("02").orElseThrow()))
        .isEmpty();
  }
}
