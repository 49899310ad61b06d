package dev.reproof.ui;

import javafx.beans.value.ObservableValue;

/// Keeps a pane of the review up to date: at once while the review is shown, else when it comes
/// back, so that a change costs nothing for panes that nobody sees.
public final class UpToDate {
  private final SessionModel model;
  private final Runnable refresh;
  private boolean due;

  private UpToDate(SessionModel model, Runnable refresh) {
    this.model = model;
    this.refresh = refresh;
  }

  /// @param refresh shows the newest in the pane
  /// @param of what the pane shows
  public static void keep(SessionModel model, Runnable refresh, ObservableValue<?>... of) {
    UpToDate pane = new UpToDate(model, refresh);
    for (ObservableValue<?> value : of) {
      value.addListener((property, before, now) -> pane.changed());
    }
    model.selection().pageProperty().addListener((property, before, now) -> pane.comeBack());
  }

  private void changed() {
    due = true;
    comeBack();
  }

  private void comeBack() {
    if (due && model.selection().pageProperty().get() == Page.REVIEW) {
      due = false;
      refresh.run();
    }
  }
}
