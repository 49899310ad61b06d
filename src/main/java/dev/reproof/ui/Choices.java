package dev.reproof.ui;

import dev.reproof.session.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the user has chosen of how the program works, live; kept in `settings.json`. Lives on the
/// FX thread. The editor is a form such as `code --goto {file}:{line}`, empty for the first known
/// one; software rendering begins with the next start.
public final class Choices {
  private final IntegerProperty timeoutMinutes = new SimpleIntegerProperty();
  private final BooleanProperty wrapConsole = new SimpleBooleanProperty();
  private final StringProperty editor = new SimpleStringProperty("");
  private final BooleanProperty softwareRendering = new SimpleBooleanProperty();

  public Choices(Preferences kept) {
    timeoutMinutes.set(kept.timeoutMinutes());
    wrapConsole.set(kept.wrapConsole());
    editor.set(kept.editor());
    softwareRendering.set(kept.softwareRendering());
  }

  public IntegerProperty timeoutMinutesProperty() {
    return timeoutMinutes;
  }

  public BooleanProperty wrapConsoleProperty() {
    return wrapConsole;
  }

  public StringProperty editorProperty() {
    return editor;
  }

  public BooleanProperty softwareRenderingProperty() {
    return softwareRendering;
  }
}
