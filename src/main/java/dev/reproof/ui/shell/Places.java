package dev.reproof.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the window remembers from one start to the next: the repositories that were open, latest
/// first, and the dividers as fractions by name.
public final class Places {
  private final List<String> recents;
  private final Map<String, Double> dividers;

  public Places(List<String> recents, Map<String, Double> dividers) {
    this.recents = List.copyOf(recents);
    this.dividers = new HashMap<>(dividers);
  }

  List<String> recents() {
    return recents;
  }

  /// The fractions, changed as the reviewer moves the dividers.
  public Map<String, Double> dividers() {
    return dividers;
  }
}
