package dev.reproof.tracker;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A column of the board as columns: the status words that mean the same. The word itself is always
/// kept; a word that is not known gets a column of its own.
public enum StatusColumn {
  TO_DO("To do", "TODO", "PENDING", "NOT STARTED", "READY", "ASSIGNED", "", "-", "—"),
  IN_PROGRESS("In progress", "IN_PROGRESS", "DOING"),
  IN_REVIEW("In review", "REVIEW", "IN_REVIEW"),
  CHANGES_REQUESTED("Changes requested", "CHANGES_REQUESTED"),
  BLOCKED("Blocked", "BLOCKED"),
  DONE("Done", "DONE", "APPROVED", "DONE/APPROVED", "OBSOLETE", "DEFERRED");

  private final String label;
  private final List<String> words;

  StatusColumn(String label, String... words) {
    this.label = label;
    this.words = List.of(words);
  }

  public String label() {
    return label;
  }

  /// The word that a move to this column writes where the file uses none of its own yet.
  public String firstWord() {
    return words.getFirst();
  }

  /// The column of a status word; empty for a word that is not known.
  public static Optional<StatusColumn> of(String word) {
    String plain =
        word.replace("`", "")
            .replace("*", "")
            .strip()
            .toUpperCase(Locale.ROOT)
            .replace("IN PROGRESS", "IN_PROGRESS");
    if (plain.startsWith("BLOCKED (") || plain.startsWith("BLOCKED(")) {
      return Optional.of(BLOCKED);
    }
    for (StatusColumn column : values()) {
      if (column.words.contains(plain)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /// Whether going from one status word to another takes a claim back: from done to anything else,
  /// or back towards the work not begun.
  public static boolean lowers(String from, String to) {
    Optional<StatusColumn> before = of(from);
    Optional<StatusColumn> after = of(to);
    return before.isPresent() && after.isPresent() && after.get().rank() < before.get().rank();
  }

  private int rank() {
    return switch (this) {
      case TO_DO -> 0;
      case IN_PROGRESS -> 1;
      case IN_REVIEW, CHANGES_REQUESTED, BLOCKED -> 2;
      case DONE -> 3;
    };
  }
}
