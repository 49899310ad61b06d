package dev.reproof.ui;

/// One of the three facts of a packet as it is shown: `letter` B, E or R; the short words of a row
/// or card, the long ones of a heading, and a sentence for a tooltip and a screen reader. `alone`
/// is the sign that stands for it where there is no room for a word. `stale` facts were seen on
/// another tree.
public record Fact(
    String letter,
    Tone tone,
    Sign sign,
    Sign alone,
    String shortWord,
    String longWord,
    String sentence,
    boolean stale) {}
