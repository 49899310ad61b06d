package dev.reproof.ui;

import dev.reproof.session.OpenTracker;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Row;
import dev.reproof.tracker.Section;
import java.util.HashSet;
import java.util.Set;

/// Which packets hold a line that is not on disk yet.
public final class Pending {
  private final SourceText text;
  private final Set<String> saved;

  private Pending(SourceText text, Set<String> saved) {
    this.text = text;
    this.saved = saved;
  }

  public static Pending of(OpenTracker open) {
    Set<String> saved = new HashSet<>();
    if (open.hasPendingEdits()) {
      for (int line = 1; line <= open.saved().lineCount(); line++) {
        saved.add(open.saved().line(line));
      }
    }
    return new Pending(open.text(), saved);
  }

  public boolean touches(Packet packet) {
    if (saved.isEmpty()) {
      return false;
    }
    return packet.row().filter(this::touches).isPresent()
        || packet.section().filter(this::touches).isPresent();
  }

  private boolean touches(Row row) {
    return isNew(row.place().line());
  }

  private boolean touches(Section section) {
    int first = section.place().line();
    for (int line = first; line < first + section.lineCount(); line++) {
      if (isNew(line)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a line of the text, from 1, is not on disk yet.
  public boolean isNew(int line) {
    return !saved.isEmpty() && line <= text.lineCount() && !saved.contains(text.line(line));
  }
}
