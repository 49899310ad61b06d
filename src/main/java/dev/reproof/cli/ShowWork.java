package dev.reproof.cli;

import dev.reproof.export.TrackerForm;
import dev.reproof.review.Waivers;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.PastTracker;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.Tracker;
import dev.reproof.tracker.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `reproof show`: the board, or one packet.
@Command(name = "show", description = "show a tracker's board, or one packet")
final class ShowWork extends Work {
  @Parameters(index = "0", paramLabel = "TRACKER", description = "a markdown file")
  private String tracker = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "PACKET", description = "a packet's id")
  private @Nullable String packet;

  @Option(
      names = "--at",
      paramLabel = "COMMIT",
      description = "as a commit has it, instead of the file on disk")
  private @Nullable String at;

  @Override
  int work(Surroundings here) throws Trouble {
    try (Session session = here.open(tracker)) {
      String commit = at;
      if (commit == null) {
        OpenTracker open = session.state().open().orElseThrow();
        List<Packet> packets =
            packet == null ? open.tracker().packets() : List.of(session.packet(packet));
        show(open.path(), open.text(), open.tracker(), packets);
      } else {
        PastTracker past = session.past().trackerAt(commit);
        List<Packet> packets =
            packet == null ? past.tracker().packets() : List.of(Session.packet(past, packet));
        show(past.path(), past.text(), past.tracker(), packets);
      }
      return 0;
    }
  }

  private void show(String path, SourceText text, Tracker tracker, List<Packet> packets) {
    String readOnly = text.readOnlyReason().orElse(null);
    if (format.isJson()) {
      print(json(TrackerForm.of(path, tracker, readOnly, packets)));
      return;
    }
    head(path, tracker, readOnly);
    if (packet == null) {
      board(packets);
    } else {
      one(packets.getFirst());
    }
  }

  private void head(String path, Tracker tracker, @Nullable String readOnly) {
    line(colours().strong(Texts.shown(tracker.title())));
    line(
        path
            + ": "
            + Texts.count(tracker.packets().size(), "packet")
            + ", "
            + tracker.boxesChecked()
            + " of "
            + tracker.boxesTotal()
            + " boxes");
    if (readOnly != null) {
      line("read-only: " + Texts.shown(readOnly));
    }
    line("");
  }

  private void board(List<Packet> packets) {
    Texts table = new Texts();
    for (Packet p : packets) {
      table.row(
          new Cell(p.id(), colours()::strong),
          Cell.of(p.status().orElse("-")),
          new Cell(verdict(p), colours()::verdict),
          Cell.of(p.boxesChecked() + "/" + p.boxes().size()),
          Cell.of(p.title()));
    }
    print(table.toString());
  }

  private static String verdict(Packet p) {
    return p.verdict().map(Verdict::word).orElse("-");
  }

  private void one(Packet p) {
    line(colours().strong("Packet " + p.id() + ": " + Texts.shown(p.title())));
    line(
        "board "
            + p.status().orElse("-")
            + ", evidence "
            + colours().verdict(verdict(p))
            + ", implementer "
            + p.implementer().orElse("-")
            + ", reviewer "
            + p.reviewer().orElse("-"));
    String group = "";
    for (Box box : p.boxes()) {
      String own = box.group() == null ? "" : box.group();
      if (!own.equals(group)) {
        line("");
        line(colours().strong(Texts.shown(own)));
        group = own;
      }
      int at = p.section().map(s -> s.line(box.line())).orElse(0);
      line(
          "  "
              + (box.checked() ? colours().good("[x]") : "[ ]")
              + colours().quiet(" " + at)
              + "  "
              + Texts.shown(box.text()));
    }
    line("");
    line(colours().strong("Commands"));
    for (PacketCommand command : p.commands()) {
      line(
          "  "
              + command.n()
              + ". "
              + Texts.shown(command.text())
              + (command.isRequired() ? "" : "  (recorded only)"));
      for (CommandRecord entry : command.recordedBy()) {
        int at = p.section().map(s -> s.line(entry.line())).orElse(0);
        line(colours().quiet("       line " + at + ": ") + Texts.shown(entry.result()));
      }
    }
    for (Waivers.Waiver waiver : Waivers.of(p)) {
      line(
          "Waived by "
              + Texts.shown(waiver.by())
              + " (line "
              + waiver.line()
              + "): "
              + Texts.shown(waiver.command())
              + ": "
              + Texts.shown(waiver.reason()));
    }
  }
}
