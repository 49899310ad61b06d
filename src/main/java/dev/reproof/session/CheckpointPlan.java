package dev.reproof.session;

import java.util.List;

/// A checkpoint before it is made: exactly these paths, relative to the work tree, the tracker
/// among them, and this message. `offered` are the other changed files, which may be chosen too.
/// `obstacles` are the reasons why JGit cannot make it here; empty if it can. `asksForPlace` says
/// that the tracker has a second name (a hard link) or a group that is not ours to give, so that
/// the hash can only be written in place, after [Session#allowInPlace].
public record CheckpointPlan(
    String packet,
    List<String> paths,
    List<String> offered,
    String message,
    List<String> obstacles,
    boolean asksForPlace) {
  public CheckpointPlan {
    paths = List.copyOf(paths);
    offered = List.copyOf(offered);
    obstacles = List.copyOf(obstacles);
  }
}
