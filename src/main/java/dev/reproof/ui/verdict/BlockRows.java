package dev.reproof.ui.verdict;

import dev.reproof.review.Draft;
import dev.reproof.review.Problem;
import dev.reproof.review.Severity;
import dev.reproof.session.OpenTracker;
import dev.reproof.tracker.Packet;
import dev.reproof.ui.EmptyState;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What stands against an approval: what the file breaks, with its line and the ways to take the
/// claim back, and what the reruns say.
final class BlockRows extends VBox {
  /// How many rows are kept for the next packet.
  private static final int SPARE = 12;

  private final SessionModel model;
  private final EmptyState nothing;
  private final List<BlockRow> rows = new ArrayList<>();
  private @Nullable Shown shown;

  /// What the rows were made from.
  private record Shown(Packet packet, List<Problem> problems, List<Problem> drafted) {}

  /// @param begin goes to where a verdict begins
  BlockRows(SessionModel model, Runnable begin) {
    this.model = model;
    this.nothing =
        new EmptyState(Words.of("verdict.nothing-blocks"), Words.of("verdict.begin"), begin);
    see(nothing, false);
    getStyleClass().add("blocks");
    getChildren().add(nothing);
  }

  /// Shows what stands against a packet; gives how much of it is an error: of the file, or said by
  /// a rerun.
  long show(Packet packet) {
    List<Problem> problems = new ArrayList<>();
    model.state().open().map(OpenTracker::lint).ifPresent(l -> problems.addAll(l.of(packet.id())));
    problems.removeIf(p -> p.severity() == Severity.NOTE);
    Shown next = new Shown(packet, problems, drafted(problems));
    if (!next.equals(shown)) {
      shown = next;
      showRows(next);
    }
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    return errors + next.drafted().size();
  }

  /// Rows that nothing is left for stay, unseen, for the next packet.
  private void showRows(Shown next) {
    List<Problem> all = new ArrayList<>(next.problems());
    all.addAll(next.drafted());
    for (int i = 0; i < all.size(); i++) {
      if (i == rows.size()) {
        rows.add(new BlockRow(model));
        getChildren().add(rows.getLast());
      }
      rows.get(i).show(next.packet(), all.get(i), i < next.problems().size());
    }
    while (rows.size() > Math.max(all.size(), SPARE)) {
      getChildren().remove(rows.removeLast());
    }
    for (int i = 0; i < rows.size(); i++) {
      see(rows.get(i), i < all.size());
    }
    see(nothing, all.isEmpty());
  }

  private static void see(Node node, boolean seen) {
    node.setVisible(seen);
    node.setManaged(seen);
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
        .map(b -> new Problem(b.check(), Severity.ERROR, null, b.line(), b.rule(), b.message(), ""))
        .toList();
  }
}
