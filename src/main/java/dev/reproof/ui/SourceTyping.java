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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private volatile List<TypedSource> kept = List.of();
  private final Map<String, Typed> waiting = new ConcurrentHashMap<>();
  private final ReadOnlyObjectWrapper<Map<String, String>> refused =
      new ReadOnlyObjectWrapper<>(Map.of());

  SourceTyping(Threads threads, Desk desk, Supplier<SessionState> state) {
    this.threads = threads;
    this.desk = desk;
    this.state = state;
  }

  /// The source that an editor was given, what it shows now, and the file as it was on disk when
  /// the typing began; null where that is not known.
  public record Typed(ShownText base, String shown, @Nullable SourceText saved) {}

  /// Why what was typed was not taken, by packet; on the FX thread.
  public ReadOnlyObjectProperty<Map<String, String>> refusedProperty() {
    return refused.getReadOnlyProperty();
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
    waiting.merge(
        packet,
        new Typed(base, shown, saved),
        (was, now) -> new Typed(was.base(), shown, was.saved()));
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
    return Optional.ofNullable(waiting.get(packet));
  }

  /// Forgets what was typed and not taken. On the FX thread.
  public void takeBack(String packet) {
    waiting.remove(packet);
    say(packet, "");
    desk.with("", session -> keep(session.verdicts().keeper()));
  }

  /// Forgets everything: another tracker is opened.
  void forget() {
    waiting.clear();
    kept = List.of();
    refused.set(Map.of());
  }

  /// Makes pending at once what waits.
  void save() {
    if (!waiting.isEmpty()) {
      since = System.nanoTime();
      desk.with(
          "",
          session -> {
            for (String packet : List.copyOf(waiting.keySet())) {
              Typed typed = waiting.get(packet);
              if (typed != null) {
                save(session, packet, typed);
              }
            }
            keep(session.verdicts().keeper());
          });
    }
  }

  /// Keeps on disk what is not taken. Not on the FX thread.
  private synchronized void keep(TypedKeeper keeper) throws Trouble {
    String tracker = state.get().open().map(OpenTracker::path).orElse("");
    List<TypedSource> now =
        waiting.entrySet().stream()
            .map(
                e ->
                    new TypedSource(e.getKey(), e.getValue().base().source(), e.getValue().shown()))
            .sorted(Comparator.comparing(TypedSource::packet))
            .toList();
    if (!now.equals(kept)) {
      keeper.keep(tracker, now);
      kept = now;
    }
  }

  /// Brings back what was typed and not taken when the window was closed. On the FX thread.
  void restore(List<TypedSource> sources) {
    for (TypedSource typed : sources) {
      waiting.putIfAbsent(
          typed.packet(), new Typed(ShownText.of(typed.base()), typed.shown(), null));
    }
    save();
  }

  private void save(Session session, String packet, Typed typed) throws Trouble {
    String now = source(session.state(), packet).orElse("");
    SourceText saved = session.state().open().map(OpenTracker::saved).orElse(null);
    String mine = typed.base().sourceOf(typed.shown());
    Intent.EditSource intent = new Intent.EditSource(packet, typed.base().source(), mine);
    List<Conflict> before = session.conflicts();
    boolean byOthers = typed.saved() == null || saved == null || !typed.saved().isSame(saved);
    if (session.meet(intent, byOthers)) {
      taken(packet, typed, mine, saved);
      desk.askOfNew(session, before);
      return;
    }
    Answer answer = session.edit(intent);
    if (answer instanceof Answer.Refused && !typed.base().source().equals(now)) {
      answer = session.editOver(intent);
    }
    switch (answer) {
      case Answer.Done done -> taken(packet, typed, mine, saved);
      case Answer.Refused no -> desk.refused(() -> say(packet, no.reason()));
    }
  }

  /// Has no more to do with what the session took; what was typed since goes on from there.
  private void taken(String packet, Typed typed, String mine, @Nullable SourceText saved) {
    if (!waiting.remove(packet, typed)) {
      waiting.computeIfPresent(
          packet, (id, later) -> new Typed(ShownText.of(mine), later.shown(), saved));
    }
    threads.fx().later(() -> say(packet, ""));
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
