package dev.reproof.session;

import dev.reproof.repo.ForeignOwner;
import java.nio.file.Path;
import java.util.List;

/// A repository that belongs to somebody else is opened only after a yes, which [Session#trust]
/// keeps.
public final class ForeignRepository extends Trouble {
  private static final long serialVersionUID = 1L;

  private final String told;
  private final String owner;
  private final String workTree;

  /// `told` is what there is to say of how the answers so far were read.
  ForeignRepository(ForeignOwner refused, List<String> told) {
    super(Kind.COULD_NOT, message(refused, told), refused);
    this.told = String.join("; ", told);
    this.owner = refused.owner();
    this.workTree = refused.workTree().toString();
  }

  private static String message(ForeignOwner refused, List<String> told) {
    String message = String.valueOf(refused.getMessage());
    return told.isEmpty() ? message : message + " (" + String.join("; ", told) + ")";
  }

  /// What there is to say of how the answers so far were read; empty if nothing.
  public String told() {
    return told;
  }

  /// The name of whom it belongs to.
  public String owner() {
    return owner;
  }

  public Path workTree() {
    return Path.of(workTree);
  }
}
