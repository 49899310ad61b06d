package dev.reproof.text;

import java.util.ArrayList;
import java.util.List;

/// A text made safe to show, as [SafeText] does, that remembers where in it a name stands for a
/// character: the text itself may spell such a name, and both would look the same.
///
/// `named` are stretches of `text`, in order; names that follow each other are one stretch.
public record NamedText(String text, List<Span> named) {
  private static final String LINE_SIGNS = "\r␍\n␊\t␉";

  public NamedText {
    named = List.copyOf(named);
  }

  /// A stretch of the text: `named` where it stands for characters that are not drawn.
  public record Piece(String text, boolean named) {}

  /// As [SafeText#shown] gives it.
  public static NamedText of(String text) {
    return SafeText.hasSpecial(text) ? of(text, "") : new NamedText(text, List.of());
  }

  /// As [SafeText#exact] gives it.
  public static NamedText exact(String text) {
    return of(text, LINE_SIGNS);
  }

  /// As [SafeText#oneLine] gives it.
  public static NamedText oneLine(String text, int limit) {
    String line = SafeText.oneLine(text, limit);
    if (!SafeText.hasSpecial(text)) {
      return new NamedText(line, List.of());
    }
    NamedText whole = of(SafeText.folded(text));
    int end = line.equals(whole.text()) ? line.length() : line.length() - 1;
    return new NamedText(line, whole.named().stream().filter(s -> s.end() <= end).toList());
  }

  private static NamedText of(String text, String signs) {
    StringBuilder shown = new StringBuilder(text.length() + 16);
    List<Span> named = new ArrayList<>();
    int from = -1;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int sign = signs.indexOf(c);
      boolean stands = sign >= 0 && sign % 2 == 0 || SafeText.isSpecial(text, at);
      if (stands && from < 0) {
        from = shown.length();
      } else if (!stands && from >= 0) {
        named.add(new Span(from, shown.length()));
        from = -1;
      }
      if (!stands) {
        shown.appendCodePoint(c);
      } else if (sign >= 0) {
        shown.append(signs.charAt(sign + 1));
      } else {
        shown.append(SafeText.name(c));
      }
      at += Character.charCount(c);
    }
    if (from >= 0) {
      named.add(new Span(from, shown.length()));
    }
    return new NamedText(shown.toString(), named);
  }

  /// The whole text in pieces, none of them empty.
  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Span span : named) {
      if (span.start() > at) {
        pieces.add(new Piece(text.substring(at, span.start()), false));
      }
      pieces.add(new Piece(span.of(text), true));
      at = span.end();
    }
    if (at < text.length()) {
      pieces.add(new Piece(text.substring(at), false));
    }
    return pieces;
  }
}
