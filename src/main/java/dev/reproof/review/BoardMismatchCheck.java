package dev.reproof.review;

import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Field;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.StatusColumn;
import dev.reproof.tracker.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The board and the sections disagree: a row without a section, a section without a row, another
/// status, a verdict that contradicts the board. A title that differs is a note.
final class BoardMismatchCheck implements Check {
  private static final Pattern STOP = Pattern.compile("[.!]+$");
  private static final Pattern BLANKS = Pattern.compile("[ -]");

  @Override
  public String id() {
    return "board-mismatch";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String docs() {
    return "The board and the sections disagree: a row without a section, a section without a row,"
        + " another status, a verdict that contradicts the board. A title that differs is a"
        + " note.";
  }

  @Override
  public String nextStep() {
    return "make the board and the section say the same";
  }

  @Override
  public void find(LintInput input, Findings found) {
    boolean sections = input.tracker().packets().stream().anyMatch(p -> p.section().isPresent());
    boolean boards = !input.tracker().boards().isEmpty();
    for (Packet packet : input.tracker().packets()) {
      if (packet.section().isEmpty()) {
        if (sections) {
          found.add(packet, Where.row(packet), "the board row has no section");
        }
      } else if (packet.row().isEmpty()) {
        if (boards) {
          found.add(packet, Where.heading(packet), "the section has no row on the board");
        }
      } else {
        compare(packet, found);
      }
    }
  }

  private static void compare(Packet packet, Findings found) {
    Optional<Field> own = packet.section().flatMap(s -> s.status());
    String board = packet.status().orElse("");
    if (own.isPresent() && !literal(own.get().value()).equals(literal(board)) && !board.isEmpty()) {
      int line = packet.section().map(s -> s.line(own.get().line())).orElse(1);
      found.add(
          packet,
          line,
          "the section says “" + own.get().value() + "”, the board says “" + board + "”");
    } else if (contradicts(packet.verdict().map(Verdict::word).orElse(""), board)
        && !isOfTheLane(packet)) {
      found.add(
          packet,
          Where.block(packet, BlockKind.VERDICT),
          "the verdict is "
              + packet.verdict().map(Verdict::word).orElse("")
              + ", the board says “"
              + board
              + "”");
    }
    compareTitles(packet, found);
  }

  /// Whether the last verdict, NO_GO, is what an approved packet found out and not its own.
  private static boolean isOfTheLane(Packet packet) {
    boolean noGo =
        packet.verdict().filter(v -> Approved.plain(v.word()).matches("NO[-_ ]GO")).isPresent();
    return noGo
        && packet.evidence().stream()
            .flatMap(e -> e.verdicts().stream())
            .anyMatch(Verdict::isApproval);
  }

  /// A status as it is compared: signs such as a tick, and how blanks are written, say nothing.
  private static String literal(String status) {
    String plain = STOP.matcher(Approved.plain(status)).replaceFirst("");
    return plain.matches("[A-Z]*")
        ? plain
        : plain.replaceAll("[\\p{So}\\uFE0F✓✔]", "").replaceAll("[ _-]+", " ").strip();
  }

  private static boolean contradicts(String verdict, String board) {
    return switch (BLANKS.matcher(Approved.plain(verdict)).replaceAll("_")) {
      case "APPROVED", "APPROVE", "GO" ->
          StatusColumn.of(board)
              .filter(
                  c ->
                      c == StatusColumn.TO_DO
                          || c == StatusColumn.BLOCKED
                          || c == StatusColumn.CHANGES_REQUESTED)
              .isPresent();
      case "BLOCKED", "NO_GO", "REJECTED", "NOT_APPROVED", "FAIL", "FAILED" ->
          StatusColumn.of(board).filter(c -> c == StatusColumn.DONE).isPresent();
      default -> false;
    };
  }

  private static void compareTitles(Packet packet, Findings found) {
    String section = packet.section().map(s -> s.title()).orElse("");
    String board = packet.title();
    boolean comparable = !section.isEmpty() && !board.isEmpty() && !section.equals(board);
    if (comparable
        && !section.equals(section.toUpperCase(Locale.ROOT))
        && !plain(section).equals(plain(board))) {
      found.add(
          packet,
          Where.heading(packet),
          "the section's title is “" + section + "”, the board's “" + board + "”",
          Severity.NOTE);
    }
  }

  private static String plain(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
