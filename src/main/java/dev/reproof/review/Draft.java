package dev.reproof.review;

import dev.reproof.tracker.Intent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The verdict that the facts allow: the best word the rules permit, what blocks a better one, and
/// the facts behind every line of it. `form` and `runs` are what [Intent.RecordVerdict] would
/// write.
public record Draft(
    String verdict,
    List<Blocked> blocks,
    List<Fact> facts,
    Intent.VerdictForm form,
    List<Intent.RecordedLine> runs) {
  public Draft {
    blocks = List.copyOf(blocks);
    facts = List.copyOf(facts);
    runs = List.copyOf(runs);
  }

  /// Why a better verdict is not allowed: the verdict, the check, the number of the tracker's rule
  /// that binds it, if one does, the line in the file; 0 for what is typed and in no line of it.
  public record Blocked(
      String verdict, String check, @Nullable Integer rule, int line, String message) {}

  /// A fact behind a line of the draft: the run it comes from, or the line in the file. `code` is
  /// the command or the path that its text names, empty where it names none.
  public record Fact(String text, String code, @Nullable String run, @Nullable Integer line) {
    Fact(String text, @Nullable String run, @Nullable Integer line) {
      this(text, "", run, line);
    }
  }
}
