package dev.reproof.tracker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of packets: the line of its header row in the file, from 1, the heading above it if any,
/// and its columns as they are written.
public record Board(int line, @Nullable String heading, List<String> columns) {
  public Board {
    columns = List.copyOf(columns);
  }
}
