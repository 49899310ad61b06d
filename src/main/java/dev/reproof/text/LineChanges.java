package dev.reproof.text;

import java.util.ArrayList;
import java.util.List;

/// The lines in which two texts differ.
///
/// What is the same at both ends is set aside first; the rest is compared by [Myers]. It is linear
/// in the lines and stops looking for what is common behind 1,000 differences.
final class LineChanges {
  private static final int MOST_EDITS = 1_000;

  private LineChanges() {}

  static List<Diff.Change> between(List<String> a, List<String> b) {
    return between(a, b, MOST_EDITS);
  }

  /// The same, giving up on what is common behind `most` differences.
  static List<Diff.Change> between(List<String> a, List<String> b, int most) {
    int head = 0;
    while (head < a.size() && head < b.size() && a.get(head).equals(b.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < a.size() - head
        && tail < b.size() - head
        && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
      tail++;
    }
    List<String> oldMiddle = a.subList(head, a.size() - tail);
    List<String> newMiddle = b.subList(head, b.size() - tail);
    if (oldMiddle.isEmpty() && newMiddle.isEmpty()) {
      return List.of();
    }
    Myers.Kept kept = new Myers(oldMiddle, newMiddle, most).kept();
    return stretches(kept, head);
  }

  private static List<Diff.Change> stretches(Myers.Kept kept, int head) {
    boolean[] old = kept.old();
    boolean[] now = kept.now();
    List<Diff.Change> found = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.length || j < now.length) {
      int fromI = i;
      int fromJ = j;
      while (i < old.length && !old[i]) {
        i++;
      }
      while (j < now.length && !now[j]) {
        j++;
      }
      if (i > fromI || j > fromJ) {
        found.add(new Diff.Change(head + fromI, head + i, head + fromJ, head + j));
      }
      while (i < old.length && j < now.length && old[i] && now[j]) {
        i++;
        j++;
      }
    }
    return List.copyOf(found);
  }

  /// The changes in groups whose contexts meet.
  static List<List<Diff.Change>> together(List<Diff.Change> changes, int context) {
    List<List<Diff.Change>> groups = new ArrayList<>();
    int at = 0;
    while (at < changes.size()) {
      int last = at;
      while (last + 1 < changes.size()
          && changes.get(last + 1).oldFrom() - changes.get(last).oldTo() <= 2 * context) {
        last++;
      }
      groups.add(changes.subList(at, last + 1));
      at = last + 1;
    }
    return groups;
  }
}
