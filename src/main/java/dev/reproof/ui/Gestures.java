package dev.reproof.ui;

import dev.reproof.command.Mark;
import dev.reproof.review.Draft;
import dev.reproof.review.QuickFixes;
import dev.reproof.review.Reminders;
import dev.reproof.session.Conflict;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.RunChoice;
import dev.reproof.session.RunPlan;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.StatusColumn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What is done to the packets of the open tracker, on the session's thread: ticked, set, mended,
/// run.
final class Gestures {
  private final Threads threads;
  private final Desk desk;
  private final Reruns reruns;
  private final Approvals approvals;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Duration timeout = Duration.ofMinutes(10);
  private volatile boolean stopOnFailure;

  Gestures(Threads threads, Desk desk, Reruns reruns, Approvals approvals) {
    this.threads = threads;
    this.desk = desk;
    this.reruns = reruns;
    this.approvals = approvals;
  }

  void setStopOnFailure(boolean next) {
    stopOnFailure = next;
  }

  void setTimeout(Duration next) {
    timeout = next;
  }

  private void remindBefore(Session session, String packet) throws Trouble {
    OpenTracker open = session.state().open().orElse(null);
    if (open != null) {
      Reminders.withoutCheckpointBefore(open.tracker(), session.packet(packet))
          .ifPresent(p -> desk.say(Message.note(Words.of("remind.checkpoint", p.id()))));
    }
  }

  /// Works out what the facts allow for a packet, and which of its commands are approved; only the
  /// last of several askings is answered.
  void draft(String packet, BiConsumer<String, Draft> take) {
    int asking = asked.incrementAndGet();
    desk.with(
        "",
        session -> {
          if (asking == asked.get() && session.state().open().isPresent()) {
            Draft draft = session.verdicts().draft(packet);
            Optional<RunPlan> approved = session.runs().approved(packet);
            threads
                .fx()
                .later(
                    () -> {
                      approved.ifPresent(approvals::know);
                      take.accept(packet, draft);
                    });
          }
        });
  }

  /// Works out once what the facts allow for a packet.
  void judge(String packet, Consumer<Draft> take) {
    desk.with(
        "",
        session -> {
          Draft draft = session.verdicts().draft(packet);
          threads.fx().later(() -> take.accept(draft));
        });
  }

  /// Makes it pending that a packet is set back, and shows what would be written.
  void reopen(String packet, String run) {
    desk.with(
        "",
        session -> {
          if (desk.took(session.verdicts().reopen(packet, run))) {
            desk.ask(new Ask.ToWrite(session.preview(), packet));
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
          Optional<String> why = whyNone(plan);
          if (why.isPresent()) {
            desk.refuse(why.get());
          } else if (plan.approved()) {
            start(session, plan);
          } else {
            desk.ask(new Ask.ToRun(plan));
          }
        });
  }

  /// Why none of a plan's commands can ever run; empty where one can.
  private static Optional<String> whyNone(RunPlan plan) {
    if (plan.commands().isEmpty()) {
      return Optional.of(Words.of("run.nothing-left", plan.packet()));
    }
    boolean held = plan.commands().stream().allMatch(c -> c.command().has(Mark.PLACEHOLDER));
    RunPlan.Planned first = plan.commands().getFirst();
    return held
        ? Optional.of(
            Words.of("run.placeholder", first.n(), SafeText.oneLine(first.command().text(), 200)))
        : Optional.empty();
  }

  void approve(RunPlan plan, Set<Integer> risky) {
    desk.with("", session -> start(session, session.runs().approve(plan, risky)));
  }

  private void start(Session session, RunPlan plan) throws Trouble {
    threads.fx().later(() -> approvals.approved(plan));
    reruns.start(session, plan, new RerunQueue.Limits(timeout, stopOnFailure));
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
            } else if (!desk.took(session.edit(intent))) {
              return;
            }
          }
          if (cells.isEmpty() || desk.took(session.setCells(cells))) {
            desk.ask(new Ask.ToWrite(session.preview(), packet));
          }
        });
  }

  private void edit(Intent intent) {
    desk.with("", session -> desk.took(session.edit(intent)));
  }

  void undo() {
    desk.with(
        "",
        session -> {
          List<Conflict> before = session.conflicts();
          session.undo();
          desk.askOfNew(session, before);
        });
  }

  void redo() {
    desk.with("", Session::redo);
  }
}
