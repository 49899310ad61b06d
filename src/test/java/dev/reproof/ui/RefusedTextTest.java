package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.text.ShownText;
import dev.reproof.tracker.Packet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be written is said where one would write it.
class RefusedTextTest {
  private static final String TRACKER =
      """
      # Quay Progress Tracker

      | Packet | Title | Status | Implementer | Reviewer | Review State |
      |---|---|---|---|---|---|
      | 01 | Lock | TODO | Mara | Ida | PENDING |

      ## Packet 01: Lock
      - [ ] Oiled.

      ### Required Tests
      - [ ] `make lock` passed.
      """;

  @TempDir private Path folder;
  private Path tracker = Path.of("");

  @BeforeEach
  void write() throws Exception {
    tracker = Fixture.quay(folder.resolve("tidewatch"), TRACKER);
  }

  @Test
  void aRefusedTextIsCountedAndNamedBesideWhatIsWritten() throws Exception {
    try (LiveWindow window = new LiveWindow(folder.resolve("home"), tracker)) {
      window.review("01");
      refuse(window);
      LiveWindow.waitFor(
          () -> window.words(".status-line").stream().anyMatch(w -> w.contains("1 text refused")));
      Pictures.act(window.model::preview);
      LiveWindow.waitFor(() -> message(window).contains("refused and is not written"));

      Pictures.act(
          () -> {
            Packet packet = window.model.selection().packet().orElseThrow();
            window.model.tick(packet, packet.boxes().getFirst(), true);
            window.model.preview();
          });
      LiveWindow.waitFor(() -> window.model.askProperty().get() instanceof Ask.ToWrite);
      window.rest();
      assertThat(window.words(".write-dialog"))
          .anyMatch(w -> w.contains("01 was refused and is not written"));
    }
  }

  /// Ticks a command's box that nothing was run for.
  private static void refuse(LiveWindow window) throws Exception {
    Pictures.act(
        () -> {
          String source = window.model.sources().of("01").orElseThrow();
          String typed = source.replace("- [ ] `make", "- [x] `make");
          ShownText base = ShownText.of(source);
          window.model.sources().type("01", base, ShownText.of(typed).shown());
        });
    LiveWindow.waitFor(() -> !window.model.sources().refusedProperty().get().isEmpty());
  }

  private static String message(LiveWindow window) {
    Message said = window.model.messageProperty().get();
    return said == null ? "" : said.text();
  }

  @Test
  void aVerdictIsNotOfferedInAFileThatCanOnlyBeRead() throws Exception {
    byte[] bytes = (TRACKER + "M\u00e4rz\n").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(tracker, bytes);
    try (LiveWindow window = new LiveWindow(folder.resolve("home"), tracker)) {
      window.review("01");
      Node write = window.find(".write-button");
      assertThat(Pictures.onFx(write::isDisabled)).isTrue();
      assertThat(Pictures.onFx(() -> window.find(".gate").isDisabled())).isTrue();
      assertThat(window.words(".verdict-pane"))
          .anyMatch(w -> w.contains("can only be read here") && w.contains("UTF-8"));
    }
  }
}
