package dev.reproof.ui;

import java.util.List;

/// One of the three facts of a packet as it is shown: `letter` B, E or R; the words of a row or
/// card, from the usual to the briefest, the long ones of a heading, and a sentence for a tooltip
/// and a screen reader. `alone` is the sign that stands for it where there is no room for a word.
/// `stale` facts were seen on another tree.
public record Fact(
    String letter,
    Tone tone,
    Sign sign,
    Sign alone,
    List<String> shortWords,
    String longWord,
    String sentence,
    boolean stale) {
  public Fact {
    shortWords = List.copyOf(shortWords);
  }

  /// The usual word of a row or card.
  public String shortWord() {
    return shortWords.getFirst();
  }
}
