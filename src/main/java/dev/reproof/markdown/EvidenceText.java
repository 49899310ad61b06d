package dev.reproof.markdown;

import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The text of evidence and its blocks in a file's own hand.
final class EvidenceText {
  private final Hand hand;
  private final Intent.VerdictForm form;
  private final List<Intent.RecordedLine> runs;

  EvidenceText(Hand hand, Intent.VerdictForm form, List<Intent.RecordedLine> runs) {
    this.hand = hand;
    this.form = form;
    this.runs = runs;
  }

  /// A whole evidence with its heading, to stand behind a line end; `round` is 1 for the first.
  String whole(int round) {
    StringBuilder text = new StringBuilder();
    String end = hand.lineEnd();
    if (!hand.heading().isEmpty()) {
      text.append("#".repeat(hand.level())).append(' ').append(hand.heading());
      text.append(round > 1 ? " (round " + round + ")" : "").append(end);
      text.append(hand.blankAfterHeading() ? end : "");
    }
    String fence = hand.fence();
    if (fence != null) {
      text.append(fence).append(end);
    }
    boolean first = true;
    for (BlockKind kind : hand.order()) {
      List<String> lines = lines(kind);
      if (!lines.isEmpty()) {
        text.append(!first && hand.blankBetween() ? end : "");
        text.append(String.join(end, lines)).append(end);
        first = false;
      }
    }
    if (fence != null) {
      text.append(fence.replaceFirst("[^`~].*$", "")).append(end);
    }
    return text.toString();
  }

  /// The lines of a block, its label first; none where there is nothing to say.
  List<String> lines(BlockKind kind) {
    List<String> content = content(kind);
    if (content.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    if (kind == BlockKind.VERDICT) {
      lines.add(hand.label(kind) + " " + content.getFirst());
    } else if (hand.bulletLabels()) {
      lines.add(
          hand.label(kind)
              + " "
              + String.join("; ", content.stream().map(EvidenceText::withoutMark).toList()));
    } else {
      lines.add(hand.label(kind));
      lines.addAll(content);
    }
    return lines;
  }

  private static String withoutMark(String item) {
    return item.replaceFirst("^(?:[-*+]|\\d+[.)])\\s+", "");
  }

  /// What stands below the label of a block.
  List<String> content(BlockKind kind) {
    return switch (kind) {
      case FILES -> form.files().stream().map(f -> item(Quoted.prose(f))).toList();
      case COMMANDS -> commands(1);
      case GATES -> gates();
      case VERDICT -> List.of(form.verdict());
      case FINDINGS -> findings();
      case COMMIT -> List.of(item("(pending)"));
      case RISK -> List.of(item(form.risk() == null ? "None." : Quoted.prose(form.risk())));
      case ROLLBACK ->
          List.of(
              item(
                  form.rollback() == null
                      ? "Revert the checkpoint commit."
                      : Quoted.prose(form.rollback())));
      case OTHER -> List.of();
    };
  }

  String item(String text) {
    return hand.bullet() + " " + text;
  }

  List<String> commands(int from) {
    List<String> lines = new ArrayList<>();
    for (Intent.RecordedLine run : runs) {
      lines.add(command(run, from + lines.size()));
    }
    return lines;
  }

  String command(Intent.RecordedLine run, int number) {
    String mark = hand.numbered() ? number + "." : hand.bullet();
    return mark
        + " "
        + Quoted.code(run.command())
        + " "
        + hand.arrow()
        + " "
        + Quoted.prose(run.result());
  }

  private List<String> gates() {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Intent.GateValue> gate : form.gates().entrySet()) {
      lines.add(item(gate.getKey() + ": " + gate(gate.getValue())));
    }
    return lines;
  }

  static String gate(Intent.GateValue gate) {
    String reason = Quoted.prose(gate.reason());
    return reason.isEmpty() ? gate.word() : gate.word() + " (" + reason + ")";
  }

  List<String> findings() {
    List<String> lines = new ArrayList<>();
    for (String finding : form.findings()) {
      String number = "F" + (lines.size() + 1);
      java.util.regex.Matcher level =
          java.util.regex.Pattern.compile("(?s)(P[0-9])\\s*:\\s*(.*)").matcher(finding.strip());
      String said =
          level.matches()
              ? number + " (" + level.group(1) + "): " + Quoted.prose(level.group(2))
              : number + ": " + Quoted.prose(finding);
      lines.add(item("[ ] " + said));
    }
    return lines;
  }
}
