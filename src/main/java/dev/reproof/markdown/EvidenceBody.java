package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.BlockKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What of an evidence is read: the lines outside of fences, and those of its own fences. A fence
/// is the evidence's own where it holds a record and none stands before it outside of fences, or
/// where the evidence begins with it; any other is quoted output.
final class EvidenceBody {
  private final Lines lines;
  private final EvidenceRegion region;
  private final int first;

  /// The first fence of its own; null if it has none.
  private final @Nullable Fenced fence;

  EvidenceBody(Lines lines, EvidenceRegion region) {
    this.lines = lines;
    this.region = region;
    boolean label = region.labelOnly() && region.heading() == null;
    int below = region.first() + 1;
    boolean underlined = below < region.end() && lines.isUnderline(below);
    this.first = label ? region.first() : underlined ? below + 1 : below;
    this.fence = ownFence();
  }

  private @Nullable Fenced ownFence() {
    Fenced begun = null;
    boolean begins = true;
    for (int line = first; line < region.end(); line++) {
      if (lines.opensFence(line)) {
        Fenced found = Fenced.at(lines, line, region.end());
        int kinds = kindsIn(found).size();
        if (kinds > 1 || begins && kinds > 0) {
          return found;
        }
        begun = begins ? found : begun;
        begins = false;
        line = found.close();
      } else if (lines.isOpen(line) && !lines.isBlank(line)) {
        if (line > region.first() && kindAt(line) != null) {
          return begun;
        }
        begins = false;
      }
    }
    return begun;
  }

  /// The lines to read.
  int[] toLines() {
    int[] body = new int[Math.max(0, region.end() - first)];
    int count = 0;
    boolean own = false;
    for (int line = first; line < region.end(); line++) {
      if (lines.opensFence(line)) {
        own = isOwn(line);
      }
      if (own && !lines.isFenceMark(line) || lines.isOpen(line)) {
        body[count++] = line;
      }
    }
    return count == body.length ? body : Arrays.copyOf(body, count);
  }

  /// Whether a fence is the first of the evidence's own, or a later one with a record.
  private boolean isOwn(int open) {
    return fence != null
        && (open == fence.open()
            || open > fence.open() && !kindsIn(Fenced.at(lines, open, region.end())).isEmpty());
  }

  /// The kinds of what a fence records under labels.
  private Set<BlockKind> kindsIn(Fenced fence) {
    Set<BlockKind> kinds = EnumSet.noneOf(BlockKind.class);
    for (int line = fence.open() + 1; line < fence.close(); line++) {
      BlockKind kind = kindAt(line);
      if (kind != null) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  /// The kind of what the label on a line records; null where none stands there.
  private @Nullable BlockKind kindAt(int line) {
    Label label = Label.ofEvidence(lines, line);
    return label == null || label.kind() == BlockKind.OTHER || AuthorLabel.isOne(label)
        ? null
        : label.kind();
  }

  /// The fence's opening line, without the blanks around it; null if there is no fence.
  @Nullable String fence() {
    return fence == null ? null : lines.of(fence.open()).strip();
  }

  /// Everything below the heading up to the last line with ink.
  Span span(int base) {
    int from = lines.start(Math.min(first, Math.max(region.first(), region.end() - 1)));
    int last = lastInk(region.end());
    return new Span(from - base, Math.max(from, lines.end(last)) - base);
  }

  /// The same without the lines of the fence's marks.
  Span inside(int base) {
    if (fence == null) {
      return span(base);
    }
    int open = fence.open();
    int from = open + 1 < lines.count() ? lines.start(open + 1) : lines.text().length();
    int last = lastInk(fence.close());
    return new Span(from - base, Math.max(from, last > open ? lines.end(last) : from) - base);
  }

  private int lastInk(int before) {
    int last = before - 1;
    while (last > region.first() && lines.isBlank(last)) {
      last--;
    }
    return last;
  }
}
