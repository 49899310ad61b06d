package dev.reproof.ui;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableList;

/// Brings a shown list up to date item by item, so that selection and scroll survive a new parse.
public final class ById {
  private ById() {}

  /// So many single changes cost as much as all at once.
  private static final int MANY = 50;

  /// Changes only what differs where the ids are the same in the same order and little differs;
  /// else all.
  public static <T> void update(ObservableList<T> shown, List<T> next, Function<T, String> id) {
    if (shown.size() != next.size() || differences(shown, next, id) > MANY) {
      shown.setAll(next);
      return;
    }
    for (int i = 0; i < next.size(); i++) {
      if (!shown.get(i).equals(next.get(i))) {
        shown.set(i, next.get(i));
      }
    }
  }

  /// How many differ; more than many where the ids are not the same.
  private static <T> int differences(List<T> shown, List<T> next, Function<T, String> id) {
    int differ = 0;
    for (int i = 0; i < next.size() && differ <= MANY; i++) {
      T was = shown.get(i);
      T is = next.get(i);
      if (!was.equals(is)) {
        differ += id.apply(was).equals(id.apply(is)) ? 1 : MANY + 1;
      }
    }
    return differ;
  }
}
