package dev.reproof.markdown;

import dev.reproof.tracker.Intent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a file writes the line of a gate: what stands between the list mark and the value, with `P0`
/// for the level (`P0: `, `**P0** `), whether the reason stands behind a dash, not in brackets, and
/// what parts gates that stand on one line.
record GateHand(String opening, boolean dashed, String separator) {
  static final GateHand STANDARD = new GateHand("P0: ", false, " | ");

  private static final Pattern LEVEL = Pattern.compile("P[0-9]");
  private static final Pattern BOX = Pattern.compile("\\[[ xX]\\]");
  private static final Pattern PARTED = Pattern.compile("\\s*[|;,]\\s+(?=\\**P[0-9])");
  private static final Pattern NEXT_GATE =
      Pattern.compile("\\s*[|;]\\s*(?=(?:[-*+]\\s+)?(?:\\[[ xX]\\]\\s+)?\\**P[0-9])");
  private static final Pattern NEXT_BOLD =
      Pattern.compile("\\*\\*(?=\\s*(?:[-*+]\\s+)?(?:\\[[ xX]\\]\\s+)?\\**P[0-9])");
  private static final Pattern DASHED = Pattern.compile("[*`]*[A-Z/]+[*`]*\\s+[—–-]\\s.*");

  /// Of the first gate's opening and value, and of what stands behind it on its line.
  static GateHand of(String opening, String value, String behind) {
    if (!LEVEL.matcher(opening).find() || opening.startsWith("|")) {
      return STANDARD;
    }
    Matcher parted = PARTED.matcher(behind);
    return new GateHand(
        LEVEL.matcher(opening).replaceFirst("P0"),
        DASHED.matcher(value).matches(),
        parted.lookingAt() ? parted.group() : STANDARD.separator());
  }

  /// The line of a gate, without its list mark.
  String line(String level, Intent.GateValue gate, Quoted quoted) {
    String box = gate.word().equals("FAIL") ? "[ ]" : "[x]";
    String boxed = BOX.matcher(opening).replaceFirst(box);
    return LEVEL.matcher(boxed).replaceFirst(level) + value(gate, quoted);
  }

  /// The word of a gate and its reason.
  String value(Intent.GateValue gate, Quoted quoted) {
    String reason = reason(gate, quoted);
    if (reason.isEmpty()) {
      return gate.word();
    }
    return gate.word() + (dashed ? " — " + reason : " (" + reason + ")");
  }

  /// The reason of a gate; where it speaks of another gate behind a pipe or a semicolon, a comma
  /// stands there, for several gates on one line are parted so.
  static String reason(Intent.GateValue gate, Quoted quoted) {
    String reason = quoted.prose(gate.reason());
    return NEXT_BOLD.matcher(NEXT_GATE.matcher(reason).replaceAll(", ")).replaceAll("");
  }
}
