package dev.reproof.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The work trees of other owners that the user has said yes to: `trusted.json`, to be read and
/// edited by hand. Without its line a work tree is asked about again.
public final class TrustStore {
  private final Path file;
  private final Json json;

  public TrustStore(Home home, Consumer<String> tell) {
    this.json = new Json(tell);
    this.file = home.folder().resolve("trusted.json");
  }

  record Kept(List<String> workTrees) {
    Kept {
      workTrees = workTrees == null ? List.of() : List.copyOf(workTrees);
    }
  }

  /// @throws IOException if the file is there and cannot be read
  public boolean holds(Path workTree) throws IOException {
    return kept().contains(workTree.toString());
  }

  /// @throws IOException if it cannot be kept; then it does not hold
  public void keep(Path workTree) throws IOException {
    List<String> all = new ArrayList<>(kept());
    if (!all.contains(workTree.toString())) {
      all.add(workTree.toString());
      json.write(file, new Kept(all));
    }
  }

  private List<String> kept() throws IOException {
    return json.read(file, Kept.class).map(Kept::workTrees).orElse(List.of());
  }
}
