package dev.reproof.ui.console;

import dev.reproof.evidence.Log;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where the rows of a log begin: the offset of every 64th, in bytes, with its line. It grows with
/// the log and is used by one thread, never the FX thread. 10,000,000 rows cost 2.5 MB.
final class LogIndex {
  private static final int STEP = 64;
  private static final int CHUNK = 1 << 20;

  private final Log log;
  private final RowSplitter splitter = new RowSplitter();
  private long[] offsets = {0};
  private long[] linesAt = {0};
  private boolean[] continuedAt = {false};
  private int blocks = 1;
  private long rows;
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
    long target = indexed + Math.min(log.size() - indexed, most);
    while (indexed < target) {
      byte[] bytes = log.read(indexed, (int) Math.min(CHUNK, target - indexed));
      if (bytes.length == 0) {
        break;
      }
      for (int i = 0; i < bytes.length; i++) {
        take(bytes[i], indexed + i);
      }
      indexed += bytes.length;
    }
    return indexed < log.size();
  }

  private void take(byte b, long offset) {
    int what = splitter.take(b);
    if (what == RowSplitter.END) {
      rows++;
      lines++;
      open = false;
      remember(offset + 1, false);
      return;
    }
    if (what == RowSplitter.CUT) {
      rows++;
      remember(offset, true);
    }
    open |= what != RowSplitter.SILENT;
  }

  private void remember(long offset, boolean continued) {
    if (rows % STEP != 0) {
      return;
    }
    if (blocks == offsets.length) {
      offsets = Arrays.copyOf(offsets, blocks * 2);
      linesAt = Arrays.copyOf(linesAt, blocks * 2);
      continuedAt = Arrays.copyOf(continuedAt, blocks * 2);
    }
    offsets[blocks] = offset;
    linesAt[blocks] = lines;
    continuedAt[blocks++] = continued;
  }

  /// How many rows there are; the last need not have ended.
  long rows() {
    return rows + (open ? 1 : 0);
  }

  /// How many bytes are taken in.
  long indexed() {
    return indexed;
  }

  /// Rows from one, counted from 0.
  ///
  /// @throws IOException if the log cannot be read
  List<LogRow> read(long first, int count) throws IOException {
    Reading reading = new Reading(first);
    while (reading.read.size() < count && reading.at < indexed) {
      reading.step(count);
    }
    if (reading.read.size() < count && reading.begun) {
      reading.end();
    }
    return reading.read;
  }

  /// The row that holds the byte at an offset.
  ///
  /// @throws IOException if the log cannot be read
  long rowAt(long offset) throws IOException {
    int found = Arrays.binarySearch(offsets, 0, blocks, offset);
    int block = found >= 0 ? found : Math.max(0, -found - 2);
    long row = (long) block * STEP;
    RowSplitter own = new RowSplitter();
    long at = offsets[block];
    while (at < offset) {
      byte[] bytes = log.read(at, (int) Math.min(1 << 16, offset - at));
      if (bytes.length == 0) {
        break;
      }
      for (byte b : bytes) {
        int what = own.take(b);
        row += what == RowSplitter.END || what == RowSplitter.CUT ? 1 : 0;
      }
      at += bytes.length;
    }
    return row;
  }

  /// Reads rows from the block that holds the first one.
  private final class Reading {
    private final List<LogRow> read = new ArrayList<>();
    private final RowSplitter own = new RowSplitter();
    private byte[] text = new byte[RowSplitter.SLICE + 512];
    private int length;
    private long skip;
    private long at;
    private long line;
    private boolean continued;
    private boolean begun;

    Reading(long first) {
      int block = (int) Math.min(first / STEP, blocks - 1L);
      skip = first - (long) block * STEP;
      at = offsets[block];
      line = linesAt[block];
      continued = continuedAt[block];
    }

    void step(int count) throws IOException {
      byte[] bytes = log.read(at, (int) Math.min(1 << 16, indexed - at));
      if (bytes.length == 0) {
        at = indexed;
        return;
      }
      for (int i = 0; i < bytes.length && read.size() < count; i++) {
        take(bytes[i]);
      }
      at += bytes.length;
    }

    private void take(byte b) {
      int what = own.take(b);
      switch (what) {
        case RowSplitter.END -> {
          end();
          line++;
          continued = false;
          begun = false;
        }
        case RowSplitter.SILENT -> {}
        default -> {
          if (what == RowSplitter.CUT) {
            end();
            continued = true;
          }
          length = what == RowSplitter.FOLD ? 0 : length;
          begun = true;
          add(b);
        }
      }
    }

    private void add(byte b) {
      if (length == text.length) {
        text = Arrays.copyOf(text, length * 2);
      }
      text[length++] = b;
    }

    private void end() {
      if (skip > 0) {
        skip--;
      } else {
        read.add(new LogRow(line, continued, new String(text, 0, length, StandardCharsets.UTF_8)));
      }
      length = 0;
    }
  }
}
