package dev.reproof.ui;

/// What the message bar says: what, why and what now in a sentence or two, and details that can be
/// copied, empty if there are none.
public record Message(Kind kind, String text, String details) {
  /// How much it matters; a bar shows it by an icon and a word, too.
  public enum Kind {
    DONE,
    NOTE,
    REFUSED,
    FAILED
  }

  public static Message done(String text) {
    return new Message(Kind.DONE, text, "");
  }

  public static Message note(String text) {
    return new Message(Kind.NOTE, text, "");
  }
}
