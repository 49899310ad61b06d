package dev.reproof.review;

import dev.reproof.text.Escape;
import java.util.regex.Pattern;

/// What differs from run to run of the same command and says nothing: times of day, durations,
/// temporary paths, addresses, process numbers. Masked before two outputs are compared.
public final class OutputMask {
  private static final Pattern MOMENT =
      Pattern.compile(
          "\\b\\d{4}[-/]\\d{2}[-/]\\d{2}(?:[T"
              + " ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?"
              + "|\\b\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d+)?(?:\\s?[AP]M)?");
  private static final Pattern DURATION =
      Pattern.compile(
          "\\b\\d+(?:[.,]\\d+)?\\s?(?:ns|µs|us|ms|s|sec(?:onds?|s)?|m(?:in(?:utes?|s)?)?|h(?:ours?)?)\\b"
              + "(?:\\s?\\d+(?:\\.\\d+)?\\s?(?:ms|s)\\b)*");
  private static final Pattern TEMPORARY =
      Pattern.compile(
          "(?:/private)?(?:/tmp|/var/tmp|/var/folders|/dev/shm)/[^\\s'\":,)\\]]+"
              + "|[A-Za-z]:\\\\[^\\s'\"]*\\\\Temp\\\\[^\\s'\":,)\\]]+");
  private static final Pattern ADDRESS = Pattern.compile("\\b0x[0-9a-fA-F]{4,}\\b");
  private static final Pattern PROCESS = Pattern.compile("(?i)\\bpid[ =:]*\\d+");

  private OutputMask() {}

  /// The line without them.
  public static String masked(String line) {
    String plain = Escape.without(line);
    String out = MOMENT.matcher(plain).replaceAll("<time>");
    out = TEMPORARY.matcher(out).replaceAll("<temporary>");
    out = ADDRESS.matcher(out).replaceAll("<address>");
    out = PROCESS.matcher(out).replaceAll("<process>");
    return DURATION.matcher(out).replaceAll("<duration>").stripTrailing();
  }
}
