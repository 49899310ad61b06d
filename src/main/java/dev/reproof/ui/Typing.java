package dev.reproof.ui;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.Session;
import dev.reproof.session.SessionState;
import dev.reproof.session.Trouble;
import dev.reproof.session.TypedKeeper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The verdict that is being typed for the selected packet, saved while one types. What is typed is
/// shown until a state arrives that holds it, so that no older one takes its place.
final class Typing {
  /// Milliseconds between a key and the save that holds it.
  static final long DELAY = 400;

  private static final VerdictDraft NOTHING = VerdictDraft.empty("", "");

  private final Threads threads;
  private final Desk desk;
  private final ReadOnlyObjectWrapper<VerdictDraft> typed = new ReadOnlyObjectWrapper<>(NOTHING);

  /// What no state has held yet. Changed on the FX thread, read on any.
  private final Map<Of, VerdictDraft> ahead = new ConcurrentHashMap<>();

  /// The packet of a tracker.
  private record Of(String tracker, String packet) {}

  Typing(Threads threads, Desk desk) {
    this.threads = threads;
    this.desk = desk;
  }

  ReadOnlyObjectProperty<VerdictDraft> typedProperty() {
    return typed.getReadOnlyProperty();
  }

  /// On the FX thread.
  void type(VerdictDraft draft) {
    typed.set(draft);
    ahead.put(new Of(draft.tracker(), draft.packet()), draft);
    threads
        .delayed()
        .after(
            DELAY,
            () -> {
              desk.keep(this::keep);
              save();
            });
  }

  /// Shows what was typed for a packet, empty if nothing. On the FX thread.
  void show(SessionState state, String packet) {
    ahead.values().removeIf(draft -> holds(state, draft));
    typed.set(of(state, packet));
  }

  private static boolean holds(SessionState state, VerdictDraft draft) {
    return draft.tracker().equals(tracker(state))
        && (draft.isEmpty()
            ? !state.drafts().containsKey(draft.packet())
            : draft.equals(state.drafts().get(draft.packet())));
  }

  /// What was typed for a packet, empty if nothing.
  VerdictDraft of(SessionState state, String packet) {
    String tracker = tracker(state);
    VerdictDraft newest = ahead.get(new Of(tracker, packet));
    VerdictDraft kept = newest == null ? state.drafts().get(packet) : newest;
    return kept == null ? VerdictDraft.empty(tracker, packet) : kept;
  }

  private static String tracker(SessionState state) {
    return state.open().map(OpenTracker::path).orElse("");
  }

  /// Another tracker is open; what was typed for the one before was saved before it was left.
  void forget() {
    ahead.clear();
  }

  /// The lock lets no older draft be kept over a newer one.
  private synchronized void keep(TypedKeeper keeper) throws Trouble {
    for (VerdictDraft draft : ahead.values()) {
      keeper.keep(draft);
    }
  }

  /// Saves at once what waits to be saved.
  void save() {
    if (!ahead.isEmpty()) {
      desk.with("", this::save);
    }
  }

  private synchronized void save(Session session) throws Trouble {
    for (VerdictDraft draft : ahead.values()) {
      session.verdicts().save(draft);
    }
  }
}
