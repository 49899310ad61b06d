package dev.reproof.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what is remarkable about a command.
final class Marks {
  private static final int OVER_LONG = 2_000;
  private static final Pattern ANGLE =
      Pattern.compile("<\\p{L}(?:[\\p{L}\\p{N} _./:|-]*[\\p{L}\\p{N}_./:|-])?>|<(?:\\.{3}|…)>");

  /// `[5 test files]`, `[test files]`, and one word alone; `a[0-9]` and `[a-z]*` are patterns.
  private static final Pattern SQUARE =
      Pattern.compile(
          "\\[\\d+ [A-Za-z ]+\\]|\\[[A-Za-z]+(?: [A-Za-z]+)+\\]"
              + "|(?<!\\S)\\[[A-Za-z][A-Za-z_]{3,}\\](?:\\.{3}|…)?(?!\\S)");

  /// `{name}` and `{{name}}`; not `${NAME}`, `HEAD@{upstream}`, `{a,b}`.
  private static final Pattern CURLY =
      Pattern.compile(
          "(?<![$@^%#\\w{}])(?:\\{(?!print\\b)[A-Za-z][\\w-]*\\}|\\{\\{ ?[A-Za-z][\\w-]* ?\\}\\})");

  private static final Pattern ELLIPSIS =
      Pattern.compile("(?:^|[\\s=])(?:\\.{3}|…)(?:[\\s;&|]|$|[A-Za-z0-9_])|[A-Za-z0-9_]…");
  private static final Pattern TO_BE_DONE = Pattern.compile("(?:TODO|TBD|FIXME)\\b.*");
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?:/Users/|/Volumes/|/home/[A-Za-z0-9._-]+/|/root/|[A-Za-z]:[\\\\/](?![^:]*:))");

  /// What runs elsewhere has paths of its own.
  private static final Pattern FOREIGN_GROUND =
      Pattern.compile("docker|podman|kubectl|oc|ssh|scp|rsync|docker-compose|vagrant");

  private static final Set<String> INPUT_READERS =
      Set.of(
          "cat",
          "wc",
          "sort",
          "uniq",
          "head",
          "tail",
          "tr",
          "cut",
          "tee",
          "xargs",
          "less",
          "more",
          "nl",
          "rev",
          "tac",
          "sum",
          "cksum",
          "md5sum",
          "sha1sum",
          "sha224sum",
          "sha256sum",
          "sha384sum",
          "sha512sum",
          "b2sum",
          "shasum",
          "xxd",
          "od",
          "hexdump",
          "base64",
          "fold",
          "column");

  /// They read nothing else, whatever stands behind them.
  private static final Set<String> ONLY_INPUT = Set.of("tr", "tee", "xargs");

  /// They take a program from their input where none is named.
  static final Set<String> INTERPRETERS =
      Set.of("sh", "bash", "dash", "zsh", "python", "python3", "node", "ruby", "perl", "php");

  private static final Set<String> COMPARERS = Set.of("diff", "cmp", "comm");

  /// The programs that may read their input, whatever stands behind them.
  static final Set<String> READING =
      Stream.of(
              INPUT_READERS,
              ONLY_INPUT,
              COMPARERS,
              Set.of("grep", "egrep", "fgrep", "sed", "awk", "jq"))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private Marks() {}

  static Set<Mark> of(String text, Words words) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    add(marks, Mark.HIDDEN_TEXT, Command.hides(text, words));
    add(marks, Mark.OVER_LONG, text.length() > OVER_LONG);
    add(marks, Mark.PLACEHOLDER, hasPlaceholder(text));
    add(marks, Mark.DESTRUCTIVE, Destructive.is(words) || Destructive.isForkBomb(text));
    add(marks, Mark.NOT_ATTRIBUTABLE, !Attribution.isOwn(words));
    add(marks, Mark.READS_INPUT, readsInput(words));
    add(marks, Mark.FOREIGN_PATH, hasForeignPath(words));
    return marks;
  }

  /// Only why what a command reports cannot be its own result.
  static Set<Mark> unprovable(String text, Words words) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    add(marks, Mark.PLACEHOLDER, hasPlaceholder(text));
    add(marks, Mark.NOT_ATTRIBUTABLE, !Attribution.isOwn(words));
    add(marks, Mark.READS_INPUT, readsInput(words));
    add(marks, Mark.FOREIGN_PATH, hasForeignPath(words));
    return marks;
  }

  private static void add(Set<Mark> marks, Mark mark, boolean found) {
    if (found) {
      marks.add(mark);
    }
  }

  /// A placeholder stands outside of quotes: inside they are patterns.
  static boolean hasPlaceholder(String text) {
    if (text.indexOf('<') < 0
        && text.indexOf('[') < 0
        && text.indexOf('{') < 0
        && text.indexOf('…') < 0
        && !text.startsWith("T")
        && !text.startsWith("F")
        && !holdsLoneDots(text)) {
      return false;
    }
    String bare = text.replaceAll("'[^']*'|\"(?:\\\\.|[^\"\\\\])*\"", "\"\"");
    return ANGLE.matcher(bare).find()
        || SQUARE.matcher(bare).find()
        || CURLY.matcher(bare).find() && !text.contains("xargs") && !text.contains("parallel")
        || ELLIPSIS.matcher(bare).find()
        || TO_BE_DONE.matcher(bare).matches();
  }

  /// Three dots at the start of a word or a value; `./internal/...` is a pattern of paths.
  private static boolean holdsLoneDots(String text) {
    for (int at = text.indexOf("..."); at >= 0; at = text.indexOf("...", at + 1)) {
      if (at == 0 || Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '=') {
        return true;
      }
    }
    return false;
  }

  private static boolean readsInput(Words words) {
    if (!words.hasOperators() && !mayReadInput(words.tokens())) {
      return false;
    }
    List<List<Words.Token>> commands = words.simpleCommands();
    if (commands.isEmpty()
        || words.tokens().stream().anyMatch(t -> t.operator() && t.text().startsWith("<"))) {
      return false;
    }
    List<String> first =
        commands.getFirst().stream().dropWhile(Words::isAssignment).map(Words.Token::text).toList();
    if (first.isEmpty()) {
      return false;
    }
    String program = first.getFirst();
    List<String> operands = operands(first);
    return switch (program) {
      case "grep", "egrep", "fgrep" ->
          operands.size() <= (hasPatternFlag(first) ? 0 : 1)
              && !isRecursive(first)
              && !isQuestion(first);
      case "sed" -> operands.size() <= (hasScriptFlag(first) ? 0 : 1) && !isQuestion(first);
      case "awk" ->
          operands.size() <= 1
              && operands.stream().noneMatch(o -> o.strip().startsWith("BEGIN"))
              && !isQuestion(first);
      case "jq" -> operands.size() <= 1 && !isQuestion(first) && !hasOwnSource(first);
      default -> readsWithoutOperand(program, first, operands);
    };
  }

  private static boolean readsWithoutOperand(
      String program, List<String> words, List<String> operands) {
    if (isQuestion(words)) {
      return false;
    }
    if (INTERPRETERS.contains(program)) {
      return words.stream().skip(1).allMatch(w -> w.equals("-") || w.equals("-s"));
    }
    if (COMPARERS.contains(program)) {
      return words.contains("-");
    }
    if (ONLY_INPUT.contains(program)) {
      return words.stream().noneMatch(w -> w.matches("-a.*|--arg-file.*"));
    }
    return INPUT_READERS.contains(program) && operands.isEmpty();
  }

  /// Whether an option holds the script, so that each operand is a file.
  private static boolean hasScriptFlag(List<String> words) {
    return words.stream().anyMatch(w -> w.matches("--(?:expression|file)=.*|-[nErsuz]*[ef].+"));
  }

  /// Whether jq makes its input itself, or has its program in a file.
  private static boolean hasOwnSource(List<String> words) {
    return words.stream()
        .anyMatch(
            w ->
                w.matches(
                    "-[a-zA-Z]*[nf][a-zA-Z]*|--null-input|--from-file.*|--build-configuration"));
  }

  /// Whether the first word, or one behind assignments, can be a program that reads.
  private static boolean mayReadInput(List<Words.Token> tokens) {
    if (tokens.isEmpty()) {
      return false;
    }
    Words.Token first = tokens.getFirst();
    return READING.contains(first.text())
        || INTERPRETERS.contains(first.text())
        || Words.isAssignment(first);
  }

  private static boolean isRecursive(List<String> words) {
    return words.stream()
        .anyMatch(a -> a.matches("-[A-Za-z]*[rR][A-Za-z]*|--recursive|--include=.*"));
  }

  private static boolean hasPatternFlag(List<String> words) {
    return words.contains("-e") || words.contains("-f");
  }

  private static boolean isQuestion(List<String> words) {
    return words.contains("--version") || words.contains("--help") || words.contains("-V");
  }

  private static List<String> operands(List<String> words) {
    return words.stream()
        .skip(1)
        .filter(w -> !w.startsWith("-") || w.equals("-"))
        .filter(w -> !w.equals("-"))
        .toList();
  }

  private static boolean hasForeignPath(Words words) {
    for (Words.Token token : words.tokens()) {
      String text = token.text();
      if (!token.operator()
          && mayBeForeign(text)
          && FOREIGN.matcher(text).lookingAt()
          && !text.toLowerCase(Locale.ROOT).startsWith("http")) {
        return !FOREIGN_GROUND.matcher(words.firstProgram()).matches();
      }
    }
    return false;
  }

  /// A slash at the start, or a colon behind the first letter.
  private static boolean mayBeForeign(String text) {
    return text.length() > 1 && (text.charAt(0) == '/' || text.charAt(1) == ':');
  }
}
