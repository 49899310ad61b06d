package dev.reproof.ui;

import static dev.reproof.ui.Pictures.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.run.ProcessRunner;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Where there is nothing to show stands one sentence and one thing to do, which is done.
class EmptyStatesTest {
  private static final String TRACKER =
      """
      # Bare Progress Tracker

      | Packet | Title | Status |
      |---|---|---|
      | 01 | Only a row | TODO |
      | 02 | Only words | TODO |
      | 03 | Only a command | TODO |

      ## Packet 02: Only words

      Nothing is asked for yet.

      ## Packet 03: Only a command

      - [ ] `true` passed.
      """;

  @TempDir private Path folder;
  private final ExecutorService session = Threads.newSessionExecutor();
  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
  private SessionModel model;
  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void open() throws Exception {
    Path repository = folder.resolve("tidewatch");
    Sample.write(repository, Instant.parse("2026-03-16T09:00:00Z"));
    Path tracker = Files.writeString(repository.resolve("docs/bare.md"), TRACKER);
    SessionParts parts = new SessionParts(folder.resolve("home"), runner, Clock.systemUTC());
    model = Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(session), parts));
    stage = Pictures.onFx(() -> WalkThroughTest.stage(model, Theme.Choice.LIGHT, reader));
    act(() -> model.navigation().openPath(tracker));
    waitFor(() -> model.state().open().isPresent());
  }

  @AfterEach
  void close() {
    act(
        () -> {
          stage.setScene(null);
          stage.close();
          model.close();
        });
    Threads.finish(session);
    reader.shutdownNow();
    runner.close();
  }

  @Test
  void eachTabOfAPacketOfWordsAlone() throws Exception {
    List<String> said =
        List.of(
            "This packet asks for no command",
            "This packet has no boxes",
            "This packet has no evidence yet",
            "No file is claimed",
            "",
            "No commit and no kept run is about this packet.");
    show("02");
    for (int tab = 0; tab < said.size(); tab++) {
      if (!said.get(tab).isEmpty()) {
        showTab(tab);
        awaitSentence(".packet-tabs .empty-state", said.get(tab));
        act(() -> button(".packet-tabs .empty-state").fire());
        waitFor(() -> tabs().getSelectionModel().getSelectedIndex() == 4);
      }
    }
  }

  @Test
  void aPacketWithoutASectionIsWrittenInTheEditor() throws Exception {
    Path editor = folder.resolve("editor.sh");
    Path opened = folder.resolve("opened.txt");
    Files.writeString(editor, "#!/bin/sh\necho \"$1 $2\" > %s\n".formatted(opened));
    Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwx------"));
    act(() -> model.looks().setEditor(editor + " {file} {line}"));
    show("01");
    showTab(4);
    awaitSentence(".packet-tabs .empty-state", "This packet has a row on the board");
    act(() -> button(".packet-tabs .empty-state").fire());
    waitFor(() -> Files.exists(opened) && opened.toFile().length() > 0);
    assertThat(opened).content().endsWith("docs/bare.md 5\n");
  }

  @Test
  void whatWasNeverRunIsRunFromTheConsole() throws Exception {
    show("03");
    awaitSentence(".console-pane .empty-state", "Command 1 was not run here yet.");
    act(() -> button(".console-pane .empty-state").fire());
    waitFor(() -> model.askProperty().get() instanceof Ask.ToRun);
    act(() -> model.approve(((Ask.ToRun) model.askProperty().get()).plan(), java.util.Set.of()));
    awaitSentence(".console-pane .empty-state", "It printed nothing.");
  }

  @Test
  void aFilterThatNothingFitsIsCleared() throws Exception {
    act(() -> filter().setText("no such words"));
    awaitSentence(".board .empty-state", "No packet fits the filter.");
    act(() -> button(".board .empty-state").fire());
    waitFor(() -> !shown(".board .columns").isEmpty());
    assertThat(filter().getText()).isEmpty();
  }

  private TextField filter() {
    return (TextField) stage.getScene().getRoot().lookup(".filter-field");
  }

  private void show(String packet) throws Exception {
    act(
        () -> {
          model.selection().selectPacket(packet);
          model.selection().show(Page.REVIEW);
        });
    waitFor(() -> model.busyProperty().get().isEmpty());
  }

  private TabPane tabs() {
    return (TabPane) stage.getScene().getRoot().lookup(".packet-tabs");
  }

  private void showTab(int tab) {
    act(() -> tabs().getSelectionModel().select(tab));
  }

  /// Waits until exactly one empty area says this.
  private void awaitSentence(String where, String words) throws Exception {
    waitFor(
        () ->
            shown(where).size() == 1
                && shown(where).getFirst().lookup(".label") instanceof Label said
                && said.getText().startsWith(words));
  }

  private Button button(String where) {
    return (Button) shown(where).getFirst().lookup(".button");
  }

  private List<Node> shown(String where) {
    return stage.getScene().getRoot().lookupAll(where).stream()
        .filter(EmptyStatesTest::isShown)
        .toList();
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
  }
}
