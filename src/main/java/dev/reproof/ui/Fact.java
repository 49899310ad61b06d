package dev.reproof.ui;

import java.util.List;

/// One of the three facts of a packet as it is shown: `letter` B, E or R; its sign; the words of a
/// row or card, from the usual to the briefest, the long ones of a heading, and a sentence for a
/// tooltip and a screen reader. `stale` facts were seen on another tree.
public record Fact(
    String letter,
    Tone tone,
    Sign sign,
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
