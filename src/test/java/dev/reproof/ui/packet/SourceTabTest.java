package dev.reproof.ui.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reproof.run.ProcessRunner;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import dev.reproof.ui.Ask;
import dev.reproof.ui.Page;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Theme;
import dev.reproof.ui.Threads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/// Typing into the packet's own markdown, in a window on a real repository.
class SourceTabTest {
  private static final int SOURCE = 4;

  @TempDir private Path folder;
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
  private final ExecutorService session = Threads.newSessionExecutor();
  private SessionModel model;
  private PacketPane pane;
  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void open() throws Exception {
    Path sample = folder.resolve("tidewatch");
    Sample.write(sample, Instant.parse("2026-03-16T09:00:00Z"));
    SessionParts parts = new SessionParts(folder.resolve("home"), runner, Clock.systemUTC());
    model = Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(session), parts));
    pane = Pictures.onFx(() -> new PacketPane(model));
    stage =
        Pictures.onFx(
            () -> {
              new Theme(Theme.Choice.LIGHT).close();
              Stage window = new Stage();
              Scene scene = new Scene(pane, 760, 560);
              Theme.dress(scene);
              window.setScene(scene);
              window.show();
              return window;
            });
    act(() -> model.navigation().openPath(sample));
    waitFor(() -> model.state().open().isPresent());
    act(
        () -> {
          model.selection().selectPacket("03");
          model.selection().show(Page.REVIEW);
          pane.showTab(SOURCE);
        });
  }

  @AfterEach
  void close() {
    act(
        () -> {
          stage.close();
          model.close();
        });
    Threads.finish(session);
    runner.close();
  }

  @Test
  void whatIsTypedIsPendingAndWhatIsEditedElsewhereShows() throws Exception {
    String before = text();
    int at = before.indexOf("- [ ]");
    act(() -> area().insertText(at, "- [ ] One more box.\n"));
    waitFor(() -> model.state().pendingIntents() == 1);
    assertThat(source())
        .isEqualTo(before.substring(0, at) + "- [ ] One more box.\n" + before.substring(at));
    Pictures.keep(stage, "source-edited-light.png");
    assertThat(edited()).hasSize(1);
    assertThat(Pictures.onFx(() -> bar().getLeftStroke())).isNotEqualTo(Color.TRANSPARENT);
    assertThat(Pictures.onFx(() -> bar().getTopStroke())).isEqualTo(Color.TRANSPARENT);
    assertThat(Pictures.onFx(() -> pane.lookup(".source-edited .sign"))).isNotNull();

    act(
        () ->
            model.tick(
                model.selection().packet().orElseThrow(),
                model.selection().packet().orElseThrow().boxes().getFirst(),
                true));
    waitFor(() -> text().contains("- [x] One more box."));

    act(() -> press(KeyCode.Z));
    act(() -> press(KeyCode.Z));
    waitFor(() -> text().equals(before));
    assertThat(model.state().pendingIntents()).isZero();
    assertThat(edited()).isEmpty();
  }

  @Test
  void whatIsNotTakenStaysWithItsReasonAndCanBeTakenBack() throws Exception {
    String before = text();
    act(
        () -> {
          area().insertText(before.indexOf("- [ ]"), "```\n");
          area().replaceText(0, 2, "x ");
        });
    waitFor(() -> !model.sources().refusedProperty().get().isEmpty());
    waitFor(() -> pane.lookup(".source-refused") != null);
    assertThat(text()).startsWith("x ").contains("```");
    assertThat(model.state().pendingIntents()).isZero();
    act(() -> model.selection().selectPacket("02"));
    waitFor(() -> pane.lookup(".source-refused") == null);
    act(() -> model.selection().selectPacket("03"));
    waitFor(() -> text().startsWith("x "));
    act(
        () ->
            pane.lookupAll(".source-refused .button").stream()
                .map(Button.class::cast)
                .forEach(Button::fire));
    assertThat(text()).isEqualTo(before);
  }

  @Test
  void whatIsNotTakenIsThereAgainAfterARestart() throws Exception {
    act(() -> area().replaceText(0, 2, "x "));
    waitFor(() -> !model.sources().refusedProperty().get().isEmpty());
    act(model::close);
    ExecutorService later = Threads.newSessionExecutor();
    try {
      SessionParts parts = new SessionParts(folder.resolve("home"), runner, Clock.systemUTC());
      SessionModel again = Pictures.onFx(() -> new SessionModel(Threads.ofToolkit(later), parts));
      act(() -> again.navigation().openPath(folder.resolve("tidewatch")));
      waitFor(() -> again.sources().waiting("03").isPresent());
      assertThat(again.sources().waiting("03").orElseThrow().shown()).startsWith("x ");
      waitFor(() -> again.sources().refusedProperty().get().containsKey("03"));
      act(() -> again.sources().takeBack("03"));
      act(again::close);
    } finally {
      Threads.finish(later);
    }
  }

  @Test
  void aConflictThatWaitsIsSaidAndOpenedAgainFromHere() throws Exception {
    String before = text();
    int line = before.indexOf("- [ ]");
    act(() -> area().insertText(line + 6, "mine: "));
    waitFor(() -> model.state().pendingIntents() == 1);
    assertThat(Pictures.onFx(() -> pane.lookup(".source-conflict"))).isNull();
    String lineOf = before.substring(line, before.indexOf('\n', line));
    String theirs = lineOf.substring(0, 6) + "theirs: " + lineOf.substring(6);
    Path file = model.state().open().orElseThrow().file();
    Files.writeString(file, Files.readString(file).replace(lineOf, theirs));
    act(model::refresh);
    waitFor(() -> model.askProperty().get() instanceof Ask.ToResolve);
    act(model::leave);
    waitFor(() -> pane.lookup(".source-conflict") != null);
    assertThat(text()).contains(theirs).doesNotContain("mine: ");
    assertThat(said(".source-conflict")).contains("packet 03, source");
    Pictures.keep(stage, "source-conflict-light.png");

    act(() -> model.selection().selectPacket("02"));
    waitFor(() -> pane.lookup(".source-conflict") == null);
    act(() -> model.selection().selectPacket("03"));
    waitFor(() -> pane.lookup(".source-conflict") != null);

    act(() -> pane.lookup(".packet-tabs").requestFocus());
    act(() -> pane.lookup(".packet-tabs").requestFocusTraversal(TraversalDirection.NEXT));
    Button open = (Button) pane.lookup(".source-conflict .button");
    assertThat(Pictures.onFx(() -> stage.getScene().getFocusOwner())).isSameAs(open);
    act(open::fire);
    assertThat(model.askProperty().get()).isInstanceOf(Ask.ToResolve.class);

    act(
        () ->
            model.resolve(
                ((Ask.ToResolve) model.askProperty().get()).conflicts().getFirst(), false));
    waitFor(() -> pane.lookup(".source-conflict") == null);
    assertThat(Pictures.onFx(() -> stage.getScene().getFocusOwner())).isSameAs(area());
  }

  @Test
  void whatAnotherProgramWritesWhileOneTypesIsNotTypedOver() throws Exception {
    String before = text();
    int line = before.indexOf("- [ ]");
    String lineOf = before.substring(line, before.indexOf('\n', line));
    String theirs = lineOf.substring(0, 6) + "theirs: " + lineOf.substring(6);
    Path file = model.state().open().orElseThrow().file();
    act(() -> area().insertText(line + 6, "mine: "));
    Files.writeString(file, Files.readString(file).replace(lineOf, theirs));
    act(model::refresh);
    waitFor(() -> model.askProperty().get() instanceof Ask.ToResolve);
    waitFor(() -> model.state().conflicts().size() == 1);
    assertThat(model.state().conflicts().getFirst().mine()).contains("mine: ");
    assertThat(model.state().open().orElseThrow().text().text())
        .contains(theirs)
        .doesNotContain("mine: ");
  }

  @ParameterizedTest
  @ValueSource(doubles = {9, 11, 12.5, 13, 14, 16, 19, 24})
  void theNumbersStandOnTheBaselineOfTheirLines(double size) {
    String larger = "data:text/css,.source.source{-fx-font-size:" + size + "px}";
    act(() -> stage.getScene().getStylesheets().add(larger));
    List<Double> off = Pictures.onFx(this::offBaselines);
    assertThat(off).hasSizeGreaterThan(5).allSatisfy(d -> assertThat(d).isCloseTo(0, within(0.1)));
  }

  @Test
  void isDrawnInTheFaceOfTheProgram() {
    assertThat(
            Pictures.onFx(
                () ->
                    area().lookupAll(".text").stream()
                        .map(n -> ((Text) n).getFont().getFamily())
                        .distinct()
                        .toList()))
        .containsExactly("JetBrains Mono");
  }

  /// By how much the baseline of each number in sight lies below that of its line's first row.
  private List<Double> offBaselines() {
    area().applyCss();
    area().layout();
    return area().lookupAll(".source-number").stream()
        .map(number -> baseline((Text) number.lookup(".text")) - baseline(firstText(number)))
        .toList();
  }

  private static Text firstText(Node number) {
    return number.getParent().lookupAll(".paragraph-text .text").stream()
        .map(Text.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static double baseline(Text text) {
    Bounds at = text.getLayoutBounds();
    return text.localToScene(0, at.getMinY() + text.getBaselineOffset()).getY();
  }

  private String said(String bar) {
    return Pictures.onFx(
        () ->
            pane.lookupAll(bar + " .label").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .collect(Collectors.joining(" ")));
  }

  private String text() {
    return Pictures.onFx(() -> area().getText());
  }

  private String source() {
    String whole = Pictures.onFx(() -> model.sources().of("03").orElseThrow());
    return whole.endsWith("\n") ? whole.substring(0, whole.length() - 1) : whole;
  }

  /// What is painted beside the line that is edited.
  private BorderStroke bar() {
    return ((Region) pane.lookup(".source-edited")).getBorder().getStrokes().getFirst();
  }

  private List<String> edited() {
    WaitForAsyncUtils.waitForFxEvents();
    return Pictures.onFx(
        () -> pane.lookupAll(".source-edited").stream().map(n -> n.getAccessibleText()).toList());
  }

  private CodeArea area() {
    return (CodeArea) pane.lookup(".source");
  }

  private void press(KeyCode code) {
    area().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
  }

  private static void act(Runnable gesture) {
    Pictures.onFx(
        () -> {
          gesture.run();
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Pictures.onFx(condition::getAsBoolean));
  }
}
