package dev.reproof.command;

import java.util.ArrayDeque;
import java.util.Deque;

/// Where an expansion of a shell ends: `$(…)`, `${…}`, back-ticks, `<(…)`, `$'…'`. One pass over
/// the text, whatever it holds; nothing is expanded.
final class Expansions {
  private Expansions() {}

  /// The offset behind the bracket that closes the one at `open`, quotes and nested expansions
  /// looked through; -1 if none does.
  static int close(String text, int open) {
    Deque<Character> inside = new ArrayDeque<>();
    inside.push(text.charAt(open));
    int at = open + 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      char in = inside.getFirst();
      if (c == '\\') {
        at++;
      } else if (c == '$' && opens(text, at + 1)) {
        inside.push(text.charAt(++at));
      } else if (c == closing(in)) {
        inside.pop();
        if (inside.isEmpty()) {
          return at + 1;
        }
      } else if (in != '"' && c == '"') {
        inside.push(c);
      } else if (in != '"' && c == '(' && in == '(') {
        inside.push(c);
      } else if (in != '"' && (c == '\'' || c == '`')) {
        int quote = text.indexOf(c, at + 1);
        if (quote < 0) {
          return -1;
        }
        at = quote;
      }
      at++;
    }
    return -1;
  }

  private static boolean opens(String text, int at) {
    return at < text.length() && (text.charAt(at) == '(' || text.charAt(at) == '{');
  }

  private static char closing(char open) {
    return switch (open) {
      case '(' -> ')';
      case '{' -> '}';
      default -> '"';
    };
  }

  /// The offset behind the quote that ends a text in which a backslash takes the next character as
  /// it is: back-ticks, and `$'…'`. `from` stands behind the opening quote; -1 if none ends it.
  static int quote(String text, int from, char quote) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == quote) {
        return at + 1;
      }
      at += c == '\\' ? 2 : 1;
    }
    return -1;
  }
}
