package dev.reproof.review;

import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A rule of the form “X cannot start until A through B are DONE” is broken.
final class OrderCheck implements Check {
  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)([A-Z0-9][A-Z0-9._-]*)(\\+)?\\s+(?:cannot|can not|must not|may"
              + " not)\\s+(?:start|execute|begin|proceed|run)\\s+(?:until|unless|before)\\s+(?:packets?\\s+)?"
              + "([A-Z0-9][A-Z0-9._-]*?)(?:\\s*(?:through|thru|to|–|—|-|\\.\\.)\\s*(?:packet\\s+)?([A-Z0-9][A-Z0-9._-]*?))?\\s+(?:is|are|have|has)\\b.*?(?:DONE|APPROVED|complete)");

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
    for (Rule rule : input.tracker().rules()) {
      Matcher order = ORDER.matcher(rule.text().replace("`", ""));
      while (order.find()) {
        find(input.tracker().packets(), order, found);
      }
    }
  }

  private static void find(List<Packet> packets, Matcher order, Findings found) {
    int held = indexOf(packets, order.group(1));
    int from = indexOf(packets, order.group(3));
    int to = order.group(4) == null ? from : indexOf(packets, order.group(4));
    if (held < 0 || from < 0 || to < from) {
      return;
    }
    int lastHeld = order.group(2) == null ? held : packets.size() - 1;
    for (int i = held; i <= lastHeld; i++) {
      Packet packet = packets.get(i);
      List<String> open = new ArrayList<>();
      for (Packet before : packets.subList(from, to + 1)) {
        if (!before.equals(packet) && !Approved.is(before)) {
          open.add(before.id());
        }
      }
      if (Approved.isBegun(packet) && !open.isEmpty()) {
        found.add(
            packet,
            Where.row(packet),
            "begun before "
                + String.join(", ", open)
                + (open.size() == 1 ? " is" : " are")
                + " approved");
      }
    }
  }

  private static int indexOf(List<Packet> packets, String id) {
    for (int i = 0; i < packets.size(); i++) {
      if (packets.get(i).id().equalsIgnoreCase(id)) {
        return i;
      }
    }
    return -1;
  }
}
