package dev.reproof.ui.verdict;

import dev.reproof.review.Problem;
import dev.reproof.review.QuickFixes;
import dev.reproof.review.Severity;
import dev.reproof.tracker.Packet;
import dev.reproof.ui.CodeFlow;
import dev.reproof.ui.ProblemWords;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One thing that stands against an approval, with the line where it is and the ways to take the
/// claim back. It shows one after the other with the same nodes.
final class BlockRow extends HBox {
  private final SessionModel model;
  private final Region sign = Sign.NONE.node();
  private final HBox mark = new HBox(sign);
  private final FactLink text = new FactLink("block-text");
  private final Tooltip told = new Tooltip();
  private @Nullable MenuButton fixes;
  private @Nullable Tone tone;
  private @Nullable Packet shownOf;
  private @Nullable Problem shown;
  private boolean isInFile;

  BlockRow(SessionModel model) {
    super(8);
    this.model = model;
    setAlignment(Pos.TOP_LEFT);
    getStyleClass().add("block-row");
    mark.getStyleClass().add("block-mark");
    HBox.setHgrow(text, Priority.ALWAYS);
    Tooltip.install(text, told);
    getChildren().setAll(mark, text);
  }

  /// A line of the packet's own text is shown, and can be gone to.
  ///
  /// @param inFile whether it stands in the file, so that the claim can be taken back; else a rerun
  ///   or what is typed says it
  void show(Packet packet, Problem problem, boolean inFile) {
    told.setText(ProblemWords.told(problem, model.state().open()));
    if (packet.equals(shownOf) && problem.equals(shown) && inFile == isInFile) {
      return;
    }
    shownOf = packet;
    shown = problem;
    isInFile = inFile;
    boolean error = problem.severity() == Severity.ERROR;
    (error ? Sign.DOT : Sign.TRIANGLE).show(sign);
    Tone next = error ? Tone.DANGER : Tone.WARNING;
    Tone.change(mark, tone, next);
    tone = next;
    Integer rule = problem.rule();
    boolean leads = inFile || packet.section().filter(s -> s.holds(problem.line())).isPresent();
    List<CodeFlow.Piece> place =
        leads
            ? List.of(new CodeFlow.Piece(Words.of("verdict.line", problem.line()), "block-place"))
            : List.of();
    if (rule == null) {
      text.show(List.of(), ProblemWords.sentence(problem), place);
    } else {
      text.show(
          List.of(new CodeFlow.Piece(Words.of("verdict.rule", rule), "markdown-strong")),
          "— " + ProblemWords.clause(problem),
          place);
    }
    text.leadTo(leads ? () -> model.selection().reveal(problem.line()) : null);
    showFixes(packet, problem, inFile ? QuickFixes.kinds(packet, problem) : List.of());
  }

  /// The ways to take the claim back, each with its preview.
  private void showFixes(Packet packet, Problem problem, List<QuickFixes.QuickFix.Kind> kinds) {
    MenuButton button = fixes;
    if (button != null) {
      button.hide();
    }
    if (kinds.isEmpty()) {
      getChildren().remove(button);
      return;
    }
    if (button == null) {
      button = new MenuButton(Words.of("fix.menu"));
      button.getStyleClass().addAll("small", "fix-button");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setAccessibleText(Words.of("fix.menu"));
      fixes = button;
    }
    button.getItems().setAll(kinds.stream().map(k -> item(packet, problem, k)).toList());
    if (!getChildren().contains(button)) {
      getChildren().add(button);
    }
  }

  private MenuItem item(Packet packet, Problem problem, QuickFixes.QuickFix.Kind kind) {
    MenuItem item =
        new MenuItem(
            switch (kind) {
              case UNTICK -> Words.of("fix.untick");
              case SET_BACK -> Words.of("fix.set-back");
            });
    item.setMnemonicParsing(false);
    item.setOnAction(chosen -> fix(packet, problem, kind));
    return item;
  }

  private void fix(Packet packet, Problem problem, QuickFixes.QuickFix.Kind kind) {
    model
        .state()
        .open()
        .flatMap(
            o ->
                QuickFixes.of(o.tracker(), packet, problem).stream()
                    .filter(f -> f.kind() == kind)
                    .findFirst())
        .ifPresent(model::fix);
  }
}
