package dev.reproof.review;

import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Rule;
import dev.reproof.tracker.StatusColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A rule of the form “X cannot start until A through B are DONE” is broken.
final class OrderCheck implements Check {
  private static final String ID = "[A-Z0-9][A-Z0-9_]*(?:[-.][A-Z0-9_]+)*";
  private static final String JOIN =
      "\\s*(?:,\\s*and|,|/|&|and|through|thru|to|–|—|-|\\.\\.)\\s*(?:packets?\\s+)?";
  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)("
              + ID
              + ")(\\+)?\\s+(?:(?:cannot|can not|must not|may"
              + " not)\\s+(?:be\\s+)?(?:start|execute|begin|proceed|run)(?:ed)?|(?:is|are|stays?)"
              + " blocked)\\s+(?:until|unless|before)\\s+(?:all of\\s+)?(?:packets?\\s+)?("
              + ID
              + "(?:"
              + JOIN
              + ID
              + ")*)(?:\\s+gates?)?\\s+(?:is|are|have|has)\\b.*?(?:DONE|APPROVED|complete|\\bGO\\b)");
  private static final Pattern PART =
      Pattern.compile("(?i)((?:through|thru|to)\\b|–|—|\\.\\.|(?<=\\s)-(?=\\s))|" + ID);

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
      while (RuleBinding.checksOf(rule.text()).contains(id()) && order.find()) {
        find(input.tracker().packets(), order, found);
      }
    }
  }

  private static void find(List<Packet> packets, Matcher order, Findings found) {
    int held = indexOf(packets, order.group(1));
    List<Packet> needed = needed(packets, order.group(3));
    if (held < 0) {
      return;
    }
    int lastHeld = order.group(2) == null ? held : packets.size() - 1;
    for (int i = held; i <= lastHeld; i++) {
      Packet packet = packets.get(i);
      List<String> open = new ArrayList<>();
      for (Packet before : needed) {
        if (!before.equals(packet) && !isClosed(before)) {
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

  /// Approved, or given up.
  private static boolean isClosed(Packet packet) {
    return Approved.is(packet)
        || packet
            .status()
            .map(StatusColumn::plain)
            .filter(w -> w.equals("OBSOLETE") || w.equals("DEFERRED"))
            .isPresent();
  }

  /// The packets that a list such as `00, 02 and 04 through 06` names; none where one of its words
  /// is no packet of this file.
  private static List<Packet> needed(List<Packet> packets, String list) {
    List<Packet> needed = new ArrayList<>();
    int last = -1;
    boolean range = false;
    Matcher part = PART.matcher(list);
    while (part.find()) {
      String word = part.group();
      if (word.equalsIgnoreCase("and") || word.toLowerCase(Locale.ROOT).startsWith("packet")) {
        continue;
      }
      if (part.group(1) != null) {
        range = true;
        continue;
      }
      int at = indexOf(packets, word);
      int dash = word.indexOf('-');
      if (at < 0 && dash > 0 && indexOf(packets, word.substring(0, dash)) >= 0) {
        last = indexOf(packets, word.substring(0, dash));
        at = indexOf(packets, word.substring(dash + 1));
        range = true;
      }
      if (at < 0 || range && last > at) {
        return List.of();
      }
      needed.addAll(packets.subList(range ? last : at, at + 1));
      last = at;
      range = false;
    }
    return needed.stream().distinct().toList();
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
