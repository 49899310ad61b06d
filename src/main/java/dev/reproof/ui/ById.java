package dev.reproof.ui;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableList;

/// Brings a shown list up to date item by item, so that selection and scroll survive a new parse.
public final class ById {
  private ById() {}

  /// Changes only what differs where the ids are the same in the same order; else all.
  public static <T> void update(ObservableList<T> shown, List<T> next, Function<T, String> id) {
    if (!shown.stream().map(id).toList().equals(next.stream().map(id).toList())) {
      shown.setAll(next);
      return;
    }
    for (int i = 0; i < next.size(); i++) {
      if (!shown.get(i).equals(next.get(i))) {
        shown.set(i, next.get(i));
      }
    }
  }
}
