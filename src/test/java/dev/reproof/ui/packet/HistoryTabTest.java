package dev.reproof.ui.packet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.RunChoice;
import dev.reproof.session.SessionParts;
import dev.reproof.ui.Ask;
import dev.reproof.ui.Fixture;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.QuickRunner;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Threads;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What of the past can be set back from the tab.
class HistoryTabTest {
  private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");
  private static final String TRACKER =
      """
      # Quay Progress Tracker

      | Packet | Title | Status | Implementer | Reviewer | Review State |
      |---|---|---|---|---|---|
      | 01 | Crane | TODO | Mara | Ida | PENDING |
      | 02 | Lock | DONE | Mara | Ida | APPROVED |

      ## Packet 01: Crane
      ### Required Tests
      - [ ] `make crane` passed.

      ## Packet 02: Lock
      ### Required Tests
      - [x] `make lock` passed.
      """;

  @TempDir private Path folder;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @Test
  void offersToReopenOnlyWhatIsApproved() throws Exception {
    Path tracker = Fixture.quay(folder.resolve("sample"), TRACKER);
    QuickRunner runner = new QuickRunner().with("make crane", 1).with("make lock", 1);
    SessionParts parts =
        new SessionParts(folder.resolve("home"), runner, Clock.fixed(NOW, ZoneOffset.UTC));
    SessionModel model = new SessionModel(Threads.inline(), parts);
    Pictures.act(() -> model.navigation().openPath(tracker));
    assertThat(words(model, "01"))
        .contains("FAILED · exit 1")
        .doesNotContain("Reopen with this run");
    assertThat(words(model, "02")).contains("FAILED · exit 1", "Reopen with this run");
  }

  /// What the history of a packet says once its commands ran.
  private static List<String> words(SessionModel model, String packet) {
    return Pictures.onFx(
        () -> {
          model.selection().selectPacket(packet);
          model.run(RunChoice.ALL);
          model.approve(((Ask.ToRun) model.askProperty().get()).plan(), Set.of());
          HistoryTab tab = new HistoryTab(model);
          new Scene(tab, 700, 400);
          tab.show(packet);
          tab.applyCss();
          return tab.lookupAll("*").stream()
              .filter(Labeled.class::isInstance)
              .map(n -> ((Labeled) n).getText())
              .toList();
        });
  }
}
