package dev.reproof.review;

import dev.reproof.command.Command;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.Row;
import java.util.List;
import java.util.regex.Pattern;

/// A bidirectional, zero-width or look-alike character stands in a command, a status or a name.
final class HiddenTextCheck implements PacketCheck {
  private static final String JOINED =
      "[\\p{IsArabic}\\p{IsDevanagari}\\p{IsBengali}\\p{IsTamil}\\p{IsSinhala}\\p{IsMalayalam}"
          + "\\p{IsKannada}\\p{IsTelugu}]";
  private static final Pattern OF_SCRIPT =
      Pattern.compile("(" + JOINED + ")[\\u200C\\u200D](?=" + JOINED + ")");
  private static final Pattern OF_EMOJI =
      Pattern.compile("(\\p{So}\\uFE0F?[\\x{1F3FB}-\\x{1F3FF}]?)\\u200D(?=\\p{So})");

  @Override
  public String id() {
    return "hidden-text";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String docs() {
    return "A bidirectional, zero-width or look-alike character stands in a command, a status or a"
        + " name.";
  }

  @Override
  public String nextStep() {
    return "write it again with plain letters";
  }

  @Override
  public void look(Reviewed reviewed, Findings found) {
    Packet packet = reviewed.packet();
    for (PacketCommand command : packet.commands()) {
      if (Command.hidesInCommand(command.written())) {
        int line = packet.section().map(s -> s.line(command.line())).orElse(1);
        found.add(
            packet,
            line,
            "command "
                + command.n()
                + " holds hidden text: "
                + SafeText.oneLine(command.written(), 80));
      }
    }
    for (Cell cell : packet.row().map(Row::cells).orElse(List.of())) {
      if (isHidden(cell)) {
        found.add(packet, Where.row(packet), message(cell));
        return;
      }
    }
  }

  private static String message(Cell cell) {
    return "the cell "
        + SafeText.oneLine(cell.column(), 30)
        + " holds hidden text: "
        + SafeText.oneLine(cell.text(), 60);
  }

  private static boolean isHidden(Cell cell) {
    return switch (cell.meaning()) {
      case ID, STATUS, REVIEW_STATE -> isHidden(shownAs(cell.text()));
      case IMPLEMENTER, REVIEWER -> Command.hidesName(shownAs(cell.text()));
      case TITLE, COMMIT, EVIDENCE, OTHER -> false;
    };
  }

  /// A name without the joiners that its script or its emoji need.
  private static String shownAs(String name) {
    return name.indexOf('\u200C') < 0 && name.indexOf('\u200D') < 0
        ? name
        : OF_EMOJI.matcher(OF_SCRIPT.matcher(name).replaceAll("$1")).replaceAll("$1");
  }

  private static boolean isHidden(String text) {
    return Command.hidesText(text);
  }
}
