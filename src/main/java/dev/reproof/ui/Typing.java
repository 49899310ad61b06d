package dev.reproof.ui;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.session.SessionState;
import dev.reproof.session.Trouble;
import dev.reproof.session.TypedKeeper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The verdict that is being typed for the selected packet, saved while one types. What is typed
/// and not yet saved is never replaced by an older state.
final class Typing {
  /// Milliseconds between a key and the save that holds it.
  static final long DELAY = 400;

  private static final VerdictDraft NOTHING = VerdictDraft.empty("", "");

  private final Threads threads;
  private final Desk desk;
  private final ReadOnlyObjectWrapper<VerdictDraft> typed = new ReadOnlyObjectWrapper<>(NOTHING);
  private final Map<String, VerdictDraft> unsaved = new ConcurrentHashMap<>();

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
    unsaved.put(draft.packet(), draft);
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
    typed.set(of(state, packet));
  }

  /// What was typed for a packet, empty if nothing.
  VerdictDraft of(SessionState state, String packet) {
    VerdictDraft waiting = unsaved.get(packet);
    if (waiting != null) {
      return waiting;
    }
    String tracker = state.open().map(o -> o.path()).orElse("");
    VerdictDraft kept = state.drafts().get(packet);
    return kept == null ? VerdictDraft.empty(tracker, packet) : kept;
  }

  /// The lock lets no older draft be kept over a newer one.
  private synchronized void keep(TypedKeeper keeper) throws Trouble {
    for (VerdictDraft draft : unsaved.values()) {
      keeper.keep(draft);
    }
  }

  /// Saves at once what waits to be saved.
  void save() {
    if (unsaved.isEmpty()) {
      return;
    }
    desk.with(
        "",
        session -> {
          for (VerdictDraft draft : List.copyOf(unsaved.values())) {
            session.verdicts().save(draft);
            unsaved.remove(draft.packet(), draft);
          }
        });
  }
}
