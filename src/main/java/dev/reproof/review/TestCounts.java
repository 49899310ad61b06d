package dev.reproof.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How many tests the tools in an output say that they ran: of each tool the first of its ways to
/// say so that is there, all tools added up.
final class TestCounts {
  /// A line form, and what a line of it says.
  record Form(Pattern line, Function<MatchResult, Tally> says) {}

  /// One way of a tool to count: its lines, added up or the last alone, where the marker stands
  /// somewhere.
  record Way(@Nullable Pattern marker, boolean last, List<Form> forms) {}

  private TestCounts() {}

  /// What the tools in an output say of how many tests ran; empty if none says.
  static Optional<Tally> of(String plainOutput) {
    Tally sum = null;
    for (List<Way> tool : CountForms.TOOLS) {
      for (Way way : tool) {
        Tally said = said(way, plainOutput);
        if (said != null) {
          sum = sum == null ? said : sum.plus(said);
          break;
        }
      }
    }
    return Optional.ofNullable(sum);
  }

  private static @Nullable Tally said(Way way, String output) {
    if (way.marker() != null && !way.marker().matcher(output).find()) {
      return null;
    }
    Tally sum = null;
    for (Form form : way.forms()) {
      Matcher matcher = form.line().matcher(output);
      while (matcher.find()) {
        Tally said = form.says().apply(matcher);
        sum = sum == null || way.last() ? said : sum.plus(said);
      }
    }
    return sum;
  }
}
