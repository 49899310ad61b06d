package dev.reproof.markdown;

import dev.reproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The verdicts that a box names, ``Verdict recorded: `APPROVED` ``; often none. `pending` is where
/// it names the place of one instead, `PENDING`, else null.
record NamedVerdict(List<String> words, @Nullable Span pendingSpan) {
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![A-Za-z_-])(APPROVED|CHANGES_REQUESTED|BLOCKED|NO[_-]GO|GO_WITH_CONDITIONS|GO|PENDING|TODO|TBD)(?![A-Za-z_-])");

  NamedVerdict {
    words = List.copyOf(words);
  }

  static NamedVerdict of(String text) {
    List<String> words = new ArrayList<>();
    Span pending = null;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      switch (word.group(1)) {
        case "PENDING", "TODO", "TBD" -> pending = new Span(word.start(1), word.end(1));
        default -> words.add(word.group(1));
      }
    }
    return new NamedVerdict(words, words.isEmpty() ? pending : null);
  }

  boolean isPending() {
    return pendingSpan != null;
  }

  /// Where the place of a verdict stands in the text.
  Span pending() {
    if (pendingSpan == null) {
      throw new IllegalStateException("the box names no place of a verdict");
    }
    return pendingSpan;
  }

  /// Whether a verdict is one of those named, or none is. GO is an approval.
  boolean allows(String verdict) {
    return words.isEmpty()
        || words.contains(verdict)
        || verdict.equals("APPROVED") && words.contains("GO");
  }
}
