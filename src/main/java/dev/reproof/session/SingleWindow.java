package dev.reproof.session;

import dev.reproof.store.Home;
import dev.reproof.store.WindowDoor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one window of a user: a second start opens what it was asked for in the first. Where the
/// system allows no such door each start has its own window.
public final class SingleWindow implements AutoCloseable {
  private final @Nullable WindowDoor door;

  private SingleWindow(@Nullable WindowDoor door) {
    this.door = door;
  }

  /// Hands a place, or the empty word for none, to the window that is already there; says whether
  /// there is one that took it.
  public static boolean handOver(Path home, String place) {
    try {
      return WindowDoor.handOver(new Home(home), place);
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return false;
    }
  }

  /// Makes this program the one with the window. `arrived` is told what later starts were asked to
  /// open, on a thread of its own.
  public static SingleWindow claim(Path home, Consumer<String> arrived) {
    try {
      Optional<WindowDoor> door = WindowDoor.open(new Home(home), arrived);
      return new SingleWindow(door.orElse(null));
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return new SingleWindow(null);
    }
  }

  /// Whether later starts come to this window.
  public boolean isClaimed() {
    return door != null;
  }

  @Override
  public void close() {
    if (door != null) {
      try {
        door.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the window's door", e);
      }
    }
  }
}
