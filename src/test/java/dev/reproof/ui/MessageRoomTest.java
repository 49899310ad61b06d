package dev.reproof.ui;

import static dev.reproof.ui.Pictures.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.SessionState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A message moves nothing under the mouse of somebody who is about to click.
class MessageRoomTest {
  private static final String LONG = "The tracker was changed by another program. ".repeat(12);

  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private final SessionModel model = Pictures.onFx(() -> Fixture.model(Fixture.harbour()));
  private final Stage stage =
      Pictures.onFx(() -> WalkThroughTest.stage(model, Theme.Choice.LIGHT, reader));

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @AfterEach
  void close() {
    act(stage::close);
    reader.shutdownNow();
  }

  @Test
  void movesNothingOfTheBoard() {
    staysInPlace(".board-bar", ".card", ".board-bar .button");
  }

  @Test
  void movesNothingOfTheReview() {
    act(() -> model.selection().selectPacket("03"));
    act(() -> model.selection().show(Page.REVIEW));
    staysInPlace(
        ".packet-list .list-cell",
        ".packet-head",
        ".packet-tabs",
        ".run-all",
        ".command-row",
        ".console-head",
        ".console-head .button",
        ".block-row",
        ".gate-word");
  }

  @Test
  void movesNothingWhereThereIsATrackerToChoose() {
    SessionState several =
        Fixture.repositoryWith(Fixture.summary("a.md", "One"), Fixture.summary("b.md", "Two"));
    act(() -> Fixture.publish(model, several));
    staysInPlace(".open-card", ".choice");
  }

  /// For a message of a line and one of several.
  private void staysInPlace(String... selectors) {
    Map<String, Double> before = places(selectors);
    for (String text : List.of("Copied.", LONG)) {
      act(() -> model.say(Message.note(text)));
      assertThat(places(selectors)).as(text).isEqualTo(before);
      Bounds message = bounds(".message-bar");
      assertThat(message.getHeight()).isGreaterThan(20);
      assertThat(bounds(".pages").getMaxY()).isLessThanOrEqualTo(message.getMinY());
      assertThat(message.getMaxY()).isLessThanOrEqualTo(bounds(".status-line").getMinY());
    }
    act(model::closeMessage);
    assertThat(places(selectors)).as("closed").isEqualTo(before);
  }

  private Map<String, Double> places(String... selectors) {
    act(
        () -> {
          stage.getScene().getRoot().applyCss();
          stage.getScene().getRoot().layout();
        });
    Map<String, Double> places = new LinkedHashMap<>();
    for (String selector : selectors) {
      places.put(selector, bounds(selector).getMinY());
    }
    return places;
  }

  private Bounds bounds(String selector) {
    return Pictures.onFx(
        () -> {
          Node node = stage.getScene().getRoot().lookup(selector);
          return node.localToScene(node.getLayoutBounds());
        });
  }
}
