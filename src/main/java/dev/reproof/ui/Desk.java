package dev.reproof.ui;

import dev.reproof.session.Session;
import dev.reproof.session.SessionParts;
import dev.reproof.session.SessionState;
import dev.reproof.session.Trouble;
import dev.reproof.session.TypedKeeper;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The session and its thread: work is done there one after the other, and after each piece the
/// next state is published on the FX thread. What goes wrong becomes a message.
final class Desk {
  private final Threads threads;
  private final SessionParts parts;
  private final Consumer<SessionState> publish;
  private final Notices notices;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicBoolean closed = new AtomicBoolean();
  private @Nullable Session session;
  private volatile @Nullable TypedKeeper keeper;

  Desk(Threads threads, SessionParts parts, Consumer<SessionState> publish, Notices notices) {
    this.threads = threads;
    this.parts = parts;
    this.publish = publish;
    this.notices = notices;
  }

  /// Something to do with the open session, on its thread.
  interface Work {
    void on(Session session) throws Trouble;
  }

  /// Opens the repository of a path in place of the one that is open, then does the work.
  void open(Path path, String busy, Work then) {
    post(
        busy,
        () -> {
          Session opened = Session.open(path, parts);
          closeSession();
          session = opened;
          keeper = opened.typedKeeper();
          then.on(opened);
          List<String> notes = opened.takeNotes();
          if (!notes.isEmpty()) {
            notices.show(new Trouble(Trouble.Kind.COULD_NOT, String.join("; ", notes)));
          }
        });
  }

  /// Does work that needs the session's thread and no session.
  void alone(Step step) {
    post("", step);
  }

  /// Does the work with the open session; nothing where none is open. `busy` says what is going on.
  void with(String busy, Work work) {
    post(
        busy,
        () -> {
          if (session != null) {
            work.on(session);
          }
        });
  }

  /// Keeps on disk what is typed, at once and on the thread of the caller, which is not the FX
  /// thread; nothing where no session is open.
  void keep(Keeping work) {
    TypedKeeper now = keeper;
    if (now == null || closed.get()) {
      return;
    }
    try {
      work.with(now);
    } catch (Trouble trouble) {
      threads.fx().later(() -> notices.show(trouble));
    }
  }

  /// Closes the session; what is asked for afterwards is not done.
  void close() {
    closed.set(true);
    threads.session().execute(this::closeSession);
  }

  private void closeSession() {
    if (session != null) {
      session.close();
      session = null;
      keeper = null;
    }
  }

  private void post(String busy, Step step) {
    if (closed.get()) {
      return;
    }
    int now = waiting.incrementAndGet();
    threads.fx().later(() -> notices.busy(now, busy));
    threads.session().execute(() -> take(step));
  }

  private void take(Step step) {
    try {
      step.take();
    } catch (Trouble trouble) {
      threads.fx().later(() -> notices.show(trouble));
    } finally {
      SessionState next = session == null ? null : session.state();
      int left = waiting.decrementAndGet();
      threads.fx().later(() -> settle(next, left));
    }
  }

  private void settle(@Nullable SessionState next, int left) {
    if (next != null) {
      publish.accept(next);
    }
    notices.busy(left, "");
  }

  /// Something to keep of what is typed.
  interface Keeping {
    void with(TypedKeeper keeper) throws Trouble;
  }

  /// Something to do on the session's thread.
  interface Step {
    void take() throws Trouble;
  }
}
