package dev.reproof.ui.shell;

import dev.reproof.ui.Action;
import java.util.List;
import javafx.scene.layout.Region;

/// The panes that the window frames, and what can be done in them beside what can be done
/// everywhere.
public record Panes(
    Region board, Region packet, Region console, Region verdict, List<Action> actions) {
  public Panes {
    actions = List.copyOf(actions);
  }
}
