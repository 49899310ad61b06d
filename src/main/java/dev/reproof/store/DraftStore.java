package dev.reproof.store;

import dev.reproof.evidence.VerdictDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What reviewers have typed and not yet written, one file a tracker. May be used by several
/// threads.
public final class DraftStore {
  private final Path folder;
  private final Json json;

  /// @throws IOException if the folder cannot be made
  public DraftStore(Path repositoryHome, Consumer<String> tell) throws IOException {
    this.json = new Json(tell);
    this.folder = Home.makePrivate(repositoryHome.resolve("drafts"));
  }

  record Kept(List<VerdictDraft> drafts) {
    Kept {
      drafts = List.copyOf(drafts);
    }
  }

  /// @throws IOException if the file is there and cannot be read
  public List<VerdictDraft> drafts(String tracker) throws IOException {
    return json.read(file(tracker), Kept.class).map(Kept::drafts).orElse(List.of());
  }

  /// Keeps a draft in place of the packet's earlier one; an empty one removes it.
  ///
  /// @throws IOException if it cannot be kept
  public synchronized void save(VerdictDraft draft) throws IOException {
    List<VerdictDraft> before = drafts(draft.tracker());
    List<VerdictDraft> all = new ArrayList<>(before);
    all.removeIf(d -> d.packet().equals(draft.packet()));
    if (!draft.isEmpty()) {
      all.add(draft);
    }
    if (!all.equals(before)) {
      json.write(file(draft.tracker()), new Kept(all));
    }
  }

  private Path file(String tracker) {
    return folder.resolve(Home.fileName(tracker));
  }
}
