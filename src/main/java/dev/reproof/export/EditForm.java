package dev.reproof.export;

import dev.reproof.text.SourceText;
import dev.reproof.text.TextEdit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an edit of a tracker changed, as `tick`, `set`, `record` and `checkpoint` give it: byte
/// offsets into the file as it was.
public final class EditForm {
  private EditForm() {}

  public static Map<String, @Nullable Object> of(
      String file,
      SourceText before,
      List<TextEdit> edits,
      @Nullable String commit,
      @Nullable String refused) {
    return new Fields()
        .with("file", file)
        .with("edits", edits.stream().map(e -> edit(before, e)).toList())
        .with("commit", commit)
        .with("refused", refused)
        .map();
  }

  private static Object edit(SourceText before, TextEdit edit) {
    return new Fields()
        .with("line", before.lineAt(edit.span().start()))
        .with("start", before.byteOffset(edit.span().start()))
        .with("end", before.byteOffset(edit.span().end()))
        .with("old", edit.expected())
        .with("new", edit.replacement())
        .map();
  }
}
