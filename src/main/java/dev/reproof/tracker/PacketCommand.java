package dev.reproof.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A distinct command of a packet, by its number, with the boxes that ask for it and the records of
/// it, in file order. `text` is the command with runs of blanks folded; `written` as the first of
/// them has it.
public record PacketCommand(
    int n, String text, String written, List<Box> requiredBy, List<CommandRecord> recordedBy) {
  public PacketCommand {
    requiredBy = List.copyOf(requiredBy);
    recordedBy = List.copyOf(recordedBy);
  }

  public boolean isRequired() {
    return !requiredBy.isEmpty();
  }

  /// The exit code that counts as a pass; 0 unless the file states another.
  public int passingExit() {
    for (Box box : requiredBy) {
      Integer passing = box.passingExit().orElse(null);
      if (passing != null) {
        return passing;
      }
    }
    for (CommandRecord entry : recordedBy) {
      Integer expected = entry.expectedExit();
      if (expected != null) {
        return expected;
      }
    }
    return 0;
  }

  /// The line in the section, from 0, where the packet requires the command, or where it is
  /// recorded if nothing requires it.
  public int line() {
    return isRequired() ? requiredBy.getFirst().line() : recordedBy.getFirst().line();
  }

  /// Collects where one command stands.
  static final class Builder {
    private final String text;
    private String written = "";
    private final List<Box> boxes = new ArrayList<>();
    private final List<CommandRecord> records = new ArrayList<>();

    Builder(String text) {
      this.text = text;
    }

    void required(Box box) {
      boxes.add(box);
      remember(box.command());
    }

    void recorded(CommandRecord entry) {
      records.add(entry);
      remember(entry.command());
    }

    private void remember(Optional<WrittenCommand> command) {
      if (written.isEmpty()) {
        written = command.map(WrittenCommand::text).orElse("");
      }
    }

    PacketCommand build(int n) {
      return new PacketCommand(n, text, written, boxes, records);
    }
  }
}
