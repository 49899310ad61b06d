package dev.reproof.session;

import dev.reproof.repo.ForeignOwner;
import java.nio.file.Path;

/// A repository that belongs to somebody else is opened only after a yes, which [Session#trust]
/// keeps.
public final class ForeignRepository extends Trouble {
  private static final long serialVersionUID = 1L;

  private final String owner;
  private final String workTree;

  ForeignRepository(ForeignOwner refused) {
    super(Kind.COULD_NOT, refused.getMessage(), refused);
    this.owner = refused.owner();
    this.workTree = refused.workTree().toString();
  }

  /// The name of whom it belongs to.
  public String owner() {
    return owner;
  }

  public Path workTree() {
    return Path.of(workTree);
  }
}
