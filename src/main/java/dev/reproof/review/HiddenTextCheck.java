package dev.reproof.review;

import dev.reproof.command.Command;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;

/// A bidirectional, zero-width or look-alike character stands in a command, a status or a name.
final class HiddenTextCheck implements PacketCheck {
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
      if (isHidden(command.written()) || Command.hidesBlanks(command.written())) {
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
    packet
        .row()
        .ifPresent(
            row ->
                row.cells().stream()
                    .filter(c -> isName(Column.of(c.column())) && isHidden(c.text()))
                    .findFirst()
                    .ifPresent(c -> found.add(packet, Where.row(packet), message(c))));
  }

  private static String message(Cell cell) {
    return "the cell "
        + SafeText.oneLine(cell.column(), 30)
        + " holds hidden text: "
        + SafeText.oneLine(cell.text(), 60);
  }

  private static boolean isName(Column column) {
    return switch (column) {
      case ID, STATUS, IMPLEMENTER, REVIEWER, REVIEW_STATE -> true;
      case TITLE, COMMIT, EVIDENCE, OTHER -> false;
    };
  }

  private static boolean isHidden(String text) {
    return Command.hidesText(text);
  }
}
