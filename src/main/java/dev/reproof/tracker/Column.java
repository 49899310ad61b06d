package dev.reproof.tracker;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  /// The names as they are usually written: `Review State`, `Status`.
  private static final Map<String, Column> BY_NAME = usualNames();

  private final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  private static Map<String, Column> usualNames() {
    Map<String, Column> usual = new HashMap<>();
    for (Column column : values()) {
      for (String name : column.names) {
        StringBuilder title = new StringBuilder();
        for (String word : name.split(" ")) {
          title.append(title.isEmpty() ? "" : " ");
          title.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        usual.put(title.toString(), column);
      }
    }
    return Map.copyOf(usual);
  }

  /// The meaning of a column's name; [#OTHER] for a name that is not known.
  public static Column of(String name) {
    Column known = BY_NAME.get(name);
    if (known != null) {
      return known;
    }
    String plain = name.replaceAll("[*_`]", "").strip().toLowerCase(Locale.ROOT);
    for (Column column : values()) {
      if (column.names.contains(plain)) {
        return column;
      }
    }
    return OTHER;
  }
}
