package dev.reproof.ui;

import dev.reproof.evidence.Log;
import dev.reproof.text.Escape;
import dev.reproof.text.SafeText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The last line of a log that says something, without colours, safe to show.
final class LastLine {
  private static final int TAIL = 4096;
  private static final int LONGEST = 300;

  private LastLine() {}

  /// Reads it; empty where there is none, or the log cannot be read.
  static String of(Log log) {
    try {
      long size = log.size();
      byte[] tail = log.read(Math.max(0, size - TAIL), (int) Math.min(TAIL, size));
      String text = new String(tail, StandardCharsets.UTF_8);
      List<String> lines = Escape.without(text).lines().filter(l -> !l.isBlank()).toList();
      return lines.isEmpty() ? "" : SafeText.oneLine(lines.getLast(), LONGEST);
    } catch (IOException e) {
      return "";
    }
  }
}
