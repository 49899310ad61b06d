package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reproof.evidence.Run;
import dev.reproof.session.Conflict;
import dev.reproof.session.OutputDiff;
import dev.reproof.session.SessionState;
import dev.reproof.text.SideBySide;
import dev.reproof.tracker.Intent;
import dev.reproof.ui.verdict.Dialogs;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the dialogs say, and where.
class DialogWordsTest {
  private Stage stage;
  private Theme theme;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void open() {
    stage = Pictures.onFx(Stage::new);
    theme = Pictures.onFx(() -> new Theme(Theme.Choice.LIGHT));
  }

  @AfterEach
  void close() {
    Pictures.act(stage::close);
    Pictures.act(theme::close);
  }

  private Region show(Ask ask) {
    return Pictures.onFx(
        () -> {
          SessionState state = Fixture.harbour();
          SessionModel model = Fixture.model(state, Threads.inline());
          Region dialog = new Dialogs(model, System::nanoTime).of(ask).orElseThrow();
          stage.setScene(new Scene(dialog, 900, 520));
          Theme.dress(stage.getScene());
          stage.show();
          dialog.applyCss();
          dialog.layout();
          return dialog;
        });
  }

  private Region compare() {
    return show(new Ask.ToCompare(SceneStates.diff(Fixture.harbour())));
  }

  @Test
  void linesThatDifferHaveASignAndAreSaid() {
    Region dialog = compare();
    List<Node> rows =
        dialog.lookupAll(".output-diff-cell").stream()
            .filter(n -> n instanceof ListCell<?> cell && !cell.isEmpty())
            .toList();
    assertThat(rows.stream().map(DialogWordsTest::labels))
        .contains("one berth one berth", "- two locks + three locks");
    assertThat(rows.stream().map(Node::getAccessibleText))
        .contains("one berth", "Before: two locks. Now: three locks");
  }

  private static String labels(Node below) {
    return SceneRules.visible(below).stream()
        .filter(n -> n instanceof Label label && !label.getText().isEmpty())
        .map(n -> ((Label) n).getText())
        .collect(Collectors.joining(" "));
  }

  @Test
  void theHeadsOfComparedOutputsStandOverTheirColumns() {
    Region dialog = compare();
    assertThat(left(dialog, "09 Feb 10:38:07 · PASSED · exit 0"))
        .isCloseTo(left(dialog, "one berth"), within(0.5));
    assertThat(left(dialog, "09 Feb 10:40:07 · FAILED · exit 1"))
        .isCloseTo(left(dialog, "three locks"), within(0.5));
  }

  private static double left(Region dialog, String words) {
    return dialog.lookupAll(".text").stream()
        .filter(n -> n instanceof Text text && text.getText().equals(words))
        .mapToDouble(n -> n.localToScene(n.getLayoutBounds()).getMinX())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void bothValuesOfAConflictAreShownAndSaidWhole() {
    Conflict conflict = SceneStates.longConflict();
    Region dialog = show(new Ask.ToResolve(List.of(conflict)));
    assertThat(dialog.lookupAll(".conflict-value").stream().map(n -> words((TextFlow) n)))
        .containsExactlyInAnyOrder(conflict.theirs(), conflict.mine());
    assertThat(
            dialog.lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Node::getAccessibleText))
        .contains("Keep theirs: " + conflict.theirs(), "Use mine: " + conflict.mine());
  }

  private static String words(TextFlow flow) {
    return flow.getChildren().stream().map(n -> ((Text) n).getText()).collect(Collectors.joining());
  }

  @Test
  void whatDiffersInAConflictIsUnderlined() {
    Region dialog = show(new Ask.ToResolve(List.of(SceneStates.longConflict())));
    assertThat(
            dialog.lookupAll(".conflict-changed").stream()
                .filter(n -> n instanceof Text text && text.isUnderline())
                .map(n -> ((Text) n).getText())
                .collect(Collectors.joining(" ")))
        .contains("northern");
  }

  @Test
  void aConflictSaysWhyAndWhatNow() {
    Region dialog = show(new Ask.ToResolve(List.of(SceneStates.conflict())));
    assertThat(labels(dialog))
        .contains(
            "Your edit does not fit any more: the cell Status of packet 03 now holds “IN_REVIEW”,"
                + " not “DONE”; it was to become “BLOCKED”. “Keep theirs” drops it, “Use mine”"
                + " writes it over theirs.");
  }

  @Test
  void aHiddenCharacterIsToldFromATextThatSpellsItsName() {
    Region dialog = show(new Ask.ToRun(SceneStates.plan()));
    List<TextFlow> commands =
        dialog.lookupAll(".exact-text").stream()
            .map(Node::getParent)
            .distinct()
            .map(TextFlow.class::cast)
            .toList();
    assertThat(commands.get(1).getChildren().stream().map(DialogWordsTest::drawn))
        .containsExactly("cd quay && npx vitest run a", "[<U+202E>]", "b.test.ts");
    assertThat(commands.get(1).getAccessibleText())
        .isEqualTo("cd quay && npx vitest run a hidden character <U+202E> b.test.ts");
    assertThat(commands.get(3).getChildren().stream().map(DialogWordsTest::drawn))
        .containsExactly("./bin/lock test --spells '<U+202E>'");
  }

  private static String drawn(Node node) {
    return node instanceof Label box && box.getStyleClass().contains("hidden-char")
        ? "[" + box.getText() + "]"
        : ((Text) node).getText();
  }

  @Test
  void aHiddenCharacterOfAConflictIsBoxedAndCalledOne() {
    Intent cell = new Intent.SetCell("03", "Title", "to\u202Enight", "noon");
    Region dialog = show(new Ask.ToResolve(List.of(met(cell, "<U+202E>noon", "to\u202Enight"))));
    List<TextFlow> values = values(dialog);
    assertThat(values.getFirst().getChildren().stream().map(DialogWordsTest::drawn))
        .doesNotContain("[<U+202E>]");
    assertThat(values.getLast().getChildren().stream().map(DialogWordsTest::drawn))
        .contains("[<U+202E>]");
    assertThat(dialog.lookupAll(".button").stream().map(Node::getAccessibleText))
        .contains("Use mine: to hidden character <U+202E> night");
    assertThat(boxes(dialog, ".conflict-reason")).isPositive();

    Intent lines = new Intent.EditSource("03", "a\n", "a\nb\u200Bc\n");
    dialog = show(new Ask.ToResolve(List.of(met(lines, "changed there too", "b\u200Bc\nd"))));
    assertThat(values(dialog).getLast().getChildren().stream().map(DialogWordsTest::drawn))
        .containsExactly("b", "[<U+200B>]", "c\nd");
  }

  private static Conflict met(Intent intent, String theirs, String mine) {
    return new Conflict(intent, "packet 03", theirs, mine, "it says “" + theirs + "\u202E”");
  }

  private static List<TextFlow> values(Region dialog) {
    return dialog.lookupAll(".conflict-value").stream().map(TextFlow.class::cast).toList();
  }

  @Test
  void aHiddenCharacterOfAnOutputIsBoxedAndCalledOne() {
    Run run = Fixture.harbour().runs().getOrDefault("03", List.of()).getFirst();
    List<SideBySide.Pair> lines =
        SideBySide.of(List.of("all\u202Ewell"), List.of("all<U+202E>well"), line -> line);
    Region dialog = show(new Ask.ToCompare(new OutputDiff(run, run, lines, false)));
    assertThat(boxes(dialog, ".output-diff-cell .left")).isPositive();
    assertThat(boxes(dialog, ".output-diff-cell .right")).isZero();
    assertThat(dialog.lookupAll(".output-diff-cell").stream().map(Node::getAccessibleText))
        .anyMatch(said -> said != null && said.contains("all hidden character <U+202E> well"));
  }

  /// How much is drawn of boxes within what this selects.
  private static int boxes(Region dialog, String within) {
    return dialog.lookupAll(within + " .hidden-box").stream()
        .mapToInt(box -> ((Path) box).getElements().size())
        .sum();
  }

  @Test
  void theFolderAndTheCommitOfAnApprovalAreDrawnAsCode() {
    Region dialog = show(new Ask.ToRun(SceneStates.plan()));
    TextFlow where = (TextFlow) dialog.lookup(".approval-where");
    assertThat(
            where.getChildren().stream()
                .map(Text.class::cast)
                .filter(t -> t.getFont().getFamily().equals("JetBrains Mono"))
                .map(Text::getText))
        .containsExactly("/harbour", "5c9e11b0");
    assertThat(where.getAccessibleText()).endsWith("in /harbour, at 5c9e11b0 + 3 changed files.");
  }

  @Test
  void aLabelBoxesWhatIsHiddenAsFarAsItHasRoom() {
    SafeLabel label = new SafeLabel("one\u202Etwo<U+202E>three");
    label.setMinWidth(0);
    double whole = boxes(label, 600);
    assertThat(whole).isPositive();
    assertThat(boxes(label, 20)).isZero();
    Pictures.act(() -> label.show("one<U+202E>two"));
    assertThat(boxes(label, 600)).isZero();
  }

  private double boxes(SafeLabel label, double width) {
    return Pictures.onFx(
        () -> {
          label.setMaxWidth(width);
          stage.setScene(new Scene(new HBox(label), 600, 100));
          stage.show();
          label.getScene().getRoot().applyCss();
          label.getParent().layout();
          Path path = (Path) label.lookup(".hidden-box");
          return path == null ? 0.0 : path.getElements().size();
        });
  }
}
