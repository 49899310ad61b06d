package dev.reproof.ui;

import dev.reproof.session.OpenTracker;
import dev.reproof.session.SessionState;
import dev.reproof.text.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Works out of each state what the window shows of it, only as far as it changed. That is work for
/// the session's thread: with ten thousand packets it takes longer than a frame.
final class Sights {
  private Sight last = Sight.NOTHING;

  /// The same value as before where the state is the same.
  synchronized Sight of(SessionState state) {
    if (!state.equals(last.state())) {
      OpenTracker open = state.open().orElse(null);
      Pending pending = open == null ? Pending.NONE : Pending.of(open);
      last = open == null ? nothing(state) : of(state, open, pending);
    }
    return last;
  }

  private static Sight nothing(SessionState state) {
    return new Sight(state, List.of(), Totals.NOTHING, Pending.NONE, "", "");
  }

  private Sight of(SessionState state, OpenTracker open, Pending pending) {
    List<PacketRow> rows = rows(state, pending);
    return new Sight(
        state, rows, Totals.of(open, rows), pending, writtenAs(open), open.saved().sha256());
  }

  private List<PacketRow> rows(SessionState state, Pending pending) {
    Map<String, PacketRow> before = new HashMap<>();
    last.rows().forEach(r -> before.put(r.id(), r));
    return PacketRow.of(state, pending, last.state(), before);
  }

  private String writtenAs(OpenTracker open) {
    boolean same = last.state().open().filter(o -> o.text().equals(open.text())).isPresent();
    return same ? last.writtenAs() : writtenAs(open.text());
  }

  /// How the file is written: `UTF-8 · LF`, with a byte order mark or mixed line ends named, and
  /// read-only where it is.
  private static String writtenAs(SourceText source) {
    if (source.readOnlyReason().isPresent()) {
      return Words.of("status.read-only");
    }
    return "UTF-8" + (source.hasBom() ? " BOM" : "") + " · " + lineEnds(source.text());
  }

  private static String lineEnds(String text) {
    Set<String> ends = new TreeSet<>();
    for (int i = 0; i < text.length() && ends.size() < 2; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        ends.add("LF");
      } else if (c == '\r') {
        boolean crlf = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        ends.add(crlf ? "CRLF" : "CR");
        i += crlf ? 1 : 0;
      }
    }
    return ends.size() > 1
        ? Words.of("status.mixed")
        : ends.isEmpty() ? "LF" : ends.iterator().next();
  }
}
