package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.tracker.StatusColumn;
import org.junit.jupiter.api.Test;

class SessionModelTest {
  private final SessionModel model = Fixture.model(Fixture.harbour());

  @Test
  void selectsTheFirstPacketOfATrackerThatOpens() {
    assertThat(model.selection().packetProperty().get()).isEqualTo("00");
  }

  @Test
  void keepsTheSelectedPacketOverANewState() {
    model.selection().selectPacket("03");
    Fixture.publish(model, Fixture.harbour());
    assertThat(model.selection().packetProperty().get()).isEqualTo("03");
  }

  @Test
  void staysAtTheEndsOfThePackets() {
    model.selection().selectPacket(-1);
    assertThat(model.selection().packetProperty().get()).isEqualTo("00");
    model.selection().selectPacket(99);
    assertThat(model.selection().packetProperty().get()).isEqualTo("08");
  }

  @Test
  void forgetsTheSelectedCommandWithItsPacket() {
    model.selection().selectPacket("03");
    model.selection().selectCommand(2);
    model.selection().selectPacket("01");
    assertThat(model.selection().commandProperty().get()).isZero();
  }

  @Test
  void movesToChangesRequestedThroughTheVerdict() {
    model
        .moves()
        .move(
            model.state().open().orElseThrow().tracker().packet("08").orElseThrow(),
            StatusColumn.CHANGES_REQUESTED);
    assertThat(model.selection().pageProperty().get()).isEqualTo(Page.REVIEW);
    assertThat(model.selection().packetProperty().get()).isEqualTo("08");
    assertThat(model.typedProperty().get().verdict()).isEqualTo("CHANGES_REQUESTED");
  }

  @Test
  void saysThatAMoveIsAVerdictUntilThatIsTakenBack() {
    model.moves().move(model.selection().packet().orElseThrow(), StatusColumn.CHANGES_REQUESTED);
    assertThat(model.messageProperty().get().text())
        .contains("Changes requested", "verdict", "CHANGES_REQUESTED");
    model.undo();
    assertThat(model.messageProperty().get()).isNull();
  }

  @Test
  void showsWhatWasTypedForEachPacketAgain() {
    model.selection().selectPacket("03");
    model.decide(model.selection().packet().orElseThrow(), "BLOCKED");
    model.selection().selectPacket("01");
    assertThat(model.typedProperty().get().verdict()).isEmpty();
    model.selection().selectPacket("03");
    assertThat(model.typedProperty().get().verdict()).isEqualTo("BLOCKED");
  }

  @Test
  void saysThatAPacketWithoutARowCannotMove() {
    SessionModel rowless =
        Fixture.model(Fixture.of("# T\n\n## Packet 01 Checklist: A\n\n- [ ] x\n"));
    rowless.moves().move(rowless.selection().packet().orElseThrow(), StatusColumn.IN_REVIEW);
    assertThat(rowless.messageProperty().get().text()).contains("Packet 01 has no row");
  }

  @Test
  void nothingOfOneTrackerIsTakenOverToAnother() {
    model.selection().selectPacket("01");
    model.selection().selectCommand(2);
    model.setNewRound(true);
    model.selection().showGit(new GitOutput("git commit", Fixture.log("hook"), null));
    Fixture.publish(model, Fixture.elsewhere());
    assertThat(model.selection().id()).isEqualTo("01");
    assertThat(model.selection().commandProperty().get()).isZero();
    assertThat(model.selection().gitProperty().get()).isNull();
    assertThat(model.newRoundProperty().get()).isFalse();
  }
}
