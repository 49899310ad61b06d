package dev.reproof.ui.console;

import dev.reproof.evidence.Log;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where the lines of a log begin: the offset of every 64th line, in bytes. It grows with the log
/// and is used by one thread, never the FX thread.
final class LogIndex {
  private static final int STEP = 64;
  private static final int CHUNK = 1 << 20;
  private static final int LONGEST = 4_000;

  private final Log log;
  private long[] offsets = {0};
  private int blocks = 1;
  private long lines;
  private long indexed;
  private boolean open;

  LogIndex(Log log) {
    this.log = log;
  }

  /// Takes in what the log has gained; at most so many bytes at a time. Whether there is more.
  ///
  /// @throws IOException if the log cannot be read
  boolean advance(long most) throws IOException {
    long target = Math.min(log.size(), indexed + most);
    while (indexed < target) {
      byte[] bytes = log.read(indexed, (int) Math.min(CHUNK, target - indexed));
      if (bytes.length == 0) {
        break;
      }
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          lines++;
          if (lines % STEP == 0) {
            remember(indexed + i + 1);
          }
        }
      }
      open = bytes[bytes.length - 1] != '\n';
      indexed += bytes.length;
    }
    return indexed < log.size();
  }

  private void remember(long offset) {
    if (blocks == offsets.length) {
      offsets = Arrays.copyOf(offsets, blocks * 2);
    }
    offsets[blocks++] = offset;
  }

  /// How many lines there are; the last need not have ended.
  long lines() {
    return lines + (open ? 1 : 0);
  }

  /// Lines from one, counted from 0; long ones are cut, with a mark of how much is left out.
  ///
  /// @throws IOException if the log cannot be read
  List<String> read(long first, int count) throws IOException {
    List<String> read = new ArrayList<>();
    int block = (int) Math.min(first / STEP, blocks - 1L);
    long skip = first - (long) block * STEP;
    long at = offsets[block];
    StringBuilder rest = new StringBuilder();
    int dropped = 0;
    while (read.size() < count && at < indexed) {
      byte[] bytes = log.read(at, (int) Math.min(1 << 16, indexed - at));
      if (bytes.length == 0) {
        break;
      }
      int start = 0;
      for (int i = 0; i < bytes.length && read.size() < count; i++) {
        if (bytes[i] == '\n') {
          dropped += append(rest, bytes, start, i);
          if (skip > 0) {
            skip--;
          } else {
            read.add(shown(rest, dropped));
          }
          rest.setLength(0);
          dropped = 0;
          start = i + 1;
        }
      }
      dropped += append(rest, bytes, start, bytes.length);
      at += bytes.length;
    }
    if (read.size() < count && !rest.isEmpty() && skip == 0) {
      read.add(shown(rest, dropped));
    }
    return read;
  }

  private static int append(StringBuilder rest, byte[] bytes, int from, int to) {
    int room = Math.max(0, LONGEST - rest.length());
    int taken = Math.min(room, to - from);
    rest.append(new String(bytes, from, taken, StandardCharsets.ISO_8859_1));
    return to - from - taken;
  }

  /// Bytes kept as Latin-1 become text here, so that a line cut between two reads is whole.
  private static String shown(StringBuilder line, int dropped) {
    String text =
        new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    int returned = text.lastIndexOf('\r', Math.max(0, text.length() - 2));
    String folded = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    folded =
        returned >= 0 && returned + 1 < folded.length() ? folded.substring(returned + 1) : folded;
    return dropped == 0 ? folded : folded + " … " + dropped + " bytes more";
  }
}
