package dev.reproof.session;

import dev.reproof.evidence.TypedSource;
import dev.reproof.evidence.VerdictDraft;
import java.nio.file.Path;
import java.util.List;

/// Keeps on disk what is typed. May be called on any thread, also while the session is at work, so
/// that what is typed never waits for a hook or a large repository.
public final class TypedKeeper {
  private final Ground ground;

  TypedKeeper(Ground ground) {
    this.ground = ground;
  }

  /// Whether a tracker file is one of the repository that this keeps for.
  ///
  /// @param tracker its path in the work tree
  public boolean keepsFor(Path file, String tracker) {
    return ground.root().resolve(tracker).equals(file);
  }

  /// Keeps a verdict in place of the packet's earlier one; an empty one removes it.
  ///
  /// @throws Trouble if it cannot be kept
  public void keep(VerdictDraft draft) throws Trouble {
    ground.kept().save(draft);
  }

  /// Keeps what is typed into the packets of a tracker, in place of what was kept before.
  ///
  /// @throws Trouble if it cannot be kept
  public void keep(String tracker, List<TypedSource> sources) throws Trouble {
    ground.kept().keepSources(tracker, sources);
  }
}
