package dev.reproof.review;

import dev.reproof.evidence.Run;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.PacketCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says what a run did in the words of the evidence: `exit 0 (3.1s, 13 tests; log
/// sha256:9f3c1e2a)`. A run that has no code of its own is never given one.
final class RecordLines {
  private RecordLines() {}

  static Intent.RecordedLine of(PacketCommand command, Run run, String waiver, String reviewer) {
    boolean waived = !waiver.isBlank();
    String result = waived ? waived(run, waiver, reviewer) : result(run);
    boolean coded = hasOwnCode(run);
    return new Intent.RecordedLine(
        command.written(), result, coded ? run.exitCode() : null, run.outcome().passed() || waived);
  }

  /// A command that is never run, and waived.
  static Intent.RecordedLine neverRun(PacketCommand command, String waiver, String reviewer) {
    return new Intent.RecordedLine(
        command.written(), "not run" + waiver(waiver, reviewer), null, true);
  }

  private static String waiver(String reason, String reviewer) {
    return " (waived by " + plain(reviewer) + ": " + plain(reason) + ")";
  }

  private static String waived(Run run, String waiver, String reviewer) {
    String code = hasOwnCode(run) ? "exit " + run.exitCode() : withoutCode(run);
    return code + waiver(waiver, reviewer);
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").replace('(', '[').replace(')', ']');
  }

  private static boolean hasOwnCode(Run run) {
    return switch (run.outcome()) {
      case PASSED, FAILED, NO_TESTS_RAN, CACHED, FLAKY, NOT_ATTRIBUTABLE -> run.exitCode() != null;
      case TIMED_OUT, CANCELLED, INTERRUPTED, COULD_NOT_START, OUTPUT_INCOMPLETE, NOT_RUN -> false;
    };
  }

  private static String result(Run run) {
    return switch (run.outcome()) {
      case PASSED, FAILED -> coded(run, "");
      case NO_TESTS_RAN -> coded(run, "no tests ran");
      case CACHED -> coded(run, "cached, not rerun by the tool");
      case FLAKY -> coded(run, "flaky: failed before on the same tree");
      case NOT_ATTRIBUTABLE -> coded(run, "not attributable to the command");
      case TIMED_OUT, CANCELLED, INTERRUPTED, COULD_NOT_START, OUTPUT_INCOMPLETE, NOT_RUN ->
          withoutCode(run) + " (no exit code)";
    };
  }

  private static String withoutCode(Run run) {
    return switch (run.outcome()) {
      case TIMED_OUT ->
          "timed out after " + Math.max(1, Math.round(run.durationMillis() / 1000.0)) + "s";
      case CANCELLED -> "stopped after " + seconds(run);
      case INTERRUPTED -> "interrupted";
      case COULD_NOT_START -> "could not start";
      case OUTPUT_INCOMPLETE ->
          run.output().path().isEmpty()
              ? "ended, its output was removed"
              : "stopped, its output was cut off at " + run.output().bytes() + " bytes";
      case NOT_RUN -> "not run";
      case PASSED, FAILED, NO_TESTS_RAN, CACHED, FLAKY, NOT_ATTRIBUTABLE -> "ended";
    };
  }

  private static String coded(Run run, String remark) {
    List<String> details = new ArrayList<>();
    if (!remark.isEmpty()) {
      details.add(remark);
    }
    details.add(seconds(run));
    run.tests()
        .filter(t -> t.run() > 0)
        .ifPresent(t -> details.add(t.run() + (t.run() == 1 ? " test" : " tests")));
    String log =
        run.output().sha256().length() >= 8
            ? "; log sha256:" + run.output().sha256().substring(0, 8)
            : "";
    return "exit " + run.exitCode() + " (" + String.join(", ", details) + log + ")";
  }

  private static String seconds(Run run) {
    return String.format(Locale.ROOT, "%.1fs", run.durationMillis() / 1000.0);
  }
}
