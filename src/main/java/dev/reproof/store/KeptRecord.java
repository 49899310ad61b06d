package dev.reproof.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A record of the kept runs as it lies in its file, a byte a character: its number from 1, the
/// hash that stands before the one ahead of it, what is written, and whether a line feed ends it.
record KeptRecord(long number, String before, String written, boolean ended) {
  /// What stands for a hash before the first record.
  static final String FIRST = "0".repeat(64);

  private static final int HASH = 64;

  /// The records of a file, whatever it holds.
  static List<KeptRecord> all(byte[] file) {
    List<KeptRecord> all = new ArrayList<>();
    String text = new String(file, StandardCharsets.ISO_8859_1);
    String before = FIRST;
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      String written = text.substring(from, end < 0 ? text.length() : end);
      KeptRecord record = new KeptRecord(all.size() + 1L, before, written, end >= 0);
      all.add(record);
      before = record.hash();
      from = end < 0 ? text.length() : end + 1;
    }
    return all;
  }

  String hash() {
    return written.substring(0, Math.min(HASH, written.length()));
  }

  /// The record without its hash, as text.
  String text() {
    return new String(body().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private String body() {
    return written.length() <= HASH ? "" : written.substring(HASH + 1);
  }

  /// Whether it is as it was written, behind the record that was before it.
  boolean isWhole() {
    byte[] hashed = (before + body()).getBytes(StandardCharsets.ISO_8859_1);
    return ended
        && written.length() > HASH
        && written.charAt(HASH) == ' '
        && hash().equals(Home.sha256(hashed));
  }
}
