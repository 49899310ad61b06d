package dev.reproof.ui.verdict;

import dev.reproof.review.Draft;
import dev.reproof.review.Problem;
import dev.reproof.review.QuickFixes;
import dev.reproof.review.Severity;
import dev.reproof.session.OpenTracker;
import dev.reproof.tracker.Packet;
import dev.reproof.ui.CodeFlow;
import dev.reproof.ui.EmptyState;
import dev.reproof.ui.ProblemWords;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What stands against an approval: what the file breaks, with its line and the ways to take the
/// claim back, and what the reruns say.
final class BlockRows extends VBox {
  private final SessionModel model;
  private final Runnable begin;
  private @Nullable Shown shown;

  /// What the rows were made from.
  private record Shown(Packet packet, List<Problem> problems, List<Problem> drafted) {}

  /// @param begin goes to where a verdict begins
  BlockRows(SessionModel model, Runnable begin) {
    this.model = model;
    this.begin = begin;
    getStyleClass().add("blocks");
  }

  /// Shows what stands against a packet; gives how much of it is an error of the file.
  long show(Packet packet) {
    List<Problem> problems = new ArrayList<>();
    model.state().open().map(OpenTracker::lint).ifPresent(l -> problems.addAll(l.of(packet.id())));
    problems.removeIf(p -> p.severity() == Severity.NOTE);
    Shown next = new Shown(packet, problems, drafted(problems));
    if (!next.equals(shown)) {
      shown = next;
      showRows(next);
    }
    return problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
  }

  private void showRows(Shown next) {
    getChildren().clear();
    for (Problem problem : next.problems()) {
      HBox row = row(problem);
      row.getChildren().getLast().getStyleClass().add("clickable");
      row.getChildren()
          .getLast()
          .setOnMouseClicked(click -> model.selection().reveal(problem.line()));
      List<QuickFixes.QuickFix.Kind> kinds = QuickFixes.kinds(next.packet(), problem);
      if (!kinds.isEmpty()) {
        row.getChildren().add(fixes(next.packet(), problem, kinds));
      }
      getChildren().add(row);
    }
    next.drafted().forEach(p -> getChildren().add(row(p)));
    if (getChildren().isEmpty()) {
      getChildren()
          .add(
              new EmptyState(Words.of("verdict.nothing-blocks"), Words.of("verdict.begin"), begin));
    }
  }

  /// What the reruns say against an approval, beside what the file breaks.
  private List<Problem> drafted(List<Problem> told) {
    Draft draft = model.draftProperty().get();
    if (draft == null) {
      return List.of();
    }
    return draft.blocks().stream()
        .filter(
            b -> told.stream().noneMatch(p -> p.line() == b.line() && p.check().equals(b.check())))
        .map(b -> new Problem(b.check(), Severity.ERROR, null, b.line(), null, b.message(), ""))
        .toList();
  }

  /// The ways to take the claim back, each with its preview.
  private MenuButton fixes(Packet packet, Problem problem, List<QuickFixes.QuickFix.Kind> kinds) {
    MenuButton button = new MenuButton(Words.of("fix.menu"));
    button.getStyleClass().addAll("small", "fix-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(Words.of("fix.menu"));
    for (QuickFixes.QuickFix.Kind kind : kinds) {
      MenuItem item =
          new MenuItem(
              switch (kind) {
                case UNTICK -> Words.of("fix.untick");
                case SET_BACK -> Words.of("fix.set-back");
              });
      item.setOnAction(chosen -> fix(packet, problem, kind));
      button.getItems().add(item);
    }
    return button;
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

  private HBox row(Problem problem) {
    boolean error = problem.severity() == Severity.ERROR;
    Region sign = (error ? Sign.DOT : Sign.TRIANGLE).node();
    HBox mark = new HBox(sign);
    mark.getStyleClass().addAll("block-mark", (error ? Tone.DANGER : Tone.WARNING).styleClass());
    Integer rule = problem.rule();
    String said =
        rule == null ? ProblemWords.sentence(problem) : "— " + ProblemWords.clause(problem);
    CodeFlow text = new CodeFlow(said, "block-text");
    if (rule != null) {
      text.begin(Words.of("verdict.rule", rule), "markdown-strong");
    }
    text.end(Words.of("verdict.line", problem.line()), "block-place");
    Tooltip.install(text, new Tooltip(ProblemWords.told(problem, model.state().open())));
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(8, mark, text);
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().add("block-row");
    return row;
  }
}
