package dev.reproof.tracker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /// Collects the distinct commands of a packet, of which there are mostly few.
  static final class Collector {
    private static final int FEW = 8;

    private final List<Builder> all = new ArrayList<>(4);
    private final Map<String, Builder> byText = new HashMap<>(0);

    /// What collects where this command stands.
    Builder of(WrittenCommand command) {
      String text = command.folded();
      Builder known = known(text);
      if (known == null) {
        known = new Builder(text);
        add(known);
      }
      return known;
    }

    private @Nullable Builder known(String text) {
      if (all.size() > FEW) {
        return byText.get(text);
      }
      for (Builder builder : all) {
        if (builder.text.equals(text)) {
          return builder;
        }
      }
      return null;
    }

    private void add(Builder builder) {
      all.add(builder);
      if (all.size() == FEW + 1) {
        all.forEach(b -> byText.put(b.text, b));
      } else if (all.size() > FEW) {
        byText.put(builder.text, builder);
      }
    }

    /// The commands in the order in which they were first met, numbered from 1.
    List<PacketCommand> numbered() {
      if (all.isEmpty()) {
        return List.of();
      }
      List<PacketCommand> numbered = new ArrayList<>(all.size());
      for (Builder builder : all) {
        numbered.add(builder.build(numbered.size() + 1));
      }
      return List.copyOf(numbered);
    }
  }

  /// Collects where one command stands.
  static final class Builder {
    private final String text;
    private String written = "";
    private List<Box> boxes = List.of();
    private List<CommandRecord> records = List.of();

    Builder(String text) {
      this.text = text;
    }

    void required(Box box) {
      boxes = with(boxes, box);
      remember(box.requiredCommand());
    }

    void recorded(CommandRecord entry) {
      records = with(records, entry);
      remember(entry.writtenCommand());
    }

    /// The list with one more; mostly it is the only one.
    private static <T> List<T> with(List<T> known, T more) {
      if (known.isEmpty()) {
        return List.of(more);
      }
      List<T> all = known.size() == 1 ? new ArrayList<>(known) : known;
      all.add(more);
      return all;
    }

    private void remember(@Nullable WrittenCommand command) {
      if (written.isEmpty() && command != null) {
        written = command.text();
      }
    }

    PacketCommand build(int n) {
      return new PacketCommand(n, text, written, boxes, records);
    }
  }
}
