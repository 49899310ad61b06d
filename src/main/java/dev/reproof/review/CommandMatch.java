package dev.reproof.review;

import dev.reproof.tracker.WrittenCommand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How a recorded command stands to a required one.
public enum CommandMatch {
  SAME,
  /// The same with flags added, such as `-v`.
  FLAGS_ADDED,
  /// The same program or file by another path.
  OTHER_PATH,
  /// Narrower, abbreviated, another program, or something else altogether.
  DIFFERENT;

  private static final Pattern RUNNER =
      Pattern.compile(
          "(?:npx(?: --?[a-z][a-z-]*)*|npm(?:\\.cmd)?(?: (?:--prefix|-C) \\S+)? exec(?:"
              + " --)?|pnpm(?: (?:--dir|-C) \\S+)? exec|yarn exec|bunx|python[0-9.]* -m|bundle"
              + " exec|poetry run|uv run|pipenv run) (?!-)");
  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*=.*");
  private static final Pattern RUNS =
      Pattern.compile(
          "(?:npx|npm|pnpm|yarn|bunx|python|bundle|poetry|uv|pipenv)\\b.*|[A-Za-z_]\\w*=.*",
          Pattern.DOTALL);

  private static final Pattern FIGURE = Pattern.compile("\\d{1,6}|auto");
  private static final Pattern ADDED_FLAG = Pattern.compile("-[a-z]|--[a-z-]+");

  /// Whether the record stands for the required command.
  public boolean covers() {
    return this != DIFFERENT;
  }

  /// Compares a recorded command with a required one, by meaning.
  public static CommandMatch of(String required, String recorded) {
    if (required.equals(recorded)) {
      return SAME;
    }
    boolean related = mayBeSameProgram(required, recorded);
    if ((related || mayBeQuoted(required, recorded)) && normal(required).equals(normal(recorded))) {
      return SAME;
    }
    if (!related || !mayShareWords(required, recorded)) {
      return DIFFERENT;
    }
    List<String> requiredWords = words(required);
    List<String> recordedWords = words(recorded);
    List<String> wanted = withoutRunner(requiredWords);
    List<String> got = withoutRunner(recordedWords);
    if (wanted.isEmpty() || got.isEmpty()) {
      return DIFFERENT;
    }
    boolean sameProgram = requiredWords.getFirst().equals(recordedWords.getFirst());
    boolean sameName = baseName(wanted.getFirst()).equals(baseName(got.getFirst()));
    if (!sameName || !covers(wanted, got) && !covers(parted(wanted), parted(got))) {
      return DIFFERENT;
    }
    boolean samePaths =
        paths(wanted).equals(paths(got))
            || paths(wanted).equals(paths(withoutFigures(got, wanted)));
    return sameProgram && samePaths ? FLAGS_ADDED : OTHER_PATH;
  }

  /// The words that are no flags, each with its path as it stands.
  private static List<String> paths(List<String> words) {
    return parted(words).stream().skip(1).filter(w -> !w.startsWith("-")).sorted().toList();
  }

  /// Whether a first word has blanks before it or quotes in it.
  private static boolean mayBeQuoted(String required, String recorded) {
    return endOfFirst(required) == 0 || endOfFirst(recorded) == 0;
  }

  /// A cheap look at the last letter of the first words, where both are plain.
  private static boolean mayBeSameProgram(String required, String recorded) {
    int wanted = endOfFirst(required);
    int got = endOfFirst(recorded);
    return wanted <= 0
        || got <= 0
        || required.regionMatches(wanted - 1, recorded, got - 1, 1)
        || isWindowsName(required, wanted)
        || isWindowsName(recorded, got)
        || RUNS.matcher(required).matches()
        || RUNS.matcher(recorded).matches();
  }

  /// A cheap look at the last words where no quotes stand and nothing but the command itself does:
  /// one that the other has nowhere makes two commands.
  private static boolean mayShareWords(String required, String recorded) {
    return mayHoldLast(required, recorded) && mayHoldLast(recorded, required)
        || holdsQuotes(required)
        || holdsQuotes(recorded)
        || RUNS.matcher(required).matches()
        || RUNS.matcher(recorded).matches();
  }

  private static boolean mayHoldLast(String command, String other) {
    int last = command.lastIndexOf(' ') + 1;
    if (last == 0
        || command.startsWith("-", last)
        || FIGURE.matcher(command.substring(last)).matches()) {
      return true;
    }
    int from = command.startsWith("./", last) ? last + 2 : last;
    int end = command.endsWith("/") ? command.length() - 1 : command.length();
    return end <= from || other.contains(command.substring(from, end));
  }

  private static boolean holdsQuotes(String command) {
    return command.indexOf('"') >= 0 || command.indexOf('\'') >= 0;
  }

  /// The commands of a chain, `a && b`; the command itself where it is none.
  static List<String> parts(String command) {
    return command.contains("&&") ? List.of(command.split("\\s+&&\\s+")) : List.of(command);
  }

  /// The words without what only finds the program: assignments, `npx`, `npm exec --`, `python -m`.
  static List<String> withoutRunner(List<String> words) {
    int at = 0;
    while (at < words.size() && isAssignment(words.get(at))) {
      at++;
    }
    List<String> plain = words.subList(at, words.size());
    Matcher runner = RUNNER.matcher(String.join(" ", plain) + " ");
    if (!runner.lookingAt()) {
      return plain;
    }
    int skipped = (int) runner.group().chars().filter(c -> c == ' ').count();
    return skipped < plain.size() ? plain.subList(skipped, plain.size()) : plain;
  }

  private static boolean isAssignment(String word) {
    return word.indexOf('=') > 0 && ASSIGNMENT.matcher(word).matches();
  }

  private static boolean isWindowsName(String command, int end) {
    return command.startsWith(".exe", end - 4) || command.startsWith(".cmd", end - 4);
  }

  /// The end of the first word; 0 where it has blanks before it or quotes in it.
  private static int endOfFirst(String command) {
    for (int at = 0; at < command.length(); at++) {
      char c = command.charAt(at);
      if (c == '"' || c == '\'') {
        return 0;
      }
      if (Character.isWhitespace(c)) {
        return at;
      }
    }
    return command.length();
  }

  private static String normal(String command) {
    return WrittenCommand.fold(command).replace('\'', '"');
  }

  /// Whether nothing but flags were added; the order of words says nothing.
  private static boolean covers(List<String> wanted, List<String> got) {
    if (!plainWords(wanted).equals(plainWords(got))
        && !plainWords(wanted).equals(plainWords(withoutFigures(got, wanted)))) {
      return false;
    }
    Set<String> flags = new HashSet<>(flags(got));
    List<String> wantedFlags = flags(wanted);
    return flags.containsAll(wantedFlags) && !Narrowing.narrows(got, wanted);
  }

  /// With `-f=v` as `-f v`.
  private static List<String> parted(List<String> words) {
    return words.stream()
        .flatMap(w -> w.startsWith("-") ? Stream.of(w.split("=", 2)) : Stream.of(w))
        .toList();
  }

  /// Without the figures of flags that were put in: `-n 4`, `-j auto`, `--maxfail 1`.
  private static List<String> withoutFigures(List<String> got, List<String> wanted) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < got.size(); i++) {
      boolean figure =
          i > 1
              && FIGURE.matcher(got.get(i)).matches()
              && ADDED_FLAG.matcher(got.get(i - 1)).matches()
              && !wanted.contains(got.get(i - 1));
      if (!figure) {
        words.add(got.get(i));
      }
    }
    return words;
  }

  static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (char c : command.strip().toCharArray()) {
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (Character.isWhitespace(c)) {
        if (!word.isEmpty()) {
          words.add(word.toString());
          word.setLength(0);
        }
      } else {
        word.append(c);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static List<String> plainWords(List<String> words) {
    return words.stream()
        .skip(1)
        .filter(w -> !w.startsWith("-"))
        .map(CommandMatch::plainPath)
        .sorted()
        .toList();
  }

  /// Without the dot before a path and the slash behind a folder.
  private static String plainPath(String word) {
    boolean dotted = word.startsWith("./") && word.length() > 2 && !word.equals("./...");
    String path = dotted ? word.substring(2) : word;
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static List<String> flags(List<String> words) {
    return words.stream().skip(1).filter(w -> w.startsWith("-")).toList();
  }

  static String baseName(String program) {
    String name =
        program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
    return name.endsWith(".cmd") || name.endsWith(".exe")
        ? name.substring(0, name.length() - 4)
        : name;
  }
}
