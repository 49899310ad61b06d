package dev.reproof.cli;

import dev.reproof.export.EditForm;
import dev.reproof.session.Answer;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What `tick` and `untick` share: one box, by its line.
abstract class BoxWork extends Work {
  @Parameters(index = "0", paramLabel = "TRACKER", description = "a markdown file")
  private String tracker = "";

  @Parameters(index = "1", paramLabel = "LINE", description = "the box's line, from 1")
  private int line;

  @Option(
      names = "--expect",
      paramLabel = "TEXT",
      description = "refuse unless the line holds this text")
  private @Nullable String expect;

  @Option(names = "--dry-run", description = "print the unified diff, write nothing")
  private boolean dryRun;

  @Mixin private InPlace inPlace = new InPlace();

  abstract boolean checked();

  @Override
  int work(Surroundings here) throws Trouble {
    try (Session session = here.open(tracker)) {
      inPlace.allow(session);
      OpenTracker open = session.state().open().orElseThrow();
      SourceText before = open.text();
      Intent.TickBox intent = intent(open);
      if (expect != null && !before.line(line).contains(expect)) {
        String reason =
            "line "
                + line
                + " does not hold “"
                + expect
                + "” but “"
                + Texts.shown(before.line(line).strip())
                + "”; nothing was changed";
        return refused(here, reason, EditForm.of(open.path(), before, List.of(), null, reason));
      }
      Answer answer = session.edit(intent);
      return dryRun
          ? new Shown(this, here, session, before).finish(answer)
          : new Written(this, here, session, before).finish(answer);
    }
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
