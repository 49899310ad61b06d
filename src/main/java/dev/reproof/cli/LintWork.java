package dev.reproof.cli;

import dev.reproof.export.LintForm;
import dev.reproof.export.SarifForm;
import dev.reproof.review.Checks;
import dev.reproof.review.Lint;
import dev.reproof.review.Problem;
import dev.reproof.review.Severity;
import dev.reproof.session.Discovery;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.Session;
import dev.reproof.session.TrackerSummary;
import dev.reproof.session.Trouble;
import dev.reproof.tracker.Rule;
import dev.reproof.tracker.Tracker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `reproof lint`: the checks.
@Command(name = "lint", description = "check trackers against their own rules")
final class LintWork extends Work {
  @Parameters(
      arity = "0..*",
      paramLabel = "TRACKER",
      description = "markdown files; without any, all trackers of the repository")
  private List<String> trackers = new ArrayList<>();

  @Option(names = "--explain", paramLabel = "CHECK", description = "say what a check finds")
  private @Nullable String explain;

  @Override
  boolean takesSarif() {
    return true;
  }

  @Override
  int work(Surroundings here) throws Trouble {
    if (explain != null) {
      return explain(explain);
    }
    LintedTrackers linted = new LintedTrackers(here.folder());
    if (trackers.isEmpty()) {
      all(here, linted);
    }
    for (String tracker : trackers) {
      try (Session session = here.open(tracker)) {
        linted.add(session.state().open().orElseThrow());
      }
    }
    Map<String, OpenTracker> byPath = linted.byPath();
    Map<String, Lint> lints = new LinkedHashMap<>();
    byPath.forEach((path, open) -> lints.put(path, open.lint()));
    if (format.isSarif()) {
      print(json(SarifForm.of(lints, Version.number())));
    } else if (format.isJson()) {
      print(json(LintForm.of(lints)));
    } else {
      byPath.forEach((path, open) -> text(path, open.lint(), open.tracker()));
    }
    boolean halfMerged = tellHalfMerged(here, byPath);
    boolean wrong = lints.values().stream().anyMatch(l -> l.count(Severity.ERROR) > 0);
    return wrong ? 1 : halfMerged ? 3 : 0;
  }

  /// Tells in which trackers git's conflict marks stand: what their rows and records are cannot be
  /// known then. Says whether there are such.
  private static boolean tellHalfMerged(Surroundings here, Map<String, OpenTracker> byPath) {
    boolean any = false;
    for (Map.Entry<String, OpenTracker> tracker : byPath.entrySet()) {
      OptionalInt line = tracker.getValue().conflictLine();
      if (line.isPresent()) {
        here.err()
            .println(
                tracker.getKey()
                    + ": a merge conflict of git begins on line "
                    + line.getAsInt()
                    + "; what it holds cannot be checked until that is resolved");
        any = true;
      }
    }
    return any;
  }

  private static void all(Surroundings here, LintedTrackers linted) throws Trouble {
    try (Session session = here.openRepository("")) {
      for (TrackerSummary found : session.findTrackers()) {
        session.openTracker(session.root().resolve(found.path()));
        linted.add(session.state().open().orElseThrow());
      }
      if (linted.isEmpty()) {
        throw new Trouble(
            Trouble.Kind.INPUT,
            "no tracker found in " + session.root() + "; looked for " + Discovery.LOOKED_FOR);
      }
    }
  }

  private int explain(String id) throws Trouble {
    Checks.Explanation check =
        Checks.explain(id)
            .orElseThrow(
                () ->
                    new Trouble(
                        Trouble.Kind.INPUT,
                        "there is no check "
                            + id
                            + "; there are "
                            + String.join(
                                ", ",
                                Checks.explanations().stream()
                                    .map(Checks.Explanation::id)
                                    .toList())));
    if (format.isJson()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("check", check.id());
      document.put("severity", word(check.severity()));
      document.put("text", check.docs());
      document.put("nextStep", check.nextStep());
      print(json(document));
    } else {
      line(
          colours().strong(check.id())
              + " ("
              + colours().of(check.severity(), word(check.severity()))
              + ")");
      line(check.docs());
      line("Next: " + check.nextStep() + ".");
    }
    return 0;
  }

  private void text(String path, Lint lint, Tracker tracker) {
    line(
        colours().strong(path)
            + ": "
            + count(lint, Severity.ERROR)
            + ", "
            + count(lint, Severity.WARNING)
            + ", "
            + count(lint, Severity.NOTE));
    Map<String, List<Problem>> byPacket = new LinkedHashMap<>();
    lint.problems()
        .forEach(
            p ->
                byPacket
                    .computeIfAbsent(p.packet() == null ? "" : p.packet(), k -> new ArrayList<>())
                    .add(p));
    byPacket.forEach(
        (packet, problems) -> {
          line("");
          line(colours().strong("Packet " + packet));
          for (Problem p : problems) {
            line(
                "  "
                    + colours().of(p.severity(), word(p.severity()))
                    + colours().quiet("  line " + p.line())
                    + "  "
                    + p.check()
                    + "  "
                    + Texts.shown(p.message()));
            rule(p, tracker);
            if (p.severity() != Severity.NOTE) {
              line("      next: " + p.nextStep());
            }
          }
        });
    lint.notChecked()
        .forEach(n -> line("not machine-checked: rule " + n.rule() + ": " + Texts.shown(n.text())));
    lint.skipped().forEach(s -> line("skipped: " + s.check() + ": " + s.reason()));
    line("");
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /// How many there are, in colour only where there are some.
  private String count(Lint lint, Severity severity) {
    String counted = Texts.count(lint.count(severity), word(severity));
    return lint.count(severity) == 0 ? counted : colours().of(severity, counted);
  }

  private void rule(Problem problem, Tracker tracker) {
    if (problem.rule() == null) {
      return;
    }
    tracker.rules().stream()
        .filter((Rule r) -> r.number() == problem.rule())
        .findFirst()
        .ifPresent(r -> line("      rule " + r.number() + ": " + Texts.shown(r.text())));
  }
}
