package dev.reproof.command;

import dev.reproof.text.SafeText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A command as it is written. `arguments` is the argument vector of a command without shell
/// syntax, empty where a shell is needed; `program` is the word that names what runs first.
public record Command(
    String text, List<String> arguments, boolean needsShell, String program, Set<Mark> marks) {
  /// It takes a terminal back over what was written.
  private static final Pattern LONE_RETURN = Pattern.compile("\\r(?!\\n|\\s*$)");

  public Command {
    arguments = List.copyOf(arguments);
    marks = Set.copyOf(marks);
  }

  /// Reads a command. Never fails: what cannot be read as plain words needs a shell.
  public static Command of(String text) {
    Words words = Words.of(text);
    Set<Mark> marks = Marks.of(text, words);
    if (words.isPlain() && !words.plain().isEmpty() && !words.plain().getFirst().isEmpty()) {
      return new Command(text, words.plain(), false, words.plain().getFirst(), marks);
    }
    return new Command(text, List.of(), true, words.firstProgram(), marks);
  }

  /// The same for the name of a person, which may be wholly in another script.
  public static boolean hidesName(String name) {
    return SafeText.hasSpecial(name) || LookAlikes.inName(name);
  }

  /// Whether a text holds characters that hide or turn others, or letters that look like others.
  public static boolean hidesText(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < ' ' || c > '~') {
        return SafeText.hasSpecial(text) || LookAlikes.in(text);
      }
    }
    return false;
  }

  /// Whether a command hides text, or has blanks or signs that only look as if a shell knew them.
  public static boolean hidesInCommand(String text) {
    return !isPrintable(text) && hides(text, Words.of(text));
  }

  /// Printable ASCII hides nothing.
  private static boolean isPrintable(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
        return false;
      }
    }
    return true;
  }

  static boolean hides(String text, Words words) {
    return hidesText(text)
        || hidesBlanks(text)
        || LONE_RETURN.matcher(text).find()
        || text.chars().anyMatch(c -> c > '~') && LookAlikes.inWords(words);
  }

  /// Whether a text holds blanks that no shell takes for blanks (Unicode's space separators).
  private static boolean hidesBlanks(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c > '~' && Character.getType(c) == Character.SPACE_SEPARATOR) {
        return true;
      }
    }
    return false;
  }

  /// Why what a command reports cannot be its own result: the marks for that, of those that
  /// [#marks] has.
  public static Set<Mark> unprovable(String text) {
    return Glance.isProvable(text) ? Set.of() : Marks.unprovable(text, Words.of(text));
  }

  /// Whether git would throw away what is changed in a work tree.
  public static boolean losesChangesByGit(String text) {
    return text.contains("git") && Destructive.losesChangesByGit(Words.of(text));
  }

  public boolean has(Mark mark) {
    return marks.contains(mark);
  }

  /// Whether it must be confirmed by itself before it runs.
  public boolean isRisky() {
    return marks.stream().anyMatch(Mark::needsConfirmation);
  }
}
