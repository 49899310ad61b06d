package dev.reproof.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Exit codes in words that also mean other things, `rc 0`, `returned 0`, `status 0`: one is stated
/// only where the word begins the result and nothing but a remark follows the number.
final class CommonExit {
  private static final Pattern RESULT =
      Pattern.compile(
          "(?i)\\(?(?:exit ?\\((\\d{1,3})\\)"
              + "|(?:rc|code|status|returned|return|rückgabewert)\\s*[:=]?\\s*(\\d{1,3}))"
              + "\\)?\\s*(?:$|[(,;—–-].*)");

  /// An HTTP status is none.
  private static final int HIGHEST = 128;

  private static final int MOST_READ = 200;

  private CommonExit() {}

  /// The code that a result begins with; null if it begins otherwise.
  static @Nullable Integer stated(String result) {
    String text = result.strip();
    if (text.isEmpty() || "(ercsrERCSR".indexOf(text.charAt(0)) < 0) {
      return null;
    }
    int end = text.indexOf('\n');
    Matcher words =
        RESULT.matcher(text.substring(0, Math.min(MOST_READ, end < 0 ? text.length() : end)));
    if (!words.matches()) {
      return null;
    }
    int code = Integer.parseInt(words.group(1) != null ? words.group(1) : words.group(2));
    return code < HIGHEST || words.group(1) != null ? code : null;
  }
}
