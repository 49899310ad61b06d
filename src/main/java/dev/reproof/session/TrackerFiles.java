package dev.reproof.session;

import dev.reproof.store.ChangedOnDisk;
import dev.reproof.store.FileRefused;
import dev.reproof.store.TrackerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Reads tracker files, and names them as the session does.
final class TrackerFiles {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);
  private static final int MOST_LOOKS = 50;

  private final Ground ground;
  private final Set<Path> inPlace = new HashSet<>();

  TrackerFiles(Ground ground) {
    this.ground = ground;
  }

  TrackerFile.Loaded read(Path file) throws Trouble {
    try {
      TrackerFile.Loaded loaded =
          ground.repository().isPresent()
              ? TrackerFile.read(file, ground.root(), ground.user())
              : TrackerFile.read(file, ground.user());
      Path folder = loaded.file().getParent();
      if (folder != null) {
        TrackerFile.cleanStale(folder);
      }
      return loaded;
    } catch (FileRefused e) {
      throw new Trouble(Trouble.Kind.INPUT, e.getMessage(), e);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Kind.INPUT,
          file + " cannot be read: " + e.getMessage() + "; check the path and its rights",
          e);
    }
  }

  /// The reviewer's word that a file that cannot be replaced may be written in place.
  void allowInPlace(Path file) {
    inPlace.add(file);
  }

  /// Whether a file can be written only with that word: replacing it would cut a second name off,
  /// or give it to another group.
  boolean asksForPlace(Path file) throws Trouble {
    return !inPlace.contains(file) && whyInPlace(file).isPresent();
  }

  private static Optional<String> whyInPlace(Path file) throws Trouble {
    try {
      return Files.exists(file) ? TrackerFile.whyInPlace(file) : Optional.empty();
    } catch (IOException e) {
      throw Troubles.of("looking at " + file, e);
    }
  }

  /// Whether another program has taken an open tracker away.
  boolean isGone(Path file) {
    return Files.notExists(file);
  }

  void requireThere(Path file) throws Trouble {
    if (isGone(file)) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT,
          file
              + " is gone: another program moved or deleted it. All that you see of it, your edits"
              + " too, is kept here; put it back and try again");
    }
  }

  void requirePlace(Path file) throws Trouble {
    Optional<String> why = whyInPlace(file);
    if (why.isPresent() && !inPlace.contains(file)) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT,
          file
              + " "
              + why.get()
              + "; nothing was written. Copy it first, or let it be written in place (--in-place)");
    }
  }

  /// Writes the text of an open tracker over the bytes that it was read from.
  void write(OpenTracker open) throws Trouble, ChangedOnDisk {
    requirePlace(open.file());
    String read = open.saved().sha256();
    try {
      if (whyInPlace(open.file()).isPresent()) {
        TrackerFile.replaceInPlace(
            open.file(), read, open.text(), ground.kept().beforeOf(open.path()));
      } else {
        TrackerFile.replace(open.file(), read, open.text());
      }
    } catch (FileRefused e) {
      throw new Trouble(Trouble.Kind.COULD_NOT, e.getMessage(), e);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT,
          e.getMessage() + "; your edits are kept here, free the way and write again",
          e);
    }
  }

  /// The file once nobody is in the middle of writing it: twice the same, or for two seconds not.
  ///
  /// @throws Trouble if it cannot be read, or the thread is interrupted while it waits
  TrackerFile.Loaded settled(TrackerFile.Loaded first) throws Trouble {
    TrackerFile.Loaded last = first;
    for (int i = 0; i < MOST_LOOKS; i++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      if (Thread.currentThread().isInterrupted()) {
        throw new Trouble(
            Trouble.Kind.COULD_NOT,
            "waiting until another program has written " + first.file() + " was interrupted");
      }
      TrackerFile.Loaded next = read(first.file());
      if (next.text().sha256().equals(last.text().sha256())) {
        return next;
      }
      last = next;
    }
    return last;
  }

  /// A file's path from the root of the work tree, with slashes; one outside as it is.
  String relative(Path file) {
    Path path = file.startsWith(ground.root()) ? ground.root().relativize(file) : file;
    return path.toString().replace('\\', '/');
  }
}
