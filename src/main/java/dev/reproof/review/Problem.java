package dev.reproof.review;

import org.jspecify.annotations.Nullable;

/// What a check says is wrong: the check's id, where, and the number of the tracker's rule that it
/// breaks, if one binds it. `line` is the line in the file, from 1, at the time of the check;
/// `packet` is null for a problem of the whole tracker. `nextStep` says what to do about it.
public record Problem(
    String check,
    Severity severity,
    @Nullable String packet,
    int line,
    @Nullable Integer rule,
    String message,
    String nextStep) {
  /// The same problem at another line.
  public Problem at(int newLine) {
    return new Problem(check, severity, packet, newLine, rule, message, nextStep);
  }
}
