package dev.reproof.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whose exit code a command line reports: that of the command that it is about, or that of
/// something else, such as a pipe's last element, what stands behind a semicolon or `||`, or a
/// shell that put the command into the background.
///
/// What the shell would take from a script or a variable is not known. In doubt the code is not the
/// command's own.
final class Attribution {
  private static final int DEEPEST = 4;
  private static final Set<String> SET_UP =
      Set.of(
          "cd", "export", "set", "unset", "umask", "ulimit", "shopt", "pushd", "echo", "printf",
          ":", "true", "sleep", "date", "pwd");
  private static final Set<String> CONTROL =
      Set.of("if", "while", "until", "for", "case", "select", "coproc");
  private static final Set<String> OPENERS = Set.of("{", "time", "then", "else", "do");

  /// The words by which the code of a line of plain words may be another's.
  static final Set<String> TELLING =
      Stream.of(CONTROL, OPENERS, Set.of("trap", "find", "script", "setsid"))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  /// They end well, whatever a command whose output they take did.
  private static final Set<String> SAYERS =
      Set.of("echo", "printf", ":", "true", "export", "local", "declare", "readonly", "typeset");

  private static final Pattern FAILS =
      Pattern.compile(
          "(?:[({] (?:[^|&()]* ; )?)?(?:false|(?:exit|return) [1-9]\\d*)(?: ; [})]| [)])?"
              + "|(?:[({] )?(?:exit|return)(?: \\$\\?)?(?: ; [})]| [)])?");

  private static final Predicate<String> FORGIVING_MAVEN =
      Pattern.compile(
              "-fn|--fail-never"
                  + "|-D(?:maven\\.test\\.failure\\.ignore|testFailureIgnore)(?:=true)?")
          .asMatchPredicate();

  /// Behind a letter that takes a value stand no further options.
  private static final Predicate<String> IGNORING_MAKE =
      Pattern.compile("--ignore-errors|-[a-zA-Z&&[^CfIWoljOE]]*i.*").asMatchPredicate();

  private final Words words;
  private final List<Words.Token> current = new ArrayList<>();

  /// The simple commands since the last separator, behind which the shell forgets how they ended.
  private final List<List<Words.Token>> since = new ArrayList<>();

  /// Whether one of them stands before `&&`, where a failure does not stop a shell.
  private boolean chained;

  private boolean pipefail;
  private boolean errexit;
  private int depth;

  private Attribution(Words words) {
    this.words = words;
  }

  /// Whether the exit code is the command's own.
  static boolean isOwn(Words words) {
    return isOwn(words, 0);
  }

  private static boolean isOwn(Words words, int depth) {
    return new Attribution(words).isOwn(depth);
  }

  private boolean isOwn(int inside) {
    return isOwnLine() && (inside >= DEEPEST || ownInside(words, inside));
  }

  /// The same of the scripts that are given to a shell, in words of their own, by `eval`, or as its
  /// input.
  private static boolean ownInside(Words words, int depth) {
    for (List<Words.Token> simple : words.simpleCommands()) {
      List<String> command = simple.stream().map(Words.Token::text).toList();
      if (!Script.in(command).stream().allMatch(s -> isOwn(s, depth + 1))
          || Script.readsInput(command)
              && !words.hereDocuments().stream().allMatch(t -> isOwn(Words.of(t), depth + 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOwn(Script script, int depth) {
    Attribution inside = new Attribution(Words.of(script.text()));
    inside.pipefail = script.pipefail();
    inside.errexit = script.errexit();
    return inside.isOwn(depth);
  }

  private boolean isOwnLine() {
    if (words.tokens().isEmpty()) {
      return true;
    }
    boolean redirected = false;
    boolean testing = false;
    List<Words.Token> tokens = words.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Words.Token token = tokens.get(i);
      boolean redirect =
          token.operator() && (token.text().indexOf('<') >= 0 || token.text().indexOf('>') >= 0);
      if (!testing && token.operator() && token.text().equals("||") && failsThen(i + 1)) {
        return endsSimple();
      }
      if (!token.operator() && redirected) {
        redirected = false;
      } else if (!token.operator()) {
        testing = token.text().equals("[[") || testing && !token.text().equals("]]");
        current.add(token);
      } else if (redirect) {
        redirected = true;
      } else if (!testing && !passes(token.text(), i)) {
        return false;
      }
    }
    return endsSimple();
  }

  /// Whether what stands from here to the end fails as well: `exit 1`, `false`, or braces that end
  /// so.
  private boolean failsThen(int from) {
    List<Words.Token> rest = words.tokens().subList(from, words.tokens().size());
    String then = String.join(" ", rest.stream().map(Words.Token::text).toList());
    return FAILS.matcher(then).matches();
  }

  /// Whether the code is still the command's own behind this operator.
  private boolean passes(String operator, int at) {
    return switch (operator) {
      case "|", "|&" -> endsSimple() && pipefail;
      case "&&" -> {
        chained = true;
        yield endsSimple();
      }
      case "(" -> {
        depth++;
        yield endsSimple();
      }
      case ")" -> {
        boolean own = endsSimple();
        depth--;
        yield own && depth >= 0;
      }
      case ";" -> endsSimple() && (onlyCloses(at + 1) || exitsSo(at + 1) || mayForget());
      default -> false;
    };
  }

  /// Whether nothing but the ends of groups, or of the line, stands from here to the next
  /// separator.
  private boolean onlyCloses(int from) {
    List<Words.Token> tokens = words.tokens();
    if (from >= tokens.size()) {
      return true;
    }
    String next = tokens.get(from).text();
    return next.equals(";") ? onlyCloses(from + 1) : next.equals("}") || next.equals(")");
  }

  /// Whether nothing but `exit $?` stands from here to the end.
  private boolean exitsSo(int from) {
    List<Words.Token> rest = words.tokens().subList(from, words.tokens().size());
    return rest.stream().map(Words.Token::text).toList().equals(List.of("exit", "$?"));
  }

  /// Whether nothing is lost when the shell forgets how the commands so far ended: they only
  /// prepare, or it would have stopped at the first that failed.
  private boolean mayForget() {
    boolean stops = errexit && !chained;
    if (stops || since.stream().allMatch(Attribution::isSetUp)) {
      since.clear();
      chained = false;
      return true;
    }
    return false;
  }

  private static boolean isSetUp(List<Words.Token> command) {
    boolean takes = command.stream().anyMatch(t -> takesOutput(t.raw()));
    return !takes
        && (SET_UP.contains(command.getFirst().text())
            || command.stream().allMatch(Words::isAssignment));
  }

  private static boolean takesOutput(String raw) {
    return raw.contains("$(") && !raw.contains("$((") || raw.indexOf('`') >= 0;
  }

  /// Ends the simple command that was being read; false if its exit is not its own.
  private boolean endsSimple() {
    int first = 0;
    while (first < current.size() && isOpener(current.get(first))) {
      first++;
    }
    List<Words.Token> command = List.copyOf(current.subList(first, current.size()));
    current.clear();
    if (command.isEmpty() || command.size() == 1 && command.getFirst().text().equals("}")) {
      return true;
    }
    List<String> plain = withoutAssignments(command);
    since.add(command);
    if (plain.isEmpty()) {
      return true;
    }
    String program = plain.getFirst();
    if (depth == 0 && program.equals("set")) {
      sets(plain);
    }
    boolean shell = !command.getFirst().quoted();
    boolean turned = shell && (program.equals("!") || CONTROL.contains(program));
    return !turned && !program.equals("trap") && !hides(command, plain);
  }

  private static boolean isOpener(Words.Token token) {
    return !token.quoted() && OPENERS.contains(token.text());
  }

  /// The words of a command from its program on.
  private static List<String> withoutAssignments(List<Words.Token> command) {
    List<String> words = new ArrayList<>(command.size());
    for (Words.Token token : command) {
      if (!words.isEmpty() || !Words.isAssignment(token)) {
        words.add(token.text());
      }
    }
    return words;
  }

  private void sets(List<String> command) {
    for (int i = 1; i < command.size(); i++) {
      String word = command.get(i);
      boolean on = word.startsWith("-");
      if (!on && !word.startsWith("+")) {
        continue;
      }
      boolean named = word.endsWith("o") && i + 1 < command.size();
      String name = named ? command.get(i + 1) : "";
      pipefail = name.equals("pipefail") ? on : pipefail;
      errexit = name.equals("errexit") || word.indexOf('e') > 0 ? on : errexit;
    }
  }

  /// Whether a command ends well although what it started did not.
  private static boolean hides(List<Words.Token> command, List<String> plain) {
    return forgives(plain)
        || switch (Destructive.base(plain.getFirst())) {
          case "find" ->
              (plain.contains("-exec") || plain.contains("-execdir")) && !plain.contains("+");
          case "script" ->
              plain.stream().anyMatch(w -> w.matches("-[a-z]*c"))
                  && plain.stream().noneMatch(w -> w.matches("-[a-z]*e[a-z]*|--return"));
          case "setsid" -> plain.size() > 1 && plain.get(1).matches("-[a-z]*f[a-z]*|--fork");
          case "cat", "head", "tail", "tee", "wc", "sort" ->
              command.stream().anyMatch(t -> t.raw().startsWith("<("));
          default ->
              SAYERS.contains(plain.getFirst())
                  && command.stream()
                      .anyMatch(t -> !t.raw().startsWith("'") && takesOutput(t.raw()));
        };
  }

  /// Whether a switch of its own makes a program end well after a failure.
  private static boolean forgives(List<String> plain) {
    String program = Destructive.base(plain.getFirst());
    return plain.contains("--exit-zero")
        || (program.equals("make") || program.equals("gmake"))
            && plain.stream().anyMatch(IGNORING_MAKE)
        || program.startsWith("mvn") && plain.stream().anyMatch(FORGIVING_MAVEN);
  }

  /// A cheap look at an option of any program but `make`.
  static boolean mayForgive(String text, int from, int to) {
    return text.startsWith("--exit-zero", from)
        || text.startsWith("--fail-never", from)
        || text.startsWith("-fn", from)
        || text.startsWith("-D", from) && text.indexOf("gnore", from, to) >= 0;
  }
}
