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
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Tells when one of some files, or anything in one of some folders, is changed by anybody, at most
/// about a second later. It reads nothing.
public final class FileWatch implements AutoCloseable {
  private static final long QUIET_MILLIS = 150;

  private final WatchService service;
  private final Set<Path> files = new HashSet<>();
  private final Set<Path> folders = new HashSet<>();
  private final Runnable changed;

  /// @param changed is called on a thread of the watch, once for changes that come close together
  /// @throws IOException if the system cannot watch
  public FileWatch(Collection<Path> paths, Runnable changed) throws IOException {
    this.service = FileSystems.getDefault().newWatchService();
    this.changed = changed;
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
    Thread.ofPlatform().daemon().name("watch").start(this::watch);
  }

  private void watch() {
    try {
      while (true) {
        boolean ours = isOurs(service.take());
        for (WatchKey more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            more != null;
            more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
          ours |= isOurs(more);
        }
        if (ours) {
          changed.run();
        }
      }
    } catch (ClosedWatchServiceException e) {
      Thread.currentThread().setName("watch (closed)");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
