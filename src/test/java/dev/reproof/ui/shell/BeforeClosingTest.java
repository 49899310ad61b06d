package dev.reproof.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.ui.Fixture;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.RunningCommand;
import dev.reproof.ui.SessionModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BeforeClosingTest {
  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @Test
  void asksOnceBeforeARunningCommandIsStopped() {
    SessionModel model = Fixture.model(Fixture.elsewhere());
    BeforeClosing closing = new BeforeClosing(model);
    assertThat(closing.asks()).isFalse();
    Fixture.run(model, command());
    assertThat(closing.asks()).isTrue();
    assertThat(model.messageProperty().get().text()).contains("command runs", "Close again");
    assertThat(closing.asks()).isFalse();
  }

  @Test
  void saysAllThatClosingWouldLeaveInOneQuestion() {
    SessionModel model = Fixture.model(Fixture.harbour());
    Fixture.run(model, command());
    BeforeClosing closing = new BeforeClosing(model);
    assertThat(closing.asks()).isTrue();
    assertThat(model.messageProperty().get().text())
        .contains("command runs", "1 edit is not written yet");
    assertThat(closing.asks()).isFalse();
  }

  @Test
  void asksAgainForWhatBeganSince() {
    SessionModel model = Fixture.model(Fixture.harbour());
    BeforeClosing closing = new BeforeClosing(model);
    assertThat(closing.asks()).isTrue();
    Fixture.run(model, command());
    assertThat(closing.asks()).isTrue();
  }

  @Test
  void asksAgainForAnotherCommand() {
    SessionModel model = Fixture.model(Fixture.elsewhere());
    BeforeClosing closing = new BeforeClosing(model);
    Fixture.run(model, command("first"));
    assertThat(closing.asks()).isTrue();
    Fixture.run(model, command("second"));
    assertThat(closing.asks()).isTrue();
  }

  private static RunningCommand command() {
    return command("run-now");
  }

  private static RunningCommand command(String run) {
    return new RunningCommand(
        Fixture.HARBOUR, "03", 3, "./bin/monitor test", run, Fixture.log("north\n"), 0, 1, 1, 1);
  }
}
