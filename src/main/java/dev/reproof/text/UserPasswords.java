package dev.reproof.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Passwords that a program for web addresses gets behind a user's name: `curl -u ada:hunter22`. A
/// variable or a place to fill is none.
final class UserPasswords {
  /// What may stand between a program and an option of it.
  private static final String SAME_COMMAND = "(?:[^\\r\\n|;&]|&(?!&)|(?<=\\\\)\\r?\\n){0,500}?\\s";

  /// Behind a password of the same command.
  private static final String AGAIN = "\\G(?!\\A)";

  private static final String USER = "[\"']?[^\\s:\"'/]{0,200}:";

  private static final String PASSWORD = "[^\\s\"'`$<{%*:/\\[][^\\s\"'`]{0,500}+";

  private static final List<Pattern> OPTIONS =
      List.of(
          Pattern.compile(
              "((?:\\bcurl(?:\\.exe)?(?=\\s)|"
                  + AGAIN
                  + ")"
                  + SAME_COMMAND
                  + "(?:-[uU]\\s{0,3}|-[A-Za-z#]{1,10}[uU]\\s{1,3}|--(?:proxy-)?user[\\s=]{1,3})"
                  + USER
                  + ")"
                  + PASSWORD),
          Pattern.compile(
              "((?:\\b(?:https?|xhs?)(?=\\s)|"
                  + AGAIN
                  + ")"
                  + SAME_COMMAND
                  + "(?:-a\\s{0,3}|--auth[\\s=]{1,3})"
                  + USER
                  + ")"
                  + PASSWORD));

  private UserPasswords() {}

  static String masked(String text) {
    String left = text;
    for (Pattern option : OPTIONS) {
      left =
          option.matcher(left).replaceAll(m -> Matcher.quoteReplacement(m.group(1) + Secrets.MASK));
    }
    return left;
  }
}
