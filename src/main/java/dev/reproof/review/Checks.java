package dev.reproof.review;

import dev.reproof.tracker.Tracker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All checks, in the order of rules.md.
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          new OpenBoxCheck(),
          new MissingExitCodeCheck(),
          new FailedCommandCheck(),
          new NotRerunCheck(),
          new MissingCheckpointCheck(),
          new CheckpointElsewhereCheck(),
          new CheckpointUnknownCheck(),
          new StartedEarlyCheck(),
          new OrderCheck(),
          new ReviewIncompleteCheck(),
          new VerdictIncompleteCheck(),
          new GateMismatchCheck(),
          new BoardMismatchCheck(),
          new CommandDriftCheck(),
          new SelfReviewCheck(),
          new SharedCheckpointCheck(),
          new UnprovableCommandCheck(),
          new DestructiveGitCheck(),
          new HiddenTextCheck());

  /// Pieces of so many packets are checked side by side.
  private static final int MANY = 300;

  private Checks() {}

  /// A check as it is explained.
  public record Explanation(String id, Severity severity, String docs, String nextStep) {}

  /// Runs the checks over a tracker.
  public static Lint lint(LintInput input) {
    return lint(input, Unchanged.NOTHING);
  }

  /// Runs the checks over a tracker that was read again after an edit: what they found in packets
  /// that say the same as before is taken over. The result is that of [#lint(LintInput)].
  public static Lint lintAgain(LintInput input, Tracker before, Lint last) {
    return lint(input, Unchanged.since(before, last, input.tracker()));
  }

  private static Lint lint(LintInput input, Unchanged unchanged) {
    List<Problem> problems = new ArrayList<>();
    List<Lint.Skipped> skipped = new ArrayList<>();
    String whySkipped = input.whySkipped();
    List<Findings> running = new ArrayList<>();
    for (Check check : ALL) {
      Optional<Integer> rule = RuleBinding.ruleOf(check.id(), input.tracker().rules());
      if (check.needsRepository() && whySkipped != null) {
        skipped.add(new Lint.Skipped(check.id(), whySkipped));
      } else if (!check.needsRule() || rule.isPresent()) {
        running.add(new Findings(check, rule.orElse(null)));
      }
    }
    String unknown = input.unknown();
    if (unknown != null) {
      skipped.add(new Lint.Skipped(CheckpointUnknownCheck.ID, unknown));
    }
    boolean many = input.tracker().packets().size() > MANY;
    for (List<Supplier<List<Problem>>> looks :
        List.of(ofPackets(input, running, unchanged), ofTheWhole(input, running))) {
      Stream<Supplier<List<Problem>>> all = many ? looks.parallelStream() : looks.stream();
      all.map(Supplier::get).toList().forEach(problems::addAll);
    }
    problems.sort(Comparator.comparingInt(Problem::line).thenComparing(Problem::check));
    return new Lint(problems, notChecked(input.tracker()), skipped);
  }

  /// The rules that bind no check, and those of an order that no check can follow.
  private static List<Lint.NotChecked> notChecked(Tracker tracker) {
    NamedPackets packets = new NamedPackets(tracker.packets());
    return tracker.rules().stream()
        .filter(r -> !RuleBinding.isChecked(r.text(), packets))
        .map(r -> new Lint.NotChecked(r.number(), r.text()))
        .toList();
  }

  /// The packets in pieces, to be looked at side by side. They come first: what stands in a packet
  /// is read when its first check asks for it.
  private static List<Supplier<List<Problem>>> ofPackets(
      LintInput input, List<Findings> running, Unchanged unchanged) {
    List<Findings> single = running.stream().filter(Findings::isOfPackets).toList();
    List<Supplier<List<Problem>>> looks = new ArrayList<>();
    List<Reviewed> all = input.reviewed();
    for (int from = 0; from < all.size(); from += MANY) {
      List<Reviewed> piece = all.subList(from, Math.min(from + MANY, all.size()));
      looks.add(() -> look(piece, single, unchanged));
    }
    return looks;
  }

  /// The checks of the whole tracker, each by itself.
  private static List<Supplier<List<Problem>>> ofTheWhole(LintInput input, List<Findings> running) {
    List<Supplier<List<Problem>>> looks = new ArrayList<>();
    for (Findings whole : running) {
      if (!whole.isOfPackets()) {
        looks.add(() -> whole.find(input));
      }
    }
    return looks;
  }

  private static List<Problem> look(
      List<Reviewed> chunk, List<Findings> checks, Unchanged unchanged) {
    List<Problem> problems = new ArrayList<>();
    List<Findings> own = checks.stream().map(Findings::afresh).toList();
    for (Reviewed reviewed : chunk) {
      List<Problem> known = unchanged.problems(reviewed.packet());
      if (known != null) {
        problems.addAll(known);
      } else {
        own.forEach(f -> f.look(reviewed));
      }
    }
    own.forEach(f -> problems.addAll(f.problems()));
    return problems;
  }

  /// The ids of the checks that look at one packet and nothing else.
  static Set<String> ofPackets() {
    return ALL.stream()
        .filter(PacketCheck.class::isInstance)
        .map(Check::id)
        .collect(Collectors.toSet());
  }

  /// What each check finds, for people.
  public static List<Explanation> explanations() {
    return ALL.stream()
        .map(c -> new Explanation(c.id(), c.severity(), c.docs(), c.nextStep()))
        .toList();
  }

  /// What one check finds; empty if there is no such check.
  public static Optional<Explanation> explain(String id) {
    return explanations().stream().filter(e -> e.id().equals(id)).findFirst();
  }
}
