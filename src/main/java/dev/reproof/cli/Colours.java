package dev.reproof.cli;

import dev.reproof.evidence.Comparison;
import dev.reproof.evidence.Outcome;
import dev.reproof.review.Severity;
import java.util.Map;

/// The colours of text for people, or none. A colour only repeats what a word or a sign says, so
/// that nothing is lost without it; JSON, SARIF and a raw log have none.
public final class Colours {
  private static final String STRONG = "1";
  private static final String QUIET = "2";
  private static final String BAD = "31";
  private static final String GOOD = "32";
  private static final String DOUBTFUL = "33";
  private static final String PLACE = "36";

  /// A diff begins with a line for each side that names the file.
  private static final int FILE_LINES = 2;

  private final boolean on;

  Colours(boolean on) {
    this.on = on;
  }

  /// Whether a terminal is to be given colours: not one that has none (TERM is `dumb`), and not
  /// where NO_COLOR is set and not empty (no-color.org).
  public static boolean wanted(boolean terminal, Map<String, String> environment) {
    return terminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  String strong(String text) {
    return painted(STRONG, text);
  }

  String quiet(String text) {
    return painted(QUIET, text);
  }

  String good(String text) {
    return painted(GOOD, text);
  }

  String bad(String text) {
    return painted(BAD, text);
  }

  String doubtful(String text) {
    return painted(DOUBTFUL, text);
  }

  /// Text in the colour of a severity.
  String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> bad(text);
      case WARNING -> doubtful(text);
      case NOTE -> quiet(text);
    };
  }

  /// Text in the colour of an outcome.
  String of(Outcome outcome, String text) {
    return switch (outcome) {
      case PASSED -> good(text);
      case FAILED, TIMED_OUT, COULD_NOT_START -> bad(text);
      case CANCELLED,
          INTERRUPTED,
          OUTPUT_INCOMPLETE,
          NOT_ATTRIBUTABLE,
          NO_TESTS_RAN,
          CACHED,
          FLAKY,
          NOT_RUN ->
          doubtful(text);
    };
  }

  /// Text in the colour of a comparison.
  String of(Comparison comparison, String text) {
    return switch (comparison) {
      case REPRODUCED -> good(text);
      case CONTRADICTED -> bad(text);
      case CLAIM_WITHOUT_EXIT_CODE, DIFFERENT_COMMAND, CANNOT_TELL -> doubtful(text);
    };
  }

  /// A verdict or the word of a gate; another word stays as it is.
  String verdict(String word) {
    return switch (word) {
      case "APPROVED", "PASS" -> good(word);
      case "BLOCKED", "FAIL", "CHANGES_REQUESTED" -> bad(word);
      default -> word;
    };
  }

  /// A unified diff of one file, its line ends as they are.
  String diff(String unified) {
    if (!on || unified.isEmpty()) {
      return unified;
    }
    String[] lines = unified.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      lines[i] = i < FILE_LINES ? strong(lines[i]) : diffLine(lines[i]);
    }
    return String.join("\n", lines);
  }

  private String diffLine(String line) {
    if (line.startsWith("@@")) {
      return painted(PLACE, line);
    }
    return line.startsWith("-") ? bad(line) : line.startsWith("+") ? good(line) : line;
  }

  private String painted(String code, String text) {
    return on && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
