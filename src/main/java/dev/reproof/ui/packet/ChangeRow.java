package dev.reproof.ui.packet;

import dev.reproof.session.ChangedFile;
import dev.reproof.session.FileChange;
import dev.reproof.text.Diff;
import dev.reproof.text.SafeText;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of the list of changes: a file, or a line of the diff under a file that is open.
sealed interface ChangeRow {
  /// The row in words, for a screen reader.
  String spoken();

  /// `change` is null until it was looked up.
  record OfFile(ChangedFile file, @Nullable FileChange change, boolean open) implements ChangeRow {
    @Override
    public String spoken() {
      return SafeText.oneLine(file.path(), 200)
          + ", "
          + claim()
          + ", "
          + Words.of(open ? "changes.open" : "changes.closed");
    }

    String claim() {
      return Words.of(
          file.claimed() && file.changed()
              ? "changes.both"
              : file.claimed() ? "changes.untouched" : "changes.unclaimed");
    }

    /// `+12 -3`; empty while it is not known, or where no line is told.
    String counts() {
      return change == null || change.hunks().isEmpty()
          ? ""
          : "+" + change.added() + " -" + change.removed();
    }
  }

  /// The start of a stretch of lines.
  record OfHunk(Diff.Hunk hunk) implements ChangeRow {
    @Override
    public String spoken() {
      return "@@ -%d,%d +%d,%d @@"
          .formatted(
              from(hunk.oldFrom(), hunk.oldCount()),
              hunk.oldCount(),
              from(hunk.newFrom(), hunk.newCount()),
              hunk.newCount());
    }
  }

  /// The number of a stretch's first line; of the line before it, where it has none.
  private static int from(int line, int count) {
    return count == 0 ? line : line + 1;
  }

  record OfLine(Diff.Line line) implements ChangeRow {
    @Override
    public String spoken() {
      return sign() + " " + SafeText.oneLine(line.text(), 300);
    }

    String sign() {
      return switch (line.kind()) {
        case ADDED -> "+";
        case REMOVED -> "-";
        case CONTEXT -> " ";
      };
    }
  }

  /// What is said in place of a diff.
  record Note(String spoken) implements ChangeRow {}

  /// The rows of a file: its own, and where it is open those of its diff.
  static List<ChangeRow> of(OfFile file) {
    List<ChangeRow> rows = new ArrayList<>();
    rows.add(file);
    if (!file.open()) {
      return rows;
    }
    FileChange change = file.change();
    if (change == null) {
      rows.add(new Note(Words.of("changes.looking")));
      return rows;
    }
    if (!change.mode().isEmpty()) {
      rows.add(new Note(Words.of("changes.mode", change.mode())));
    }
    switch (change.kind()) {
      case NOT_SHOWN -> rows.add(new Note(Words.of("changes.not-shown")));
      case SAME -> rows.add(new Note(Words.of("changes.same")));
      case ADDED, REMOVED, CHANGED -> {
        if (change.hunks().isEmpty() && change.mode().isEmpty()) {
          rows.add(new Note(Words.of("changes.empty")));
        }
      }
    }
    for (Diff.Hunk hunk : change.hunks()) {
      rows.add(new OfHunk(hunk));
      hunk.lines().forEach(line -> rows.add(new OfLine(line)));
    }
    return rows;
  }
}
