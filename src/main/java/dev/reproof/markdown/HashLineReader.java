package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.HashLine;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads lines that hold commit hashes, and remembers the heading they stand under.
final class HashLineReader {
  private static final Pattern NONE =
      Pattern.compile("(?i)\\bno-?op\\b|\\bdocs[- ]only\\b|\\bgit-?ignored\\b");

  private final Lines lines;
  private String under = "";
  private boolean underCheckpoints;

  HashLineReader(Lines lines) {
    this.lines = lines;
  }

  /// Whether also a line without a hash may say something now.
  boolean isUnderCheckpoints() {
    return underCheckpoints;
  }

  /// Whether a line says that no commit is needed.
  private boolean saysNone(int line) {
    return NONE.matcher(lines.text()).region(lines.start(line), lines.end(line)).find();
  }

  /// The hashes of a line, to be known by this number; null if it has none, and does not say under
  /// a heading of checkpoints that none is needed. Call it line by line.
  @Nullable HashLine read(int line, int number) {
    Heading heading = lines.isOpen(line) ? lines.heading(line) : null;
    if (heading != null) {
      under = heading.text();
      underCheckpoints = heading.phrase().heading().isOfCheckpoints();
    }
    LineWords words = lines.words(line);
    List<Span> found = words.hashes();
    if (found.isEmpty() && !(underCheckpoints && saysNone(line))) {
      return null;
    }
    Few<String> hashes = new Few<>();
    for (Span span : found) {
      hashes.add(span.of(words.text()));
    }
    return new HashLine(number, words.text(), under, hashes.toList());
  }
}
