package dev.reproof.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A command line split as a POSIX shell splits it (IEEE Std 1003.1, Shell Command Language, 2.2
/// and 2.3): quotes are honoured, nothing is expanded. It also tells where shell syntax stands
/// outside of quotes, so that only what needs a shell gets one.
final class Words {
  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=");

  private static final Set<String> RESERVED =
      Set.of(
          "if",
          "then",
          "else",
          "elif",
          "fi",
          "for",
          "while",
          "until",
          "do",
          "done",
          "case",
          "esac",
          "function",
          "time",
          "!",
          "{",
          "}",
          "[[",
          "]]",
          "select",
          "coproc");
  private static final Set<String> BUILTINS =
      Set.of(
          "cd", "export", "unset", "set", "source", ".", "eval", "exec", "exit", "ulimit", "umask",
          "alias", "read", "trap", "shift", "type", "command", "pushd", "popd", "shopt", "local",
          "declare", "wait", "times", ":");

  private final List<Token> tokens;
  private final List<String> inner;
  private final List<String> hereDocuments;
  private final boolean shellSyntax;
  private final boolean unclosed;
  private final boolean operators;

  /// A word, or an operator between words (`|`, `&&`, `;`, `&`, `>`, `(` …). `quoted` says that
  /// some of it was in quotes; `raw` is the word as it was written.
  record Token(String text, boolean operator, boolean quoted, String raw) {}

  /// `inner` are the commands whose output it takes, `unclosed` says that a quote, a bracket or a
  /// here-document does not end.
  Words(
      List<Token> tokens,
      List<String> inner,
      List<String> hereDocuments,
      boolean shellSyntax,
      boolean unclosed,
      boolean operators) {
    this.tokens = List.copyOf(tokens);
    this.inner = List.copyOf(inner);
    this.hereDocuments = List.copyOf(hereDocuments);
    this.shellSyntax = shellSyntax;
    this.unclosed = unclosed;
    this.operators = operators;
  }

  static Words of(String text) {
    return WordReader.words(text);
  }

  /// Whether the command can be started as an argument vector.
  boolean isPlain() {
    if (shellSyntax || unclosed || tokens.isEmpty()) {
      return false;
    }
    Token first = tokens.getFirst();
    return !isAssignment(first)
        && (first.quoted() || !RESERVED.contains(first.text()) && !BUILTINS.contains(first.text()));
  }

  /// The argument vector; only of a plain command.
  List<String> plain() {
    return tokens.stream().map(Token::text).toList();
  }

  List<Token> tokens() {
    return tokens;
  }

  boolean hasOperators() {
    return operators;
  }

  /// The commands whose output the line takes for itself: `$(…)`, back-ticks, `<(…)`.
  List<String> substituted() {
    return inner;
  }

  /// The lines that here-documents give to commands as their input, one text each.
  List<String> hereDocuments() {
    return hereDocuments;
  }

  /// The first word of the first command that is neither an assignment nor a change of folder.
  String firstProgram() {
    for (List<Token> simple : simpleCommands()) {
      for (Token token : simple) {
        if (!isAssignment(token) && !RESERVED.contains(token.text())) {
          if (!token.text().equals("cd") && !token.text().equals("export")) {
            return token.text();
          }
          break;
        }
      }
    }
    return tokens.isEmpty() ? "" : tokens.getFirst().text();
  }

  /// The simple commands of the line: words between operators, redirections left out.
  List<List<Token>> simpleCommands() {
    List<List<Token>> commands = new ArrayList<>();
    List<Token> current = new ArrayList<>();
    boolean redirect = false;
    for (Token token : tokens) {
      if (token.operator()) {
        redirect = token.text().indexOf('<') >= 0 || token.text().indexOf('>') >= 0;
        if (!redirect && !current.isEmpty()) {
          commands.add(List.copyOf(current));
          current.clear();
        }
      } else if (redirect) {
        redirect = false;
      } else {
        current.add(token);
      }
    }
    if (!current.isEmpty()) {
      commands.add(List.copyOf(current));
    }
    return commands;
  }

  static boolean isAssignment(Token token) {
    return token.raw().indexOf('=') > 0 && ASSIGNMENT.matcher(token.raw()).lookingAt();
  }
}
