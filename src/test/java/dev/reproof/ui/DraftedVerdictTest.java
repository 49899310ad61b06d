package dev.reproof.ui;

import static dev.reproof.ui.LiveWindow.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.session.Sample;
import dev.reproof.tracker.Packet;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A verdict that was chosen and is not written is told wherever its packet is.
class DraftedVerdictTest {
  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private LiveWindow window;
  private SessionModel model;

  @BeforeEach
  void draft() throws Exception {
    Path repository = folder.resolve("tidewatch");
    Sample.write(repository, Instant.parse("2026-03-16T09:00:00Z"));
    window = new LiveWindow(folder.resolve("home"), repository.resolve(Sample.TRACKER));
    model = window.model;
    window.review("02");
    Pictures.act(() -> model.type(model.typedProperty().get().withVerdict("CHANGES_REQUESTED")));
    waitFor(() -> model.state().drafts().containsKey("02"));
    window.review("03");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void isMarkedInTheListAndOnTheCardAndInTheTable() throws Exception {
    assertThat(window.words(".packet-list")).containsOnlyOnce("draft");
    Pictures.keep(window.stage, "drafted-list.png");
    Pictures.act(() -> model.selection().show(Page.BOARD));
    window.rest();
    assertThat(window.words(".columns")).containsOnlyOnce("draft");
    Pictures.keep(window.stage, "drafted-board.png");
    assertThat(model.rows())
        .filteredOn(r -> r.spoken().contains("A verdict is drafted."))
        .extracting(PacketRow::id)
        .containsExactly("02");
    Pictures.act(
        () ->
            window.stage.getScene().getRoot().lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(b -> b.getText().equals("Table"))
                .forEach(ToggleButton::fire));
    window.rest();
    Pictures.keep(window.stage, "drafted-table.png");
    Node table = window.find(".board-table");
    assertThat(Pictures.onFx(() -> List.copyOf(table.lookupAll(".edited"))))
        .filteredOn(Node::isVisible)
        .hasSize(1);
    Pictures.act(() -> model.setCell(model.rows().get(2).packet(), "Reviewer", "Mira"));
    Pictures.act(() -> model.selection().show(Page.REVIEW));
    window.rest();
    assertThat(window.words(".packet-list")).containsOnlyOnce("edited, draft");
    Pictures.keep(window.stage, "drafted-edited.png");
  }

  @Test
  void isToldInTheStatusLine() throws Exception {
    assertThat(window.words(".status-line")).contains("1 verdict drafted");
    Pictures.act(() -> model.setCell(packet(), "Reviewer", "Jonas"));
    window.rest();
    assertThat(window.words(".status-line"))
        .anyMatch(w -> w.startsWith("1 edit pending") && w.endsWith("1 verdict drafted"));
  }

  @Test
  void isNamedWhereNothingElseIsToBeWritten() throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.S);
    waitFor(() -> model.messageProperty().get() != null);
    assertThat(model.messageProperty().get().text())
        .contains("packet 02")
        .doesNotContain("Nothing is pending");

    window.review("02");
    Pictures.act(() -> model.type(withoutVerdict()));
    robot.push(KeyCode.CONTROL, KeyCode.S);
    waitFor(() -> model.messageProperty().get().text().startsWith("Packet 02 has a draft"));
  }

  private VerdictDraft withoutVerdict() {
    return new VerdictDraft(
        Sample.TRACKER,
        "02",
        "",
        Map.of(),
        List.of("P1: no bell"),
        "",
        "",
        Map.of(),
        Instant.EPOCH);
  }

  private Packet packet() {
    return model.state().open().orElseThrow().tracker().packet("03").orElseThrow();
  }
}
