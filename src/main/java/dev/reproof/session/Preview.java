package dev.reproof.session;

import dev.reproof.text.SourceText;
import dev.reproof.text.TextEdit;
import java.util.List;

/// All that is pending, shown before it is written: the edits against the file on disk, and both
/// texts. `path` is the tracker's, relative to the work tree. `asksForPlace` says that the file has
/// a second name (a hard link) or a group that is not ours to give, so that it can only be written
/// in place, after [Session#allowInPlace]; `gone` that it is no longer there.
public record Preview(
    String path,
    SourceText before,
    SourceText after,
    List<TextEdit> edits,
    boolean asksForPlace,
    boolean gone) {
  public Preview {
    edits = List.copyOf(edits);
  }

  public boolean changesNothing() {
    return edits.stream().allMatch(TextEdit::changesNothing);
  }
}
