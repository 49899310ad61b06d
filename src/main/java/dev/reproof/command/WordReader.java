package dev.reproof.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Splits one command line into [Words], character by character; here-documents are taken out of
/// it.
final class WordReader {
  private static final boolean[] ORDINARY = ordinary();

  private static final Set<String> GOES_ON = Set.of("&&", "||", "|", "|&");

  private final List<Words.Token> tokens = new ArrayList<>();
  private final List<String> inner = new ArrayList<>();
  private final List<String> hereDocuments = new ArrayList<>();
  private boolean shellSyntax;
  private boolean unclosed;
  private boolean operators;

  /// The first token of the present line.
  private int line;

  private WordReader() {}

  static Words words(String text) {
    return new WordReader().read(text);
  }

  private Words read(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t') {
        at++;
      } else if (isContinuation(text, at)) {
        at += text.charAt(at + 1) == '\r' ? 3 : 2;
      } else if (c == '#') {
        shellSyntax = true;
        at = endOfLine(text, at);
      } else if (isOperator(c) && !isBracketed(text, at)) {
        at = operator(text, at);
      } else {
        at = word(text, at);
      }
    }
    return new Words(tokens, inner, hereDocuments, shellSyntax, unclosed, operators);
  }

  private static boolean isContinuation(String text, int at) {
    return text.charAt(at) == '\\'
        && (text.startsWith("\n", at + 1) || text.startsWith("\r\n", at + 1));
  }

  /// Whether a process substitution begins here: it is one word.
  private static boolean isBracketed(String text, int at) {
    char c = text.charAt(at);
    return (c == '<' || c == '>') && text.startsWith("(", at + 1);
  }

  private static int endOfLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private static boolean isOperator(char c) {
    return switch (c) {
      case '|', '&', ';', '<', '>', '(', ')', '\n', '\r' -> true;
      default -> false;
    };
  }

  private int operator(String text, int at) {
    shellSyntax = true;
    operators = true;
    int end = at + 1;
    char c = text.charAt(at);
    if (end < text.length() && text.charAt(end) == c && "|&;<>".indexOf(c) >= 0) {
      end++;
    } else if (end < text.length() && c == '>' && text.charAt(end) == '|') {
      end++;
    } else if (end < text.length() && (c == '>' || c == '<') && text.charAt(end) == '&') {
      end++;
    } else if (end < text.length()
        && (c == '|' || c == '&')
        && (text.charAt(end) == '&' || text.charAt(end) == '>')) {
      end++;
    }
    String operator = c == '\n' || c == '\r' ? ";" : text.substring(at, end);
    if (operator.equals("<<") && text.startsWith("<", end)) {
      operator = "<<<";
      end++;
    }
    boolean hereDocument = operator.equals("<<");
    if (hereDocument && text.startsWith("-", end)) {
      end++;
    }
    if (!operator.equals(";") || c == ';' || !goesOn()) {
      tokens.add(new Words.Token(operator, true, false, hereDocument ? "<<" : operator));
    }
    return c == '\n' ? hereDocuments(text, end) : end;
  }

  /// Whether a command goes on behind the end of the line.
  private boolean goesOn() {
    return !tokens.isEmpty()
        && tokens.getLast().operator()
        && GOES_ON.contains(tokens.getLast().text());
  }

  /// Leaves out the here-documents that the line before asked for; gives where the text goes on.
  private int hereDocuments(String text, int from) {
    int at = from;
    for (int i = line; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).operator() && tokens.get(i).raw().equals("<<")) {
        at = hereDocument(text, at, tokens.get(i + 1));
      }
    }
    line = tokens.size();
    return at;
  }

  private int hereDocument(String text, int from, Words.Token word) {
    int at = from;
    while (at < text.length()) {
      int end = endOfLine(text, at);
      int next = Math.min(text.length(), end + 1);
      if (text.substring(at, end).strip().equals(word.text())) {
        hereDocuments.add(text.substring(from, at));
        return next;
      }
      at = next;
    }
    hereDocuments.add(text.substring(from));
    unclosed = true;
    return at;
  }

  private int word(String text, int from) {
    int plain = plainEnd(text, from);
    if (plain == text.length() || text.charAt(plain) == ' ') {
      String word = text.substring(from, plain);
      tokens.add(new Words.Token(word, false, false, word));
      return plain;
    }
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    int at = from;
    if (isOperator(text.charAt(from))) {
      at = expansion(text, from + 1, from, word);
    }
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || isOperator(c)) {
        break;
      }
      int open = opening(text, at);
      if (open >= 0) {
        at = expansion(text, open, at, word);
      } else if (c == '$' && text.startsWith("'", at + 1)) {
        quoted = true;
        shellSyntax = true;
        int close = Expansions.quote(text, at + 2, '\'');
        unclosed |= close < 0;
        word.append(text, at + 2, close < 0 ? text.length() : close - 1);
        at = close < 0 ? text.length() : close;
      } else if (c == '\'') {
        int close = text.indexOf('\'', at + 1);
        quoted = true;
        unclosed |= close < 0;
        word.append(text, at + 1, close < 0 ? text.length() : close);
        at = close < 0 ? text.length() : close + 1;
      } else if (c == '"') {
        quoted = true;
        at = doubleQuoted(text, at + 1, word);
      } else if (c == '\\') {
        if (isContinuation(text, at)) {
          at += text.charAt(at + 1) == '\r' ? 3 : 2;
          continue;
        }
        unclosed |= at + 1 == text.length();
        quoted = true;
        if (at + 1 < text.length()) {
          word.append(text.charAt(at + 1));
        }
        at += 2;
      } else {
        shellSyntax |= "$`*?[]{}~".indexOf(c) >= 0 && expands(text, from, at);
        shellSyntax |=
            c == '!' && at == from && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
        word.append(c);
        at++;
      }
    }
    int end = Math.min(at, text.length());
    if (!isDescriptor(text, end, word, quoted)) {
      tokens.add(new Words.Token(word.toString(), false, quoted, text.substring(from, end)));
    }
    return end;
  }

  /// Behind the letters, digits and signs that say nothing to a shell; most words are of them
  /// alone.
  static int plainEnd(String text, int from) {
    int at = from;
    while (at < text.length() && isOrdinary(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean[] ordinary() {
    boolean[] ordinary = new boolean[128];
    for (char c = '0'; c < ordinary.length; c++) {
      ordinary[c] = c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    for (char c : "-./:_=+,@%".toCharArray()) {
      ordinary[c] = true;
    }
    return ordinary;
  }

  private static boolean isOrdinary(char c) {
    return c < ORDINARY.length && ORDINARY[c];
  }

  /// A number that touches a redirection belongs to it: `2>&1`.
  private static boolean isDescriptor(String text, int end, CharSequence word, boolean quoted) {
    return !quoted
        && end < text.length()
        && (text.charAt(end) == '<' || text.charAt(end) == '>')
        && word.length() > 0
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// The bracket or back-tick that an expansion here begins with; -1 if none begins.
  private static int opening(String text, int at) {
    char c = text.charAt(at);
    if (c == '`') {
      return at;
    }
    boolean bracket = c == '$' && at + 1 < text.length() && "({".indexOf(text.charAt(at + 1)) >= 0;
    return bracket ? at + 1 : -1;
  }

  /// Takes an expansion into a word as it is written; gives the offset behind it.
  private int expansion(String text, int open, int from, StringBuilder word) {
    shellSyntax = true;
    char c = text.charAt(open);
    int close = c == '`' ? Expansions.quote(text, open + 1, c) : Expansions.close(text, open);
    unclosed |= close < 0;
    int end = close < 0 ? text.length() : close;
    inner.add(text.substring(open + 1, close < 0 ? end : end - 1));
    word.append(text, from, end);
    return end;
  }

  /// A tilde expands only at a word's start (or behind `=` or `:`); all else always may.
  private static boolean expands(String text, int from, int at) {
    return text.charAt(at) != '~'
        || at == from
        || text.charAt(at - 1) == '='
        || text.charAt(at - 1) == ':';
  }

  private int doubleQuoted(String text, int from, StringBuilder word) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        return at + 1;
      }
      if (c == '\\' && at + 1 < text.length()) {
        char next = text.charAt(at + 1);
        if (next == '\n') {
          at += 2;
          continue;
        }
        if ("$`\"\\".indexOf(next) < 0) {
          word.append(c);
        }
        word.append(next);
        at += 2;
        continue;
      }
      int open = opening(text, at);
      if (open >= 0) {
        at = expansion(text, open, at, word);
        continue;
      }
      boolean active = c == '$' && at + 1 < text.length() && isExpansion(text.charAt(at + 1));
      shellSyntax |= active;
      word.append(c);
      at++;
    }
    unclosed = true;
    return at;
  }

  /// Whether a dollar before this character expands; before a quote, a blank or a pipe it is
  /// itself.
  private static boolean isExpansion(char next) {
    return Character.isLetterOrDigit(next) || "_{(@*#?$!-".indexOf(next) >= 0;
  }
}
