package dev.reproof.cli;

import dev.reproof.evidence.Claim;
import dev.reproof.review.Reminders;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Tracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lines of columns, aligned; text from a repository is made safe to show.
final class Texts {
  private final List<List<Cell>> rows = new ArrayList<>();

  Texts row(String... cells) {
    return row(Stream.of(cells).map(Cell::of).toArray(Cell[]::new));
  }

  Texts row(Cell... cells) {
    rows.add(List.of(cells));
    return this;
  }

  @Override
  public String toString() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<Cell> row : rows) {
      for (int i = 0; i + 1 < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).width());
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<Cell> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        Cell cell = row.get(i);
        line.append(cell.painted());
        if (i + 1 < row.size()) {
          line.append(" ".repeat(widths[i] - cell.width() + 2));
        }
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  /// A number with its word, in the singular for one.
  static String count(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  static String shown(String text) {
    return SafeText.shown(text).replace('\n', ' ');
  }

  /// The same with its lines kept.
  static String shownLines(String text) {
    return String.join("\n", text.lines().map(SafeText::shown).toList());
  }

  /// How the text of a record stands to the command.
  static String match(Claim.@Nullable Match match) {
    return switch (match) {
      case OTHER_QUOTES -> "in other quotes";
      case FLAGS_ADDED -> "with flags added";
      case OTHER_PATH -> "by another path";
      case OTHER_FILTER -> "as another command";
      case null -> "so";
    };
  }

  /// That a run was made on another tree, with the files that moved since.
  static String stale(List<String> moved) {
    if (moved.isEmpty()) {
      return "stale: HEAD moved";
    }
    String more = moved.size() > 3 ? " and " + (moved.size() - 3) + " more" : "";
    return "stale: " + String.join(", ", moved.subList(0, Math.min(3, moved.size()))) + more;
  }

  /// The reminder that an approved packet before this one has no checkpoint hash yet, where the
  /// tracker asks for it before the next is begun.
  static Optional<String> beforeNext(Tracker tracker, Packet next) {
    return Reminders.withoutCheckpointBefore(tracker, next)
        .map(
            p ->
                "packet "
                    + p.id()
                    + " before this one is approved and has no checkpoint hash yet; the tracker"
                    + " asks for it before the next packet");
  }
}
