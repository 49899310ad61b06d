package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.OpenTracker;
import dev.reproof.session.RerunFact;
import dev.reproof.session.SessionState;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Packet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static List<Fact> facts(String status, String evidence, RerunFact rerun) {
    SessionState state =
        Fixture.of(
            """
            # T

            ## Packet Board

            | Packet | Title | Status |
            |---|---|---|
            | 01 | One | %s |

            ## Packet 01 Checklist: One

            - [x] a

            ### Packet 01 Review Evidence

            %s
            """
                .formatted(status, evidence));
    Packet packet = state.open().orElseThrow().tracker().packet("01").orElseThrow();
    return Facts.of(packet, rerun);
  }

  @Test
  void areThreeAndNeverOne() {
    assertThat(facts("DONE", "Verdict: CHANGES_REQUESTED", new RerunFact(3, 3, 3, false)))
        .extracting(Fact::letter, Fact::tone, Fact::longWord)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("B", Tone.SUCCESS, "DONE"),
            org.assertj.core.api.Assertions.tuple("E", Tone.WARNING, "CHANGES_REQUESTED"),
            org.assertj.core.api.Assertions.tuple("R", Tone.SUCCESS, "3 of 3"));
  }

  @Test
  void areGreyWhereThereIsNone() {
    assertThat(facts("", "", RerunFact.NONE)).extracting(Fact::tone).containsOnly(Tone.MUTED);
  }

  @Test
  void sayOfAnOldRerunThatItDoesNotCount() {
    Fact rerun = facts("DONE", "", new RerunFact(4, 4, 4, true)).getLast();
    assertThat(rerun.shortWord()).isEqualTo("4/4 stale");
    assertThat(rerun.tone()).isNotEqualTo(Tone.SUCCESS);
    assertThat(rerun.sentence()).contains("does not count");
  }

  @Test
  void keepAnUnknownWordAsItIs() {
    assertThat(facts("ON HOLD", "", RerunFact.NONE).getFirst().longWord()).isEqualTo("ON HOLD");
  }

  @Test
  void tellEachStateByASignToo() {
    assertThat(facts("DONE", "Verdict: APPROVED", new RerunFact(2, 2, 1, false)))
        .extracting(Fact::sign)
        .containsExactly(Sign.CHECK, Sign.CHECK, Sign.CROSS);
  }

  @Test
  void areAMarkAndAWordEach() {
    List<List<Fact>> all =
        List.of(
            facts("DONE", "Verdict: APPROVED", new RerunFact(2, 2, 1, false)),
            facts("ON HOLD", "", RerunFact.NONE),
            facts("", "Verdict: BLOCKED", new RerunFact(2, 2, 2, true)));
    assertThat(all.stream().flatMap(List::stream))
        .allSatisfy(
            fact -> {
              assertThat(fact.sign()).isNotEqualTo(Sign.NONE);
              assertThat(fact.shortWord()).isNotEmpty();
              assertThat(fact.longWord()).isNotEmpty();
            });
  }

  @Test
  void whatWasNotRunHasNotFailed() {
    Fact part = facts("DONE", "", new RerunFact(3, 1, 1, false)).getLast();
    assertThat(part.sign()).isEqualTo(Sign.PLAY);
    assertThat(part.sentence()).contains("1 of 3").contains("2 not run");
    assertThat(facts("DONE", "", new RerunFact(3, 2, 1, false)).getLast().sign())
        .isEqualTo(Sign.CROSS);
  }

  @Test
  void noWordIsTurnedAroundForBrevity() {
    assertThat(facts("NOT STARTED", "", RerunFact.NONE).getFirst().shortWords())
        .containsExactly("NOT STARTED", "NOT STARTED");
    assertThat(facts("IN_REVIEW", "", RerunFact.NONE).getFirst().shortWords())
        .containsExactly("IN_REVIEW", "REVIEW");
  }

  @Test
  void pendingEditsMarkTheirPacketOnly() {
    OpenTracker open = Fixture.harbour().open().orElseThrow();
    SourceText changed =
        SourceText.of(open.text().text().replace("| 08 | Final", "| 08 | Very Final"));
    OpenTracker edited =
        new OpenTracker(
            open.path(),
            open.file(),
            open.saved(),
            changed,
            dev.reproof.markdown.TrackerParser.parse(changed),
            open.lint());
    Pending pending = Pending.of(edited);
    assertThat(edited.tracker().packets())
        .filteredOn(pending::touches)
        .extracting(Packet::id)
        .containsExactly("08");
  }
}
