package dev.reproof.ui;

/// One of the three facts of a packet as it is shown: `letter` B, E or R; the short words of a row
/// or card, the long ones of a heading, and a sentence for a tooltip and a screen reader. `stale`
/// facts were seen on another tree.
public record Fact(
    String letter,
    Tone tone,
    Sign sign,
    String shortWord,
    String longWord,
    String sentence,
    boolean stale) {}
