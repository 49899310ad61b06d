package dev.reproof.review;

import dev.reproof.text.SafeText;
import dev.reproof.tracker.Packet;
import java.util.Locale;
import java.util.regex.Pattern;

/// An entry of an approved packet's list that counts was inherited, not rerun.
final class NotRerunCheck implements PacketCheck {
  private static final Pattern INHERITED =
      Pattern.compile(
          "(?i)(?:(?:^|[(,;:—–]|- )\\s*(?:(?:result|code|output)s? )?(?:(?:reused|inherited|carried"
              + " over|copied|taken) from|same as [A-Z0-9]+-[A-Z]?\\d+|same as"
              + " packet)\\b|\\(\\s*(?:reused|inherited|carried over)\\s*\\)|\\(\\s*from"
              + " (?!(?:utf|sha|iso|rfc|cve|ascii)-)(?:[A-Z0-9]+-[A-Z0-9]*\\d|packet"
              + " \\S+?)(?=\\s*[),;:—–]| (?:run|evidence|record|results?|above|below)\\b)|(?<!match"
              + " |matche[sd] |confirm |confirm[es]d?"
              + " )\\b(?:codex|claude|implementer|worker|agent)(?:'s|’s)? evidence\\b(?!"
              + " (?:table|file|page|view|confirmed|matche[sd]|refuted))|\\bnot re-?run\\b)");

  @Override
  public String id() {
    return "not-rerun";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String docs() {
    return "An entry of an approved packet's list that counts was inherited, not rerun.";
  }

  @Override
  public String nextStep() {
    return "rerun the command here and record what it did";
  }

  @Override
  public void look(Reviewed reviewed, Findings found) {
    Packet packet = reviewed.packet();
    if (!reviewed.isApproved()) {
      return;
    }
    for (Claims.Entry entry : reviewed.counting()) {
      if (!entry.box()
          && mayBeInherited(entry.result())
          && INHERITED.matcher(entry.result()).find()
          && !Waivers.isWaived(entry.result())) {
        found.add(
            packet,
            entry.line(),
            "record " + entry.number() + " was not rerun: " + SafeText.oneLine(entry.result(), 70));
      }
    }
  }

  /// A cheap look before the expensive one.
  private static boolean mayBeInherited(String result) {
    String plain = result.toLowerCase(Locale.ROOT);
    return plain.contains("from")
        || plain.contains("reused")
        || plain.contains("inherited")
        || plain.contains("carried over")
        || plain.contains("evidence")
        || plain.contains("run")
        || plain.contains("same as");
  }
}
