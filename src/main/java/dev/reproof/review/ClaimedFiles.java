package dev.reproof.review;

import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Packet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files that a packet says it changed. One that a record names only because git found it
/// changed is none of them.
public final class ClaimedFiles {
  /// What stands behind a file that was found changed and that nobody claims.
  public static final String UNCLAIMED = ", not claimed";

  private static final Pattern TICKED = Pattern.compile("^[^`]{0,20}`([^`\\s]+)`");
  private static final Pattern BARE =
      Pattern.compile("^([A-Za-z0-9._][^\\s:`]*[./][^\\s:`]*)(?:\\s|:|$)");

  /// What names lines of a file behind its path: `:12`, `:12-20`, `#L12`.
  private static final Pattern LINES =
      Pattern.compile("(?::\\d+(?:[:-]\\d+)?|#L\\d+(?:-L?\\d+)?)$");

  private ClaimedFiles() {}

  /// The paths, in file order, without doubles.
  public static List<String> of(Packet packet) {
    return lines(packet).map(ClaimedFiles::path).flatMap(Optional::stream).distinct().toList();
  }

  /// The lines that claim files, in file order.
  static Stream<String> lines(Packet packet) {
    return packet.evidence().stream()
        .flatMap(e -> e.blocks().stream())
        .filter(b -> b.kind() == BlockKind.FILES)
        .flatMap(b -> b.items().stream())
        .map(Block.Item::text)
        .filter(text -> !text.stripTrailing().endsWith(UNCLAIMED));
  }

  private static Optional<String> path(String item) {
    Matcher ticked = TICKED.matcher(item);
    if (ticked.find()) {
      return Optional.of(withoutLines(ticked.group(1)));
    }
    Matcher bare = BARE.matcher(item);
    return bare.find() ? Optional.of(bare.group(1)) : Optional.empty();
  }

  /// A path without the lines of its file that it names.
  static String withoutLines(String path) {
    return LINES.matcher(path).replaceFirst("");
  }
}
