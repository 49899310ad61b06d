package dev.reproof.ui.console;

import dev.reproof.evidence.Run;
import dev.reproof.text.SafeText;
import dev.reproof.ui.Measures;
import dev.reproof.ui.Words;
import java.util.List;
import java.util.stream.Collectors;

/// How a run ended, in words.
final class EndWords {
  private EndWords() {}

  /// The whole sentence, with what was left of the command and the files that it changed.
  static String of(Run run) {
    return ended(run) + left(run) + changed(run);
  }

  private static String left(Run run) {
    return run.leftOver().isEmpty()
        ? ""
        : "; " + Words.of("console.left-over", some(run.leftOver()));
  }

  private static String changed(Run run) {
    return run.changedFiles().isEmpty()
        ? ""
        : "; " + Words.of("commands.changed-file", some(run.changedFiles()));
  }

  private static String some(List<String> names) {
    String some = names.stream().limit(8).map(SafeText::shown).collect(Collectors.joining(", "));
    return names.size() > 8 ? some + ", …" : some;
  }

  private static String ended(Run run) {
    String after = Words.of("console.after", Measures.seconds(run.durationMillis()));
    String reason = run.reason();
    return switch (run.outcome()) {
      case TIMED_OUT -> Words.of("console.timed-out", after);
      case CANCELLED -> Words.of("console.cancelled", after);
      case COULD_NOT_START, NOT_RUN -> reason == null ? Words.of("console.not-run") : reason;
      case INTERRUPTED -> Words.of("console.interrupted");
      case OUTPUT_INCOMPLETE ->
          reason != null && run.output().path().isEmpty()
              ? reason
              : Words.of("console.cut-off", after);
      case PASSED, FAILED, NOT_ATTRIBUTABLE, NO_TESTS_RAN, CACHED, FLAKY ->
          Words.of("console.ended", run.exit().map(String::valueOf).orElse("?"), after);
    };
  }
}
