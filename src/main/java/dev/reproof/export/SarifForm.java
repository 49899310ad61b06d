package dev.reproof.export;

import dev.reproof.review.Checks;
import dev.reproof.review.Lint;
import dev.reproof.review.Problem;
import dev.reproof.review.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Problems in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), as code hosts
/// and editors read it: a rule a check, a result a problem, a region its line.
public final class SarifForm {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private SarifForm() {}

  /// The document of what the checks found in each tracker, by its path from the root.
  public static Map<String, @Nullable Object> of(Map<String, Lint> byTracker, String version) {
    List<Object> rules = new ArrayList<>();
    Map<String, Integer> indexes = new HashMap<>();
    for (Checks.Explanation check : Checks.explanations()) {
      indexes.put(check.id(), rules.size());
      rules.add(rule(check));
    }
    List<Object> results = new ArrayList<>();
    byTracker.forEach(
        (path, lint) -> lint.problems().forEach(p -> results.add(result(path, p, indexes))));
    Map<String, @Nullable Object> driver =
        new Fields().with("name", "reproof").with("version", version).with("rules", rules).map();
    Map<String, @Nullable Object> run =
        new Fields()
            .with("tool", new Fields().with("driver", driver).map())
            .with("columnKind", "utf16CodeUnits")
            .with("invocations", List.of(invocation(byTracker)))
            .with("results", results)
            .map();
    return new Fields()
        .with("$schema", SCHEMA)
        .with("version", "2.1.0")
        .with("runs", List.of(run))
        .map();
  }

  private static Map<String, @Nullable Object> rule(Checks.Explanation check) {
    return new Fields()
        .with("id", check.id())
        .with("shortDescription", text(firstSentence(check.docs())))
        .with("fullDescription", text(check.docs()))
        .with("help", text(check.docs() + " Next: " + check.nextStep() + "."))
        .with("defaultConfiguration", new Fields().with("level", level(check.severity())).map())
        .map();
  }

  private static Map<String, @Nullable Object> result(
      String path, Problem problem, Map<String, Integer> indexes) {
    Map<String, @Nullable Object> location =
        new Fields()
            .with("artifactLocation", new Fields().with("uri", uri(path)).map())
            .with("region", new Fields().with("startLine", Math.max(1, problem.line())).map())
            .map();
    Map<String, @Nullable Object> place = new Fields().with("physicalLocation", location).map();
    if (problem.packet() != null) {
      place.put(
          "logicalLocations",
          List.of(new Fields().with("name", problem.packet()).with("kind", "packet").map()));
    }
    Fields result =
        new Fields()
            .with("ruleId", problem.check())
            .with("ruleIndex", indexes.getOrDefault(problem.check(), -1))
            .with("level", level(problem.severity()))
            .with("message", text(problem.message()))
            .with("locations", List.of(place));
    if (problem.rule() != null) {
      result.with("properties", new Fields().with("rule", problem.rule()).map());
    }
    return result.map();
  }

  /// What was skipped, and the rules that no check covers, told as notifications of the tool.
  private static Map<String, @Nullable Object> invocation(Map<String, Lint> byTracker) {
    List<Object> told = new ArrayList<>();
    byTracker.forEach(
        (path, lint) -> {
          lint.skipped()
              .forEach(s -> told.add(notification(path, s.check() + " skipped: " + s.reason())));
          lint.notChecked()
              .forEach(
                  n ->
                      told.add(
                          notification(
                              path, "rule " + n.rule() + " is not machine-checked: " + n.text())));
        });
    return new Fields()
        .with("executionSuccessful", true)
        .with("toolExecutionNotifications", told)
        .map();
  }

  private static Map<String, @Nullable Object> notification(String path, String message) {
    Map<String, @Nullable Object> location =
        new Fields()
            .with(
                "physicalLocation",
                new Fields()
                    .with("artifactLocation", new Fields().with("uri", uri(path)).map())
                    .map())
            .map();
    return new Fields()
        .with("level", "note")
        .with("message", text(message))
        .with("locations", List.of(location))
        .map();
  }

  private static Map<String, @Nullable Object> text(String text) {
    return new Fields().with("text", text).map();
  }

  private static String firstSentence(String docs) {
    int end = docs.indexOf(". ");
    return end < 0 ? docs : docs.substring(0, end + 1);
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }

  /// A path as a relative URI reference (RFC 3986): what a path may hold stays, the rest is
  /// percent-encoded as UTF-8.
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          c < 128 && (Character.isLetterOrDigit(c) || "-._~/!$&'()*+,;=@".indexOf(c) >= 0);
      if (plain) {
        uri.append(c);
      } else {
        uri.append('%').append(String.format("%02X", (int) c));
      }
    }
    return uri.toString();
  }
}
