package dev.reproof.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Commands that throw somebody's work away, or do what cannot be taken back. Quotes, wrappers such
/// as `sudo`, the words of a shell's `if` and `for`, and commands inside commands are looked
/// through; what a variable would expand to is not known.
final class Destructive {
  private static final int DEEPEST = 4;
  private static final Set<String> RESERVED =
      Set.of(
          "{", "}", "!", "if", "then", "else", "elif", "do", "while", "until", "time", "fi",
          "done");

  private static final Pattern FORK_BOMB =
      Pattern.compile("\\S+\\s*\\(\\)\\s*\\{[^}]*\\|[^}]*&\\s*\\}");
  private static final Pattern DEVICE =
      Pattern.compile("/dev/(?!null$|zero$|stdout$|stderr$|tty$|fd/).*");

  private Destructive() {}

  static boolean is(Words words) {
    return holds(
        words,
        line -> redirects(line) || Unread.runs(line) || givesCode(line),
        command -> DestructivePrograms.is(name(command), command.subList(1, command.size())),
        0);
  }

  /// Whether git would throw away what is changed in a work tree.
  static boolean losesChangesByGit(Words words) {
    return holds(
        words,
        line -> false,
        command ->
            name(command).equals("git")
                && DestructiveGit.losesChanges(command.subList(1, command.size())),
        0);
  }

  static boolean isForkBomb(String text) {
    return text.indexOf('{') >= 0 && FORK_BOMB.matcher(text).find();
  }

  private static boolean holds(
      Words words, Predicate<Words> badLine, Predicate<List<String>> bad, int depth) {
    if (badLine.test(words)) {
      return true;
    }
    List<String> inner = new ArrayList<>();
    for (List<Words.Token> simple : words.simpleCommands()) {
      List<String> plain = plain(simple);
      if (!plain.isEmpty() && bad.test(plain)) {
        return true;
      }
      Script.in(plain).forEach(s -> inner.add(s.text()));
      if (name(plain).equals("find")) {
        int exec = Math.max(plain.indexOf("-exec"), plain.indexOf("-execdir"));
        inner.add(exec < 0 ? "" : String.join(" ", plain.subList(exec + 1, plain.size())));
      }
    }
    inner.addAll(Unread.spoken(words));
    words.tokens().stream()
        .filter(t -> t.quoted() && Words.isAssignment(t))
        .forEach(t -> inner.add(t.text().substring(t.text().indexOf('=') + 1)));
    return depth < DEEPEST
        && Stream.of(inner, words.substituted(), words.hereDocuments())
            .flatMap(List::stream)
            .anyMatch(t -> holds(Words.of(t), badLine, bad, depth + 1));
  }

  /// The words of a command behind assignments, a shell's own words and wrappers.
  static List<String> plain(List<Words.Token> simple) {
    return Wrappers.behind(
        simple.stream()
            .dropWhile(t -> Words.isAssignment(t) || RESERVED.contains(t.text()))
            .dropWhile(Words::isAssignment)
            .map(Words.Token::text)
            .toList());
  }

  static String name(List<String> command) {
    return command.isEmpty() ? "" : base(command.getFirst());
  }

  /// A program without its folder, and without what Windows puts behind it.
  static String base(String program) {
    String name =
        program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
    return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
  }

  /// Whether the output goes onto a device, or a file is emptied: by nothing, `:` or `/dev/null`.
  private static boolean redirects(Words words) {
    List<Words.Token> tokens = words.tokens();
    List<String> command = new ArrayList<>();
    boolean emptied = false;
    boolean grouped = false;
    for (int i = 0; i < tokens.size(); i++) {
      String text = tokens.get(i).text();
      if (!tokens.get(i).operator()) {
        command.add(text);
      } else if (text.indexOf('>') >= 0 || text.indexOf('<') >= 0) {
        String target = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
        boolean bad = DEVICE.matcher(target).matches() || DestructivePrograms.isSystem(target);
        if (text.indexOf('>') >= 0 && bad) {
          return true;
        }
        boolean onto = text.equals(">") || text.equals(">|");
        emptied |= onto && !target.isEmpty() && !target.startsWith("/dev/") && !grouped;
        i++;
      } else {
        if (emptied && saysNothing(command)) {
          return true;
        }
        command.clear();
        emptied = false;
        grouped = text.equals(")");
      }
    }
    return emptied && saysNothing(command);
  }

  private static boolean saysNothing(List<String> command) {
    return command.isEmpty()
        || command.equals(List.of(":"))
        || command.equals(List.of("true"))
        || command.equals(List.of("cat", "/dev/null"))
        || command.equals(List.of("echo", "-n"))
        || command.equals(List.of("printf", ""));
  }

  /// Whether an interpreter gets a program that deletes trees as its input, or a database one that
  /// throws its data away.
  private static boolean givesCode(Words words) {
    List<String> given = new ArrayList<>(words.hereDocuments());
    given.addAll(Unread.spoken(words));
    return !given.isEmpty()
        && words.simpleCommands().stream()
            .map(c -> name(plain(c)))
            .anyMatch(
                p ->
                    DestructivePrograms.isInterpreter(p)
                            && given.stream().anyMatch(DestructivePrograms::deletesTrees)
                        || DestructiveData.isClient(p)
                            && given.stream().anyMatch(DestructiveData::says));
  }

  /// Whether a long option stands among the words, with a value or shortened too, as git takes it.
  static boolean hasLong(List<String> words, String option) {
    for (String word : words) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (name.length() > 2 && option.startsWith(name)) {
        return true;
      }
    }
    return false;
  }

  static boolean hasFlag(List<String> words, char flag) {
    for (String word : words) {
      boolean flags = word.length() > 1 && word.charAt(0) == '-' && word.charAt(1) != '-';
      if (flags && word.indexOf(flag) > 0 && word.chars().skip(1).allMatch(Character::isLetter)) {
        return true;
      }
    }
    return false;
  }
}
