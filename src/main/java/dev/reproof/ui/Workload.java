package dev.reproof.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// All that runs or waits in the background: the commands in the order in which they run, then what
/// the window does itself. Lives on the FX thread.
public final class Workload {
  private final Reruns reruns;
  private final Jobs jobs;
  private final ReadOnlyObjectWrapper<List<Work>> work = new ReadOnlyObjectWrapper<>(List.of());

  Workload(Reruns reruns, Jobs jobs) {
    this.reruns = reruns;
    this.jobs = jobs;
    reruns.runningProperty().addListener((p, before, now) -> show());
    reruns.waitingProperty().addListener((p, before, now) -> show());
    jobs.allProperty().addListener((p, before, now) -> show());
  }

  public ReadOnlyObjectProperty<List<Work>> workProperty() {
    return work.getReadOnlyProperty();
  }

  /// Says that something of a view goes on from now, until it is [#ended]; gives its number.
  public long begun(String words, Runnable cancel) {
    long id = jobs.newId();
    jobs.put(id, words, System.nanoTime(), null, cancel);
    return id;
  }

  public void ended(long id) {
    jobs.end(id);
  }

  /// Ends one of them and no other; what has ended by itself is left alone.
  public void cancel(Work which) {
    switch (which) {
      case Work.Runs runs -> reruns.drop(runs.command());
      case Work.Waits waits -> reruns.drop(waits.command());
      case Work.Own own -> jobs.cancel(own.id());
    }
  }

  private void show() {
    List<Work> all = new ArrayList<>();
    RunningCommand running = reruns.runningProperty().get();
    if (running != null) {
      all.add(new Work.Runs(running));
    }
    reruns.waitingProperty().get().forEach(c -> all.add(new Work.Waits(c)));
    all.addAll(jobs.allProperty().get());
    work.set(List.copyOf(all));
  }
}
