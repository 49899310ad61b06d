package dev.reproof.ui;

import dev.reproof.session.RerunFact;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.StatusColumn;
import dev.reproof.tracker.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The three facts of a packet, never merged into one: what the board says, what the evidence says,
/// what the last rerun says.
public final class Facts {
  /// Words that turn the next one around.
  private static final Set<String> TURNING = Set.of("NOT", "NO", "NON", "NEVER");

  private Facts() {}

  public static List<Fact> of(Packet packet, RerunFact rerun) {
    return List.of(board(packet), evidence(packet), rerun(rerun));
  }

  /// The same while a command of the packet runs: what the last rerun said is about to change.
  static List<Fact> running(List<Fact> facts) {
    String word = Words.of("fact.rerun.running");
    Fact running =
        new Fact(
            "R",
            Tone.ACCENT,
            Sign.PLAY,
            List.of(word),
            word,
            Words.of("fact.rerun.running.sentence"),
            false);
    return facts.stream().map(f -> f.letter().equals("R") ? running : f).toList();
  }

  private static Fact wordless(String letter, String none, String sentence) {
    return new Fact(letter, Tone.MUTED, Sign.DASH, List.of(none), none, sentence, false);
  }

  /// The first word that says something: `CHANGES` of `CHANGES_REQUESTED`, `REVIEW` of `IN_REVIEW`;
  /// all of `NOT STARTED`, which its first word would turn around.
  private static String firstWord(String word) {
    String[] parts = word.split("[\\s_-]+");
    if (parts.length > 1 && TURNING.contains(parts[0].toUpperCase(Locale.ROOT))) {
      return word;
    }
    return parts.length > 1 && parts[0].length() < 3 ? parts[1] : parts[0];
  }

  private static Fact board(Packet packet) {
    Optional<String> status = packet.status();
    if (status.isEmpty()) {
      String none = Words.of("fact.none");
      return wordless("B", none, Words.of("fact.board.none"));
    }
    String word = status.get().replaceAll("[`*]", "").strip();
    Tone tone = StatusColumn.of(word).map(Facts::tone).orElse(Tone.NEUTRAL);
    Sign sign = StatusColumn.of(word).map(Facts::sign).orElse(Sign.DOT);
    List<String> words = List.of(word, firstWord(word));
    return new Fact("B", tone, sign, words, word, Words.of("fact.board", word), false);
  }

  /// The tone of a column of the board.
  public static Tone tone(StatusColumn column) {
    return switch (column) {
      case TO_DO -> Tone.NEUTRAL;
      case IN_PROGRESS, IN_REVIEW -> Tone.ACCENT;
      case CHANGES_REQUESTED -> Tone.WARNING;
      case BLOCKED -> Tone.DANGER;
      case DONE -> Tone.SUCCESS;
    };
  }

  private static Sign sign(StatusColumn column) {
    return switch (column) {
      case TO_DO -> Sign.SQUARE;
      case IN_PROGRESS -> Sign.PLAY;
      case IN_REVIEW -> Sign.CLOCK;
      case CHANGES_REQUESTED -> Sign.TRIANGLE;
      case BLOCKED -> Sign.CROSS;
      case DONE -> Sign.CHECK;
    };
  }

  private static Fact evidence(Packet packet) {
    Optional<Verdict> verdict = packet.verdict();
    if (verdict.isEmpty()) {
      String none = Words.of("fact.none");
      return wordless("E", none, Words.of("fact.evidence.none"));
    }
    String word = verdict.get().word();
    String sentence = Words.of("fact.evidence", word);
    if (verdict.get().isApproval()) {
      return new Fact(
          "E",
          Tone.SUCCESS,
          Sign.CHECK,
          List.of(Words.of("fact.evidence.approved")),
          word,
          sentence,
          false);
    }
    boolean blocked = word.startsWith("BLOCKED");
    return new Fact(
        "E",
        blocked ? Tone.DANGER : Tone.WARNING,
        blocked ? Sign.CROSS : Sign.TRIANGLE,
        List.of(Words.of(blocked ? "fact.evidence.blocked" : "fact.evidence.changes")),
        word,
        sentence,
        false);
  }

  private static Fact rerun(RerunFact fact) {
    if (fact.ran() == 0) {
      String none = Words.of("fact.rerun.none");
      return new Fact(
          "R",
          Tone.MUTED,
          Sign.DASH,
          List.of(none),
          none,
          Words.of("fact.rerun.none.sentence"),
          false);
    }
    boolean passed = fact.passed() == fact.commands();
    boolean failed = fact.passed() < fact.ran();
    String counts = fact.passed() + "/" + fact.commands();
    String longCounts = Words.of("fact.rerun.counts", fact.passed(), fact.commands());
    if (fact.stale()) {
      String stale = Words.of("fact.rerun.stale", counts);
      String sentence = Words.of("fact.rerun.stale.sentence", longCounts);
      List<String> words = List.of(stale, Words.of("fact.rerun.stale.brief"));
      return new Fact("R", Tone.WARNING, Sign.CLOCK, words, stale, sentence, true);
    }
    Tone tone = passed ? Tone.SUCCESS : failed ? Tone.DANGER : Tone.NEUTRAL;
    Sign sign = passed ? Sign.CHECK : failed ? Sign.CROSS : Sign.PLAY;
    String sentence =
        Words.of("fact.rerun.sentence", longCounts)
            + (passed || failed ? "" : Words.of("fact.rerun.part", fact.commands() - fact.ran()));
    return new Fact("R", tone, sign, List.of(counts), longCounts, sentence, false);
  }
}
