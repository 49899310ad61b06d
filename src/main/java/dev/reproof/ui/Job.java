package dev.reproof.ui;

import dev.reproof.evidence.Log;
import org.jspecify.annotations.Nullable;

/// A piece of work for the session's thread that people are told of by its words. It can be
/// cancelled while it waits; once it has begun only if it changes nothing, and may be left halfway,
/// or if it has named a way to stop it.
final class Job {
  private final Jobs jobs;
  private final String words;
  private final long id;
  private boolean look;
  private long startedNanos;
  private boolean cancelled;
  private boolean refused;
  private @Nullable Thread doing;
  private @Nullable Runnable stop;

  /// @param words empty if nobody is told of it
  Job(Jobs jobs, String words, boolean look) {
    this.jobs = jobs;
    this.words = words;
    this.look = look;
    this.id = words.isEmpty() ? 0 : jobs.newId();
    tell(null, this::cancel);
  }

  String words() {
    return words;
  }

  /// It is not done, and why was said.
  synchronized void refuse() {
    refused = true;
  }

  synchronized boolean isRefused() {
    return refused;
  }

  /// Begins it on this thread; false if it was cancelled meanwhile.
  synchronized boolean begin() {
    if (cancelled) {
      return false;
    }
    doing = Thread.currentThread();
    startedNanos = System.nanoTime();
    tell(null, look ? this::cancel : null);
    return true;
  }

  /// From now on it can be ended so.
  synchronized void stopsBy(Log log, Runnable how) {
    stop = how;
    tell(log, this::cancel);
  }

  /// From now on it goes to its end; false if it was cancelled before.
  synchronized boolean stopsNoMore() {
    stop = null;
    look = false;
    tell(null, null);
    return !cancelled;
  }

  /// It is over; no interrupt of it reaches what comes after it.
  synchronized void end() {
    doing = null;
    stop = null;
    if (cancelled) {
      Thread.interrupted();
    }
    if (id != 0) {
      jobs.end(id);
    }
  }

  synchronized boolean isCancelled() {
    return cancelled;
  }

  /// On any thread.
  synchronized void cancel() {
    if (doing == null) {
      cancelled = true;
    } else if (stop != null) {
      cancelled = true;
      stop.run();
    } else if (look) {
      cancelled = true;
      doing.interrupt();
    }
  }

  private void tell(@Nullable Log log, @Nullable Runnable cancel) {
    if (id != 0) {
      jobs.put(id, words, startedNanos, log, cancel);
    }
  }
}
