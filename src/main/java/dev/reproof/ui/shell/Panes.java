package dev.reproof.ui.shell;

import dev.reproof.ui.Action;
import java.util.List;
import javafx.scene.layout.Region;

/// The panes that the window frames, and for each of the four, in their order, what can be done in
/// it beside what can be done everywhere. `toCommand` brings the selected command's row to the
/// front of the packet pane, which is shown, and gives it the keyboard.
public record Panes(
    Region board,
    Region packet,
    Region console,
    Region verdict,
    Runnable toCommand,
    List<List<Action>> actions) {
  public Panes {
    actions = List.copyOf(actions);
  }
}
