package dev.reproof.evidence;

import org.jspecify.annotations.Nullable;

/// How a started command ended.
public sealed interface End {
  /// It ended by itself with this code; 128+n is kept as it came.
  record Exited(int code) implements End {}

  /// The time-out passed; `code` is what came after it was stopped, null if none. Never a pass.
  record TimedOut(@Nullable Integer code) implements End {}

  /// The user stopped it.
  record Cancelled(@Nullable Integer code) implements End {}

  /// Its output passed the cap, so it was stopped.
  record OutputCapped(@Nullable Integer code) implements End {}

  /// It ended by itself with this code, and what it printed is not there any more.
  record OutputLost(int code) implements End {}

  /// It never ran, for this reason.
  record CouldNotStart(String reason) implements End {}

  /// Reproof ended first.
  record Interrupted() implements End {}
}
