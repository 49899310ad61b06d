package dev.reproof.session;

import java.util.List;

/// The files of a packet: those it claims and those that were changed, each once. `commit` is the
/// checkpoint that they were looked up in, empty where the work tree was.
public record PacketFiles(String commit, List<ChangedFile> files) {
  public PacketFiles {
    files = List.copyOf(files);
  }
}
