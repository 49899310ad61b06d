package dev.reproof.cli;

import dev.reproof.session.OpenTracker;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The trackers of one call of `lint`, each file once. A tracker goes by its path in its work tree;
/// where two files share one, as they do in two repositories or in none, all go by their paths from
/// the folder of the call, or by absolute ones where they lie outside of it.
final class LintedTrackers {
  private final Path folder;
  private final Map<Path, OpenTracker> byFile = new LinkedHashMap<>();

  LintedTrackers(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  void add(OpenTracker open) {
    byFile.putIfAbsent(open.file().toAbsolutePath().normalize(), open);
  }

  boolean isEmpty() {
    return byFile.isEmpty();
  }

  /// The trackers in the order of the call, each by a path that no other has.
  Map<String, OpenTracker> byPath() {
    Set<String> own = new LinkedHashSet<>();
    byFile.values().forEach(open -> own.add(open.path()));
    boolean isClear = own.size() == byFile.size();
    Map<String, OpenTracker> named = new LinkedHashMap<>();
    byFile.forEach((file, open) -> named.put(isClear ? open.path() : pathOf(file), open));
    return named;
  }

  private String pathOf(Path file) {
    Path path = file.startsWith(folder) ? folder.relativize(file) : file;
    return path.toString().replace('\\', '/');
  }
}
