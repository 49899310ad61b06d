package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.review.Draft;
import dev.reproof.session.SessionParts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A finding stands against an approval, before it is tried and when it is.
class TypedFindingTest {
  private static final String TRACKER =
      """
      # Quay Progress Tracker

      ## Rules
      1. A packet is DONE only when all of its boxes are ticked.

      | Packet | Title | Status | Implementer | Reviewer | Review State |
      |---|---|---|---|---|---|
      | 01 | Lock | IN_REVIEW | Mara | Ida | PENDING |

      ## Packet 01: Lock
      - [x] Oiled.
      """;

  @TempDir private Path folder;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @Test
  void blocksTheApprovalAndNamesNoLineOfATextThatIsNotWritten() throws Exception {
    Path tracker = Fixture.quay(folder.resolve("sample"), TRACKER);
    SessionParts parts =
        new SessionParts(folder.resolve("home"), new QuickRunner(), Clock.systemUTC());
    SessionModel model = new SessionModel(Threads.inline(), parts);
    VerdictDraft.GateDraft pass = new VerdictDraft.GateDraft("PASS", "");
    Pictures.act(
        () -> {
          model.navigation().openPath(tracker);
          model.selection().selectPacket("01");
          model.selection().show(Page.REVIEW);
          model.type(
              new VerdictDraft(
                  "docs/quay.md",
                  "01",
                  "APPROVED",
                  Map.of("P0", pass, "P1", pass, "P2", pass),
                  List.of("P1: it squeaks"),
                  "none",
                  "none",
                  Map.of(),
                  Instant.EPOCH));
          model.preview();
        });
    assertThat(model.askProperty().get()).isNull();
    assertThat(model.messageProperty().get().text())
        .contains("a finding is typed")
        .doesNotContain("line ");
    assertThat(model.draftProperty().get().blocks())
        .extracting(Draft.Blocked::message)
        .containsExactly("a finding is typed: remove it, or request changes");
  }
}
