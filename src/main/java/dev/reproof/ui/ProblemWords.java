package dev.reproof.ui;

import dev.reproof.markdown.MarkdownPreview;
import dev.reproof.markdown.PreviewWords;
import dev.reproof.review.Problem;
import dev.reproof.session.OpenTracker;
import dev.reproof.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A problem in words: what is wrong, where, and what there is to know beside it, each once.
public final class ProblemWords {
  private static final int LONGEST = 600;
  private static final int MOST_CODE = 20;
  private static final String CUT = "…”";

  private ProblemWords() {}

  /// What is wrong, in the middle of a sentence; code in it has its back-ticks.
  public static String clause(Problem problem) {
    return closed(problem.message());
  }

  /// The same as a sentence begins.
  public static String sentence(Problem problem) {
    String message = clause(problem);
    return message.isEmpty()
        ? message
        : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
  }

  /// The sentence on one line; code in it has its back-ticks.
  public static String line(Problem problem) {
    return SafeText.folded(sentence(problem), LONGEST);
  }

  /// The same on one line without back-ticks.
  public static String plain(Problem problem) {
    return plain(sentence(problem));
  }

  private static String plain(String text) {
    return SafeText.oneLine(
        MarkdownPreview.line(text, MOST_CODE).stream()
            .map(PreviewWords::text)
            .collect(Collectors.joining()),
        LONGEST);
  }

  /// What is quoted may end within code; then its code ends there.
  private static String closed(String message) {
    boolean open = message.chars().filter(c -> c == '`').count() % 2 == 1;
    return open && message.endsWith(CUT)
        ? message.substring(0, message.length() - CUT.length()) + "…`”"
        : message;
  }

  /// `rule 1, line 138`; the line alone where no rule of the file is broken, the rule alone where
  /// it stands in no line.
  public static String place(Problem problem) {
    Integer rule = problem.rule();
    if (problem.line() == 0) {
      return rule == null ? Words.of("problem.no-line") : Words.of("problem.rule", rule);
    }
    return rule == null
        ? Words.of("problem.line", problem.line())
        : Words.of("problem.rule-line", rule, problem.line());
  }

  /// All there is to say of it where its sentence may have no room; see [#told].
  public static String whole(Problem problem, Optional<OpenTracker> open) {
    boolean quoted = problem.message().contains("…") && open.isPresent();
    return (quoted ? "" : plain(problem) + "\n") + told(problem, open);
  }

  /// What is not in the sentence: the line itself where it is quoted in part, the words of the
  /// rule, what to do now, and by which check it was found.
  ///
  /// @param open the tracker in which it is, empty if that is not open
  public static String told(Problem problem, Optional<OpenTracker> open) {
    List<String> told = new ArrayList<>();
    if (problem.message().contains("…")) {
      open.filter(o -> problem.line() >= 1 && problem.line() <= o.text().lineCount())
          .ifPresent(o -> told.add(plain(o.text().line(problem.line()).strip())));
    }
    open.stream()
        .flatMap(o -> o.tracker().rules().stream())
        .filter(r -> Integer.valueOf(r.number()).equals(problem.rule()))
        .findFirst()
        .ifPresent(
            r ->
                told.add(Words.of("remind.rule", r.number(), SafeText.oneLine(r.text(), LONGEST))));
    if (!problem.nextStep().isEmpty()) {
      told.add(Words.of("problems.next", problem.nextStep()));
    }
    told.add(Words.of("problem.check", problem.check()));
    return String.join("\n", told);
  }
}
