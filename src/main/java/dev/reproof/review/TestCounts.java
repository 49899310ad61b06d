package dev.reproof.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many tests the tools in an output say that they ran: of each tool the first of its ways to
/// say so that is there, all tools added up.
final class TestCounts {
  /// A line form, and what a line of it says.
  record Form(Pattern line, Function<MatchResult, Tally> says) {}

  /// One way of a tool to count: its lines, added up or the last alone, where the marker stands
  /// somewhere. `plan` is a line that says how many were to run; what is missing has failed.
  record Way(@Nullable Pattern marker, boolean last, List<Form> forms, @Nullable Pattern plan) {}

  /// From so many UTF-16 units on it pays to look for several tools at once.
  private static final int LONG = 1 << 16;

  private TestCounts() {}

  /// What the tools in an output say of how many tests ran; empty if none says.
  static Optional<Tally> of(String plainOutput) {
    Stream<List<Way>> tools = CountForms.TOOLS.stream();
    return (plainOutput.length() < LONG ? tools : tools.parallel())
        .flatMap(tool -> first(tool, plainOutput).stream())
        .reduce(Tally::plus);
  }

  private static Optional<Tally> first(List<Way> tool, String output) {
    return tool.stream()
        .flatMap(way -> Optional.ofNullable(said(way, output)).stream())
        .findFirst();
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
    return sum == null || way.plan() == null ? sum : sum.plus(missing(way.plan(), sum, output));
  }

  /// The tests that were to run and are not there. Of a long output the middle may be left out, so
  /// nothing is missed in it.
  private static Tally missing(Pattern plan, Tally sum, String output) {
    int planned = 0;
    Matcher matcher = plan.matcher(output);
    while (output.length() < LONG && matcher.find()) {
      planned += Tally.number(matcher.group(1));
    }
    int missing = Math.max(0, planned - sum.run());
    return new Tally(missing, missing, 0);
  }
}
