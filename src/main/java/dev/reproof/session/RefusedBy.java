package dev.reproof.session;

import dev.reproof.review.Draft;
import dev.reproof.review.Problem;
import org.jspecify.annotations.Nullable;

/// What refuses a move, in words that are the same in both faces: the tracker's rule or the check,
/// the line, 0 for none of the file, what is wrong there.
public final class RefusedBy {
  private RefusedBy() {}

  /// A problem that the move would make.
  public static String words(Problem made) {
    return words(made.rule(), made.check(), made.line(), made.message());
  }

  /// What blocks a better verdict.
  public static String words(Draft.Blocked blocked) {
    return words(blocked.rule(), blocked.check(), blocked.line(), blocked.message());
  }

  private static String words(@Nullable Integer rule, String check, int line, String message) {
    String by = rule == null ? check : "rule " + rule + " (" + check + ")";
    return by + " refuses it: " + (line == 0 ? "" : "line " + line + ", ") + message;
  }
}
