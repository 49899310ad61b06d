package dev.reproof.evidence;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A state of the work tree: HEAD's full hash (empty if there is no commit yet), a hash over the
/// contents of all changed and new files that git does not ignore, the tracker left out, and the
/// paths of those files. Two runs are on the same tree when `head` and `id` are equal. `contents`
/// names what each of the paths holds, as git names a blob, with the mode before it where it is no
/// plain file, empty for one that is gone; it is empty where it was not kept.
public record Tree(String head, String id, List<String> dirty, List<String> contents) {
  public Tree(String head, String id, List<String> dirty) {
    this(head, id, dirty, List.of());
  }

  public Tree(String head, String id, List<String> dirty, @Nullable List<String> contents) {
    this.head = Objects.requireNonNull(head, "head");
    this.id = Objects.requireNonNull(id, "id");
    this.dirty = List.copyOf(dirty);
    this.contents = contents == null ? List.of() : List.copyOf(contents);
  }

  public boolean isSameAs(Tree other) {
    return head.equals(other.head) && id.equals(other.id);
  }

  /// Whether it is known what the changed files hold.
  public boolean knowsContents() {
    return contents.size() == dirty.size();
  }
}
