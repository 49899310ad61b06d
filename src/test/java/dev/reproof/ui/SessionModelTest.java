package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.tracker.StatusColumn;
import org.junit.jupiter.api.Test;

class SessionModelTest {
  private final SessionModel model = Fixture.model(Fixture.harbour());

  @Test
  void selectsTheFirstPacketOfATrackerThatOpens() {
    assertThat(model.selectedPacketProperty().get()).isEqualTo("00");
  }

  @Test
  void keepsTheSelectedPacketOverANewState() {
    model.selectPacket("03");
    Fixture.publish(model, Fixture.harbour());
    assertThat(model.selectedPacketProperty().get()).isEqualTo("03");
  }

  @Test
  void staysAtTheEndsOfThePackets() {
    model.selectPacket(-1);
    assertThat(model.selectedPacketProperty().get()).isEqualTo("00");
    model.selectPacket(99);
    assertThat(model.selectedPacketProperty().get()).isEqualTo("08");
  }

  @Test
  void forgetsTheSelectedCommandWithItsPacket() {
    model.selectPacket("03");
    model.selectCommand(2);
    model.selectPacket("01");
    assertThat(model.selectedCommandProperty().get()).isZero();
  }

  @Test
  void movesToDoneThroughTheVerdict() {
    model.move(
        model.state().open().orElseThrow().tracker().packet("08").orElseThrow(), StatusColumn.DONE);
    assertThat(model.pageProperty().get()).isEqualTo(Page.REVIEW);
    assertThat(model.selectedPacketProperty().get()).isEqualTo("08");
    assertThat(model.typedProperty().get().verdict()).isEqualTo("APPROVED");
  }

  @Test
  void showsWhatWasTypedForEachPacketAgain() {
    model.selectPacket("03");
    model.decide(model.selectedPacket().orElseThrow(), "BLOCKED");
    model.selectPacket("01");
    assertThat(model.typedProperty().get().verdict()).isEmpty();
    model.selectPacket("03");
    assertThat(model.typedProperty().get().verdict()).isEqualTo("BLOCKED");
  }

  @Test
  void saysThatAPacketWithoutARowCannotMove() {
    SessionModel rowless =
        Fixture.model(Fixture.of("# T\n\n## Packet 01 Checklist: A\n\n- [ ] x\n"));
    rowless.move(rowless.selectedPacket().orElseThrow(), StatusColumn.IN_REVIEW);
    assertThat(rowless.messageProperty().get().text()).contains("Packet 01 has no row");
  }
}
