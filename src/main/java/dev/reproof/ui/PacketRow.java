package dev.reproof.ui;

import dev.reproof.review.Problem;
import dev.reproof.review.Severity;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.SessionState;
import dev.reproof.tracker.Packet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A packet as a row or card shows it: the packet, its three facts, and how many errors and
/// warnings it has, whether an edit of it is pending, and whether a verdict is drafted that is not
/// written. Equal rows look the same.
public record PacketRow(
    Packet packet, List<Fact> facts, int errors, int warnings, boolean edited, boolean drafted) {
  public PacketRow {
    facts = List.copyOf(facts);
  }

  /// The rows of the open tracker in its order; none where none is open. A row of `before` is taken
  /// over where its packet says the same, wherever it stands now, and its rerun does.
  static List<PacketRow> of(
      SessionState state, Pending pending, SessionState old, Map<String, PacketRow> before) {
    OpenTracker open = state.open().orElse(null);
    if (open == null) {
      return List.of();
    }
    List<PacketRow> rows = new ArrayList<>();
    for (Packet packet : open.tracker().packets()) {
      String id = packet.id();
      List<Problem> own = open.lint().of(id);
      int errors = count(own, Severity.ERROR);
      int warnings = count(own, Severity.WARNING);
      boolean edited = pending.touches(packet);
      boolean drafted = state.drafts().containsKey(id);
      PacketRow was = before.get(id);
      rows.add(
          was != null
                  && was.isStill(packet, errors, warnings, edited, drafted)
                  && old.rerunOf(id).equals(state.rerunOf(id))
              ? was
              : new PacketRow(
                  packet, Facts.of(packet, state.rerunOf(id)), errors, warnings, edited, drafted));
    }
    return List.copyOf(rows);
  }

  private boolean isStill(
      Packet now, int errorsNow, int warningsNow, boolean editedNow, boolean draftedNow) {
    return errors == errorsNow
        && warnings == warningsNow
        && edited == editedNow
        && drafted == draftedNow
        && packet.saysSame(now);
  }

  private static int count(List<Problem> problems, Severity severity) {
    return (int) problems.stream().filter(p -> p.severity() == severity).count();
  }

  /// The same while a command of the packet runs.
  PacketRow running() {
    return new PacketRow(packet, Facts.running(facts), errors, warnings, edited, drafted);
  }

  public String id() {
    return packet.id();
  }

  /// Whether a rule or check says that something is wrong: an error or a warning.
  public boolean breaksRule() {
    return errors + warnings > 0;
  }

  /// `11/12`; empty where the packet has no boxes.
  public String boxes() {
    int total = packet.boxes().size();
    return total == 0 ? "" : packet.boxesChecked() + "/" + total;
  }

  /// All of the row in words, for a screen reader.
  public String spoken() {
    String words = facts.stream().map(Fact::sentence).collect(Collectors.joining(". ", "", ". "));
    return Words.of("packet.spoken", packet.id(), packet.title())
        + words
        + Words.of("packet.boxes", packet.boxesChecked(), packet.boxes().size())
        + (edited ? " " + Words.of("packet.edited") : "")
        + (drafted ? " " + Words.of("packet.drafted") : "")
        + (errors > 0 ? " " + Words.count("errors", errors) + "." : "")
        + (warnings > 0 ? " " + Words.count("warnings", warnings) + "." : "");
  }
}
