package dev.reproof.ui;

import dev.reproof.session.RunPlan;
import dev.reproof.session.SessionState;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The plans that were approved since the window opened, by packet; one for another HEAD than the
/// present is none. Lives on the FX thread.
final class Approvals {
  private final Map<String, RunPlan> plans = new HashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable RunPlan> shown = new ReadOnlyObjectWrapper<>();

  ReadOnlyObjectProperty<@Nullable RunPlan> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Takes an approved plan; a command that cannot run was not approved.
  void approved(RunPlan all) {
    RunPlan plan = all;
    for (RunPlan.Planned command : all.commands()) {
      plan = command.isRunnable() ? plan : plan.without(command.n());
    }
    if (plan.commands().isEmpty()) {
      return;
    }
    plans.merge(plan.packet(), plan, (a, b) -> b.commands().size() >= a.commands().size() ? b : a);
    shown.set(plans.get(plan.packet()));
  }

  /// Shows the approval of a packet at the present HEAD.
  void show(SessionState state, String packet) {
    String head = state.repository().map(r -> r.tree().head()).orElse("");
    plans.values().removeIf(plan -> !plan.tree().head().equals(head));
    shown.set(plans.get(packet));
  }
}
