package dev.reproof.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A command as it is written. `arguments` is the argument vector of a command without shell
/// syntax, empty where a shell is needed; `program` is the word that names what runs first.
public record Command(
    String text, List<String> arguments, boolean needsShell, String program, Set<Mark> marks) {
  public Command {
    arguments = List.copyOf(arguments);
    marks = Set.copyOf(marks);
  }

  /// Reads a command. Never fails: what cannot be read as plain words needs a shell.
  public static Command of(String text) {
    return new Command(text, List.of(), true, "", EnumSet.noneOf(Mark.class));
  }

  public boolean has(Mark mark) {
    return marks.contains(mark);
  }
}
