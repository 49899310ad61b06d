package dev.reproof.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers what is mostly one thing or two, of which the lists of a tracker are full, without a
/// list that grows.
final class Few<T> {
  private @Nullable T first;
  private @Nullable T second;
  private @Nullable List<T> all;

  void add(T more) {
    if (all != null) {
      all.add(more);
    } else if (first == null) {
      first = more;
    } else if (second == null) {
      second = more;
    } else {
      all = new ArrayList<>();
      all.add(first);
      all.add(second);
      all.add(more);
    }
  }

  boolean isEmpty() {
    return first == null;
  }

  /// An immutable list of what was gathered, in order.
  List<T> toList() {
    if (all != null) {
      return List.copyOf(all);
    }
    if (first == null) {
      return List.of();
    }
    return second == null ? List.of(first) : List.of(first, second);
  }
}
