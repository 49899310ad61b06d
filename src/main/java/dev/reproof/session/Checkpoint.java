package dev.reproof.session;

import dev.reproof.text.TextEdit;
import java.util.List;

/// A checkpoint that was made: the commit's full hash, and the edits that wrote it into the
/// tracker, saved and left uncommitted.
public record Checkpoint(String commit, String subject, List<TextEdit> edits) {
  public Checkpoint {
    edits = List.copyOf(edits);
  }
}
