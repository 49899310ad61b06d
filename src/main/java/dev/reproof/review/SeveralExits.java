package dev.reproof.review;

import dev.reproof.tracker.Box;
import dev.reproof.tracker.PacketCommand;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Several exit codes that a line names as good ones alike: `exit 0 or exit 1`, `expected exit
/// 0/2`. None of them is the one that counts, and none of them is a failure.
final class SeveralExits {
  private static final String CODE = "`?(?:exits?(?:[ _-]?codes?)?\\s+)?`?\\d{1,3}`?";
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)\\bexits?(?:["
              + " _-]?codes?)?(?:\\s+(?:with|status|code|either))*\\s*[:=]?\\s*`?\\d{1,3}`?"
              + "(?:(?:\\s*,\\s*"
              + CODE
              + ")*\\s*,?\\s+or\\s+"
              + CODE
              + "|/\\d{1,3}(?![\\w./%:-]))");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private SeveralExits() {}

  /// Whether the box that requires a command, or the entry itself, names the entry's code so.
  static boolean accept(PacketCommand required, Claims.Entry entry) {
    Integer exit = entry.exit();
    return exit != null
        && (names(entry.result(), exit)
            || required.requiredBy().stream().map(Box::text).anyMatch(t -> names(t, exit)));
  }

  private static boolean names(String text, int exit) {
    Matcher several = SEVERAL.matcher(text);
    while (several.find()) {
      Matcher code = DIGITS.matcher(several.group());
      while (code.find()) {
        if (Integer.parseInt(code.group()) == exit) {
          return true;
        }
      }
    }
    return false;
  }
}
