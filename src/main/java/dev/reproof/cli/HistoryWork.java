package dev.reproof.cli;

import dev.reproof.evidence.Tree;
import dev.reproof.export.HistoryForm;
import dev.reproof.export.RunForm;
import dev.reproof.review.PacketChange;
import dev.reproof.session.HistoryEntry;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import dev.reproof.text.Secrets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `reproof history`: what changed in a tracker, when, by which commit, and the runs between.
@Command(name = "history", description = "say what changed, when, by which commit")
final class HistoryWork extends Work {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Parameters(index = "0", paramLabel = "TRACKER", description = "a markdown file in a repository")
  private String tracker = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PACKET",
      description = "only the history of this packet")
  private @Nullable String packet;

  @Override
  int work(Surroundings here) throws Trouble {
    try (Session session = here.open(tracker)) {
      List<HistoryEntry> history =
          session.past().history(packet == null ? "" : session.packet(packet).id());
      if (format.isJson()) {
        List<Object> forms = new ArrayList<>();
        Tree tree = session.runs().tree(session.state().open().orElseThrow().path());
        for (HistoryEntry entry : history) {
          forms.add(form(entry, tree, here.parts().secrets()));
        }
        print(json(Map.of("history", forms)));
      } else if (history.isEmpty()) {
        line("No commit and no kept run is about it.");
      } else {
        history.forEach(this::text);
      }
      return 0;
    }
  }

  private static Object form(HistoryEntry entry, Tree tree, Secrets secrets) {
    return switch (entry) {
      case HistoryEntry.Committed c ->
          HistoryForm.commit(c.commit(), c.author(), c.when(), c.subject(), c.changes());
      case HistoryEntry.Ran r ->
          HistoryForm.run(r.when(), RunForm.of(r.run(), r.run().isStale(tree), secrets));
    };
  }

  private void text(HistoryEntry entry) {
    String when = TIME.format(entry.when().atZone(ZoneId.systemDefault()));
    switch (entry) {
      case HistoryEntry.Ran ran ->
          line(
              when
                  + "  run "
                  + ran.run().id()
                  + "  packet "
                  + ran.run().packet()
                  + "  "
                  + colours().of(ran.run().outcome(), RerunTable.outcome(ran.run()))
                  + "  "
                  + Texts.shown(ran.run().command()));
      case HistoryEntry.Committed commit -> {
        boolean committed = !commit.commit().isEmpty();
        line(
            (committed
                    ? when + "  " + colours().strong(commit.commit().substring(0, 8)) + "  "
                    : "")
                + Texts.shown(commit.author())
                + (commit.author().isEmpty() ? "" : "  ")
                + Texts.shown(commit.subject()));
        commit.changes().forEach(c -> line("    packet " + c.packet() + "  " + told(c)));
      }
    }
  }

  private static String told(PacketChange change) {
    return switch (change.kind()) {
      case ADDED -> "added: " + Texts.shown(text(change.after()));
      case REMOVED -> "removed: " + Texts.shown(text(change.before()));
      case BOX ->
          (change.after() == null
                  ? "box removed"
                  : change.before() == null ? "new box, " + change.after() : change.after())
              + ": "
              + Texts.shown(change.what());
      case CELL, GATE, VERDICT, CHECKPOINT ->
          change.what()
              + ": "
              + Texts.shown(text(change.before()))
              + " -> "
              + Texts.shown(text(change.after()));
    };
  }

  private static String text(@Nullable String value) {
    return value == null || value.isEmpty() ? "nothing" : value;
  }
}
