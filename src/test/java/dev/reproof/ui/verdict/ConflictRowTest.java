package dev.reproof.ui.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Conflict;
import dev.reproof.tracker.Intent;
import dev.reproof.ui.Fixture;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.SafeLabel;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Only what can be done is offered against another program's change.
class ConflictRowTest {
  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @Test
  void offersNothingOverWhatIsGone() {
    Intent.SetCell cell = new Intent.SetCell("77", "Status", "DONE", "TODO");
    Conflict gone =
        new Conflict(cell, "packet 77, Status", "gone", "DONE", "there is no packet 77");
    assertThat(isMineOffered(gone)).isFalse();
    assertThat(reason(gone)).contains("gone from the file", "“Later”").doesNotContain("Use mine");
  }

  @Test
  void offersMineWhereTheCellIsThere() {
    Intent.SetCell cell = new Intent.SetCell("03", "Status", "DONE", "TODO");
    Conflict there = new Conflict(cell, "packet 03, Status", "TODO", "DONE", "it was changed");
    assertThat(isMineOffered(there)).isTrue();
  }

  private static boolean isMineOffered(Conflict conflict) {
    return Pictures.onFx(
        () ->
            row(conflict).lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(b -> b.getText().equals("Use mine"))
                .noneMatch(Button::isDisabled));
  }

  private static String reason(Conflict conflict) {
    return Pictures.onFx(() -> ((SafeLabel) row(conflict).lookup(".conflict-reason")).getText());
  }

  private static ConflictRow row(Conflict conflict) {
    ConflictRow row = new ConflictRow(Fixture.model(Fixture.harbour()), conflict);
    new Scene(row, 760, 300);
    row.applyCss();
    assertThat(List.of(row.getChildren())).isNotEmpty();
    return row;
  }
}
