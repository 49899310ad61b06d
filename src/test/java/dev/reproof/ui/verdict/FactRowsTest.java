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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The facts behind a draft lead to what they are taken from.
class FactRowsTest {
  private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");

  @TempDir Path folder;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @Test
  void aRunLeadsToItsCommand() throws Exception {
    Path repository = folder.resolve("sample");
    Sample.write(repository, NOW);
    SessionModel model =
        new SessionModel(
            Threads.inline(),
            new SessionParts(
                folder.resolve("home"), new QuickRunner(), Clock.fixed(NOW, ZoneOffset.UTC)));
    VerdictPane pane = Pictures.onFx(() -> rerun(model, repository));
    List<String> commands = Pictures.onFx(() -> follow(model, pane));
    assertThat(commands).isNotEmpty().allSatisfy(c -> assertThat(c).isEqualTo("same"));
    Pictures.take(
        "facts",
        Theme.Choice.DARK,
        344,
        900,
        () -> {
          pane.getScene().setRoot(new Pane());
          return pane;
        });
  }

  private static VerdictPane rerun(SessionModel model, Path repository) {
    model.navigation().openPath(repository);
    model.selection().selectPacket(Sample.UNTRUE);
    VerdictPane pane = new VerdictPane(model);
    new Scene(pane, 344, 900);
    pane.applyCss();
    model.selection().show(Page.REVIEW);
    model.run(RunChoice.ALL);
    model.approve(((Ask.ToRun) model.askProperty().get()).plan(), Set.of());
    ((FactRows) pane.lookup(".draft-facts")).setExpanded(true);
    pane.applyCss();
    return pane;
  }

  /// Follows each fact that names a run; says whether the console's command is the run's.
  private static List<String> follow(SessionModel model, VerdictPane pane) {
    return pane.lookupAll(".draft-facts .fact-link").stream()
        .map(FactLink.class::cast)
        .filter(l -> l.getAccessibleText().contains("(run "))
        .map(
            link -> {
              model.selection().selectCommand(0);
              link.follow();
              return shown(model, link.getAccessibleText());
            })
        .toList();
  }

  private static String shown(SessionModel model, String fact) {
    int n = model.selection().commandProperty().get();
    return model.selection().packet().orElseThrow().commands().stream()
        .filter(c -> c.n() == n)
        .map(c -> model.state().lastRun(Sample.UNTRUE, c.text()).orElseThrow().id())
        .map(id -> fact.contains(id) ? "same" : id)
        .findFirst()
        .orElse("none");
  }
}
