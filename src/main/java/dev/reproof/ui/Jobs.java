package dev.reproof.ui;

import dev.reproof.evidence.Log;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the window itself does or is about to do. It may be told from any thread; the property
/// lives on the FX thread.
final class Jobs {
  private final FxThread fx;
  private final AtomicLong ids = new AtomicLong();
  private final Map<Long, Work.Own> jobs = new LinkedHashMap<>();
  private final Map<Long, Runnable> cancels = new HashMap<>();
  private final ReadOnlyObjectWrapper<List<Work.Own>> all = new ReadOnlyObjectWrapper<>(List.of());

  Jobs(FxThread fx) {
    this.fx = fx;
  }

  ReadOnlyObjectProperty<List<Work.Own>> allProperty() {
    return all.getReadOnlyProperty();
  }

  long newId() {
    return ids.incrementAndGet();
  }

  /// Says how it is with a job from now on.
  ///
  /// @param cancel ends it, null if it cannot be ended
  void put(long id, String words, long startedNanos, @Nullable Log log, @Nullable Runnable cancel) {
    Work.Own job = new Work.Own(id, words, startedNanos, log, cancel != null);
    fx.later(
        () -> {
          jobs.put(id, job);
          cancels.remove(id);
          if (cancel != null) {
            cancels.put(id, cancel);
          }
          all.set(List.copyOf(jobs.values()));
        });
  }

  /// Says that a job is over.
  void end(long id) {
    fx.later(
        () -> {
          jobs.remove(id);
          cancels.remove(id);
          all.set(List.copyOf(jobs.values()));
        });
  }

  /// On the FX thread; what has ended by itself is left alone.
  void cancel(long id) {
    Runnable cancel = cancels.get(id);
    if (cancel != null) {
      cancel.run();
    }
  }
}
