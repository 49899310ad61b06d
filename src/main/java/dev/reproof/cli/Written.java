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

/// Brings an edit to its end: writes the file, says what changed, or says why it was refused.
final class Written {
  private final Work work;
  private final Surroundings here;
  private final Session session;
  private final SourceText before;

  Written(Work work, Surroundings here, Session session, SourceText before) {
    this.work = work;
    this.here = here;
    this.session = session;
    this.before = before;
  }

  int finish(Answer answer) throws Trouble {
    String path = session.state().open().map(OpenTracker::path).orElse("");
    return switch (answer) {
      case Answer.Refused refused ->
          work.refused(
              here, refused.reason(), EditForm.of(path, before, List.of(), null, refused.reason()));
      case Answer.Done done -> {
        SourceText after = session.state().open().map(OpenTracker::text).orElse(before);
        if (!done.edits().isEmpty()) {
          session.write();
        }
        say(path, done.edits(), after);
        yield 0;
      }
    };
  }

  private void say(String path, List<TextEdit> edits, SourceText after) {
    if (work.format.isJson()) {
      work.print(work.exactly(EditForm.of(path, before, edits, null, null)));
    } else if (edits.isEmpty()) {
      work.line(path + " already says so; nothing was written");
    } else {
      work.print(Diff.of(before, after).unified(path));
    }
  }
}
