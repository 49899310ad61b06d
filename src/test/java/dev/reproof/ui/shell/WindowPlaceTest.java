package dev.reproof.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Preferences;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
  private static final Rectangle2D PRIMARY = new Rectangle2D(0, 0, 1920, 1040);
  private static final Rectangle2D LEFT = new Rectangle2D(-1280, 0, 1280, 1024);

  private static Rectangle2D place(double x, double y, Rectangle2D... screens) {
    return WindowPlace.of(new Preferences.Bounds(x, y, 1440, 900), List.of(screens));
  }

  @Test
  void isWhereItWas() {
    assertThat(place(100, 40, PRIMARY)).isEqualTo(new Rectangle2D(100, 40, 1440, 900));
  }

  @Test
  void isOnTheScreenAtTheLeftAndNoLargerThanIt() {
    assertThat(place(-1200, 20, PRIMARY, LEFT)).isEqualTo(new Rectangle2D(-1280, 20, 1280, 900));
  }

  @Test
  void isInTheMiddleWhereItsScreenIsGone() {
    assertThat(place(-1200, 20, PRIMARY)).isEqualTo(new Rectangle2D(240, 70, 1440, 900));
    assertThat(place(5000, 20, PRIMARY)).isEqualTo(new Rectangle2D(240, 70, 1440, 900));
  }

  @Test
  void isInTheMiddleWhereItNeverWas() {
    assertThat(place(-1, -1, PRIMARY, LEFT)).isEqualTo(new Rectangle2D(240, 70, 1440, 900));
  }

  @Test
  void isWhollyOnItsScreen() {
    assertThat(place(1800, 900, PRIMARY)).isEqualTo(new Rectangle2D(480, 140, 1440, 900));
  }
}
