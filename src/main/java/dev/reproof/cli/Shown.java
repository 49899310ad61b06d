package dev.reproof.cli;

import dev.reproof.export.EditForm;
import dev.reproof.session.Answer;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.Session;
import dev.reproof.text.Diff;
import dev.reproof.text.SourceText;
import java.util.List;

/// Says what an edit would change and writes nothing.
final class Shown {
  private final Work work;
  private final Surroundings here;
  private final Session session;
  private final SourceText before;

  Shown(Work work, Surroundings here, Session session, SourceText before) {
    this.work = work;
    this.here = here;
    this.session = session;
    this.before = before;
  }

  int finish(Answer answer) {
    String path = session.state().open().map(OpenTracker::path).orElse("");
    return switch (answer) {
      case Answer.Refused refused ->
          work.refused(
              here, refused.reason(), EditForm.of(path, before, List.of(), null, refused.reason()));
      case Answer.Done done -> {
        SourceText after = session.state().open().map(OpenTracker::text).orElse(before);
        work.print(
            work.format.isJson()
                ? work.exactly(EditForm.of(path, before, done.edits(), null, null))
                : Diff.of(before, after).unified(path));
        yield 0;
      }
    };
  }
}
