package dev.reproof.tracker;

import java.util.List;
import java.util.Locale;

/// What a board column is about, known by the words that real boards use for it.
public enum Column {
  ID("packet", "id", "old id", "wp", "wp id", "work packet", "packet id", "#", "no", "no.", "nr"),
  TITLE("title", "description", "work item", "name", "task", "item", "summary"),
  STATUS("status", "state"),
  IMPLEMENTER("implementer", "worker", "owner", "assignee", "owner lane", "developer"),
  REVIEWER("reviewer", "reviewed by", "approver"),
  REVIEW_STATE("review state", "review", "review status"),
  COMMIT("commit", "checkpoint", "hash", "commit hash", "checkpoint commit"),
  EVIDENCE("evidence link", "evidence", "record", "review record"),
  OTHER;

  private final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  /// The meaning of a column's name; [#OTHER] for a name that is not known.
  public static Column of(String name) {
    String plain = name.replaceAll("[*_`]", "").strip().toLowerCase(Locale.ROOT);
    for (Column column : values()) {
      if (column.names.contains(plain)) {
        return column;
      }
    }
    return OTHER;
  }
}
