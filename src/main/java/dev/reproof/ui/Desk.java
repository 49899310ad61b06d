package dev.reproof.ui;

import dev.reproof.evidence.Log;
import dev.reproof.session.Answer;
import dev.reproof.session.Conflict;
import dev.reproof.session.ForeignRepository;
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
  /// The work of an edit, which has no words of its own.
  private static final String EDIT = "edit";

  private final Threads threads;
  private final SessionParts parts;
  private final Sights sights;
  private final Consumer<Sight> publish;
  private final Notices notices;
  private final Jobs jobs;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicBoolean closed = new AtomicBoolean();
  private Runnable refusals = () -> {};
  private @Nullable Session session;
  private volatile @Nullable TypedKeeper keeper;
  private @Nullable Job present;

  Desk(
      Threads threads,
      SessionParts parts,
      Sights sights,
      Consumer<Sight> publish,
      Notices notices,
      Jobs jobs) {
    this.threads = threads;
    this.jobs = jobs;
    this.parts = parts;
    this.sights = sights;
    this.publish = publish;
    this.notices = notices;
  }

  /// Something to do with the open session, on its thread.
  interface Task {
    void on(Session session) throws Trouble;
  }

  /// Opens the repository of a path in place of the one that is open, then does the work. Where it
  /// is cancelled, the one before stays open, or none is.
  void open(Path path, String busy, Task then) {
    post(
        new Job(jobs, busy, true),
        () -> {
          Session opened = openOrAsk(path);
          if (opened == null) {
            return;
          }
          if (isCancelled()) {
            opened.close();
            throw new Trouble(Trouble.Kind.COULD_NOT, "opening " + path + " was cancelled");
          }
          if (session != null) {
            closeSession();
            threads.fx().later(() -> notices.show((Message) null));
          }
          session = opened;
          keeper = opened.verdicts().keeper();
          try {
            then.on(opened);
          } finally {
            if (isCancelled()) {
              closeSession();
              show(SessionState.EMPTY);
            }
          }
        });
  }

  /// Null where the reviewer has to be asked first.
  private @Nullable Session openOrAsk(Path path) throws Trouble {
    try {
      return Session.open(path, parts);
    } catch (ForeignRepository foreign) {
      if (!foreign.told().isEmpty()) {
        say(Message.note(foreign.told()));
      }
      ask(new Ask.ToTrust(path, foreign.workTree(), foreign.owner()));
      return null;
    }
  }

  /// Keeps the reviewer's yes to the repository of somebody else.
  void trust(Path workTree) {
    alone(() -> Session.trust(workTree, parts));
  }

  /// Does work that needs the session's thread and no session.
  void alone(Step step) {
    post(new Job(jobs, "", false), step);
  }

  /// Does the work with the open session; nothing where none is open. `busy` says what is going on.
  void with(String busy, Task task) {
    post(new Job(jobs, busy, false), () -> withSession(task));
  }

  /// The same without a word; `ended` is told when it is at its end, however that came.
  void withAndThen(Task task, Runnable ended) {
    post(
        new Job(jobs, "", false),
        () -> {
          try {
            withSession(task);
          } finally {
            ended.run();
          }
        });
  }

  /// The same with work that changes nothing, so that it may be left halfway.
  void look(String busy, Task task) {
    post(new Job(jobs, busy, true), () -> withSession(task));
  }

  private void withSession(Task task) throws Trouble {
    if (session != null) {
      task.on(session);
    }
  }

  /// Says how the present work can be ended from now on. On the session's thread.
  void stopsBy(Log log, Runnable how) {
    if (present != null) {
      present.stopsBy(log, how);
    }
  }

  /// Says that the present work goes to its end now; false if it was cancelled before. On the
  /// session's thread.
  boolean stopsNoMore() {
    return present == null || present.stopsNoMore();
  }

  private boolean isCancelled() {
    return present != null && present.isCancelled();
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
      threads.fx().later(() -> notices.show(trouble, ""));
    }
  }

  /// Shows a message; on any thread.
  void say(Message message) {
    say(message, "");
  }

  /// Shows a message until some work is done, named by its words; on any thread.
  void say(Message message, String work) {
    threads.fx().later(() -> notices.show(message, work));
  }

  /// Puts a question, null for none; on any thread.
  void ask(@Nullable Ask next) {
    threads.fx().later(() -> notices.ask(next));
  }

  /// Asks about the conflicts of a session, if there are others than `before`.
  void askOfNew(Session of, List<Conflict> before) {
    if (!before.containsAll(of.conflicts())) {
      ask(new Ask.ToResolve(of.conflicts()));
    }
  }

  /// Tells of refusals from now on, on the FX thread.
  void onRefusal(Runnable told) {
    refusals = told;
  }

  /// Shows a refusal and tells of it; on any thread.
  void refused(Runnable show) {
    threads
        .fx()
        .later(
            () -> {
              show.run();
              refusals.run();
            });
  }

  /// Whether the session has done what it was asked for; why not, is told.
  boolean took(Answer answer) {
    return switch (answer) {
      case Answer.Done done -> {
        succeeded(EDIT);
        yield true;
      }
      case Answer.Refused refused -> {
        String work = notDone(EDIT);
        refused(() -> notices.show(refused, work));
        yield false;
      }
    };
  }

  /// Says why the present work is not done. On the session's thread.
  void refuse(String why) {
    String work = notDone("");
    threads.fx().later(() -> notices.refuse(why, work));
  }

  /// The present work, `other` where it has no words; it counts as not done.
  private String notDone(String other) {
    if (present == null) {
      return other;
    }
    present.refuse();
    return present.words().isEmpty() ? other : present.words();
  }

  /// Says that some work, known by its words, is done: that it had failed needs no more to be told.
  void succeeded(String work) {
    threads.fx().later(() -> notices.succeeded(work));
  }

  /// Says that some work, known by its words, has failed.
  void failed(Trouble trouble, String work) {
    threads.fx().later(() -> notices.show(trouble, work));
  }

  /// Closes the session once `last` is done on its thread; what is asked for afterwards is not
  /// done.
  void close(Runnable last) {
    synchronized (closed) {
      if (!closed.compareAndSet(false, true)) {
        return;
      }
      threads
          .session()
          .execute(
              () -> {
                last.run();
                closeSession();
              });
    }
  }

  private void closeSession() {
    if (session != null) {
      session.close();
      session = null;
      keeper = null;
    }
  }

  private void post(Job job, Step step) {
    int now = waiting.incrementAndGet();
    if (give(() -> take(job, step), () -> notices.busy(now, job.words()))) {
      return;
    }
    waiting.decrementAndGet();
    job.end();
  }

  /// Gives work to the session's thread, told of on the FX thread before; false once this is closed
  /// and that thread may be gone.
  private boolean give(Runnable work, Runnable told) {
    synchronized (closed) {
      if (closed.get()) {
        return false;
      }
      threads.fx().later(told);
      threads.session().execute(work);
      return true;
    }
  }

  private void take(Job job, Step step) {
    Job before = present;
    present = job;
    try {
      if (job.begin()) {
        step.take();
        if (!job.isRefused()) {
          succeeded(job.words());
        }
        tellNotes();
      } else {
        tellOfCancel(job);
      }
    } catch (Trouble trouble) {
      if (job.isCancelled()) {
        tellOfCancel(job);
      } else {
        failed(trouble, job.words());
      }
    } finally {
      present = before;
      job.end();
      Sight next = session == null ? null : sights.of(session.state());
      int left = waiting.decrementAndGet();
      threads.fx().later(() -> settle(next, left));
    }
  }

  /// What the session noted of how the kept state was read. On its thread.
  private void tellNotes() {
    List<String> notes = session == null ? List.of() : session.takeNotes();
    if (!notes.isEmpty()) {
      Trouble told = new Trouble(Trouble.Kind.COULD_NOT, String.join("; ", notes));
      threads.fx().later(() -> notices.show(told, ""));
    }
  }

  /// Publishes a state before the work is done. On the session's thread.
  void show(SessionState state) {
    Sight next = sights.of(state);
    threads.fx().later(() -> publish.accept(next));
  }

  private void tellOfCancel(Job job) {
    say(Message.note(Words.of("work.cancelled", job.words())));
  }

  private void settle(@Nullable Sight next, int left) {
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
