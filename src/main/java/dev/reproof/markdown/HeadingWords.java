package dev.reproof.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the text of a heading means: whether it announces evidence or speaks of checkpoints,
/// whether it closes the section above and begins an appendix or a template, whether it names no
/// more than a template, and what it says of packets; null if nothing.
record HeadingWords(
    boolean isOfEvidence,
    boolean isOfCheckpoints,
    boolean isClosing,
    boolean isOfTemplate,
    @Nullable PacketHeading packet) {
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i)(?:appendix\\b.*|checkpoint (?:commits?|logs?|hash(?:es)?|summary)\\b.*|lane"
              + " status\\b.*|current recommended\\b.*|recommended next\\b.*|next"
              + " packet\\b.*|session (?:handoff|log|notes)\\b.*|deferred"
              + " (?:follow|items|work)\\b.*|change"
              + " ?log\\b.*|glossary\\b.*|references\\b.*|legend\\b.*|rules)");
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "(?i)(?:(?:new|packet|evidence|review|record|checklist|section|tracker)\\s+)*templates?\\b.*");

  /// `Packet Template (copy this)`, but not `Template Rendering`.
  private static final Pattern TEMPLATE_ALONE =
      Pattern.compile("(?i)(?:[a-z]+\\s+){0,4}templates?(?:\\s*[(:—–-].*|\\s+for\\b.*)?");

  private static final List<String> CLOSING_WORDS =
      List.of(
          "appendix",
          "checkpoint",
          "lane",
          "current",
          "recommended",
          "next",
          "session",
          "deferred",
          "change",
          "glossary",
          "references",
          "legend",
          "rules");

  /// The letters that those words begin with.
  private static final String FIRST_LETTERS = "aclrnsdg";

  static HeadingWords of(String text) {
    return new HeadingWords(
        EvidenceRegion.isEvidenceHeading(text),
        Scan.holds(text, "checkpoint"),
        isClosing(text),
        Scan.holds(text, "template") && TEMPLATE_ALONE.matcher(text).matches(),
        PacketHeading.of(text));
  }

  private static boolean isClosing(String text) {
    if (Scan.holds(text, "template") && TEMPLATE.matcher(text).matches()) {
      return true;
    }
    if (text.isEmpty() || FIRST_LETTERS.indexOf(text.charAt(0) | 0x20) < 0) {
      return false;
    }
    for (String word : CLOSING_WORDS) {
      if (Scan.startsWith(text, 0, word)) {
        return CLOSING.matcher(text).matches();
      }
    }
    return false;
  }
}
