package dev.reproof.ui.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.RunChoice;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import dev.reproof.ui.Ask;
import dev.reproof.ui.Page;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.QuickRunner;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Theme;
import dev.reproof.ui.Threads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Waivers in the verdict pane: typed beside the failing command, written, listed.
class WaiverRowsTest {
  private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");

  @TempDir Path folder;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @Test
  void areTypedWrittenAndListed() throws Exception {
    Path repository = folder.resolve("sample");
    Sample.write(repository, NOW);
    QuickRunner runner = new QuickRunner().with("sh scripts/check-runbook.sh", 1);
    SessionModel model =
        new SessionModel(
            Threads.inline(),
            new SessionParts(folder.resolve("home"), runner, Clock.fixed(NOW, ZoneOffset.UTC)));
    VerdictPane pane = Pictures.onFx(() -> rerun(model, repository));

    Pictures.onFx(
        () -> {
          assertThat(pane.lookup(".waivers").isVisible()).isTrue();
          TextField reason = (TextField) pane.lookup(".waivers .text-field");
          reason.setText("the office was told");
          model.decide(model.selection().packet().orElseThrow(), "APPROVED");
          return true;
        });
    assertThat(model.typedProperty().get().waivers()).containsEntry(1, "the office was told");
    Pictures.take(
        "waiver",
        Theme.Choice.LIGHT,
        344,
        900,
        () -> {
          pane.getScene().setRoot(new Pane());
          return pane;
        });
    Pictures.onFx(
        () -> {
          model.preview();
          model.write();
          return true;
        });
    assertThat(Files.readString(repository.resolve(Sample.TRACKER)))
        .contains("the office was told)");
    assertThat(
            Pictures.onFx(
                () ->
                    pane.lookupAll(".waivers .fact-link").stream()
                        .map(Node::getAccessibleText)
                        .filter(t -> t.startsWith("Recorded by"))
                        .toList()))
        .singleElement()
        .asString()
        .contains("the office was told");
  }

  private static VerdictPane rerun(SessionModel model, Path repository) {
    model.navigation().openPath(repository);
    model.selection().selectPacket(Sample.UNTRUE);
    VerdictPane pane = new VerdictPane(model);
    new Scene(pane, 344, 900);
    pane.applyCss();
    assertThat(pane.lookup(".waivers").isVisible()).isFalse();
    model.selection().show(Page.REVIEW);
    model.run(RunChoice.ALL);
    model.approve(((Ask.ToRun) model.askProperty().get()).plan(), Set.of());
    return pane;
  }
}
