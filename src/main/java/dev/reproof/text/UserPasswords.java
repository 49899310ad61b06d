package dev.reproof.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Passwords that a program for web addresses gets behind a user's name: `curl -u ada:hunter22`. A
/// variable or a place to fill is none.
///
/// The text is read once: an option is looked at where it stands, and what may be its program is
/// remembered, not looked for from every program again.
final class UserPasswords {
  /// How many characters may stand between a program, or an option of it, and the next option.
  private static final int FARTHEST = 500;

  private static final String USER = "[\"']?[^\\s:\"'/]{0,200}:";

  private static final String PASSWORD = "[^\\s\"'`$<{%*:/\\[][^\\s\"'`]{0,500}+";

  private static final List<UserPasswords> PROGRAMS =
      List.of(
          new UserPasswords(
              "\\bcurl(?:\\.exe)?(?=\\s)",
              "-[uU]\\s{0,3}|-[A-Za-z#]{1,10}[uU]\\s{1,3}|--(?:proxy-)?user[\\s=]{1,3}"),
          new UserPasswords("\\b(?:https?|xhs?)(?=\\s)", "-a\\s{0,3}|--auth[\\s=]{1,3}"));

  private final Pattern program;
  private final Pattern option;

  private UserPasswords(String program, String option) {
    this.program = Pattern.compile(program);
    this.option = Pattern.compile("(\\s(?:" + option + ")" + USER + ")" + PASSWORD);
  }

  static String masked(CharSequence text) {
    CharSequence left = text;
    for (UserPasswords one : PROGRAMS) {
      left = one.maskedIn(left);
    }
    return left.toString();
  }

  private CharSequence maskedIn(CharSequence text) {
    Command command = new Command(text, program.matcher(text));
    Matcher found = option.matcher(text);
    StringBuilder masked = new StringBuilder();
    int kept = 0;
    int from = 0;
    while (from <= text.length() && found.find(from)) {
      if (command.reaches(found.start())) {
        masked.append(text, kept, found.end(1)).append(Secrets.MASK);
        kept = found.end();
        from = found.end();
        command.goOnAt(found.end());
      } else {
        from = found.start() + 1;
      }
    }
    return kept == 0 ? text : masked.append(text, kept, text.length());
  }

  /// What a walk along the text has seen of the command it is in: whether its program was named,
  /// and how many characters ago.
  private static final class Command {
    private final CharSequence text;
    private final Matcher programs;
    private boolean anotherProgram;
    private boolean named;
    private int since;
    private int at;

    Command(CharSequence text, Matcher programs) {
      this.text = text;
      this.programs = programs;
      this.anotherProgram = programs.find();
    }

    /// Walks to a place, and says whether an option there is one of the program.
    boolean reaches(int place) {
      while (at < place) {
        if (anotherProgram && programs.start() == at && programs.end() <= place) {
          goOnAt(programs.end());
        } else {
          step();
        }
      }
      return named && since <= FARTHEST;
    }

    /// A program, or an option of it, ends here.
    void goOnAt(int end) {
      named = true;
      since = 0;
      at = end;
      while (anotherProgram && programs.start() < end) {
        anotherProgram = programs.find();
      }
    }

    private void step() {
      char c = text.charAt(at);
      boolean ends =
          switch (c) {
            case '|', ';' -> true;
            case '&' -> at + 1 < text.length() && text.charAt(at + 1) == '&';
            case '\n' -> !isEscaped(at);
            case '\r' -> !isEscaped(at) || at + 1 == text.length() || text.charAt(at + 1) != '\n';
            default -> false;
          };
      named &= !ends;
      since++;
      at++;
      while (anotherProgram && programs.start() < at) {
        anotherProgram = programs.find();
      }
    }

    /// Whether a line end is behind a backslash, that of CRLF too.
    private boolean isEscaped(int end) {
      int before = text.charAt(end) == '\n' && end > 0 && text.charAt(end - 1) == '\r' ? 2 : 1;
      return end >= before && text.charAt(end - before) == '\\';
    }
  }
}
