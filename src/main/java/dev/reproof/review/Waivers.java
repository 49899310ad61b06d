package dev.reproof.review;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads waivers back as Reproof writes them: `exit 3 (waived by Ada: findings triaged)`.
final class Waivers {
  private static final Pattern WAIVED =
      Pattern.compile("(?i)\\bwaived by ([^:()]+):\\s*([^()]\\S.*)");

  private Waivers() {}

  static boolean isWaived(String result) {
    return by(result).isPresent();
  }

  /// Who waived it.
  static Optional<String> by(String result) {
    Matcher matcher = WAIVED.matcher(result);
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }
}
