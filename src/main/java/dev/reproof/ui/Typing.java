package dev.reproof.ui;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.Session;
import dev.reproof.session.SessionState;
import dev.reproof.session.Trouble;
import dev.reproof.session.TypedKeeper;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

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

  /// The packet of a tracker file. What is typed while another one is being opened is still of the
  /// one that is shown.
  private record Of(Path file, String packet) {}

  Typing(Threads threads, Desk desk) {
    this.threads = threads;
    this.desk = desk;
  }

  ReadOnlyObjectProperty<VerdictDraft> typedProperty() {
    return typed.getReadOnlyProperty();
  }

  /// On the FX thread.
  void type(SessionState shown, VerdictDraft draft) {
    typed.set(draft);
    shown.open().ifPresent(open -> ahead.put(new Of(open.file(), draft.packet()), draft));
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
    ahead.entrySet().removeIf(typed -> holds(state, typed.getKey(), typed.getValue()));
    typed.set(of(state, packet));
  }

  private static boolean holds(SessionState state, Of of, VerdictDraft draft) {
    return of.file().equals(file(state))
        && (draft.isEmpty()
            ? !state.drafts().containsKey(draft.packet())
            : draft.equals(state.drafts().get(draft.packet())));
  }

  /// What was typed for a packet, empty if nothing.
  VerdictDraft of(SessionState state, String packet) {
    Path file = file(state);
    VerdictDraft newest = file == null ? null : ahead.get(new Of(file, packet));
    VerdictDraft kept = newest == null ? state.drafts().get(packet) : newest;
    String tracker = state.open().map(OpenTracker::path).orElse("");
    return kept == null ? VerdictDraft.empty(tracker, packet) : kept;
  }

  private static @Nullable Path file(SessionState state) {
    return state.open().map(OpenTracker::file).orElse(null);
  }

  /// The lock lets no older draft be kept over a newer one.
  private synchronized void keep(TypedKeeper keeper) throws Trouble {
    for (Map.Entry<Of, VerdictDraft> typed : ahead.entrySet()) {
      if (keeper.keepsFor(typed.getKey().file(), typed.getValue().tracker())) {
        keeper.keep(typed.getValue());
      }
    }
  }

  /// Saves at once what waits to be saved.
  void save() {
    if (!ahead.isEmpty()) {
      desk.with("", this::save);
    }
  }

  private synchronized void save(Session session) throws Trouble {
    Path open = file(session.state());
    TypedKeeper keeper = session.verdicts().keeper();
    for (Map.Entry<Of, VerdictDraft> typed : Map.copyOf(ahead).entrySet()) {
      Path file = typed.getKey().file();
      VerdictDraft draft = typed.getValue();
      if (file.equals(open)) {
        session.verdicts().save(draft);
      } else if (keeper.keepsFor(file, draft.tracker())) {
        keeper.keep(draft);
        ahead.remove(typed.getKey(), draft);
      }
    }
  }
}
