package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What names a line of the packet leads to it: in the verdict pane, by keys too, and where the
/// program is asked for a line.
class LineLinksTest {
  private static final int BOX = 12;
  private static final int WAIVER = 18;

  private static final String TRACKER =
      """
      # Quay Progress Tracker

      | Packet | Title | Status | Implementer | Reviewer | Review State |
      |---|---|---|---|---|---|
      | 01 | Crane | TODO | Mara | Ida | PENDING |
      | 02 | Lock | DONE | Mara | Ida | APPROVED |

      ## Packet 01: Crane
      - [ ] Painted.

      ## Packet 02: Lock
      - [ ] Oiled.

      ### Required Tests
      - [ ] `false` passed.

      ### Verification Evidence
      - `make quay` -> exit 1 (waived by Ida: the office was told)
      """;

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private Path tracker = Path.of("");

  @BeforeEach
  void write() throws Exception {
    tracker = Fixture.quay(folder.resolve("tidewatch"), TRACKER);
  }

  @Test
  void whatBlocksLeadsToItsLineByKeys() throws Exception {
    try (LiveWindow window = new LiveWindow(folder.resolve("home"), tracker)) {
      window.review("02");
      Node box = link(window, ".block-text", "line\u00a0" + BOX);
      Pictures.act(box::requestFocus);
      robot.push(KeyCode.ENTER);
      LiveWindow.waitFor(() -> isAt(window, BOX));
    }
  }

  @Test
  void whatARunSaysLeadsToItsLineToo() throws Exception {
    try (LiveWindow window = new LiveWindow(folder.resolve("home"), tracker)) {
      window.review("01");
      Node box = link(window, ".block-text", "line\u00a09");
      Pictures.act(box::requestFocus);
      robot.push(KeyCode.SPACE);
      LiveWindow.waitFor(() -> isAt(window, 9));
    }
  }

  @Test
  void aRecordedWaiverLeadsToItsLineByKeys() throws Exception {
    try (LiveWindow window = new LiveWindow(folder.resolve("home"), tracker)) {
      window.review("02");
      Node waiver = link(window, ".waivers *", "Recorded by");
      Pictures.act(waiver::requestFocus);
      robot.push(KeyCode.ENTER);
      LiveWindow.waitFor(() -> isAt(window, WAIVER));
    }
  }

  @Test
  void aPlaceThatIsAskedForIsShownInTheSource() throws Exception {
    try (LiveWindow window = new LiveWindow(folder.resolve("home"), tracker)) {
      Pictures.act(() -> window.model.navigation().openPath(tracker, BOX));
      LiveWindow.waitFor(() -> isAt(window, BOX));
      assertThat(window.model.selection().id()).isEqualTo("02");
    }
  }

  /// Whether the source of the packet has the keyboard, with the caret on a line of the file.
  private static boolean isAt(LiveWindow window, int line) {
    int first =
        window
            .model
            .selection()
            .packet()
            .flatMap(p -> p.section())
            .map(s -> s.place().line())
            .orElse(0);
    return window.stage.getScene().getFocusOwner() instanceof CodeArea area
        && area.getCurrentParagraph() + first == line;
  }

  /// The one that says this, which the keyboard reaches.
  private static Node link(LiveWindow window, String selector, String said) throws Exception {
    LiveWindow.waitFor(() -> !links(window, selector, said).isEmpty());
    return Pictures.onFx(() -> links(window, selector, said)).getFirst();
  }

  private static List<Node> links(LiveWindow window, String selector, String said) {
    return window.stage.getScene().getRoot().lookupAll(selector).stream()
        .filter(n -> n.isFocusTraversable() && n.isVisible())
        .filter(n -> n.getAccessibleText() != null && n.getAccessibleText().contains(said))
        .toList();
  }
}
