package dev.reproof.review;

import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.WrittenCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads waivers back as Reproof writes them: `exit 3 (waived by Ada: findings triaged)`.
public final class Waivers {
  private static final Pattern WAIVED =
      Pattern.compile("(?i)\\bwaived by ([^:()]+):\\s*([^()]*[^()\\s][^()]*)");

  private Waivers() {}

  /// A waiver that the file holds: its line, from 1, the command, who accepts that it fails, and
  /// why.
  public record Waiver(int line, String command, String by, String reason) {}

  /// The waivers in the list that counts of a packet.
  public static List<Waiver> of(Packet packet) {
    List<Waiver> waivers = new ArrayList<>();
    Section section = packet.section().orElse(null);
    if (section == null) {
      return waivers;
    }
    for (CommandRecord entry : Claims.countingRecords(packet)) {
      Matcher waived = WAIVED.matcher(entry.result());
      if (waived.find()) {
        waivers.add(
            new Waiver(
                section.line(entry.line()),
                entry.command().map(WrittenCommand::folded).orElse(""),
                waived.group(1).strip(),
                waived.group(2).strip()));
      }
    }
    return waivers;
  }

  static boolean isWaived(String result) {
    return by(result).isPresent();
  }

  /// Who waived it.
  static Optional<String> by(String result) {
    if (result.indexOf(':') < 0) {
      return Optional.empty();
    }
    Matcher matcher = WAIVED.matcher(result);
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }
}
