package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.OpenTracker;
import dev.reproof.session.SessionState;
import dev.reproof.text.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is worked out of a state is worked out once, and only where it changed.
class SightsTest {
  private static SessionState edited(SessionState state, String from, String to) {
    OpenTracker open = state.open().orElseThrow();
    SourceText text = SourceText.of(open.text().text().replace(from, to));
    return new SessionState(
        state.repositoryFacts(),
        state.trackers(),
        new OpenTracker(
            open.path(),
            open.file(),
            open.saved(),
            text,
            dev.reproof.markdown.TrackerParser.parse(text),
            open.lint()),
        state.runs(),
        state.reruns(),
        Map.of(),
        1,
        List.of(),
        true,
        false);
  }

  @Test
  void anEditMakesOnlyItsOwnRowAnewThoughAllBelowItMove() {
    Sights sights = new Sights();
    SessionState state = Fixture.harbour();
    List<PacketRow> before = sights.of(state).rows();
    assertThat(sights.of(state).rows()).isSameAs(before);
    List<PacketRow> after =
        sights.of(edited(state, "| 00 | Freeze", "| 00 | A longer freeze")).rows();
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).id().equals("00")) {
        assertThat(after.get(i)).isNotSameAs(before.get(i));
        assertThat(after.get(i).edited()).isTrue();
      } else {
        assertThat(after.get(i)).isSameAs(before.get(i));
        assertThat(after.get(i).edited()).isFalse();
      }
    }
  }

  @Test
  void aLineTakenOutOrPutInMarksNoOtherPacket() {
    SessionState state = Fixture.harbour();
    SessionState longer = edited(state, "- [x] Scope agreed", "- [x] One more\n- [x] Scope agreed");
    assertThat(new Sights().of(longer).rows())
        .filteredOn(PacketRow::edited)
        .allSatisfy(r -> assertThat(r.packet().boxes()).anyMatch(b -> b.text().equals("One more")));
    assertThat(new Sights().of(longer).rows()).filteredOn(PacketRow::edited).isNotEmpty();
  }

  private static final String TWO =
      """
      # T

      | Packet | Title | Status | Implementer |
      |---|---|---|---|
      | 01 | One | TODO | Ute |
      | 02 | Two | TODO | Ute |

      ## Packet 01: One

      - [x] Documented
      - [x] Measured

      ## Packet 02: Two

      - [ ] Documented
      - [ ] Measured
      """;

  private static List<String> editedBy(String now) {
    OpenTracker saved = Fixture.of(TWO).open().orElseThrow();
    return new Sights()
        .of(edited(Fixture.of(TWO), saved.text().text(), now)).rows().stream()
            .filter(PacketRow::edited)
            .map(PacketRow::id)
            .toList();
  }

  /// A line that an edit makes may stand elsewhere in the file already.
  @Test
  void anEditedLineIsMarkedThoughAnotherPacketHasTheSame() {
    String row = TWO.replace("| 01 | One | TODO | Ute |", "| 01 | One | TODO | Ida |");
    assertThat(editedBy(row.replace("- [ ] Measured", "- [x] Measured")))
        .containsExactly("01", "02");
  }

  @Test
  void aLineThatIsTakenOutMarksItsPacket() {
    assertThat(editedBy(TWO.replace("- [ ] Measured\n", ""))).containsExactly("02");
    assertThat(editedBy(TWO.replace("- [x] Documented\n", ""))).containsExactly("01");
  }
}
