package dev.reproof.ui;

import org.jspecify.annotations.Nullable;

/// How many problems a packet has, as one mark: its errors, else its warnings.
public final class ProblemCount {
  private ProblemCount() {}

  /// @param row null for no packet
  public static void show(Chip chip, @Nullable PacketRow row) {
    boolean any = row != null && row.breaksRule();
    chip.setVisible(any);
    if (row == null || !any) {
      chip.show(Tone.MUTED, Sign.NONE, "");
    } else if (row.errors() > 0) {
      chip.show(Tone.DANGER, Sign.DOT, String.valueOf(row.errors()));
      chip.setAccessibleText(Words.count("errors", row.errors()));
    } else {
      chip.show(Tone.WARNING, Sign.TRIANGLE, String.valueOf(row.warnings()));
      chip.setAccessibleText(Words.count("warnings", row.warnings()));
    }
  }
}
