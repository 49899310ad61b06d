package dev.reproof.ui;

import dev.reproof.evidence.TypedSource;
import dev.reproof.session.Conflict;
import dev.reproof.session.Sample;
import dev.reproof.session.Session;
import dev.reproof.session.SessionState;
import dev.reproof.session.TrackerSummary;
import dev.reproof.session.Trouble;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Packet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens repositories and trackers, brings back what was pending in them, and reads again what
/// others change. The work is done on the session's thread.
final class Opening {
  private final Threads threads;
  private final Desk desk;
  private final SourceTyping sources;

  /// The tracker that was open last in each repository. On the session's thread.
  private final Map<Path, Path> latest = new HashMap<>();

  Opening(Threads threads, Desk desk, SourceTyping sources) {
    this.threads = threads;
    this.desk = desk;
    this.sources = sources;
  }

  /// Opens a repository, and its tracker where it has one or where the path is one; `then` is told
  /// of the packet at the line, if there is one, and `opened` that what was found is shown.
  void openPath(Path path, int line, Consumer<String> then, Runnable opened) {
    desk.open(
        path,
        Words.of("busy.open"),
        session -> {
          if (Files.isRegularFile(path)) {
            session.openTracker(path.toAbsolutePath());
            packetAt(session, line).ifPresent(id -> threads.fx().later(() -> then.accept(id)));
          }
          openTheOnly(session);
          watch(session);
          tellOfMissingHash(session);
          desk.show(session.state());
          threads.fx().later(opened);
        });
  }

  /// Looks at what was dropped before anything that is open makes room for it.
  void openDropped(Path path, Runnable open) {
    desk.alone(
        () -> {
          if (Files.isRegularFile(path) && !Session.isTracker(path)) {
            String name = SafeText.oneLine(String.valueOf(path.getFileName()), 60);
            desk.say(new Message(Message.Kind.REFUSED, Words.of("drop.no-tracker", name), ""));
          } else {
            threads.fx().later(open);
          }
        });
  }

  /// Opens a repository again with the tracker that was open in it, if it is still there.
  void openAgain(Path place, String tracker, Consumer<SessionState> then) {
    desk.open(
        place,
        Words.of("busy.open"),
        session -> {
          Path file = session.root().resolve(tracker);
          boolean there = !tracker.isEmpty() && Files.isRegularFile(file);
          if (there) {
            session.openTracker(file);
          } else if (Files.isRegularFile(place)) {
            session.openTracker(place.toAbsolutePath());
          }
          openTheOnly(session);
          watch(session);
          tellOfMissingHash(session);
          SessionState opened = session.state();
          desk.show(opened);
          threads.fx().later(() -> then.accept(opened));
        });
  }

  /// Opens the tracker of a repository that has one, or the one that was open in it before; a
  /// tracker that lies in none is open already.
  private void openTheOnly(Session session) throws Trouble {
    if (session.state().repository().isEmpty()) {
      return;
    }
    List<TrackerSummary> found = session.findTrackers();
    Path before = latest.get(session.root());
    if (session.state().open().isPresent()) {
      return;
    }
    if (before != null && Files.isRegularFile(before)) {
      session.openTracker(before);
    } else if (found.size() == 1) {
      session.openTracker(session.root().resolve(found.getFirst().path()));
    }
  }

  /// Opens the sample, made on the spot where it is not there yet.
  void openSample(Path folder, Instant now) {
    Path tracker = folder.resolve(Sample.TRACKER);
    desk.alone(
        () -> {
          if (!Files.exists(tracker)) {
            Sample.write(folder, now);
          }
          openPath(tracker, 0, id -> {}, () -> {});
        });
  }

  void openTracker(Path file, Consumer<SessionState> then) {
    desk.with(
        Words.of("busy.tracker"),
        session -> {
          if (session.state().open().filter(o -> o.file().equals(file)).isEmpty()) {
            session.openTracker(file);
          }
          SessionState opened = session.state();
          watch(session);
          tellOfMissingHash(session);
          desk.show(opened);
          threads.fx().later(() -> then.accept(opened));
        });
  }

  private void tellOfMissingHash(Session session) throws Trouble {
    restoreEdits(session);
    tellOfOrphans(session);
    tellOfReadOnly(session);
    session
        .checkpoints()
        .withoutItsHash()
        .ifPresent(
            id -> desk.say(Message.note(Words.of("checkpoint.no-hash", SafeText.oneLine(id, 40)))));
  }

  /// Makes the edits pending again that were when the window was last closed or killed.
  private void restoreEdits(Session session) throws Trouble {
    if (session.state().open().isEmpty()) {
      return;
    }
    List<TypedSource> typed = session.verdicts().typedSources();
    if (!typed.isEmpty()) {
      desk.with("", opened -> threads.fx().later(() -> sources.restore(typed)));
    }
    int restored = session.restoreEdits();
    if (restored > 0) {
      desk.say(Message.note(Words.count("edits.restored", restored)), Words.of("busy.write"));
    }
    if (!session.conflicts().isEmpty()) {
      desk.ask(new Ask.ToResolve(session.conflicts()));
    }
  }

  private void tellOfReadOnly(Session session) {
    session
        .state()
        .open()
        .flatMap(o -> o.text().readOnlyReason())
        .ifPresent(
            why -> desk.say(Message.note(Words.of("open.read-only", SafeText.oneLine(why, 300)))));
  }

  private void tellOfOrphans(Session session) throws Trouble {
    int left = session.runs().orphans().size();
    if (left > 0) {
      desk.say(Message.note(Words.of("orphans.left", left)));
    }
  }

  void stopOrphans() {
    desk.with(
        "",
        session -> {
          int stay = session.runs().stopOrphans().size();
          desk.say(
              Message.note(stay == 0 ? Words.of("orphans.gone") : Words.of("orphans.stay", stay)));
        });
  }

  private static Optional<String> packetAt(Session session, int line) {
    return session
        .state()
        .open()
        .flatMap(
            open ->
                open.tracker().packets().stream()
                    .filter(p -> holds(p, line))
                    .map(Packet::id)
                    .findFirst());
  }

  private static boolean holds(Packet packet, int line) {
    boolean inRow = packet.row().filter(r -> r.place().line() == line).isPresent();
    return inRow
        || packet
            .section()
            .filter(s -> line >= s.place().line() && line < s.place().line() + s.lineCount())
            .isPresent();
  }

  void refresh() {
    desk.with(
        Words.of("busy.refresh"),
        session -> {
          session.refresh();
          desk.askOfNew(session, List.of());
        });
  }

  /// Reads again by itself, and asks only of a conflict that is new: one that was left for later
  /// waits until it is asked for.
  void readAgain(Session session) {
    List<Conflict> before = session.conflicts();
    try {
      session.refresh();
      desk.succeeded(Words.of("busy.refresh"));
    } catch (Trouble trouble) {
      desk.failed(trouble, Words.of("busy.refresh"));
    }
    desk.askOfNew(session, before);
  }

  /// What others change is read again, and told where it meets what is pending here.
  private void watch(Session session) throws Trouble {
    session.state().open().ifPresent(o -> latest.put(session.root(), o.file()));
    if (session.state().open().isPresent()) {
      session.watch(() -> threads.fx().later(() -> desk.with("", this::readAgain)));
    }
  }

  void resolve(Conflict conflict, boolean mine) {
    desk.with(
        "",
        session -> {
          desk.took(session.resolve(conflict, mine));
          if (session.conflicts().isEmpty()) {
            desk.succeeded(Words.of("busy.write"));
            desk.ask(null);
          } else {
            desk.ask(new Ask.ToResolve(session.conflicts()));
          }
        });
  }
}
