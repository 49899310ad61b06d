package dev.reproof.ui.shell;

import dev.reproof.review.Problem;
import dev.reproof.review.Severity;
import dev.reproof.session.TrackerProblem;
import java.util.Locale;
import java.util.Set;

/// Which problems are shown: of these severities, of one check (empty: of all), of the tracker at a
/// path (empty: of all), and with this text in their words, ignoring case.
record ProblemFilter(Set<Severity> severities, String check, String path, String text) {
  ProblemFilter {
    severities = Set.copyOf(severities);
  }

  boolean shows(TrackerProblem of) {
    Problem problem = of.problem();
    return severities.contains(problem.severity())
        && (check.isEmpty() || check.equals(problem.check()))
        && (path.isEmpty() || path.equals(of.path()))
        && (text.isBlank() || words(of).contains(text.strip().toLowerCase(Locale.ROOT)));
  }

  private static String words(TrackerProblem of) {
    Problem problem = of.problem();
    String packet = problem.packet() == null ? "" : problem.packet();
    String words = of.path() + " " + packet + " " + problem.message() + " " + problem.check() + " ";
    return words.toLowerCase(Locale.ROOT);
  }
}
