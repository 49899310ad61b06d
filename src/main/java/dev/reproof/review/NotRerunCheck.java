package dev.reproof.review;

import dev.reproof.text.SafeText;
import dev.reproof.tracker.Packet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /// Who else ran it: `as reported by Kim`, `per the implementer`; not `per package`, nor `as
  /// reported by go test`.
  private static final String TOLD =
      "(?i)(?:^|[(,;:—–>→]|- )\\s*(?:(?:exit )?(?:result|code|output)s? )?(?:(?:as"
          + " )?(?:reported|stated|claimed|given|told) by|according to|(?:as )?per) (?:the"
          + " )?(?:%s)\\b(?![’']?s?"
          + " (?:guide|plan|spec|checklist|convention|instructions?|notes?|agreement|package|request)\\b)";

  private static final String ROLES =
      "implementer|implementing agent|codex|(?<=the )(?:worker|agent)|(?:worker|agent)(?=[’']s )";

  private static final Pattern TOLD_BY_ROLE = Pattern.compile(TOLD.formatted(ROLES));

  private static final Pattern NO_NAME = Pattern.compile("^\\W+|[^\\p{L}\\p{N}]+$");

  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,/+&]|\\band\\b)\\s*");

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
          && (mayBeInherited(entry.result()) && INHERITED.matcher(entry.result()).find()
              || isTold(packet, entry.result()))
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

  /// Whether a result is told by the implementer, by role or by the name on the board.
  private static boolean isTold(Packet packet, String result) {
    String plain = result.toLowerCase(Locale.ROOT);
    if (!plain.contains("per ") && !plain.contains(" by ") && !plain.contains("according")) {
      return false;
    }
    return TOLD_BY_ROLE.matcher(result).find() || isToldByName(packet, result);
  }

  private static boolean isToldByName(Packet packet, String result) {
    List<String> reviewers = names(packet.reviewer());
    String told =
        names(packet.implementer()).stream()
            .filter(n -> !reviewers.contains(n))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return !told.isEmpty() && Pattern.compile(TOLD.formatted(told)).matcher(result).find();
  }

  /// The people that a cell names, in small letters.
  private static List<String> names(Optional<String> cell) {
    return cell.stream()
        .flatMap(BETWEEN::splitAsStream)
        .map(n -> NO_NAME.matcher(n).replaceAll("").toLowerCase(Locale.ROOT))
        .filter(n -> n.length() > 1)
        .toList();
  }
}
