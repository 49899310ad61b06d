package dev.reproof.review;

import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Rule;
import dev.reproof.tracker.StatusColumn;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// A rule of the form “X cannot start until A through B are DONE” is broken.
final class OrderCheck implements Check {
  @Override
  public String id() {
    return "order";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String docs() {
    return "A rule of the form “X cannot start until A through B are DONE” is broken.";
  }

  @Override
  public String nextStep() {
    return "set the packet back until those before it are approved";
  }

  @Override
  public boolean needsRule() {
    return true;
  }

  @Override
  public void find(LintInput input, Findings found) {
    NamedPackets packets = new NamedPackets(input.tracker().packets());
    Map<Packet, Set<String>> open = new LinkedHashMap<>();
    for (Rule rule : input.tracker().rules()) {
      for (OrderRule.Order order : OrderRule.of(rule.text(), packets).orders()) {
        collect(order, open);
      }
    }
    open.forEach((packet, ids) -> found.add(packet, Where.row(packet), begunBefore(ids)));
  }

  /// Adds to the packets that an order holds back, and that are begun, those they had to wait for.
  private static void collect(OrderRule.Order order, Map<Packet, Set<String>> open) {
    for (Packet packet : order.held()) {
      if (!Approved.isBegun(packet)) {
        continue;
      }
      for (Packet before : order.needed()) {
        if (!before.equals(packet) && !isClosed(before)) {
          open.computeIfAbsent(packet, _ -> new LinkedHashSet<>()).add(before.id());
        }
      }
    }
  }

  private static String begunBefore(Set<String> ids) {
    return "begun before "
        + String.join(", ", ids)
        + (ids.size() == 1 ? " is" : " are")
        + " approved";
  }

  /// Approved, or given up.
  private static boolean isClosed(Packet packet) {
    return Approved.is(packet)
        || packet
            .status()
            .map(StatusColumn::plain)
            .filter(w -> w.equals("OBSOLETE") || w.equals("DEFERRED"))
            .isPresent();
  }
}
