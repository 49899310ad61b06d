package dev.reproof.session;

import dev.reproof.text.TextEdit;
import java.util.List;

/// A checkpoint that was made: the commit's full hash, and the edits that wrote it into the
/// tracker, saved and left uncommitted. `said` is what the user's own git and its hooks printed,
/// `besides` the paths that they put into the commit and nobody chose.
public record Checkpoint(
    String commit, String subject, List<TextEdit> edits, String said, List<String> besides) {
  public Checkpoint {
    edits = List.copyOf(edits);
    besides = List.copyOf(besides);
  }
}
