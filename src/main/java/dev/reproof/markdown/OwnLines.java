package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Section;

/// Where in a section a new evidence belongs: behind what is the packet's, and before what only
/// happens to follow it in the file. Such are a heading as high as the section's own with neither
/// boxes nor records below it, a separator with words below it, and the definitions of links.
final class OwnLines {
  private final Lines lines;
  private final Section section;

  private OwnLines(Lines lines, Section section) {
    this.lines = lines;
    this.section = section;
  }

  /// The last of the packet's own lines, from 1 in the file.
  static int last(Writing writing, Section section) {
    String text = section.span(new Span(0, section.length())).of(writing.text());
    return section.line(new OwnLines(Lines.ofPart(text), section).last());
  }

  private int last() {
    int end = Math.min(lines.count(), section.lineCount());
    int own = lastOfPacket(end);
    for (int line = own + 1; line < end; line++) {
      if (lines.isOpen(line) && !lines.isBlank(line) && endsPacket(line, end)) {
        end = line;
      }
    }
    int last = end - 1;
    while (last > own && (lines.isBlank(last) || Scan.isRule(lines, last) || isDefinition(last))) {
      last--;
    }
    return last;
  }

  /// The last line on which a box, a record or an evidence of the packet stands.
  private int lastOfPacket(int end) {
    int last = lines.count() > 1 && lines.isUnderline(1) ? 1 : 0;
    for (Box box : section.boxes()) {
      last = Math.max(last, box.line());
    }
    for (CommandRecord entry : section.records()) {
      last = Math.max(last, entry.line());
    }
    for (Evidence evidence : section.evidence()) {
      last = Math.max(last, evidence.line());
    }
    return Math.min(last, end - 1);
  }

  private boolean endsPacket(int line, int end) {
    Heading heading = lines.heading(line);
    return heading != null
        ? heading.level() <= section.level()
        : Scan.isRule(lines, line) && lines.isBlank(line - 1) && !isBeforeHeading(line, end);
  }

  /// Whether a heading of the packet's own follows a separator.
  private boolean isBeforeHeading(int line, int end) {
    int next = line + 1;
    while (next < end && lines.isBlank(next)) {
      next++;
    }
    Heading heading = next < end && lines.isOpen(next) ? lines.heading(next) : null;
    return heading != null && heading.level() > section.level();
  }

  /// `[plan]: docs/plan.md`, `[^1]: see the plan`.
  private boolean isDefinition(int line) {
    int ink = lines.firstInk(line);
    int close = lines.text().indexOf("]:", ink, lines.end(line));
    return lines.isOpen(line) && lines.text().charAt(ink) == '[' && close > ink + 1;
  }
}
