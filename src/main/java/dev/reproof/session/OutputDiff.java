package dev.reproof.session;

import dev.reproof.evidence.Log;
import dev.reproof.evidence.Run;
import dev.reproof.review.OutputMask;
import dev.reproof.text.SideBySide;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The outputs of two runs of the same command beside each other; times, durations, temporary paths
/// and the like are not compared. `cut` says that one of them is longer than was compared.
public record OutputDiff(Run before, Run now, List<SideBySide.Pair> lines, boolean cut) {
  /// So many bytes of each output are compared.
  static final int MOST = 4 << 20;

  public OutputDiff {
    lines = List.copyOf(lines);
  }

  /// @throws IOException if a kept output cannot be read
  static OutputDiff of(Run before, Run now) throws IOException {
    Log left = KeptLogs.of(before);
    Log right = KeptLogs.of(now);
    return new OutputDiff(
        before,
        now,
        SideBySide.of(lines(left), lines(right), OutputMask::masked),
        left.size() > MOST || right.size() > MOST);
  }

  private static List<String> lines(Log log) throws IOException {
    return new String(log.read(0, MOST), StandardCharsets.UTF_8).lines().toList();
  }

  /// How many lines differ.
  public long differences() {
    return lines.stream().filter(p -> !p.same()).count();
  }
}
