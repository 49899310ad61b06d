package dev.reproof.ui;

import static dev.reproof.ui.LiveWindow.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.RunChoice;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The third fact of a packet while its commands run.
class RunningFactTest {
  private static final String TRACKER =
      """
      # Quay Progress Tracker

      | Packet | Title | Status |
      |---|---|---|
      | 01 | Lock | TODO |
      | 02 | Crane | TODO |

      ## Packet 01: Lock
      - [ ] `sleep 600` passed.

      ## Packet 02: Crane
      - [ ] Built.
      """;

  @TempDir private Path folder;

  @Test
  void saysThatTheyRunAndThenWhatTheySaid() throws Exception {
    Path tracker = Fixture.quay(folder.resolve("tidewatch"), TRACKER);
    try (LiveWindow window = new LiveWindow(folder.resolve("home"), tracker)) {
      SessionModel model = window.model;
      window.review("01");
      Pictures.act(() -> model.run(RunChoice.ALL));
      waitFor(() -> model.askProperty().get() instanceof Ask.ToRun);
      Pictures.act(() -> model.approve(((Ask.ToRun) model.askProperty().get()).plan(), Set.of()));
      waitFor(() -> model.reruns().runningProperty().get() != null);
      assertThat(window.words(".packet-head")).contains("running").doesNotContain("not run");
      assertThat(window.words(".packet-list")).containsOnlyOnce("running", "not run");
      Pictures.act(() -> model.selection().show(Page.BOARD));
      window.rest();
      assertThat(window.words(".columns")).containsOnlyOnce("running", "not run");

      Pictures.act(model.reruns()::stop);
      waitFor(() -> model.reruns().runningProperty().get() == null);
      window.rest();
      assertThat(window.words(".columns")).contains("0/1").doesNotContain("running");
      Pictures.act(() -> model.selection().show(Page.REVIEW));
      window.rest();
      assertThat(window.words(".packet-list")).contains("0/1").doesNotContain("running");
      assertThat(window.words(".packet-head")).doesNotContain("running");
    }
  }
}
