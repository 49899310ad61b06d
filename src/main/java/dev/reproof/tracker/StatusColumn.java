package dev.reproof.tracker;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A column of the board as columns: the status words that mean the same. The word itself is always
/// kept; a word that is not known gets a column of its own.
public enum StatusColumn {
  TO_DO("To do", "TODO", "PENDING", "NOT STARTED", "READY", "ASSIGNED", "", "-", "—"),
  IN_PROGRESS("In progress", "IN_PROGRESS", "DOING"),
  IN_REVIEW("In review", "REVIEW", "IN_REVIEW"),
  CHANGES_REQUESTED("Changes requested", "CHANGES_REQUESTED"),
  BLOCKED("Blocked", "BLOCKED"),
  DONE("Done", "DONE", "APPROVED", "DONE/APPROVED", "OBSOLETE", "DEFERRED");

  private static final Pattern NOTE = Pattern.compile("\\s*(?:\\(.*|\\s[—–-]\\s.*)$");
  private static final Pattern SIGNS =
      Pattern.compile("^[^\\p{L}\\p{N}?—-]+|[\\s\\p{So}\\uFE0F✓✔]+$");

  private static final Pattern STOP = Pattern.compile("[.!]+$");

  private static final Map<String, StatusColumn> BY_WORD = new HashMap<>();

  static {
    for (StatusColumn column : values()) {
      column.words.forEach(word -> BY_WORD.put(word, column));
    }
  }

  private final String label;
  private final List<String> words;

  StatusColumn(String label, String... words) {
    this.label = label;
    this.words = List.of(words);
  }

  public String label() {
    return label;
  }

  /// The word for this column where the file uses none of its own yet.
  public String firstWord() {
    return words.getFirst();
  }

  /// The column of a status word; empty for a word that is not known.
  public static Optional<StatusColumn> of(String word) {
    return Optional.ofNullable(BY_WORD.get(plain(word)));
  }

  /// The word alone, in capitals: `**Done** (2026-02-09)` and `✅ DONE` are DONE, as `[DONE](#p-01)`
  /// and `DONE.` are; `in progress` is IN_PROGRESS.
  public static String plain(String word) {
    if (isPlain(word)) {
      return word;
    }
    String plain = LinkText.of(word).replaceAll("[`*]", "").strip().toUpperCase(Locale.ROOT);
    if (plain.length() < 2) {
      return plain;
    }
    plain = NOTE.matcher(SIGNS.matcher(plain).replaceAll("")).replaceFirst("");
    return STOP.matcher(plain)
        .replaceFirst("")
        .replace("IN PROGRESS", "IN_PROGRESS")
        .replace("IN REVIEW", "IN_REVIEW")
        .replace("CHANGES REQUESTED", "CHANGES_REQUESTED");
  }

  private static boolean isPlain(String word) {
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      if (!(c >= 'A' && c <= 'Z') && c != '_' && c != '/') {
        return false;
      }
    }
    return true;
  }

  /// Whether going from one status word to another takes a claim back: from done to anything else,
  /// or back towards the work not begun.
  public static boolean lowers(String from, String to) {
    Optional<StatusColumn> before = of(from);
    Optional<StatusColumn> after = of(to);
    return before.isPresent()
        && after.isPresent()
        && before.get() != after.get()
        && (after.get() == CHANGES_REQUESTED
            || after.get() == BLOCKED
            || after.get().rank() < before.get().rank());
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
