package dev.reproof.markdown;

import dev.reproof.tracker.BlockKind;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The complete record of a file's last packet, its evidence with a verdict: what comes behind it
/// under a heading as high as the packet's own is mostly something else, such as a release
/// checklist.
final class LastRecord {
  private static final Pattern OWN_GROUP =
      Pattern.compile(
          "(?i)(?:(?:review|required|quality|acceptance|implement(?:er|ation)|reviewer|packet|final)"
              + " )*(?:gates?|tests?|commands?|criteria|checklist|checks|validation|verification|findings?|verdict|scope|files|exit"
              + " codes?)\\b.*");

  private final Lines lines;
  private final List<Heading> headings;
  private final @Nullable PacketHeading[] packets;
  private final boolean[] closing;

  /// The line of the first verdict of the last section; negative until it was looked for.
  private int verdictLine = -1;

  private int lastNamed = -1;

  /// `packets` says what each heading says of packets, `closing` which headings close the packets.
  LastRecord(
      Lines lines, List<Heading> headings, @Nullable PacketHeading[] packets, boolean[] closing) {
    this.lines = lines;
    this.headings = headings;
    this.packets = packets;
    this.closing = closing;
  }

  /// Whether what a heading behind the record begins is none of the packet: the heading names no
  /// packet and no group of a packet's own boxes, and no more evidence comes.
  boolean isFollowedBy(int section, int index) {
    if (packets[index] != null || OWN_GROUP.matcher(headings.get(index).text()).matches()) {
      return false;
    }
    return lastNamed(section) < index && recordEnd(section) < headings.get(index).line();
  }

  /// The place of the last heading of the last section that names a packet or announces evidence.
  private int lastNamed(int section) {
    if (lastNamed < 0) {
      lastNamed = section;
      for (int i = section + 1; i < headings.size() && !closing[i]; i++) {
        boolean named = headings.get(i).phrase().heading().isOfEvidence() || packets[i] != null;
        lastNamed = named ? i : lastNamed;
      }
    }
    return lastNamed;
  }

  /// The line of the first verdict in evidence that a heading of the last section opens.
  private int recordEnd(int section) {
    if (verdictLine < 0) {
      verdictLine = lines.count();
      boolean headed = false;
      for (int line = headings.get(section).line() + 1; line < verdictLine; line++) {
        Heading heading = lines.isOpen(line) ? lines.heading(line) : null;
        headed |= heading != null && heading.phrase().heading().isOfEvidence();
        Label label = headed && BoxReader.mark(lines, line) < 0 ? Label.at(lines, line) : null;
        if (label != null && label.kind() == BlockKind.VERDICT && !isTemplate(label, line)) {
          verdictLine = line;
        }
      }
    }
    return verdictLine;
  }

  /// Whether a verdict is still to be chosen, `APPROVED | BLOCKED`; one that stands below is none.
  private boolean isTemplate(Label label, int line) {
    int start = Math.min(lines.start(line) + label.valueStart(), lines.end(line));
    int value = Scan.skipBlanks(lines.text(), start, lines.end(line));
    return value < lines.end(line) && lines.phrase(value, lines.end(line)).verdict().isNone();
  }
}
