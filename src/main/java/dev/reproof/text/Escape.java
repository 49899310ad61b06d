package dev.reproof.text;

/// Follows an escape of a terminal, unit by unit, from the unit behind its ESC to its last.
///
/// Source: ECMA-48, sections 5.3 to 5.6 and 8.3; and from xterm the end of `ESC ]` by BEL. What is
/// cut short or broken is no escape: it is to be seen, so that nothing hides what stands behind it.
public final class Escape {
  /// The character that every escape begins with.
  public static final char ESC = '\u001B';

  private static final int BELL = 0x07;

  /// What a unit is to the escape that it was offered to.
  public enum Part {
    INSIDE,
    LAST,
    BROKEN
  }

  private enum Kind {
    BEGUN,
    SHORT,
    SEQUENCE,
    TITLE,
    STRING,
    CLOSING
  }

  private Kind kind = Kind.BEGUN;
  private boolean colour;

  /// Begins at an ESC.
  public void begin() {
    kind = Kind.BEGUN;
    colour = true;
  }

  /// Takes the next byte, or UTF-16 unit, behind the ESC.
  public Part take(int unit) {
    return switch (kind) {
      case BEGUN -> first(unit);
      case SHORT -> last(unit, 0x30);
      case SEQUENCE -> {
        Part part = last(unit, 0x40);
        colour &= part == Part.LAST ? unit == 'm' : unit >= '0' && unit <= ';';
        yield part;
      }
      case TITLE, STRING -> string(unit);
      case CLOSING -> unit == '\\' ? Part.LAST : Part.BROKEN;
    };
  }

  private Part first(int unit) {
    kind =
        switch (unit) {
          case '[' -> Kind.SEQUENCE;
          case ']' -> Kind.TITLE;
          case 'P', 'X', '^', '_' -> Kind.STRING;
          default -> Kind.SHORT;
        };
    return kind == Kind.SHORT ? last(unit, 0x30) : Part.INSIDE;
  }

  private static Part last(int unit, int lowest) {
    if (unit < 0x20 || unit > 0x7E) {
      return Part.BROKEN;
    }
    return unit >= lowest ? Part.LAST : Part.INSIDE;
  }

  private Part string(int unit) {
    if (unit == ESC) {
      kind = Kind.CLOSING;
      return Part.INSIDE;
    }
    if (unit == BELL && kind == Kind.TITLE) {
      return Part.LAST;
    }
    return unit == '\n' ? Part.BROKEN : Part.INSIDE;
  }

  /// Whether the escape that has ended sets colours (SGR) and does nothing else.
  private boolean isColour() {
    return kind == Kind.SEQUENCE && colour;
  }

  /// The offset behind the escape that begins at an ESC; that offset where it begins none.
  static int behind(String text, int at) {
    return new Escape().end(text, at);
  }

  /// The text without its escapes.
  public static String without(String text) {
    return strip(text, false);
  }

  /// The text without its escapes, but for those that set colours. An ESC that begins none is
  /// named, so that no reader of colours takes it for a beginning.
  public static String onlyColours(String text) {
    return strip(text, true);
  }

  private static String strip(String text, boolean keepColours) {
    int at = text.indexOf(ESC);
    if (at < 0) {
      return text;
    }
    StringBuilder rest = new StringBuilder(text.length());
    Escape escape = new Escape();
    int from = 0;
    while (at >= 0) {
      int end = escape.end(text, at);
      if (end > at && !(keepColours && escape.isColour())) {
        rest.append(text, from, at);
        from = end;
      } else if (end == at && keepColours) {
        rest.append(text, from, at).append(SafeText.shown("\u001B"));
        from = at + 1;
      }
      at = text.indexOf(ESC, Math.max(end, at + 1));
    }
    return rest.append(text, from, text.length()).toString();
  }

  /// The offset behind the escape that begins at an offset; that offset where there is none.
  private int end(String text, int at) {
    begin();
    for (int i = at + 1; i < text.length(); i++) {
      Part part = take(text.charAt(i));
      if (part != Part.INSIDE) {
        return part == Part.LAST ? i + 1 : at;
      }
    }
    return at;
  }
}
