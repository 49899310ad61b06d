package dev.reproof.review;

import dev.reproof.tracker.CommandRecord;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Placeholder;
import dev.reproof.tracker.Section;
import dev.reproof.tracker.WrittenCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads waivers back as Reproof writes them, `exit 3 (waived by Ada: findings triaged)`, and as
/// people do, `exit 3 (accepted failure: findings triaged, by Ada)`.
public final class Waivers {
  private static final Pattern WAIVED =
      Pattern.compile("(?i)\\bwaived by ([^:()]+):\\s*([^()]*[^()\\s][^()]*)");

  private static final Pattern ACCEPTED =
      Pattern.compile(
          "(?i)(?<!\\b(?:no|not|an) )\\baccepted failure:\\s*([^()]*[^()\\s,;])[,;]\\s*by"
              + " ([^():,;]+)\\)");

  /// What makes of it none, or none yet, where it stands directly before: `cannot be`, `to be`.
  private static final Pattern NOT_BEFORE =
      Pattern.compile(
          "(?i)(?:\\b(?:not|never|cannot|unless|until|if|nor|no"
              + " longer)|n['’]t|\\b(?:to|must|should|shall|may|might|can|could|will|would) be)(?:"
              + " (?:yet|be|been|being|ever|to|it|this|is|was|has|have|formally|explicitly))* $");

  /// A reason that begins like a placeholder and goes on: `pending the release of libfoo`.
  private static final Pattern GOES_ON =
      Pattern.compile("(?i)pending \\S+ \\S.*|(?:pending|to be done)\\b.*\\d.*");

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
      in(entry.result())
          .ifPresent(
              w ->
                  waivers.add(
                      new Waiver(
                          section.line(entry.line()),
                          entry.command().map(WrittenCommand::folded).orElse(""),
                          w.by(),
                          w.reason())));
    }
    return waivers;
  }

  static boolean isWaived(String result) {
    return by(result).isPresent();
  }

  /// Who waived it.
  static Optional<String> by(String result) {
    return in(result).map(Given::by);
  }

  private record Given(String by, String reason) {}

  /// The first waiver that names somebody and a reason, and is not denied.
  private static Optional<Given> in(String result) {
    if (result.indexOf(':') < 0) {
      return Optional.empty();
    }
    Matcher waived = WAIVED.matcher(result);
    while (waived.find()) {
      Given given = new Given(waived.group(1).strip(), waived.group(2).strip());
      boolean said = !isTemplate(given.by()) && !isTemplate(given.reason());
      if (said && !NOT_BEFORE.matcher(result.substring(0, waived.start())).find()) {
        return Optional.of(given);
      }
    }
    return accepted(result);
  }

  /// The same in other words, `(accepted failure: flaky net, by Ada)`.
  private static Optional<Given> accepted(String result) {
    Matcher accepted = ACCEPTED.matcher(result);
    if (!accepted.find()) {
      return Optional.empty();
    }
    Given given = new Given(accepted.group(2).strip(), accepted.group(1).strip());
    boolean said = !isTemplate(given.by()) && !isTemplate(given.reason());
    return said ? Optional.of(given) : Optional.empty();
  }

  /// Whether a reason is one, and does not only hold the place of one: `TODO`, `<reason>`.
  public static boolean isReason(String text) {
    return !text.isBlank() && !isTemplate(text.strip());
  }

  private static boolean isTemplate(String words) {
    return Placeholder.isPlaceholder(words) && !GOES_ON.matcher(words).matches();
  }
}
