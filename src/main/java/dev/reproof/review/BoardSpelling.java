package dev.reproof.review;

import dev.reproof.tracker.StatusColumn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a board spells its status words, for one that it has not yet: `IN_REVIEW` beside
/// `IN_PROGRESS`, `In review` beside `In progress`, `blocked` beside `todo`.
record BoardSpelling(List<String> used) {
  private static final Pattern SEVERAL = Pattern.compile("\\p{L}[_ ]\\p{L}");
  private static final Pattern TITLE = Pattern.compile("\\p{L}[_ ]\\p{Lu}");
  private static final Pattern FIRST_LETTER = Pattern.compile("^\\p{L}");
  private static final Pattern FIRST_LETTERS = Pattern.compile("(?<=^|[_ ])\\p{L}");

  /// @param used the status words of the board, those that are known
  BoardSpelling {
    used =
        used.stream()
            .filter(w -> StatusColumn.of(w).isPresent())
            .filter(w -> w.chars().anyMatch(Character::isLetter))
            .toList();
  }

  String of(StatusColumn column) {
    boolean in = used.stream().anyMatch(w -> StatusColumn.plain(w).equals("IN_PROGRESS"));
    String word = column == StatusColumn.IN_REVIEW && in ? "IN_REVIEW" : column.firstWord();
    Optional<String> several = used.stream().filter(w -> SEVERAL.matcher(w).find()).findFirst();
    boolean capitals = used.isEmpty() || used.stream().anyMatch(w -> w.equals(upper(w)));
    if (several.map(w -> w.indexOf('_') < 0).orElse(!capitals)) {
      word = word.replace('_', ' ');
    }
    if (capitals) {
      return word;
    }
    String small = word.toLowerCase(Locale.ROOT);
    if (used.stream().allMatch(w -> w.equals(w.toLowerCase(Locale.ROOT)))) {
      return small;
    }
    boolean titles = several.filter(w -> TITLE.matcher(w).find()).isPresent();
    Pattern first = titles ? FIRST_LETTERS : FIRST_LETTER;
    return first.matcher(small).replaceAll(m -> upper(m.group()));
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
