package dev.reproof.cli;

import dev.reproof.export.EditForm;
import dev.reproof.session.Answer;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import dev.reproof.text.Diff;
import dev.reproof.text.SourceText;
import dev.reproof.text.TextEdit;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What the subcommands share that edit a tracker: the edit is written, or with `--dry-run` not;
/// what changes is said, or why it was refused.
abstract class EditWork extends Work {
  @Option(names = "--dry-run", description = "print the unified diff, write nothing")
  private boolean dryRun;

  @Mixin private InPlace inPlace = new InPlace();

  /// The tracker as it was named in the call.
  abstract String tracker();

  /// Makes the edit pending in the session, which has the tracker open.
  ///
  /// @throws Trouble if the call is wrong, or the edit cannot be made
  abstract Answer edit(Surroundings here, Session session) throws Trouble;

  @Override
  final int work(Surroundings here) throws Trouble {
    try (Session session = here.open(tracker())) {
      inPlace.allow(session);
      OpenTracker open = session.state().open().orElseThrow();
      return switch (edit(here, session)) {
        case Answer.Refused refused ->
            refused(
                here,
                refused.reason(),
                EditForm.of(open.path(), open.text(), List.of(), null, refused.reason()));
        case Answer.Done done -> {
          SourceText after = session.state().open().map(OpenTracker::text).orElse(open.text());
          if (!dryRun && !done.edits().isEmpty()) {
            session.write();
          }
          say(open, done.edits(), after);
          yield 0;
        }
      };
    }
  }

  private void say(OpenTracker before, List<TextEdit> edits, SourceText after) {
    if (format.isJson()) {
      print(exactly(EditForm.of(before.path(), before.text(), edits, null, null)));
    } else if (edits.isEmpty() && !dryRun) {
      line(before.path() + " already says so; nothing was written");
    } else {
      print(colours().diff(Diff.of(before.text(), after).unified(before.path())));
    }
  }
}
