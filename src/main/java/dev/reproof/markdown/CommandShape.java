package dev.reproof.markdown;

import java.util.Set;
import java.util.regex.Pattern;

/// Tells a command from the other things that trackers put in back-ticks: file names, flags, status
/// words, identifiers, requests.
final class CommandShape {
  private static final Pattern VERSIONED =
      Pattern.compile("python[0-9.]*|node[0-9.]*|pip[0-9.]*|ruby[0-9.]*");

  private static final Pattern CAPITAL_PROGRAM =
      Pattern.compile("[A-Z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]*)+|[A-Z][a-z][A-Za-z0-9]*");
  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=\\S*");
  private static final Pattern FILE_EXTENSION = Pattern.compile(".*\\.[A-Za-z][A-Za-z0-9]{0,9}");
  private static final Pattern SCRIPT_EXTENSION =
      Pattern.compile(".*\\.(?:sh|bash|zsh|py|pl|rb|ps1|bat|cmd|exe|js|mjs|ts)");
  private static final Set<String> LONE_PROGRAMS =
      Set.of(
          "make",
          "pytest",
          "tox",
          "nox",
          "ctest",
          "rspec",
          "jest",
          "vitest",
          "mocha",
          "phpunit",
          "prove",
          "eslint",
          "tsc",
          "mypy",
          "ruff",
          "flake8",
          "black",
          "gradle",
          "mvn",
          "ant",
          "just",
          "task",
          "bazel",
          "golangci-lint",
          "govulncheck",
          "gosec",
          "staticcheck",
          "pyright",
          "rubocop",
          "ninja",
          "meson",
          "rake",
          "grunt",
          "gulp",
          "ls",
          "pwd",
          "true",
          "false",
          "env",
          "date",
          "id",
          "whoami");
  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD");

  private CommandShape() {}

  /// Whether a text begins with a program word or a path, as a command does. `inCommandGroup` says
  /// that it stands where commands are asked for; then a lone lower-case word is one too.
  static boolean looksLikeCommand(String text, boolean inCommandGroup) {
    String command = text.strip();
    String first = firstWord(command);
    while (first.indexOf('=') > 0
        && ASSIGNMENT.matcher(first).matches()
        && first.length() < command.length()) {
      command = command.substring(first.length()).strip();
      first = firstWord(command);
    }
    boolean alone = first.length() == command.length();
    if (first.isEmpty()
        || Programs.isVersion(command)
        || first.startsWith("-")
        || first.startsWith("<")
        || METHODS.contains(first)) {
      return false;
    }
    if (first.startsWith("$(")
        || first.startsWith("./") && !first.endsWith("/...")
        || first.startsWith("../")) {
      return !alone || !first.endsWith("/") && !isPlainFile(first);
    }
    if (first.indexOf('/') >= 0 || first.indexOf('\\') > 0) {
      return isPath(first, alone);
    }
    if (isProgram(first)) {
      return alone ? isLoneProgram(first, inCommandGroup) : !hasExtension(first) || isScript(first);
    }
    return !alone && CAPITAL_PROGRAM.matcher(first).matches() && command.indexOf(" -") > 0;
  }

  private static boolean isPath(String first, boolean alone) {
    if (first.startsWith("/") && !alone && first.indexOf('/', 1) < 0) {
      return false;
    }
    if (first.startsWith("http:") || first.startsWith("https:") || first.contains("@")) {
      return false;
    }
    return alone
        ? isScript(first)
            || first.contains("/bin/")
            || first.contains("bin/") && !isPlainFile(first)
        : !isPlainFile(first) || isScript(first);
  }

  private static boolean isLoneProgram(String word, boolean inCommandGroup) {
    return LONE_PROGRAMS.contains(word)
        || inCommandGroup && !hasExtension(word) && word.indexOf('_') < 0;
  }

  private static boolean isPlainFile(String word) {
    return hasExtension(word) && !isScript(word);
  }

  private static boolean isScript(String word) {
    return SCRIPT_EXTENSION.matcher(word).matches() || VERSIONED.matcher(word).matches();
  }

  private static boolean hasExtension(String word) {
    return word.indexOf('.') >= 0 && FILE_EXTENSION.matcher(word).matches();
  }

  /// A lower-case letter, then those, digits and `._+-`.
  private static boolean isProgram(String word) {
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      boolean letter = c >= 'a' && c <= 'z';
      if (!letter && (at == 0 || !Scan.isDigit(c) && "._+-".indexOf(c) < 0)) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }
}
