package dev.reproof.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A reviewer's word that these very commands may run in this folder at this HEAD. `commands` hold
/// the exact texts that were shown, `numbers` what they are in their packet, in the same order;
/// `risky` those of them that were confirmed one by one. An older program kept neither the tracker,
/// the packet nor the numbers: they are empty then.
public record Approval(
    String tracker,
    String packet,
    List<Integer> numbers,
    List<String> commands,
    List<String> risky,
    String directory,
    String head,
    Instant at) {
  public Approval(
      @Nullable String tracker,
      @Nullable String packet,
      @Nullable List<Integer> numbers,
      List<String> commands,
      List<String> risky,
      String directory,
      String head,
      Instant at) {
    this.tracker = Objects.requireNonNullElse(tracker, "");
    this.packet = Objects.requireNonNullElse(packet, "");
    this.numbers = numbers == null ? List.of() : List.copyOf(numbers);
    this.commands = List.copyOf(commands);
    this.risky = List.copyOf(risky);
    this.directory = Objects.requireNonNull(directory, "directory");
    this.head = Objects.requireNonNull(head, "head");
    this.at = Objects.requireNonNull(at, "at");
  }

  public boolean covers(String command, String inDirectory, String atHead) {
    return commands.contains(command) && directory.equals(inDirectory) && head.equals(atHead);
  }

  /// The command that was approved under this number; empty if none was.
  public Optional<String> command(int number) {
    int at = numbers.indexOf(number);
    return at < 0 || at >= commands.size() ? Optional.empty() : Optional.of(commands.get(at));
  }
}
