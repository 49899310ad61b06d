package dev.reproof.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.tracker.Packet;
import dev.reproof.ui.Action;
import dev.reproof.ui.Fixture;
import dev.reproof.ui.SessionModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the palette finds, without a toolkit.
class PaletteTest {
  private final List<String> done = new ArrayList<>();
  private final SessionModel model = Fixture.model(Fixture.harbour());
  private final PaletteSource source =
      new PaletteSource(
          model,
          () ->
              List.of(
                  Action.of("Preview and write", () -> done.add("write"), "Shortcut+S"),
                  Action.of("Checkpoint commit", () -> done.add("commit"), "Shortcut+Shift+K")),
          () -> List.of("/home/ida/lighthouse"));

  private PaletteItem best(String typed) {
    return PaletteSource.best(source.all(), typed).getFirst();
  }

  @Test
  void findsEachKindByAFewLettersInOrder() {
    assertThat(best("prwr").words()).isEqualTo("Preview and write");
    assertThat(best("monitor test").kind()).isEqualTo(PaletteItem.Kind.COMMAND);
    assertThat(best("05 capac").kind()).isEqualTo(PaletteItem.Kind.PACKET);
    assertThat(best("harbour-progress").kind()).isEqualTo(PaletteItem.Kind.TRACKER);
    assertThat(best("lighthouse").kind()).isEqualTo(PaletteItem.Kind.RECENT);
    assertThat(PaletteSource.best(source.all(), "qqqq")).isEmpty();
  }

  /// However long its title is.
  @Test
  void anIdThatIsTypedWholeIsItsPacket() {
    for (Packet packet : model.state().open().orElseThrow().tracker().packets()) {
      assertThat(best(packet.id()).kind()).isEqualTo(PaletteItem.Kind.PACKET);
      assertThat(best(packet.id()).words()).startsWith(packet.id());
    }
  }

  @Test
  void showsTheShortcutOfAnActionAndDoesIt() {
    PaletteItem commit = best("checkpoint commit");
    assertThat(commit.keys()).isEqualTo(Action.shown("Shortcut+Shift+K"));
    commit.act().run();
    assertThat(done).containsExactly("commit");
  }

  @Test
  void goesToThePacketAndTheCommand() {
    best("monitor test").act().run();
    assertThat(model.selection().packetProperty().get()).isEqualTo("03");
    assertThat(model.selection().commandProperty().get()).isEqualTo(3);
  }
}
