package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpToDateTest {
  private final SessionModel model = Fixture.model(Fixture.harbour());
  private final List<String> shown = new ArrayList<>();

  @Test
  void aPaneThatNobodySeesShowsTheNewestOnceItComesBack() {
    UpToDate.keep(
        model,
        () -> shown.add(model.selection().id()),
        model.stateProperty(),
        model.selection().packetProperty());
    model.selection().selectPacket("01");
    model.selection().selectPacket("02");
    assertThat(shown).isEmpty();
    model.selection().show(Page.REVIEW);
    assertThat(shown).containsExactly("02");
  }

  @Test
  void aPaneThatIsSeenFollowsEachChange() {
    UpToDate.keep(
        model, () -> shown.add(model.selection().id()), model.selection().packetProperty());
    model.selection().show(Page.REVIEW);
    model.selection().selectPacket("01");
    model.selection().selectPacket("02");
    assertThat(shown).containsExactly("01", "02");
  }

  @Test
  void whatDidNotChangeMeanwhileStaysAsItIs() {
    UpToDate.keep(
        model, () -> shown.add(model.selection().id()), model.selection().packetProperty());
    model.selection().show(Page.REVIEW);
    model.selection().show(Page.BOARD);
    model.selection().show(Page.REVIEW);
    assertThat(shown).isEmpty();
  }
}
