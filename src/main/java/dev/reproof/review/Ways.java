package dev.reproof.review;

import dev.reproof.review.TestCounts.Form;
import dev.reproof.review.TestCounts.Way;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How the ways of a tool to count are written down in [CountForms].
final class Ways {
  private Ways() {}

  static Pattern line(String form) {
    return ToolForms.line(form);
  }

  /// A sum of a report as JSON: they stand before what lists the tests.
  static Form report(String key, IntFunction<Tally> says) {
    return new Form(
        Pattern.compile("\\{\\s*(?=\"num)[^\\[{]{0,900}?\"" + key + "\":\\s*(\\d+)"),
        m -> says.apply(number(m, 1)));
  }

  static List<Way> one(Form... forms) {
    return List.of(way(forms));
  }

  static Way way(Form... forms) {
    return new Way(null, false, List.of(forms), null);
  }

  static Way last(Form form) {
    return new Way(null, true, List.of(form), null);
  }

  static Way marked(String marker, Form... forms) {
    return new Way(line(marker), false, List.of(forms), null);
  }

  /// The same where a line of the form `plan` says how many tests were to run.
  static Way planned(String plan, String marker, Form... forms) {
    return new Way(line(marker), false, List.of(forms), line(plan));
  }

  static Form list(String form) {
    return new Form(line(form), m -> Tally.of(m.group(1)));
  }

  static Form beside(String form) {
    return new Form(line(form), m -> Tally.beside(m.group(1)));
  }

  static Form each(String form, Tally tally) {
    return new Form(line(form), m -> tally);
  }

  static Form run(String form) {
    return new Form(line(form), m -> Tally.ofRun(number(m, 1)));
  }

  static Form failed(String form) {
    return new Form(line(form), m -> Tally.ofFailed(number(m, 1)));
  }

  static Form skipped(String form) {
    return new Form(line(form), m -> Tally.ofSkipped(number(m, 1)));
  }

  static Form runAndFailed(String form) {
    return new Form(line(form), m -> new Tally(number(m, 1), number(m, 1), 0));
  }

  static Form xctest(String before) {
    return new Form(
        line(before + " (\\d+) tests?, with (?:(\\d+) tests? skipped and )?(\\d+) failures?.*"),
        m -> new Tally(number(m, 1), number(m, 3), number(m, 2)));
  }

  static String goEvent(String action) {
    return "\\{\"Time\":.*\"Action\":\"" + action + "\",\"Package\":\"[^\"]*\",\"Test\":\".*";
  }

  static int number(MatchResult match, int group) {
    return Tally.number(match.group(group));
  }
}
