package dev.reproof.ui.shell;

import dev.reproof.session.Preferences;
import java.util.List;
import javafx.geometry.Rectangle2D;

/// Where a window comes back: where it was, if a screen is there, no larger than that screen and
/// within it; else in the middle of the first.
final class WindowPlace {
  /// So much of the title must be on a screen.
  private static final double SEEN_WIDTH = 120;

  private static final double SEEN_HEIGHT = 30;

  private WindowPlace() {}

  /// @param screens the visible parts of the screens, the primary first
  static Rectangle2D of(Preferences.Bounds kept, List<Rectangle2D> screens) {
    return screens.stream()
        .filter(s -> isPlaced(kept))
        .filter(s -> s.intersects(kept.x(), kept.y(), SEEN_WIDTH, SEEN_HEIGHT))
        .findFirst()
        .map(screen -> within(kept, screen))
        .orElseGet(() -> centred(kept, screens.getFirst()));
  }

  /// Whether the window ever was anywhere; screens to the left and above have negative places.
  private static boolean isPlaced(Preferences.Bounds kept) {
    return kept.x() != -1 || kept.y() != -1;
  }

  private static Rectangle2D within(Preferences.Bounds kept, Rectangle2D screen) {
    double width = Math.min(kept.width(), screen.getWidth());
    double height = Math.min(kept.height(), screen.getHeight());
    return new Rectangle2D(
        Math.clamp(kept.x(), screen.getMinX(), screen.getMaxX() - width),
        Math.clamp(kept.y(), screen.getMinY(), screen.getMaxY() - height),
        width,
        height);
  }

  private static Rectangle2D centred(Preferences.Bounds kept, Rectangle2D screen) {
    double width = Math.min(kept.width(), screen.getWidth());
    double height = Math.min(kept.height(), screen.getHeight());
    return new Rectangle2D(
        screen.getMinX() + (screen.getWidth() - width) / 2,
        screen.getMinY() + (screen.getHeight() - height) / 2,
        width,
        height);
  }
}
