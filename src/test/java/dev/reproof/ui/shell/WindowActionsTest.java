package dev.reproof.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.ui.Action;
import dev.reproof.ui.Fixture;
import dev.reproof.ui.Message;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Theme;
import dev.reproof.ui.Words;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WindowActionsTest {
  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  /// The actions in a window that does nothing itself.
  static List<Action> actions(SessionModel model) {
    WindowActions.Frame frame =
        (WindowActions.Frame)
            Proxy.newProxyInstance(
                WindowActions.Frame.class.getClassLoader(),
                new Class<?>[] {WindowActions.Frame.class},
                (proxy, method, given) -> null);
    return new WindowActions(model, new Theme(Theme.Choice.LIGHT), frame).all();
  }

  @Test
  void runsTheCommandThatIsDrawnAsSelectedThoughNoneWasChosen() {
    SessionModel model = Fixture.model(Fixture.harbour());
    model.selection().selectPacket("03");
    runSelected(model);
    assertThat(model.messageProperty().get()).isNull();
  }

  @Test
  void saysThatAPacketHasNoCommandToRun() {
    SessionModel model = Fixture.model(Fixture.of("# One\n\n## Packet 01: Lock\n- [ ] Built.\n"));
    runSelected(model);
    Message said = model.messageProperty().get();
    assertThat(said).isNotNull();
    assertThat(said.text()).isEqualTo(Words.of("run.no-command", "01"));
  }

  private static void runSelected(SessionModel model) {
    Pictures.act(
        () ->
            actions(model).stream()
                .filter(a -> a.words().equals(Words.of("do.run")))
                .forEach(a -> a.act().run()));
  }
}
