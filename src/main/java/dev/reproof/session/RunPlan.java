package dev.reproof.session;

import dev.reproof.command.Command;
import dev.reproof.command.Mark;
import dev.reproof.evidence.Tree;
import dev.reproof.run.ChildEnvironment;
import dev.reproof.run.ProcessRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What would run, exactly as it is shown before it is approved: the commands, the folder, HEAD and
/// its changed files. `changes` are what differs from an earlier approval of these commands, empty
/// if there was none or it holds; `whyAsk` says so in a sentence, null where there is nothing to
/// say.
public record RunPlan(
    String packet,
    List<Planned> commands,
    String directory,
    Tree tree,
    boolean approved,
    List<ApprovalChange> changes) {
  public RunPlan {
    commands = List.copyOf(commands);
    changes = List.copyOf(changes);
  }

  /// The names of our variables that its commands do not get.
  public static List<String> withheld() {
    return ChildEnvironment.leftOut();
  }

  /// The shell that runs what needs one, with the options that it is given.
  public List<String> shell() {
    return ProcessRunner.shell(Path.of(directory));
  }

  /// The same without one of its commands.
  public RunPlan without(int n) {
    return new RunPlan(
        packet,
        commands.stream().filter(c -> c.n() != n).toList(),
        directory,
        tree,
        approved,
        changes);
  }

  public @Nullable String whyAsk() {
    return changes.isEmpty()
        ? null
        : changes.stream().map(RunPlan::words).collect(Collectors.joining("; "));
  }

  private static String words(ApprovalChange change) {
    return switch (change.what()) {
      case "HEAD" ->
          "HEAD moved from "
              + Planner.shortHash(change.before())
              + " to "
              + Planner.shortHash(change.now())
              + " since they were approved";
      case "folder" -> "the folder was " + change.before() + " when they were approved";
      default ->
          change.before().isEmpty()
              ? change.what() + " is not among those that were approved"
              : change.what() + " was changed since it was approved";
    };
  }

  /// One command of a plan. `line` is its line in the file; `program` the resolved path of what
  /// would run first (the word itself if no file is `found`, as for a shell's own word),
  /// `insideRepository` whether that lies in the work tree; `confirmed` whether a command with a
  /// risky mark was confirmed by itself.
  public record Planned(
      int n,
      int line,
      Command command,
      String program,
      boolean found,
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
