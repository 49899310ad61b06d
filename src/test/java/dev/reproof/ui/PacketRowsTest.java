package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.OpenTracker;
import dev.reproof.session.SessionState;
import dev.reproof.text.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PacketRowsTest {
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
        true,
        false);
  }

  @Test
  void anEditMakesOnlyItsOwnRowAnew() {
    PacketRows rows = new PacketRows();
    SessionState state = Fixture.harbour();
    List<PacketRow> before = rows.of(state);
    assertThat(rows.of(state)).isSameAs(before);
    List<PacketRow> after = rows.of(edited(state, "| 08 | Final", "| 08 | Fatal"));
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).id().equals("08")) {
        assertThat(after.get(i).packet().title()).startsWith("Fatal");
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
    assertThat(new PacketRows().of(longer))
        .filteredOn(PacketRow::edited)
        .allSatisfy(r -> assertThat(r.packet().boxes()).anyMatch(b -> b.text().equals("One more")));
    assertThat(new PacketRows().of(longer)).filteredOn(PacketRow::edited).isNotEmpty();
  }
}
