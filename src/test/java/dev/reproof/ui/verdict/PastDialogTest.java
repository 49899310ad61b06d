package dev.reproof.ui.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.HistoryEntry;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import dev.reproof.ui.Ask;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.QuickRunner;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Theme;
import dev.reproof.ui.Threads;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tracker as a commit of the history has it.
class PastDialogTest {
  private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");

  @TempDir Path folder;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @Test
  void showsTheTrackerOfACommitAtThePacket() throws Exception {
    Path repository = folder.resolve("sample");
    Sample.write(repository, NOW);
    SessionModel model =
        new SessionModel(
            Threads.inline(),
            new SessionParts(
                folder.resolve("home"), new QuickRunner(), Clock.fixed(NOW, ZoneOffset.UTC)));
    List<HistoryEntry> history = new ArrayList<>();
    Pictures.onFx(
        () -> {
          model.navigation().openPath(repository);
          model.looks().history("03", history::addAll);
          HistoryEntry.Committed last = (HistoryEntry.Committed) history.getLast();
          model.looks().past("03", last.commit());
          return true;
        });
    Ask.ToSeePast past = (Ask.ToSeePast) model.askProperty().get();
    assertThat(past.past().tracker().packet("03")).isPresent();
    assertThat(past.past().text().readOnlyReason()).isPresent();
    Pictures.take("past", Theme.Choice.LIGHT, 900, 520, () -> new PastDialog(model, past));
  }

  @Test
  void aVerificationListsWhatIsHeldAndWhatIsNot() throws Exception {
    Path repository = folder.resolve("sample");
    Sample.write(repository, NOW);
    SessionModel model =
        new SessionModel(
            Threads.inline(),
            new SessionParts(
                folder.resolve("home"), new QuickRunner(), Clock.fixed(NOW, ZoneOffset.UTC)));
    Pictures.onFx(
        () -> {
          model.navigation().openPath(repository);
          model.looks().verify();
          return true;
        });
    Ask.ToSeeVerification shown = (Ask.ToSeeVerification) model.askProperty().get();
    assertThat(shown.verification().checkpoints()).isNotEmpty().allMatch(c -> c.holds());
    Pictures.take(
        "verification", Theme.Choice.DARK, 820, 520, () -> new VerificationDialog(model, shown));
    Pictures.onFx(
        () -> {
          ListView<?> rows =
              (ListView<?>) new VerificationDialog(model, shown).lookup(".verification");
          rows.getSelectionModel().selectFirst();
          rows.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
          return true;
        });
    assertThat(model.askProperty().get()).isNull();
    assertThat(model.selection().lineProperty().get()).isPositive();
  }
}
