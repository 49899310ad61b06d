package dev.reproof.cli;

import dev.reproof.session.Session;
import dev.reproof.session.SessionParts;
import dev.reproof.session.Trouble;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What a command line stands in: where it writes, the folder it was called from, and the parts
/// that a session is made of. `colours` says whether the output is a terminal that takes them.
public record Surroundings(
    PrintStream out, PrintStream err, Path folder, SessionParts parts, boolean colours) {
  /// Why the output could not be written; empty if it was, or if nobody reads it any more.
  Optional<String> unwritten() {
    return out instanceof Outlet outlet ? outlet.failure() : Optional.empty();
  }

  /// A session with this tracker open.
  Session open(String tracker) throws Trouble {
    Path file = folder.resolve(tracker);
    Session session = Session.open(file, parts);
    try {
      session.openTracker(file);
      session.takeNotes().forEach(note -> err.println("reproof: " + Texts.shown(note)));
      if (session.state().open().filter(o -> o.tracker().isEmpty()).isPresent()) {
        throw new Trouble(
            Trouble.Kind.INPUT,
            tracker
                + " holds no tracker: no table with an id and a Status column, no packet heading"
                + " over boxes or evidence");
      }
      return session;
    } catch (Trouble e) {
      session.close();
      throw e;
    }
  }

  /// A session in the repository that holds a path.
  Session openRepository(String path) throws Trouble {
    Path place = path.isEmpty() ? folder : folder.resolve(path);
    if (!Files.exists(place)) {
      throw new Trouble(Trouble.Kind.INPUT, place + " is not there; check the path");
    }
    Session session = Session.open(place, parts);
    session.takeNotes().forEach(note -> err.println("reproof: " + Texts.shown(note)));
    return session;
  }
}
