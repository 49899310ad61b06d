package dev.reproof.session;

import java.util.Set;

/// Which of a packet's commands to run: those of `numbers`, or all where it is empty; only those
/// whose box is open; only those whose last run did not pass.
public record RunChoice(Set<Integer> numbers, boolean openOnly, boolean failedOnly) {
  public static final RunChoice ALL = new RunChoice(Set.of(), false, false);

  public RunChoice {
    numbers = Set.copyOf(numbers);
  }

  public static RunChoice of(int... numbers) {
    Set<Integer> chosen = new java.util.TreeSet<>();
    for (int n : numbers) {
      chosen.add(n);
    }
    return new RunChoice(chosen, false, false);
  }
}
