package dev.reproof.ui;

import dev.reproof.session.Preferences;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// What the user has chosen of how the program works, live; kept in `settings.json`. Lives on the
/// FX thread. The editor is a form such as `code --goto {file}:{line}`, empty for the first known
/// one; software rendering begins with the next start.
public final class Choices {
  /// Of so many trackers is kept how they were looked at.
  private static final int MOST_VIEWS = 100;

  private final IntegerProperty timeoutMinutes = new SimpleIntegerProperty();
  private final BooleanProperty wrapConsole = new SimpleBooleanProperty();
  private final StringProperty editor = new SimpleStringProperty("");
  private final BooleanProperty softwareRendering = new SimpleBooleanProperty();
  private final BooleanProperty quiet = new SimpleBooleanProperty();
  private final BooleanProperty guideClosed = new SimpleBooleanProperty();
  private final BooleanProperty boardTable = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Map<String, Preferences.View>> views =
      new ReadOnlyObjectWrapper<>(Map.of());

  public Choices(Preferences kept) {
    timeoutMinutes.set(kept.timeoutMinutes());
    wrapConsole.set(kept.wrapConsole());
    editor.set(kept.editor());
    softwareRendering.set(kept.softwareRendering());
    quiet.set(kept.quiet());
    guideClosed.set(kept.guideClosed());
    boardTable.set(kept.boardTable());
    views.set(kept.views());
  }

  /// All of them, for one who keeps them.
  public List<ObservableValue<?>> all() {
    return List.of(
        timeoutMinutes,
        wrapConsole,
        editor,
        softwareRendering,
        quiet,
        guideClosed,
        boardTable,
        views);
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

  /// Whether no notification of the system is wanted.
  public BooleanProperty quietProperty() {
    return quiet;
  }

  /// Whether the guide of the sample was closed.
  public BooleanProperty guideClosedProperty() {
    return guideClosed;
  }

  /// Whether the board is shown as a table, not as columns.
  public BooleanProperty boardTableProperty() {
    return boardTable;
  }

  /// How trackers were looked at, by the path of their file.
  public ReadOnlyObjectProperty<Map<String, Preferences.View>> viewsProperty() {
    return views.getReadOnlyProperty();
  }

  /// How a tracker was looked at last.
  public Preferences.View view(Path tracker) {
    return views.get().getOrDefault(tracker.toString(), Preferences.View.USUAL);
  }

  /// Keeps how a tracker is looked at; those that were not for the longest time are forgotten.
  public void keep(Path tracker, Preferences.View view) {
    if (view.equals(view(tracker))) {
      return;
    }
    Map<String, Preferences.View> next = new LinkedHashMap<>(views.get());
    next.remove(tracker.toString());
    if (!view.equals(Preferences.View.USUAL)) {
      next.put(tracker.toString(), view);
    }
    while (next.size() > MOST_VIEWS) {
      next.remove(next.keySet().iterator().next());
    }
    views.set(next);
  }
}
