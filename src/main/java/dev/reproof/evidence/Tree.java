package dev.reproof.evidence;

import java.util.List;

/// A state of the work tree: HEAD's full hash (empty if there is no commit yet), a hash over the
/// contents of all changed and new files that git does not ignore, the tracker left out, and the
/// paths of those files. Two runs are on the same tree when `head` and `id` are equal.
public record Tree(String head, String id, List<String> dirty) {
  public Tree {
    dirty = List.copyOf(dirty);
  }

  public boolean isSameAs(Tree other) {
    return head.equals(other.head) && id.equals(other.id);
  }
}
