package dev.reproof.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/// The looks of the window: Primer, light or dark, and one small stylesheet of ours that takes
/// every colour from it. Switched while the window is open.
public final class Theme {
  private static final String STYLESHEET =
      Objects.requireNonNull(Theme.class.getResource("reproof.css")).toExternalForm();

  private final ObservableValue<ColorScheme> system;
  private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>();
  private final InvalidationListener systemChanged = change -> apply();

  /// What the reviewer chose.
  public enum Choice {
    SYSTEM,
    LIGHT,
    DARK;

    /// The choice of this name; [#SYSTEM] for any other word.
    public static Choice named(String name) {
      for (Choice choice : values()) {
        if (choice.name().equalsIgnoreCase(name.strip())) {
          return choice;
        }
      }
      return SYSTEM;
    }
  }

  public Theme(Choice first) {
    this(first, Platform.getPreferences().colorSchemeProperty());
  }

  /// @param system what the system prefers, now and later
  Theme(Choice first, ObservableValue<ColorScheme> system) {
    this.system = system;
    choice.set(first);
    system.addListener(systemChanged);
    apply();
  }

  public ReadOnlyObjectProperty<Choice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  public void choose(Choice next) {
    choice.set(next);
    apply();
  }

  public boolean isDark() {
    return switch (choice.get()) {
      case DARK -> true;
      case LIGHT -> false;
      case SYSTEM -> system.getValue() == ColorScheme.DARK;
    };
  }

  /// Gives a scene our stylesheet; its popups take it over.
  public static void dress(Scene scene) {
    scene.getStylesheets().add(STYLESHEET);
  }

  /// Stops following the system.
  public void close() {
    system.removeListener(systemChanged);
  }

  private void apply() {
    String primer =
        isDark()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    Application.setUserAgentStylesheet(primer);
  }
}
