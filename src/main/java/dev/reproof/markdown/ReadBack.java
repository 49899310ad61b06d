package dev.reproof.markdown;

import dev.reproof.text.EditRefused;
import dev.reproof.text.SourceText;
import dev.reproof.text.Span;
import dev.reproof.tracker.Cell;
import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Place;
import dev.reproof.tracker.Row;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.Tracker;
import dev.reproof.tracker.WrittenCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a plan back before it is given out: the edited text must say what was meant of this packet
/// and the same as before of every other.
final class ReadBack {
  private static final Place ANYWHERE = new Place(0, 1);

  private final Writing writing;

  ReadBack(Writing writing) {
    this.writing = writing;
  }

  EditPlan checked(EditPlan plan, Intent intent) {
    return switch (plan) {
      case EditPlan.Refused refused -> refused;
      case EditPlan.Planned planned -> {
        Optional<String> fault = fault(planned, intent);
        yield fault.isEmpty()
            ? planned
            : intent instanceof Intent.EditSource ? unfit(fault.get()) : refused(fault.get());
      }
    };
  }

  private EditPlan unfit(String fault) {
    return new EditPlan.Refused(
        "what was typed into packet "
            + writing.packet().id()
            + " is not taken yet: "
            + fault
            + "; close what is open in it, and keep its heading");
  }

  private EditPlan refused(String fault) {
    return new EditPlan.Refused(
        "the record of packet "
            + writing.packet().id()
            + " was not written, because it would not read back as meant: "
            + fault
            + "; write this packet's evidence by hand, or give it the form of the other packets");
  }

  private Optional<String> fault(EditPlan.Planned planned, Intent intent) {
    SourceText after;
    try {
      after = writing.source().apply(planned.edits());
    } catch (EditRefused e) {
      return Optional.ofNullable(e.getMessage());
    }
    Tracker read =
        TrackerParser.parseAgain(writing.source(), writing.tracker(), planned.edits(), after);
    Optional<Packet> packet = read.packet(writing.packet().id());
    if (packet.isEmpty() || packet.get().section().isEmpty()) {
      return Optional.of("its section would end elsewhere");
    }
    return others(read, after.text())
        .or(
            () ->
                switch (intent) {
                  case Intent.RecordVerdict verdict -> verdict(packet.get(), verdict);
                  case Intent.RecordHash hash -> hash(packet.get(), hash);
                  case Intent.TickBox _,
                      Intent.SetCell _,
                      Intent.EditSource _,
                      Intent.MergeText _ ->
                      Optional.empty();
                });
  }

  private Optional<String> others(Tracker read, String text) {
    List<Packet> before = writing.tracker().packets();
    List<Packet> after = read.packets();
    if (!before.stream().map(Packet::id).toList().equals(after.stream().map(Packet::id).toList())) {
      return Optional.of("other packets would be found than before");
    }
    for (int i = 0; i < before.size(); i++) {
      Packet old = before.get(i);
      boolean shared = old.section().equals(writing.packet().section());
      if (!old.id().equals(writing.packet().id())
          && !(cells(old).equals(cells(after.get(i)))
              && (shared || saysSame(old, after.get(i), text)))) {
        return Optional.of("packet " + old.id() + " would read differently");
      }
    }
    return Optional.empty();
  }

  private static List<String> cells(Packet packet) {
    return packet.row().map(Row::cells).orElse(List.of()).stream().map(Cell::text).toList();
  }

  /// Whether a packet's section reads as before; of one with parts elsewhere, which may come to lie
  /// further off, whether they hold the same words.
  private boolean saysSame(Packet old, Packet now, String text) {
    Optional<Section> was = old.section();
    Optional<Section> is = now.section();
    boolean scattered = was.filter(s -> !s.elsewhere().isEmpty()).isPresent();
    return scattered && is.isPresent()
        ? words(was.get(), writing.text()).equals(words(is.get(), text))
        : was.map(s -> s.at(ANYWHERE)).equals(is.map(s -> s.at(ANYWHERE)));
  }

  private static List<String> words(Section section, String text) {
    List<String> words = new ArrayList<>();
    words.add(section.span(new Span(0, section.length())).of(text));
    section.elsewhere().forEach(part -> words.add(section.span(part).of(text)));
    words.replaceAll(ReadBack::withoutSeparator);
    return words;
  }

  /// A text without the blank lines and separators at its end.
  private static String withoutSeparator(String text) {
    int end = text.length();
    while (end > 0 && " \t\r\n-*_".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static Optional<String> verdict(Packet packet, Intent.RecordVerdict intent) {
    String word = intent.form().verdict();
    String read = packet.verdict().map(v -> v.word()).orElse("none");
    if (!read.equals(word)) {
      return Optional.of("its verdict would be " + read + ", not " + word);
    }
    Map<String, Gate> gates = packet.gates();
    for (Map.Entry<String, Intent.GateValue> gate : intent.form().gates().entrySet()) {
      Gate own = gates.get(gate.getKey());
      if (own == null || !own.word().equals(gate.getValue().word())) {
        return Optional.of("gate " + gate.getKey() + " would not be " + gate.getValue().word());
      }
    }
    for (Intent.RecordedLine run : intent.runs()) {
      if (packet.records().stream().noneMatch(r -> says(r, run))) {
        return Optional.of("the result of “" + run.command() + "” would not be read");
      }
    }
    return Optional.empty();
  }

  private static boolean says(CommandRecord entry, Intent.RecordedLine run) {
    boolean same =
        entry
            .command()
            .map(WrittenCommand::folded)
            .filter(WrittenCommand.fold(run.command())::equals)
            .isPresent();
    Integer exit = run.exit();
    return same && entry.exit().equals(Optional.ofNullable(exit));
  }

  private static Optional<String> hash(Packet packet, Intent.RecordHash intent) {
    return packet.checkpoints().stream().anyMatch(h -> intent.hash().startsWith(h.digits()))
        ? Optional.empty()
        : Optional.of("the hash would not be read in its evidence");
  }
}
