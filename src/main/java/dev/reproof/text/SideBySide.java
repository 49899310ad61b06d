package dev.reproof.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Two texts line by line beside each other: a line of both stands in one row, a line of only one
/// beside a gap.
public final class SideBySide {
  private SideBySide() {}

  /// One level: a line of each, or of one only. `same` says that both read the same, but for what
  /// was masked.
  public record Pair(@Nullable String left, @Nullable String right, boolean same) {}

  /// @param masked takes out of a line what is not compared
  public static List<Pair> of(List<String> left, List<String> right, UnaryOperator<String> masked) {
    List<Diff.Change> changes =
        LineChanges.between(
            left.stream().map(masked).toList(), right.stream().map(masked).toList());
    List<Pair> pairs = new ArrayList<>();
    int at = 0;
    int beside = 0;
    for (Diff.Change change : changes) {
      while (at < change.oldFrom()) {
        pairs.add(new Pair(left.get(at++), right.get(beside++), true));
      }
      while (at < change.oldTo() || beside < change.newTo()) {
        pairs.add(
            new Pair(
                at < change.oldTo() ? left.get(at++) : null,
                beside < change.newTo() ? right.get(beside++) : null,
                false));
      }
    }
    while (at < left.size()) {
      pairs.add(new Pair(left.get(at++), right.get(beside++), true));
    }
    return pairs;
  }
}
