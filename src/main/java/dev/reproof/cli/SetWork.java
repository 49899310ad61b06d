package dev.reproof.cli;

import dev.reproof.session.Answer;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import dev.reproof.text.Diff;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Row;
import dev.reproof.tracker.StatusColumn;
import dev.reproof.tracker.Tracker;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `reproof set`: cells of a packet's board row.
@Command(name = "set", description = "set cells of a packet's board row")
final class SetWork extends EditWork {
  @Parameters(index = "0", paramLabel = "TRACKER", description = "a markdown file")
  private String tracker = "";

  @Parameters(index = "1", paramLabel = "PACKET", description = "a packet's id")
  private String packet = "";

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "COLUMN=VALUE",
      description = "what to set")
  private List<String> values = new ArrayList<>();

  @Override
  String tracker() {
    return tracker;
  }

  @Override
  Answer edit(Surroundings here, Session session) throws Trouble {
    OpenTracker open = session.state().open().orElseThrow();
    Packet found = session.packet(packet);
    List<Intent.SetCell> intents = new ArrayList<>();
    for (String value : values) {
      intents.add(intent(open.tracker(), found, value));
    }
    Answer answer = session.setCells(intents);
    if (answer instanceof Answer.Refused) {
      return answer;
    }
    OpenTracker now = session.state().open().orElseThrow();
    if (intents.stream().anyMatch(SetWork::begins)) {
      Texts.beforeNext(now.tracker(), found).ifPresent(r -> here.err().println("reminder: " + r));
    }
    return intents.size() == 1 ? answer : new Answer.Done(Diff.of(open.text(), now.text()).edits());
  }

  /// Whether a cell says that the work on the packet begins.
  private static boolean begins(Intent.SetCell set) {
    return Column.of(set.column()) == Column.STATUS
        && StatusColumn.of(set.value()).filter(c -> c == StatusColumn.IN_PROGRESS).isPresent();
  }

  private static Intent.SetCell intent(Tracker tracker, Packet packet, String value)
      throws Trouble {
    int equals = value.indexOf('=');
    if (equals <= 0) {
      throw new Trouble(Trouble.Kind.INPUT, "“" + value + "” is not of the form COLUMN=VALUE");
    }
    if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
      throw new Trouble(Trouble.Kind.INPUT, "a cell holds one line; the value given has several");
    }
    String column = value.substring(0, equals).strip();
    Row row =
        packet
            .row()
            .orElseThrow(
                () ->
                    new Trouble(
                        Trouble.Kind.INPUT, "packet " + packet.id() + " has no row on the board"));
    List<String> columns = tracker.boards().get(row.board()).columns();
    String name =
        columns.stream()
            .filter(c -> c.equalsIgnoreCase(column))
            .findFirst()
            .orElseThrow(
                () ->
                    new Trouble(
                        Trouble.Kind.INPUT,
                        "the board has no column "
                            + column
                            + "; it has "
                            + String.join(", ", columns)));
    String now = row.cell(name).map(Cell::text).orElse("");
    return new Intent.SetCell(packet.id(), name, value.substring(equals + 1), now);
  }
}
