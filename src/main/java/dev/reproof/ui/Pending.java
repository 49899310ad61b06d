package dev.reproof.ui;

import dev.reproof.session.OpenTracker;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Row;
import dev.reproof.tracker.Section;
import java.util.HashSet;
import java.util.Set;

/// Which packets hold a line that is not on disk yet. Only the stretch from the first to the last
/// difference of the two texts is looked at.
public final class Pending {
  static final Pending NONE = new Pending(SourceText.of(""), Set.of(), 1, 0);

  private final SourceText text;
  private final Set<String> saved;
  private final int first;
  private final int last;

  /// @param saved the lines on disk where the texts differ
  private Pending(SourceText text, Set<String> saved, int first, int last) {
    this.text = text;
    this.saved = saved;
    this.first = first;
    this.last = last;
  }

  public static Pending of(OpenTracker open) {
    String before = open.saved().text();
    String now = open.text().text();
    int head = 0;
    int most = Math.min(before.length(), now.length());
    while (head < most && before.charAt(head) == now.charAt(head)) {
      head++;
    }
    if (head == before.length() && head == now.length()) {
      return new Pending(open.text(), Set.of(), 1, 0);
    }
    int tail = 0;
    while (tail < most - head
        && before.charAt(before.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
      tail++;
    }
    Set<String> saved = new HashSet<>();
    int end = open.saved().lineAt(before.length() - tail);
    for (int line = open.saved().lineAt(head); line <= end; line++) {
      saved.add(open.saved().line(line));
    }
    return new Pending(
        open.text(), saved, open.text().lineAt(head), open.text().lineAt(now.length() - tail));
  }

  public boolean touches(Packet packet) {
    if (last < first) {
      return false;
    }
    return packet.row().filter(this::touches).isPresent()
        || packet.section().filter(this::touches).isPresent();
  }

  private boolean touches(Row row) {
    return isNew(row.place().line());
  }

  private boolean touches(Section section) {
    int from = section.place().line();
    int end = Math.min(last, from + section.lineCount() - 1);
    for (int line = Math.max(first, from); line <= end; line++) {
      if (isNew(line)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a line of the text, from 1, is not on disk yet.
  public boolean isNew(int line) {
    return line >= first && line <= last && !saved.contains(text.line(line));
  }
}
