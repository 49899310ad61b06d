package dev.reproof.store;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Tells when one of some files, or anything in one of some folders, is changed by anybody, at most
/// about a second later. It reads nothing.
public final class FileWatch implements AutoCloseable {
  private static final Duration QUIET = Duration.ofMillis(150);

  /// How long after the first change it is told, even if others go on beside it.
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final WatchService service;
  private final Set<Path> files = new HashSet<>();
  private final Set<Path> folders = new HashSet<>();
  private final Runnable changed;

  /// @param changed is called on a thread of the watch, once for changes that come close together
  /// @throws IOException if the system cannot watch
  public FileWatch(Collection<Path> paths, Runnable changed) throws IOException {
    this.service = FileSystems.getDefault().newWatchService();
    this.changed = changed;
    try {
      register(paths);
    } catch (IOException | RuntimeException e) {
      service.close();
      throw e;
    }
    Thread.ofPlatform().daemon().name("watch").start(this::watch);
  }

  private void register(Collection<Path> paths) throws IOException {
    for (Path path : paths) {
      Path folder = Files.isDirectory(path) ? path : path.getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        continue;
      }
      (Files.isDirectory(path) ? folders : files).add(path);
      folder.register(
          service,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    }
  }

  private void watch() {
    try {
      while (true) {
        awaitOurs();
        changed.run();
      }
    } catch (ClosedWatchServiceException e) {
      Thread.currentThread().setName("watch (closed)");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits for a change of ours, and then until it is quiet for a moment or long enough since.
  private void awaitOurs() throws InterruptedException {
    boolean ours = false;
    while (!ours) {
      ours = isOurs(service.take());
    }
    long first = System.nanoTime();
    long left = LONGEST.toNanos();
    while (left > 0) {
      WatchKey more = service.poll(Math.min(left, QUIET.toNanos()), TimeUnit.NANOSECONDS);
      if (more == null) {
        return;
      }
      more.pollEvents();
      more.reset();
      left = LONGEST.toNanos() - (System.nanoTime() - first);
    }
  }

  private boolean isOurs(WatchKey key) {
    boolean ours = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      Path folder = (Path) key.watchable();
      boolean lost = event.kind().equals(StandardWatchEventKinds.OVERFLOW);
      boolean named =
          event.context() instanceof Path name
              && !name.toString().endsWith(".lock")
              && (files.contains(folder.resolve(name)) || folders.contains(folder));
      ours |= lost || named;
    }
    key.reset();
    return ours;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
