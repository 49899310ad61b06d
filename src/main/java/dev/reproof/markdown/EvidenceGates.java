package dev.reproof.markdown;

import dev.reproof.tracker.Block;
import dev.reproof.tracker.Gate;
import java.util.List;

/// Collects the gates of one evidence.
final class EvidenceGates {
  private final Lines lines;
  private final int base;
  private final int baseLine;
  private final int end;
  private final Few<Gate> gates = new Few<>();

  /// Up to which line the rows of a table were read.
  private int tableEnd;

  /// Collects those of the section that begins on the line `baseLine`, before the line `end`.
  EvidenceGates(Lines lines, int baseLine, int end) {
    this.lines = lines;
    this.end = end;
    this.base = lines.start(baseLine);
    this.baseLine = baseLine;
  }

  List<Gate> toList() {
    return gates.toList();
  }

  /// Reads the gates of a line below their label; `bare` is the level that the line above named
  /// without a word, which then may stand here alone. Returns such a level, empty where there is
  /// none.
  String read(Block.Item item, Phrase phrase, String bare) {
    if (isOfTable(baseLine + item.line())) {
      return "";
    }
    List<GateWords> found = phrase.gates();
    for (GateWords gate : found) {
      gates.add(gate.on(item.line(), item.offset()));
    }
    if (found.isEmpty() && !bare.isEmpty() && item.text().length() < 200) {
      String lead = bare + ": ";
      GateWords gate = GateWords.of(lead + item.text(), lines.texts()).getFirst();
      if (!gate.word().isEmpty()) {
        gates.add(gate.on(item.line(), item.offset() - lead.length()));
      }
    }
    boolean named = found.size() == 1 && found.getFirst().isBare();
    return named ? found.getFirst().level() : "";
  }

  /// Reads those on a line outside of blocks, whose text begins at the offset `start`.
  void readLoose(int line, int start) {
    if (!isOfTable(line)
        && GateWords.mayHold(lines.text(), lines.start(line), lines.end(line))
        && BoxReader.mark(lines, line) < 0) {
      for (GateWords gate : lines.phrase(start, lines.end(line)).gates()) {
        if (gate.standsAlone()) {
          gates.add(gate.on(line - baseLine, start - base));
        }
      }
    }
  }

  /// Whether a line is one of a table of gates, which is read at its first line.
  private boolean isOfTable(int line) {
    GateTable table = line < tableEnd ? null : GateTable.at(lines, line, end);
    if (table != null) {
      table.gates(lines, baseLine).forEach(gates::add);
      tableEnd = table.table().end();
    }
    return line < tableEnd;
  }
}
