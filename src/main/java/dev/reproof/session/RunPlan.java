package dev.reproof.session;

import dev.reproof.command.Command;
import dev.reproof.command.Mark;
import dev.reproof.evidence.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would run, exactly as it is shown before it is approved: the commands, the folder, HEAD and
/// its changed files. `whyAsk` says what changed since an earlier approval, null if there was none.
public record RunPlan(
    String packet,
    List<Planned> commands,
    String directory,
    Tree tree,
    boolean approved,
    @Nullable String whyAsk) {
  public RunPlan {
    commands = List.copyOf(commands);
  }

  /// One command of a plan. `line` is its line in the file; `program` the resolved path of what
  /// would run first (the word itself if it is not found), `insideRepository` whether that lies in
  /// the work tree; `confirmed` whether a command with a risky mark was confirmed by itself.
  public record Planned(
      int n,
      int line,
      Command command,
      String program,
      boolean insideRepository,
      boolean confirmed) {
    /// Whether it runs once the plan is approved: no placeholder, and confirmed where it must be.
    public boolean isRunnable() {
      return !command.has(Mark.PLACEHOLDER) && (confirmed || !needsConfirmation());
    }

    public boolean needsConfirmation() {
      return command.marks().stream().anyMatch(Mark::needsConfirmation);
    }
  }
}
