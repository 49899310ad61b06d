package dev.reproof.ui;

import dev.reproof.evidence.Log;
import dev.reproof.evidence.TypedSource;
import dev.reproof.evidence.VerdictDraft;
import dev.reproof.review.ClaimedFiles;
import dev.reproof.review.Draft;
import dev.reproof.review.QuickFixes;
import dev.reproof.review.Reminders;
import dev.reproof.session.Answer;
import dev.reproof.session.Checkpoint;
import dev.reproof.session.CheckpointPlan;
import dev.reproof.session.Conflict;
import dev.reproof.session.GitListener;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.Preview;
import dev.reproof.session.RunChoice;
import dev.reproof.session.RunPlan;
import dev.reproof.session.Sample;
import dev.reproof.session.Session;
import dev.reproof.session.SessionState;
import dev.reproof.session.TrackerSummary;
import dev.reproof.session.Trouble;
import dev.reproof.session.VerdictRequest;
import dev.reproof.session.VerdictRequest.GateWord;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.StatusColumn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What each gesture does with the session, on the session's thread.
final class Gestures {
  private final Threads threads;
  private final Desk desk;
  private final Notices notices;
  private final Reruns reruns;
  private final Approvals approvals;
  private final SourceTyping sources;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Duration timeout = Duration.ofMinutes(10);
  private volatile boolean stopOnFailure;

  Gestures(
      Threads threads,
      Desk desk,
      Notices notices,
      Reruns reruns,
      Approvals approvals,
      SourceTyping sources) {
    this.threads = threads;
    this.desk = desk;
    this.notices = notices;
    this.reruns = reruns;
    this.approvals = approvals;
    this.sources = sources;
  }

  void setStopOnFailure(boolean next) {
    stopOnFailure = next;
  }

  void setTimeout(Duration next) {
    timeout = next;
  }

  /// Opens a repository, and its tracker where it has one or where the path is one; `then` is told
  /// of the packet at the line, if there is one.
  void openPath(Path path, int line, Consumer<String> then) {
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

  /// Opens the tracker of a repository that has one; a tracker that lies in none is open already.
  private static void openTheOnly(Session session) throws Trouble {
    if (session.state().repository().isEmpty()) {
      return;
    }
    List<TrackerSummary> found = session.findTrackers();
    if (found.size() == 1 && session.state().open().isEmpty()) {
      session.openTracker(session.root().resolve(found.getFirst().path()));
    }
  }

  void stopOrphans() {
    desk.with(
        "",
        session -> {
          int stay = session.runs().stopOrphans().size();
          say(Message.note(stay == 0 ? Words.of("orphans.gone") : Words.of("orphans.stay", stay)));
        });
  }

  private void tellOfOrphans(Session session) throws Trouble {
    int left = session.runs().orphans().size();
    if (left > 0) {
      say(Message.note(Words.of("orphans.left", left)));
    }
  }

  private void remindBefore(Session session, String packet) throws Trouble {
    OpenTracker open = session.state().open().orElse(null);
    if (open != null) {
      Reminders.withoutCheckpointBefore(open.tracker(), session.packet(packet))
          .ifPresent(p -> say(Message.note(Words.of("remind.checkpoint", p.id()))));
    }
  }

  private void tellOfMissingHash(Session session) throws Trouble {
    restoreEdits(session);
    tellOfOrphans(session);
    session
        .checkpoints()
        .withoutItsHash()
        .ifPresent(
            id -> say(Message.note(Words.of("checkpoint.no-hash", SafeText.oneLine(id, 40)))));
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
      say(Message.note(Words.count("edits.restored", restored)));
    }
    if (!session.conflicts().isEmpty()) {
      ask(new Ask.ToResolve(session.conflicts()));
    }
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

  /// Opens the sample, made on the spot where it is not there yet.
  void openSample(Path folder, Instant now) {
    Path tracker = folder.resolve(Sample.TRACKER);
    desk.alone(
        () -> {
          if (!Files.exists(tracker)) {
            Sample.write(folder, now);
          }
          openPath(tracker, 0, id -> {});
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

  void refresh() {
    desk.with(Words.of("busy.refresh"), this::refresh);
  }

  private void refresh(Session session) throws Trouble {
    session.refresh();
    if (!session.conflicts().isEmpty()) {
      ask(new Ask.ToResolve(session.conflicts()));
    }
  }

  /// What others change is read again, and told where it meets what is pending here.
  private void watch(Session session) throws Trouble {
    if (session.state().open().isPresent()) {
      session.watch(() -> threads.fx().later(() -> desk.with("", this::refresh)));
    }
  }

  void resolve(Conflict conflict, boolean mine) {
    desk.with(
        "",
        session -> {
          took(session.resolve(conflict, mine));
          ask(session.conflicts().isEmpty() ? null : new Ask.ToResolve(session.conflicts()));
        });
  }

  /// Works out what the facts allow for a packet; only the last of several askings is answered.
  void draft(String packet, BiConsumer<String, Draft> take) {
    int asking = asked.incrementAndGet();
    desk.with(
        "",
        session -> {
          if (asking == asked.get() && session.state().open().isPresent()) {
            Draft draft = session.verdicts().draft(packet);
            threads.fx().later(() -> take.accept(packet, draft));
          }
        });
  }

  /// Makes it pending that a packet is set back, and shows what would be written.
  void reopen(String packet, String run) {
    desk.with(
        "",
        session -> {
          if (took(session.verdicts().reopen(packet, run))) {
            ask(new Ask.ToWrite(session.preview(), packet));
          }
        });
  }

  void plan(String packet, RunChoice choice) {
    desk.look(
        Words.of("busy.plan"),
        session -> {
          RunPlan plan = session.runs().plan(packet, choice);
          remindBefore(session, packet);
          if (!desk.stopsNoMore()) {
            return;
          }
          if (plan.approved()) {
            start(session, plan);
          } else {
            ask(new Ask.ToRun(plan));
          }
        });
  }

  void approve(RunPlan plan, Set<Integer> risky) {
    desk.with("", session -> start(session, session.runs().approve(plan, risky)));
  }

  private void start(Session session, RunPlan plan) throws Trouble {
    threads.fx().later(() -> approvals.approved(plan));
    reruns.start(session, plan, new Reruns.Limits(timeout, stopOnFailure));
  }

  void tick(Packet packet, Box box, boolean checked) {
    List<Box> alike = packet.boxes().stream().filter(b -> b.text().equals(box.text())).toList();
    int occurrence = Math.max(0, alike.indexOf(box));
    edit(new Intent.TickBox(packet.id(), box.text(), occurrence, checked));
  }

  void setCell(Packet packet, String column, String value) {
    Optional<Cell> cell = packet.row().flatMap(r -> r.cell(column));
    if (cell.isEmpty() || cell.get().text().equals(value)) {
      return;
    }
    String written = value.strip().replaceAll("\\R", " ").replaceAll("(?<!\\\\)\\|", "\\\\|");
    edit(new Intent.SetCell(packet.id(), column, written, cell.get().text()));
    if (isInProgress(value)) {
      desk.with(
          "",
          session -> {
            if (isInProgress(session.packet(packet.id()))) {
              remindBefore(session, packet.id());
            }
          });
    }
  }

  /// A move that was refused has its own reason to say.
  private static boolean isInProgress(Packet packet) {
    return isInProgress(packet.status().orElse(""));
  }

  private static boolean isInProgress(String status) {
    return StatusColumn.of(status).filter(c -> c == StatusColumn.IN_PROGRESS).isPresent();
  }

  /// Makes a fix pending, all of it or none, and shows what would be written.
  void fix(String packet, QuickFixes.QuickFix fix) {
    desk.with(
        "",
        session -> {
          List<Intent.SetCell> cells = new ArrayList<>();
          for (Intent intent : fix.intents()) {
            if (intent instanceof Intent.SetCell set) {
              cells.add(set);
            } else if (!took(session.edit(intent))) {
              return;
            }
          }
          if (cells.isEmpty() || took(session.setCells(cells))) {
            ask(new Ask.ToWrite(session.preview(), packet));
          }
        });
  }

  private void edit(Intent intent) {
    desk.with("", session -> took(session.edit(intent)));
  }

  private boolean took(Answer answer) {
    return switch (answer) {
      case Answer.Done done -> true;
      case Answer.Refused refused -> {
        threads.fx().later(() -> notices.show(refused));
        yield false;
      }
    };
  }

  void undo() {
    desk.with("", Session::undo);
  }

  void redo() {
    desk.with("", Session::redo);
  }

  void preview(@Nullable VerdictDraft decided, boolean newRound) {
    desk.with(
        Words.of("busy.preview"),
        session -> {
          String packet = decided == null ? "" : decided.packet();
          if (decided != null
              && !took(session.verdicts().record(packet, request(decided, newRound)))) {
            return;
          }
          Preview preview = session.preview();
          if (preview.changesNothing()) {
            say(Message.note(Words.of("write.nothing")));
          } else {
            ask(new Ask.ToWrite(preview, packet));
          }
        });
  }

  /// Writes what is pending; `inPlace` is the reviewer's yes to that.
  void write(String decided, boolean inPlace) {
    desk.with(
        Words.of("busy.write"),
        session -> {
          if (inPlace) {
            session.allowInPlace();
          }
          Preview written = session.write();
          if (!decided.isEmpty()) {
            session.verdicts().save(VerdictDraft.empty(written.path(), decided));
          }
          say(Message.done(Words.of("write.done", written.path())));
        });
  }

  void planCheckpoint(String packet) {
    desk.with(
        Words.of("busy.checkpoint"),
        session ->
            ask(
                new Ask.ToCommit(
                    session
                        .checkpoints()
                        .plan(packet, claimed(session, packet), Optional.empty()))));
  }

  /// The changed files that the packet claims.
  private static List<String> claimed(Session session, String packet) throws Trouble {
    List<String> dirty = session.state().repository().map(r -> r.tree().dirty()).orElse(List.of());
    return ClaimedFiles.of(session.packet(packet)).stream().filter(dirty::contains).toList();
  }

  void checkpoint(CheckpointPlan plan) {
    desk.with(
        Words.of("busy.checkpoint"),
        session -> {
          allowPlace(session, plan);
          told(session.checkpoints().make(plan));
        });
  }

  /// Lets git make the commit; `take` is told on the FX thread of what it prints.
  void checkpointWithGit(CheckpointPlan plan, Consumer<GitOutput> take) {
    GitListener listener =
        new GitListener() {
          @Override
          public void started(String command, Log log, Runnable stop) {
            desk.stopsBy(log, stop);
            threads.fx().later(() -> take.accept(new GitOutput(command, log, false)));
          }

          @Override
          public void ended(String command, Log said) {
            desk.stopsNoMore();
            threads.fx().later(() -> take.accept(new GitOutput(command, said, true)));
          }
        };
    desk.with(
        Words.of("busy.checkpoint"),
        session -> {
          allowPlace(session, plan);
          told(session.checkpoints().makeWithGit(plan, listener));
        });
  }

  private static void allowPlace(Session session, CheckpointPlan plan) throws Trouble {
    if (plan.asksForPlace()) {
      session.allowInPlace();
    }
  }

  private void told(Checkpoint made) {
    String hash = made.commit().substring(0, Math.min(8, made.commit().length()));
    String done = Words.of("checkpoint.done", hash, made.subject());
    say(
        Message.done(
            made.besides().isEmpty()
                ? done
                : done + " " + Words.of("checkpoint.besides", String.join(", ", made.besides()))));
  }

  private void ask(@Nullable Ask next) {
    threads.fx().later(() -> notices.ask(next));
  }

  private void say(Message message) {
    threads.fx().later(() -> notices.show(message));
  }

  private static VerdictRequest request(VerdictDraft typed, boolean newRound) {
    Map<String, GateWord> gates = new LinkedHashMap<>();
    typed.gates().forEach((level, g) -> gates.put(level, new GateWord(g.word(), g.reason())));
    gates.values().removeIf(g -> g.word().isEmpty());
    return new VerdictRequest(
        typed.verdict(),
        gates,
        typed.findings().stream().filter(f -> !f.isBlank()).toList(),
        typed.risk().isBlank() ? null : typed.risk(),
        typed.rollback().isBlank() ? null : typed.rollback(),
        typed.waivers(),
        null,
        newRound);
  }
}
