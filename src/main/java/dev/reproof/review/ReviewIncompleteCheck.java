package dev.reproof.review;

import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Verdict;
import java.util.regex.Pattern;

/// A packet whose changes were requested has no findings, has every box ticked, or stands otherwise
/// on the board.
final class ReviewIncompleteCheck implements PacketCheck {
  @Override
  public String id() {
    return "review-incomplete";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String docs() {
    return "A packet whose changes were requested has no findings, has every box ticked, or stands"
        + " otherwise on the board.";
  }

  @Override
  public String nextStep() {
    return "write the findings, and keep open what does not hold";
  }

  private static final Pattern NONE =
      Pattern.compile("(?i)\\W*(?:none|nothing|no(?: open)? findings?)(?: yet| so far)?\\W*");
  private static final String REQUESTED = "CHANGES_REQUESTED";
  private static final Pattern SENTENCE = Pattern.compile("\\p{L}+\\P{L}+\\p{L}+\\P{L}+\\p{L}{2,}");

  @Override
  public void look(Reviewed reviewed, Findings found) {
    Packet packet = reviewed.packet();
    boolean verdict = packet.verdict().filter(Verdict::asksForChanges).isPresent();
    boolean board =
        isRequested(packet.status().orElse("")) || isRequested(packet.reviewState().orElse(""));
    if (!verdict && !board) {
      return;
    }
    String wrong = wrong(packet, verdict, board);
    if (!wrong.isEmpty()) {
      found.add(packet, Where.block(packet, BlockKind.VERDICT), wrong);
    }
  }

  private static boolean saysAnything(Packet packet) {
    return packet.status().isPresent() || packet.reviewState().isPresent();
  }

  private static boolean saysWhat(Block findings) {
    return !findings.isBlank()
        && findings.items().stream().anyMatch(i -> !NONE.matcher(i.text()).matches());
  }

  /// Whether what stands behind a verdict says what is to change: more than a date or a number.
  private static boolean isSentence(String rest) {
    return SENTENCE.matcher(rest).find();
  }

  private static boolean isRequested(String word) {
    return mayBeRequested(word) && Approved.plain(word).replace(' ', '_').startsWith(REQUESTED);
  }

  /// A cheap look before the expensive one: few words hold that letter.
  private static boolean mayBeRequested(String word) {
    return word.indexOf('Q') >= 0 || word.indexOf('q') >= 0;
  }

  private static String wrong(Packet packet, boolean verdict, boolean board) {
    if (verdict && packet.row().isPresent() && !board && saysAnything(packet)) {
      return "the verdict is "
          + packet.verdict().map(Verdict::word).orElse(REQUESTED)
          + ", and the board says "
          + packet.status().orElse("nothing");
    }
    if (packet.status().filter(Approved::isDoneWord).isPresent()) {
      return "changes were requested, and the board says " + packet.status().orElse("nothing");
    }
    boolean findings =
        packet.evidence().stream()
            .anyMatch(
                e ->
                    e.blocks().stream()
                        .anyMatch(b -> b.kind() == BlockKind.FINDINGS && saysWhat(b)));
    boolean reason =
        packet.verdict().filter(v -> v.asksForChanges() && isSentence(v.rest())).isPresent();
    if (!findings && !reason && packet.section().isPresent()) {
      return "changes were requested, and no findings say which";
    }
    boolean allTicked = !packet.boxes().isEmpty() && packet.boxesChecked() == packet.boxes().size();
    return allTicked ? "changes were requested, and every box is ticked" : "";
  }
}
