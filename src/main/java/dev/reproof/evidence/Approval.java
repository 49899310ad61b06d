package dev.reproof.evidence;

import java.time.Instant;
import java.util.List;

/// A reviewer's word that these very commands may run in this folder at this HEAD. `commands` hold
/// the exact texts that were shown; `risky` those of them that were confirmed one by one.
public record Approval(
    List<String> commands, List<String> risky, String directory, String head, Instant at) {
  public Approval {
    commands = List.copyOf(commands);
    risky = List.copyOf(risky);
  }

  public boolean covers(String command, String inDirectory, String atHead) {
    return commands.contains(command) && directory.equals(inDirectory) && head.equals(atHead);
  }
}
