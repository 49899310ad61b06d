package dev.reproof.review;

import dev.reproof.evidence.Claim;
import dev.reproof.tracker.WrittenCommand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How the text that a result was recorded under differs from a command: as [CommandMatch] does, in
/// more detail, and beyond it the same command with another filter.
final class ClaimMatch {
  private static final Pattern FILTER =
      Pattern.compile(
          "--?(?:run|k|t|m|grep|filter|tests|test|test-name-pattern|only|testNamePattern|Dtest|bench)"
              + "(?:=.*)?");

  private ClaimMatch() {}

  /// Empty where the texts are the same but for blanks, or have nothing to do with each other.
  static Optional<Claim.Match> of(String required, String recorded) {
    if (WrittenCommand.fold(required).equals(WrittenCommand.fold(recorded))) {
      return Optional.empty();
    }
    return switch (CommandMatch.of(required, recorded)) {
      case SAME -> Optional.of(Claim.Match.OTHER_QUOTES);
      case OTHER_PATH -> Optional.of(Claim.Match.OTHER_PATH);
      case FLAGS_ADDED ->
          CommandMatch.words(required).equals(CommandMatch.words(recorded))
              ? Optional.of(Claim.Match.OTHER_QUOTES)
              : Optional.of(Claim.Match.FLAGS_ADDED);
      case DIFFERENT ->
          hasOtherFilter(required, recorded)
              ? Optional.of(Claim.Match.OTHER_FILTER)
              : Optional.empty();
    };
  }

  /// Whether the recorded one is the required one with a filter put in, a path made narrower, or
  /// flags left out.
  static boolean hasOtherFilter(String required, String recorded) {
    List<String> wanted = CommandMatch.words(required);
    List<String> got = CommandMatch.words(recorded);
    if (wanted.isEmpty()
        || got.isEmpty()
        || !CommandMatch.baseName(wanted.getFirst())
            .equals(CommandMatch.baseName(got.getFirst()))) {
      return false;
    }
    List<String> wantedPlain = plain(wanted, wanted);
    List<String> gotPlain = plain(got, wanted);
    boolean narrower = !flags(got).containsAll(flags(wanted)) || filters(got, wanted);
    int at = 0;
    for (String word : wantedPlain) {
      int found = at;
      while (found < gotPlain.size()
          && !word.equals(gotPlain.get(found))
          && !isUnder(word, gotPlain.get(found))) {
        found++;
      }
      if (found == gotPlain.size()) {
        return false;
      }
      narrower |= found > at || !word.equals(gotPlain.get(found));
      at = found + 1;
    }
    return narrower || at < gotPlain.size();
  }

  private static boolean filters(List<String> got, List<String> wanted) {
    return Narrowing.narrows(CommandMatch.withoutRunner(got), wanted)
        || got.stream().anyMatch(w -> FILTER.matcher(w).matches() && !wanted.contains(w));
  }

  private static Set<String> flags(List<String> words) {
    Set<String> flags = new HashSet<>();
    words.stream().skip(1).filter(w -> w.startsWith("-")).forEach(flags::add);
    return flags;
  }

  /// The words that are no flags, nor the values of flags which were put in.
  private static List<String> plain(List<String> words, List<String> known) {
    List<String> plain = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      String before = words.get(i - 1);
      boolean value =
          i > 1
              && before.startsWith("-")
              && !before.equals("--")
              && !before.contains("=")
              && !known.contains(before)
              && !known.contains(words.get(i))
              && FILTER.matcher(before).matches();
      if (!words.get(i).startsWith("-") && !value) {
        plain.add(words.get(i));
      }
    }
    return plain;
  }

  /// Whether a path, a pattern of packages or a test lies under another.
  private static boolean isUnder(String wide, String narrow) {
    if (wide.endsWith("...")) {
      return narrow.startsWith(wide.substring(0, wide.length() - 3));
    }
    if (wide.equals(".") || wide.equals("./")) {
      return narrow.contains("/") || narrow.contains(".");
    }
    String folder = wide.endsWith("/") ? wide.substring(0, wide.length() - 1) : wide;
    return narrow.startsWith(folder + "/")
        || narrow.startsWith(folder + ":")
        || narrow.startsWith(folder + "#");
  }
}
