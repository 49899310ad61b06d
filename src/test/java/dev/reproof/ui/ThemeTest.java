package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ThemeTest {
  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @Test
  void followsTheSystemWhileItIsChosenAndNoLonger() {
    List<String> looks =
        Pictures.onFx(
            () -> {
              SimpleObjectProperty<ColorScheme> system =
                  new SimpleObjectProperty<>(ColorScheme.LIGHT);
              Theme theme = new Theme(Theme.Choice.SYSTEM, system);
              String light = now();
              system.set(ColorScheme.DARK);
              String dark = now();
              theme.choose(Theme.Choice.LIGHT);
              String chosen = now();
              system.set(ColorScheme.LIGHT);
              theme.choose(Theme.Choice.SYSTEM);
              theme.close();
              system.set(ColorScheme.DARK);
              return List.of(light, dark, chosen, now());
            });
    assertThat(looks)
        .extracting(l -> l.replaceFirst(".*/", ""))
        .containsExactly(
            "primer-light.css", "primer-dark.css", "primer-light.css", "primer-light.css");
  }

  private static String now() {
    return String.valueOf(Application.getUserAgentStylesheet());
  }
}
