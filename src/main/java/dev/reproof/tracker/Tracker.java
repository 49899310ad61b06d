package dev.reproof.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a tracker says. Packets stand in the order of the boards, then those without a row in file
/// order. `hashLines` are the lines outside all sections that hold commit hashes; their lines are
/// those of the file.
public record Tracker(
    String title,
    @Nullable String statusLine,
    List<Rule> rules,
    List<Board> boards,
    List<Packet> packets,
    List<HashLine> hashLines,
    List<Unread> unread) {
  private static final Pattern PACKET_WORD = Pattern.compile("^packet(?:[\\s:#._-]+|(?=\\d))");
  private static final Pattern END_MARKS = Pattern.compile("[\\s:.]+$");
  private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");

  public Tracker {
    rules = List.copyOf(rules);
    boards = List.copyOf(boards);
    packets = List.copyOf(packets);
    hashLines = List.copyOf(hashLines);
    unread = List.copyOf(unread);
  }

  /// The `Status:` of the whole tracker.
  public Optional<String> status() {
    return Optional.ofNullable(statusLine);
  }

  /// Whether there is anything to review: a packet, on a board or in a section.
  public boolean isEmpty() {
    return packets.isEmpty();
  }

  /// The packet of exactly this id.
  public Optional<Packet> packet(String id) {
    return packets.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /// The packets that a name may mean: the one of exactly this id, else all that agree ignoring
  /// case, the word "Packet" with what joins it to the id, a colon behind it and leading zeros.
  public List<Packet> packetsNamed(String name) {
    Optional<Packet> exact = packet(name.strip());
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    String wanted = loose(name);
    List<Packet> found = new ArrayList<>();
    for (Packet packet : packets) {
      if (loose(packet.id()).equals(wanted)) {
        found.add(packet);
      }
    }
    return found;
  }

  private static String loose(String id) {
    String plain = PACKET_WORD.matcher(id.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    return LEADING_ZEROS.matcher(END_MARKS.matcher(plain).replaceFirst("")).replaceAll("");
  }

  public int boxesTotal() {
    return packets.stream().mapToInt(p -> p.boxes().size()).sum();
  }

  public int boxesChecked() {
    return packets.stream().mapToInt(Packet::boxesChecked).sum();
  }
}
