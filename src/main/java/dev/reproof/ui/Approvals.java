package dev.reproof.ui;

import dev.reproof.session.RunPlan;
import dev.reproof.session.SessionState;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The plans that are approved, in this window or one before it, by packet; one for another HEAD
/// than the present is none. Lives on the FX thread.
final class Approvals {
  private final Map<String, RunPlan> plans = new HashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable RunPlan> shown = new ReadOnlyObjectWrapper<>();
  private String packet = "";
  private String head = "";

  ReadOnlyObjectProperty<@Nullable RunPlan> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Takes an approved plan; a command that cannot run was not approved.
  void approved(RunPlan all) {
    RunPlan plan = all;
    for (RunPlan.Planned command : all.commands()) {
      plan = command.isRunnable() ? plan : plan.without(command.n());
    }
    if (!plan.commands().isEmpty()) {
      add(plan);
      shown.set(plans.get(plan.packet()));
    }
  }

  /// Takes what was approved before; it is shown where its packet is.
  void know(RunPlan plan) {
    if (plan.tree().head().equals(head)) {
      add(plan);
      if (plan.packet().equals(packet)) {
        shown.set(plans.get(packet));
      }
    }
  }

  private void add(RunPlan plan) {
    plans.merge(plan.packet(), plan, (a, b) -> b.commands().size() >= a.commands().size() ? b : a);
  }

  /// Shows the approval of a packet at the present HEAD.
  void show(SessionState state, String of) {
    packet = of;
    head = state.repository().map(r -> r.tree().head()).orElse("");
    plans.values().removeIf(plan -> !plan.tree().head().equals(head));
    shown.set(plans.get(packet));
  }
}
