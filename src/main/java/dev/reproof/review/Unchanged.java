package dev.reproof.review;

import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Row;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.Tracker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of packets that an edit left as they were: what the checks of single packets found
/// in them before, at the lines where they stand now.
final class Unchanged {
  /// Nothing is known.
  static final Unchanged NOTHING = new Unchanged(Map.of(), Map.of());

  private final Map<String, Packet> before;
  private final Map<String, List<Problem>> found;

  private Unchanged(Map<String, Packet> before, Map<String, List<Problem>> found) {
    this.before = before;
    this.found = found;
  }

  /// What `last` found in `before`, if the rules are the same in `now`; they stand in problems.
  static Unchanged since(Tracker before, Lint last, Tracker now) {
    if (!before.rules().equals(now.rules())) {
      return NOTHING;
    }
    Map<String, Packet> packets = new HashMap<>();
    before.packets().forEach(p -> packets.put(p.id(), p));
    Set<String> single = Checks.ofPackets();
    Map<String, List<Problem>> found = new HashMap<>();
    for (Problem problem : last.problems()) {
      String packet = problem.packet();
      if (packet != null && single.contains(problem.check())) {
        found.computeIfAbsent(packet, p -> new ArrayList<>()).add(problem);
      }
    }
    return new Unchanged(packets, found);
  }

  /// What is known of a packet; null if it says something else than before, or was not there.
  @Nullable List<Problem> problems(Packet now) {
    Packet old = before.get(now.id());
    if (old == null || !old.title().equals(now.title()) || !saysTheSame(old, now)) {
      return null;
    }
    return found.getOrDefault(now.id(), List.of()).stream().map(p -> moved(p, old, now)).toList();
  }

  private static boolean saysTheSame(Packet old, Packet now) {
    Section section = now.section().orElse(null);
    return old.row().map(Row::cells).equals(now.row().map(Row::cells))
        && (section == null
            ? old.section().isEmpty()
            : old.section().filter(s -> s.isMoved(section)).isPresent());
  }

  private static Problem moved(Problem problem, Packet old, Packet now) {
    int by = 0;
    Section was = old.section().orElse(null);
    Section is = now.section().orElse(null);
    Row row = now.row().orElse(null);
    if (was != null && is != null && was.holdsLine(problem.line())) {
      by = is.place().line() - was.place().line();
    } else if (row != null) {
      by = row.place().line() - old.row().orElse(row).place().line();
    }
    return by == 0 ? problem : problem.at(problem.line() + by);
  }
}
