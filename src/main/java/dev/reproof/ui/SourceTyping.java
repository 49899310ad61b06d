package dev.reproof.ui;

import dev.reproof.evidence.TypedSource;
import dev.reproof.session.Answer;
import dev.reproof.session.Conflict;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.Session;
import dev.reproof.session.SessionState;
import dev.reproof.session.Trouble;
import dev.reproof.session.TypedKeeper;
import dev.reproof.text.ShownText;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Intent;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is typed into the source of packets, made a pending edit while one types. What the session
/// does not take stays here, with the reason, until it is typed on or taken back.
public final class SourceTyping {
  /// Milliseconds between a key and the edit that holds it.
  static final long DELAY = 400;

  /// Nanoseconds after which it is made while one types on.
  private static final long LATEST = 1_500_000_000L;

  private final Threads threads;
  private final Desk desk;
  private final Supplier<SessionState> state;
  private final AtomicLong keys = new AtomicLong();
  private volatile long since;
  private final Map<In, List<TypedSource>> kept = new HashMap<>();

  /// What no pending edit holds yet. Changed on the FX thread and the session's.
  private final Map<Of, Typed> waiting = new ConcurrentHashMap<>();

  private final ReadOnlyObjectWrapper<Map<String, String>> refused =
      new ReadOnlyObjectWrapper<>(Map.of());

  SourceTyping(Threads threads, Desk desk, Supplier<SessionState> state) {
    this.threads = threads;
    this.desk = desk;
    this.state = state;
  }

  /// A tracker file and its path in the work tree. What is typed while another one is being opened
  /// is still of the one that is shown.
  private record In(Path file, String path) {
    static Optional<In> in(SessionState state) {
      return state.open().map(open -> new In(open.file(), open.path()));
    }
  }

  private record Of(In tracker, String packet) {
    static Optional<Of> of(SessionState state, String packet) {
      return In.in(state).map(tracker -> new Of(tracker, packet));
    }

    boolean isIn(SessionState state) {
      return In.in(state).filter(tracker::equals).isPresent();
    }
  }

  /// The source that an editor was given, what it shows now, and the file as it was on disk when
  /// the typing began; null where that is not known.
  public record Typed(ShownText base, String shown, @Nullable SourceText saved) {}

  /// Why what was typed was not taken, by packet; on the FX thread.
  public ReadOnlyObjectProperty<Map<String, String>> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /// The packets whose typed text was not taken, in order; on the FX thread.
  public List<String> refused() {
    return refused.get().keySet().stream().sorted().toList();
  }

  /// The text of a packet's own section, as it is pending; empty where it has none.
  public Optional<String> of(String packet) {
    return source(state.get(), packet);
  }

  /// Whether the open tracker can be edited at all.
  public boolean areEditable() {
    return state.get().open().filter(o -> o.text().readOnlyReason().isEmpty()).isPresent();
  }

  /// Takes what an editor shows now; it is a pending edit within half a second.
  public void type(String packet, ShownText base, String shown) {
    if (waiting.isEmpty()) {
      since = System.nanoTime();
    }
    long key = keys.incrementAndGet();
    SourceText saved = state.get().open().map(OpenTracker::saved).orElse(null);
    Of.of(state.get(), packet)
        .ifPresent(
            of ->
                waiting.merge(
                    of,
                    new Typed(base, shown, saved),
                    (was, now) -> new Typed(was.base(), shown, was.saved())));
    threads
        .delayed()
        .after(
            DELAY,
            () -> {
              if (key == keys.get() || System.nanoTime() - since > LATEST) {
                desk.keep(this::keep);
                save();
              }
            });
  }

  /// What is typed and not yet taken.
  public Optional<Typed> waiting(String packet) {
    return Of.of(state.get(), packet).map(waiting::get);
  }

  /// Forgets what was typed and not taken. On the FX thread.
  public void takeBack(String packet) {
    Of.of(state.get(), packet).ifPresent(waiting::remove);
    say(packet, "");
    desk.with("", session -> keep(session.verdicts().keeper()));
  }

  /// Another tracker is open: what was refused in the one before is not said here. What was typed
  /// there waits until it is open again. On the FX thread.
  void openedAnother() {
    refused.set(Map.of());
    if (waiting.keySet().stream().anyMatch(of -> of.isIn(state.get()))) {
      save();
    }
  }

  /// Makes pending at once what waits.
  void save() {
    if (!waiting.isEmpty()) {
      since = System.nanoTime();
      desk.with(
          "",
          session -> {
            for (Of of : List.copyOf(waiting.keySet())) {
              Typed typed = waiting.get(of);
              if (typed != null && of.isIn(session.state())) {
                save(session, of, typed);
              }
            }
            keep(session.verdicts().keeper());
          });
    }
  }

  /// Keeps on disk what is not taken. Not on the FX thread.
  private synchronized void keep(TypedKeeper keeper) throws Trouble {
    Set<In> trackers = new HashSet<>(kept.keySet());
    waiting.keySet().forEach(of -> trackers.add(of.tracker()));
    for (In tracker : trackers) {
      List<TypedSource> now = typedIn(tracker);
      if (keeper.keepsFor(tracker.file(), tracker.path()) && !now.equals(kept.get(tracker))) {
        keeper.keep(tracker.path(), now);
        kept.put(tracker, now);
      }
    }
  }

  private List<TypedSource> typedIn(In tracker) {
    return waiting.entrySet().stream()
        .filter(e -> e.getKey().tracker().equals(tracker))
        .map(
            e ->
                new TypedSource(
                    e.getKey().packet(), e.getValue().base().source(), e.getValue().shown()))
        .sorted(Comparator.comparing(TypedSource::packet))
        .toList();
  }

  /// Brings back what was typed and not taken when the window was closed. On the FX thread.
  void restore(List<TypedSource> sources) {
    for (TypedSource typed : sources) {
      Typed back = new Typed(ShownText.of(typed.base()), typed.shown(), null);
      Of.of(state.get(), typed.packet()).ifPresent(of -> waiting.putIfAbsent(of, back));
    }
    save();
  }

  private void save(Session session, Of of, Typed typed) throws Trouble {
    String packet = of.packet();
    String now = source(session.state(), packet).orElse("");
    SourceText saved = session.state().open().map(OpenTracker::saved).orElse(null);
    String mine = typed.base().sourceOf(typed.shown());
    Intent.EditSource intent = new Intent.EditSource(packet, typed.base().source(), mine);
    List<Conflict> before = session.conflicts();
    boolean byOthers = typed.saved() == null || saved == null || !typed.saved().isSame(saved);
    if (session.meet(intent, byOthers)) {
      taken(of, typed, mine, saved);
      desk.askOfNew(session, before);
      return;
    }
    Answer answer = session.edit(intent);
    if (answer instanceof Answer.Refused && !typed.base().source().equals(now)) {
      answer = session.editOver(intent);
    }
    switch (answer) {
      case Answer.Done done -> taken(of, typed, mine, saved);
      case Answer.Refused no -> desk.refused(() -> say(packet, no.reason()));
    }
  }

  /// Has no more to do with what the session took; what was typed since goes on from there.
  private void taken(Of of, Typed typed, String mine, @Nullable SourceText saved) {
    if (!waiting.remove(of, typed)) {
      waiting.computeIfPresent(
          of, (same, later) -> new Typed(ShownText.of(mine), later.shown(), saved));
    }
    threads.fx().later(() -> say(of.packet(), ""));
  }

  private void say(String packet, String reason) {
    Map<String, String> next = new java.util.HashMap<>(refused.get());
    if (reason.isEmpty()) {
      next.remove(packet);
    } else {
      next.put(packet, reason);
    }
    refused.set(Map.copyOf(next));
  }

  private static Optional<String> source(SessionState state, String packet) {
    return state.open().flatMap(open -> open.source(packet));
  }
}
