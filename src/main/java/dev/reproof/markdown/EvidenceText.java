package dev.reproof.markdown;

import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines of evidence and its blocks in a file's own hand, without line ends.
final class EvidenceText {
  private static final Pattern LEVEL = Pattern.compile("(?s)\\(?(P[0-9])\\)?\\s*:\\s*(.*)");
  private static final Pattern FILE = Pattern.compile("([^`]+?):\\s+(\\S.*)");

  /// A list mark before a point.
  private static final Pattern MARK = Pattern.compile("^\\s*(?:[-*+]|\\d{1,3}[.)])\\s+");

  private final Hand hand;
  private final Intent.VerdictForm form;
  private final List<Intent.RecordedLine> runs;
  private final Quoted quoted;

  EvidenceText(Hand hand, Intent.VerdictForm form, List<Intent.RecordedLine> runs) {
    this.hand = hand;
    this.form = form;
    this.runs = runs;
    this.quoted = new Quoted(hand.isFenced());
  }

  Quoted quoted() {
    return quoted;
  }

  /// A whole evidence with its heading; `round` is 1 for the first.
  List<String> whole(int round) {
    List<String> lines = new ArrayList<>();
    if (hand.heading() != null) {
      String again = round > 1 ? " (round " + round + ")" : "";
      lines.add("#".repeat(hand.level()) + " " + hand.heading() + again);
      if (hand.blankAfterHeading()) {
        lines.add("");
      }
    } else {
      lines.addAll(hand.opening());
    }
    lines.addAll(inFence(blocks()));
    return lines;
  }

  /// The lines with the marks of the hand's fence around them, if it has one.
  List<String> inFence(List<String> content) {
    String fence = hand.fence();
    if (fence == null) {
      return content;
    }
    List<String> lines = new ArrayList<>();
    lines.add(fence);
    lines.addAll(content);
    lines.add(fence.replaceFirst("[^`~].*$", ""));
    return lines;
  }

  /// The lines of all blocks that have something to say, in order.
  List<String> blocks() {
    List<String> lines = new ArrayList<>();
    for (BlockKind kind : hand.order()) {
      List<String> block = lines(kind);
      if (!lines.isEmpty() && !block.isEmpty() && hand.blankBetween()) {
        lines.add("");
      }
      lines.addAll(block);
    }
    return lines;
  }

  /// The lines of a block, its label first; none where there is nothing to say.
  List<String> lines(BlockKind kind) {
    return lines(kind, hand.block(kind));
  }

  List<String> lines(BlockKind kind, BlockHand block) {
    TableHand table = hand.table();
    if (kind == BlockKind.COMMANDS && table != null && !runs.isEmpty() && table.canHold(runs)) {
      return table.lines(block, runs, quoted);
    }
    List<String> content = content(kind, block.inline());
    return content.isEmpty() ? List.of() : block.lines(content, hand.separator(kind));
  }

  /// What a block says, line by line, without list marks.
  List<String> content(BlockKind kind, boolean inline) {
    return switch (kind) {
      case FILES -> form.files().stream().map(this::file).toList();
      case COMMANDS -> runs.stream().map(this::command).toList();
      case GATES -> gates();
      case VERDICT -> List.of(form.verdict());
      case FINDINGS -> findings(inline);
      case COMMIT -> List.of("(pending)");
      case RISK -> said(form.risk(), "None.", inline);
      case ROLLBACK -> said(form.rollback(), "Revert the checkpoint commit.", inline);
      case OTHER -> List.of();
    };
  }

  /// Each line of a text is a point of its own; on one line they stand behind one another.
  private List<String> said(@Nullable String text, String otherwise, boolean inline) {
    List<String> points =
        text == null
            ? List.of()
            : text.lines()
                .map(line -> quoted.item(MARK.matcher(line).replaceFirst("")))
                .filter(point -> !point.isEmpty())
                .toList();
    if (points.isEmpty()) {
      return List.of(otherwise);
    }
    return inline ? List.of(String.join("; ", points)) : points;
  }

  private String file(String line) {
    Matcher file = FILE.matcher(line.strip());
    return file.matches()
        ? Quoted.code(file.group(1)) + ": " + quoted.prose(file.group(2))
        : quoted.item(line);
  }

  String command(Intent.RecordedLine run) {
    return Quoted.code(run.command()) + " " + hand.arrow() + " " + quoted.prose(run.result());
  }

  private List<String> gates() {
    List<String> lines = new ArrayList<>();
    form.gates().forEach((level, gate) -> lines.add(hand.gate().line(level, gate, quoted)));
    return lines;
  }

  /// Findings are boxes to be ticked when they are met; on one line they have none. One without
  /// words is left out.
  private List<String> findings(boolean inline) {
    List<String> lines = new ArrayList<>();
    for (String finding : form.findings()) {
      Matcher level = LEVEL.matcher(finding.strip());
      String gate = level.matches() ? " (" + level.group(1) + ")" : "";
      String said = quoted.prose(level.matches() ? level.group(2) : finding);
      if (!said.isEmpty()) {
        String line = "F" + (lines.size() + 1) + gate + ": " + said;
        lines.add(inline ? line : "[ ] " + line);
      }
    }
    return lines;
  }
}
