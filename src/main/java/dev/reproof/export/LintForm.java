package dev.reproof.export;

import dev.reproof.review.Lint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Problems as `reproof lint --format json` gives them.
public final class LintForm {
  private LintForm() {}

  /// What the checks found in each tracker, by its path.
  public static Map<String, @Nullable Object> of(Map<String, Lint> byTracker) {
    List<Object> problems = new ArrayList<>();
    List<Object> notChecked = new ArrayList<>();
    List<Object> skipped = new ArrayList<>();
    byTracker.forEach(
        (path, lint) -> {
          lint.problems()
              .forEach(
                  p ->
                      problems.add(
                          new Fields()
                              .with("tracker", path)
                              .with("check", p.check())
                              .with("severity", p.severity().name().toLowerCase(Locale.ROOT))
                              .with("packet", p.packet())
                              .with("line", p.line())
                              .with("rule", p.rule())
                              .with("message", p.message())
                              .map()));
          lint.notChecked()
              .forEach(
                  n ->
                      notChecked.add(
                          new Fields()
                              .with("tracker", path)
                              .with("rule", n.rule())
                              .with("text", n.text())
                              .map()));
          lint.skipped()
              .forEach(
                  s ->
                      skipped.add(
                          new Fields()
                              .with("tracker", path)
                              .with("check", s.check())
                              .with("reason", s.reason())
                              .map()));
        });
    return new Fields()
        .with("problems", problems)
        .with("notChecked", notChecked)
        .with("skipped", skipped)
        .map();
  }
}
