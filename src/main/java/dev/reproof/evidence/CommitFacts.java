package dev.reproof.evidence;

import java.util.List;

/// What the repository knows of a commit: its full hash, its subject, whether HEAD reaches it, and
/// the paths that it touches.
public record CommitFacts(String full, String subject, boolean reachable, List<String> files) {
  public CommitFacts {
    files = List.copyOf(files);
  }
}
