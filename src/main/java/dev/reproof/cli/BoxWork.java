package dev.reproof.cli;

import dev.reproof.session.Answer;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What `tick` and `untick` share: one box, by its line.
abstract class BoxWork extends EditWork {
  @Parameters(index = "0", paramLabel = "TRACKER", description = "a markdown file")
  private String tracker = "";

  @Parameters(index = "1", paramLabel = "LINE", description = "the box's line, from 1")
  private int line;

  @Option(
      names = "--expect",
      paramLabel = "TEXT",
      description = "refuse unless the line holds this text")
  private @Nullable String expect;

  abstract boolean checked();

  @Override
  String tracker() {
    return tracker;
  }

  @Override
  final Answer edit(Surroundings here, Session session) throws Trouble {
    OpenTracker open = session.state().open().orElseThrow();
    Intent.TickBox intent = intent(open);
    String text = open.text().line(line);
    if (expect != null && !text.contains(expect)) {
      return new Answer.Refused(
          "line "
              + line
              + " does not hold “"
              + expect
              + "” but “"
              + Texts.shown(text.strip())
              + "”; nothing was changed",
          List.of());
    }
    return session.edit(intent);
  }

  private Intent.TickBox intent(OpenTracker open) throws Trouble {
    for (Packet packet : open.tracker().packets()) {
      Section section = packet.section().orElse(null);
      if (section == null
          || line < section.place().line()
          || line >= section.place().line() + section.lineCount()) {
        continue;
      }
      for (Box box : packet.boxes()) {
        if (section.line(box.line()) == line) {
          int occurrence =
              (int)
                  packet.boxes().stream()
                      .filter(b -> b.line() < box.line() && b.text().equals(box.text()))
                      .count();
          return new Intent.TickBox(packet.id(), box.text(), occurrence, checked());
        }
      }
    }
    throw new Trouble(
        Trouble.Kind.INPUT,
        "line "
            + line
            + " of "
            + open.path()
            + " holds no box of a packet; 'reproof show' lists them with their lines");
  }
}
