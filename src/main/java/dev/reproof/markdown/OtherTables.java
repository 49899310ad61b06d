package dev.reproof.markdown;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The headings of tables that look like a board and are not it: they tell of packets of other
/// trackers, or sum up those of a board.
final class OtherTables {
  private static final Pattern OF_OTHERS =
      Pattern.compile("(?i)(?:predecessors?|dependency lanes?)\\b(?!.*\\bboard\\b).*");
  private static final Pattern SUMMARY = Pattern.compile("(?i)(?:packet )?(?:completion )?summary");

  private OtherTables() {}

  /// Whether a heading names such a table; a summary is one where it `followsBoard`.
  static boolean isNamedBy(@Nullable String heading, boolean followsBoard) {
    return heading != null
        && (OF_OTHERS.matcher(heading).matches()
            || followsBoard && SUMMARY.matcher(heading).matches());
  }
}
