package dev.reproof.ui.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the window remembers from one start to the next: the repositories that were open, latest
/// first, and the dividers as fractions by name. Lives on the FX thread.
public final class Places {
  private static final int MOST = 12;

  private final List<String> recents;
  private final Map<String, Double> dividers;

  public Places(List<String> recents, Map<String, Double> dividers) {
    this.recents = new ArrayList<>(recents);
    this.dividers = new HashMap<>(dividers);
  }

  public List<String> recents() {
    return List.copyOf(recents);
  }

  void opened(String path) {
    recents.remove(path);
    recents.addFirst(path);
    while (recents.size() > MOST) {
      recents.removeLast();
    }
  }

  /// The fractions, changed as the reviewer moves the dividers.
  Map<String, Double> dividers() {
    return dividers;
  }
}
