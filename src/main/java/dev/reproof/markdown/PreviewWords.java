package dev.reproof.markdown;

/// A stretch of words that look the same. `target` is where a link goes, else empty.
public record PreviewWords(String text, Look look, String target) {
  /// How the words look; what is strong and slanted is strong.
  public enum Look {
    PLAIN,
    STRONG,
    SLANTED,
    STRUCK,
    CODE,
    LINK
  }

  static PreviewWords plain(String text) {
    return new PreviewWords(text, Look.PLAIN, "");
  }
}
