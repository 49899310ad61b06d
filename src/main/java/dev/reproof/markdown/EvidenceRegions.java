package dev.reproof.markdown;

import dev.reproof.tracker.BlockKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the evidence in the lines `first` to before `end` of a packet's section.
final class EvidenceRegions {
  private static final Pattern EVIDENCE_LABEL =
      Pattern.compile("(?i)(?:review )?(?:evidence|record)");

  /// The level of evidence that a label opens, which any heading ends.
  private static final int BY_LABEL = 7;

  private final Lines lines;
  private final int first;
  private final int end;
  private final int named;

  private EvidenceRegions(Lines lines, int first, int end, int named) {
    this.lines = lines;
    this.first = first;
    this.end = end;
    this.named = named;
  }

  /// The regions of evidence, in file order.
  static List<EvidenceRegion> of(Lines lines, int first, int end) {
    return new EvidenceRegions(lines, first, end, -1).find();
  }

  /// The regions of a part elsewhere, whose heading on the line `first` is one of evidence whatever
  /// its words.
  static List<EvidenceRegion> elsewhere(Lines lines, int first, int end) {
    return new EvidenceRegions(lines, first - 1, end, first).find();
  }

  private List<EvidenceRegion> find() {
    Few<EvidenceRegion> regions = new Few<>();
    EvidenceRegion open = null;
    int gates = -1;
    for (int line = first + 1; line < end; line++) {
      if (!lines.isOpen(line) || lines.isBlank(line)) {
        continue;
      }
      EvidenceRegion begun = begins(line, open);
      boolean closes = begun != null || open != null && ends(line, open);
      if (closes && open != null) {
        regions.add(until(open, line));
        open = null;
      }
      if (begun != null) {
        open = gates >= 0 && begun.level() == BY_LABEL ? begun.from(gates) : begun;
      }
      gates = open != null || lines.heading(line) != null ? -1 : isOfGates(line) ? line : gates;
    }
    if (open != null) {
      regions.add(until(open, end));
    }
    return regions.toList();
  }

  /// Whether a line is the bold label of gates that are filled in: then the evidence that a label
  /// below opens begins with it.
  private boolean isOfGates(int line) {
    Label label = Label.at(lines, line);
    if (label == null || label.kind() != BlockKind.GATES || !label.bold() || label.listItem()) {
      return false;
    }
    int next = line + 1;
    while (next < end && lines.isBlank(next)) {
      next++;
    }
    int mark = next < end ? BoxReader.mark(lines, next) : -1;
    return mark < 0 || lines.text().charAt(mark) != ' ';
  }

  private static EvidenceRegion until(EvidenceRegion region, int end) {
    return new EvidenceRegion(
        region.first(), end, region.heading(), region.level(), region.labelOnly());
  }

  private @Nullable EvidenceRegion begins(int line, @Nullable EvidenceRegion open) {
    Heading heading = lines.heading(line);
    if (heading != null) {
      boolean inner = open != null && !open.labelOnly() && heading.level() > open.level();
      if (line == named || heading.phrase().heading().isOfEvidence() && !inner) {
        return new EvidenceRegion(line, end, heading.text(), heading.level(), false);
      }
      Label label = inner ? null : Label.at(lines, line);
      boolean opens =
          label != null
                  && (label.kind() == BlockKind.VERDICT
                      || label.kind() == BlockKind.COMMANDS
                          && !holdsBoxes(line)
                          && !AuthorLabel.isOfName(lines, label, line, end)
                      || label.kind() == BlockKind.FINDINGS
                          && (open != null || isOfReview(label.text())))
              || VerdictReader.ofHeading(lines, line, lines.start(first)) != null && !inner;
      return opens ? new EvidenceRegion(line, end, null, heading.level(), true) : null;
    }
    Label label = Label.at(lines, line);
    if (label == null) {
      return null;
    }
    if (label.kind() == BlockKind.OTHER) {
      return isEvidenceLabel(label, line)
          ? new EvidenceRegion(line, end, null, BY_LABEL, true)
          : null;
    }
    if (open != null
        || AuthorLabel.isOne(label)
        || label.listItem() && !label.bold() && !saysMore(label, line)) {
      return null;
    }
    return switch (label.kind()) {
      case COMMANDS, VERDICT, FILES, COMMIT -> new EvidenceRegion(line, end, null, BY_LABEL, true);
      case GATES, RISK, ROLLBACK, FINDINGS, OTHER -> null;
    };
  }

  /// Whether findings are a reviewer's, and not those of a scan or an audit that the packet made.
  private static boolean isOfReview(String words) {
    String plain = words.toLowerCase(Locale.ROOT);
    return plain.contains("review") || plain.contains("changes");
  }

  /// Whether a label in a plain list item is followed by what only evidence says there: commands in
  /// back-ticks, or the word of a verdict.
  private boolean saysMore(Label label, int line) {
    int from = Math.min(lines.start(line) + label.valueStart(), lines.end(line));
    return switch (label.kind()) {
      case COMMANDS -> lines.text().indexOf('`', from, lines.end(line)) >= 0;
      case VERDICT ->
          lines
              .text()
              .substring(from, lines.end(line))
              .matches(
                  "\\W*(?:APPROVED?|CHANGES_REQUESTED|BLOCKED|GO|NO[-_]GO|GO_WITH_CONDITIONS)\\b(?!\\s*\\|).*");
      case FILES, GATES, COMMIT, RISK, ROLLBACK, FINDINGS, OTHER -> false;
    };
  }

  /// Whether the first thing under a heading is a box: then it is a group of boxes, not a list.
  private boolean holdsBoxes(int heading) {
    for (int line = heading + 1; line < end; line++) {
      if (!lines.isBlank(line)) {
        return BoxReader.mark(lines, line) >= 0;
      }
    }
    return false;
  }

  private boolean isEvidenceLabel(Label label, int line) {
    return EVIDENCE_LABEL.matcher(label.text()).matches() && !holdsBoxes(line);
  }

  private boolean ends(int line, EvidenceRegion open) {
    Heading heading = lines.heading(line);
    return heading != null
        && (open.labelOnly() || heading.level() <= open.level())
        && !goesOn(heading, line, open);
  }

  /// Whether a heading at the level of the evidence's own is a label in it, as `### Rollback` is
  /// behind `### Packet 03 Review Evidence`.
  private boolean goesOn(Heading heading, int line, EvidenceRegion open) {
    if (open.labelOnly() || heading.level() != open.level() || heading.level() < 3) {
      return false;
    }
    Label label = Label.at(lines, line);
    return label != null
        && switch (label.kind()) {
          case GATES, FILES, COMMIT, RISK, ROLLBACK -> !holdsBoxes(line);
          case COMMANDS, VERDICT, FINDINGS, OTHER -> false;
        };
  }
}
