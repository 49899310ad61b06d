package dev.reproof.review;

import dev.reproof.tracker.Packet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether commits touch any of the files that a packet says it changed. In doubt they do: a claim
/// may be a path from a folder of its own, a folder, a pattern, or a name with others on its line.
public final class TouchedFiles {
  private static final Pattern TICKED = Pattern.compile("`([^`\\s]+)`");
  private static final Pattern PATH_LIKE = Pattern.compile(".*[./*].*");

  private final List<String> claimed;

  private TouchedFiles(List<String> claimed) {
    this.claimed = List.copyOf(claimed);
  }

  /// Every path that the packet's lists of files name.
  public static TouchedFiles of(Packet packet) {
    List<String> all = new ArrayList<>(ClaimedFiles.of(packet));
    ClaimedFiles.lines(packet)
        .forEach(
            item -> {
              Matcher ticked = TICKED.matcher(item);
              while (ticked.find()) {
                if (PATH_LIKE.matcher(ticked.group(1)).matches()) {
                  all.add(ClaimedFiles.withoutLines(ticked.group(1)));
                }
              }
            });
    return new TouchedFiles(all);
  }

  /// Whether one of a commit's files is claimed, or nothing is.
  public boolean areIn(List<String> files) {
    return claimed.isEmpty()
        || files.stream().anyMatch(f -> claimed.stream().anyMatch(c -> isOf(f, c)));
  }

  private static boolean isOf(String file, String claim) {
    String plain = claim.replaceFirst("^(?:\\./|/)", "").replaceFirst("/$", "");
    if (plain.isEmpty()) {
      return false;
    }
    if (plain.indexOf('*') < 0) {
      return file.equals(plain)
          || file.startsWith(plain + "/")
          || file.endsWith("/" + plain)
          || plain.endsWith("/" + file)
          || file.contains("/" + plain + "/");
    }
    String pattern = "\\Q" + plain.replaceAll("\\*+", "\\\\E.*\\\\Q") + "\\E";
    return file.matches("(?:.*/)?" + pattern);
  }
}
