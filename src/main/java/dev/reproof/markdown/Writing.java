package dev.reproof.markdown;

import dev.reproof.text.SourceText;
import dev.reproof.text.Span;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.Tracker;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an edit is written into: the text, the tracker read from it, and the packet it is about.
record Writing(SourceText source, Tracker tracker, Packet packet) {
  private static final Pattern RULE = Pattern.compile("\\s{0,3}([-*_])(?:\\s*\\1){2,}\\s*");

  String text() {
    return source.text();
  }

  /// The evidence into which a verdict is recorded: the last with a verdict, else the last with
  /// gates, with commands, or with any block under a heading of its own.
  ///
  /// What the heading calls the implementer's is the reviewer's only where a verdict stands in it.
  static Optional<Evidence> evidenceOf(Packet packet) {
    List<Evidence> all =
        packet.evidence().reversed().stream().filter(e -> !isOfImplementer(e)).toList();
    for (BlockKind kind : List.of(BlockKind.VERDICT, BlockKind.GATES, BlockKind.COMMANDS)) {
      Optional<Evidence> found = all.stream().filter(e -> holds(e, kind)).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return all.stream()
        .filter(e -> e.heading() != null && !e.blocks().isEmpty() && !isOfCommit(e))
        .findFirst();
  }

  private static boolean isOfImplementer(Evidence evidence) {
    String heading = evidence.heading();
    String words = heading == null ? "" : heading.toLowerCase(java.util.Locale.ROOT);
    return words.contains("implementer")
        && !words.contains("review")
        && !holds(evidence, BlockKind.VERDICT)
        && !holds(evidence, BlockKind.GATES);
  }

  private static boolean holds(Evidence evidence, BlockKind kind) {
    return evidence.block(kind).isPresent()
        || kind == BlockKind.VERDICT && !evidence.verdicts().isEmpty();
  }

  /// Whether an evidence only speaks of the checkpoint: `### Checkpoint Commit (Packet 02)`.
  static boolean isOfCommit(Evidence evidence) {
    String heading = evidence.heading();
    return heading != null && heading.toLowerCase(java.util.Locale.ROOT).contains("checkpoint");
  }

  /// The line of the file, from 1, on which an evidence ends, blank lines and a separator behind it
  /// left out.
  int lastLine(Section section, Evidence evidence) {
    Span span = section.span(evidence.span());
    int heading = section.line(evidence.line());
    return lastInk(Math.max(heading, source.lineAt(span.end())), heading);
  }

  private int lastInk(int from, int first) {
    int line = from;
    while (line > first && (source.line(line).isBlank() || isRule(line))) {
      if (line == first + 1 && isRule(line) && !source.line(first).stripLeading().startsWith("#")) {
        return line;
      }
      line--;
    }
    return line;
  }

  boolean isBlank(int line) {
    return line < 1 || line > source.lineCount() || source.line(line).isBlank();
  }

  /// Whether a line is a separator, `---`.
  boolean isRule(int line) {
    return RULE.matcher(source.line(line)).matches();
  }

  /// What stands on its line before an offset: indent and list mark.
  String before(int offset) {
    return text().substring(source.lineStart(source.lineAt(offset)), offset);
  }
}
