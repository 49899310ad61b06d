package dev.reproof.ui;

import dev.reproof.evidence.Log;
import dev.reproof.evidence.VerdictDraft;
import dev.reproof.review.ClaimedFiles;
import dev.reproof.session.Checkpoint;
import dev.reproof.session.CheckpointPlan;
import dev.reproof.session.GitListener;
import dev.reproof.session.Preview;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import dev.reproof.session.VerdictRequest;
import dev.reproof.session.VerdictRequest.GateWord;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Packet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shows what is pending, writes it, makes checkpoints. The work is done on the session's thread.
final class Writing {
  private final Threads threads;
  private final Desk desk;

  private final Supplier<List<String>> refused;

  /// @param refused the packets whose typed text was not taken, on the FX thread
  Writing(Threads threads, Desk desk, Supplier<List<String>> refused) {
    this.threads = threads;
    this.desk = desk;
    this.refused = refused;
  }

  /// @param here the packet whose review is in sight, empty if none is
  void preview(@Nullable VerdictDraft decided, boolean newRound, String here) {
    desk.with(
        Words.of("busy.preview"),
        session -> {
          if (!session.conflicts().isEmpty()) {
            desk.ask(new Ask.ToResolve(session.conflicts()));
            return;
          }
          String packet = decided == null ? "" : decided.packet();
          String unsaid = decided == null ? "" : withoutWord(decided);
          if (!unsaid.isEmpty()) {
            desk.refuse(Words.of("verdict.no-word", unsaid));
            return;
          }
          if (decided != null
              && !desk.took(session.verdicts().record(packet, request(decided, newRound)))) {
            return;
          }
          Preview preview = session.preview();
          if (preview.changesNothing()) {
            String nothing = nothing(session, here);
            threads.fx().later(() -> desk.say(Message.note(nothing + leftOut())));
          } else {
            desk.ask(new Ask.ToWrite(preview, packet));
          }
        });
  }

  /// What is typed and not taken is not nothing.
  private String leftOut() {
    List<String> packets = refused.get();
    return packets.isEmpty()
        ? ""
        : " " + Words.of("write.left-out", SafeText.oneLine(String.join(", ", packets), 200));
  }

  /// Why there is nothing to be written, although a verdict may be drafted elsewhere.
  private static String nothing(Session session, String here) {
    Set<String> drafts = session.state().drafts().keySet();
    List<String> drafted =
        session
            .state()
            .open()
            .map(o -> o.tracker().packets().stream().map(Packet::id).filter(drafts::contains))
            .orElse(Stream.empty())
            .toList();
    if (drafted.isEmpty()) {
      return Words.of("write.nothing");
    }
    if (drafted.contains(here)) {
      return Words.of("write.no-verdict", here);
    }
    return drafted.size() == 1
        ? Words.of("write.drafted.one", drafted.getFirst())
        : Words.of("write.drafted.many", String.join(", ", drafted));
  }

  /// Writes what is pending; `inPlace` is the reviewer's yes to that.
  void write(String decided, boolean inPlace) {
    desk.with(
        Words.of("busy.write"),
        session -> {
          if (inPlace) {
            session.allowInPlace();
          }
          try {
            written(session, session.write(), decided);
          } catch (Trouble trouble) {
            if (!session.preview().gone()) {
              throw trouble;
            }
            desk.failed(trouble, Words.of("busy.refresh"));
          }
        });
  }

  private void written(Session session, Preview written, String decided) throws Trouble {
    if (!decided.isEmpty()) {
      session.verdicts().save(VerdictDraft.empty(written.path(), decided));
    }
    desk.say(Message.done(Words.of("write.done", written.path())));
  }

  /// The first gate that has a reason and no word, empty if none has.
  private static String withoutWord(VerdictDraft typed) {
    return typed.gates().entrySet().stream()
        .filter(g -> g.getValue().word().isEmpty() && !g.getValue().reason().isBlank())
        .map(Map.Entry::getKey)
        .min(Comparator.naturalOrder())
        .orElse("");
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

  void planCheckpoint(String packet) {
    desk.with(
        Words.of("busy.checkpoint"),
        session ->
            desk.ask(
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
            threads.fx().later(() -> take.accept(new GitOutput(command, log, null)));
          }

          @Override
          public void ended(String command, int code, Log said) {
            desk.stopsNoMore();
            threads.fx().later(() -> take.accept(new GitOutput(command, said, code)));
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
    desk.say(
        Message.done(
            made.besides().isEmpty()
                ? done
                : done + " " + Words.of("checkpoint.besides", String.join(", ", made.besides()))));
  }
}
