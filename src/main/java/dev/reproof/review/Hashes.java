package dev.reproof.review;

import dev.reproof.tracker.Block;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.HashLine;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Tracker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which packets have a commit hash anywhere in the file.
final class Hashes {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?i)(?:packets?\\s+)?([A-Za-z]*-?)(\\d+)\\s*(?:\\.\\.|–|—|-|to|through)\\s*(?:[A-Za-z]+-)?(\\d+)");
  private static final Pattern NUMBERED = Pattern.compile("(?i)\\bpackets?\\s+(\\d+)");
  private static final Pattern FIRST_NUMBER =
      Pattern.compile(
          "^\\s*(?:[-*+|]\\s*)?[`*]*(\\d{1,3}(?:\\s*[/,]\\s*\\d{1,3})*)[`*]*\\s*(?:[|:—–`→=(]|->?\\s|[0-9a-f]{7})");
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)(?:packets?\\s+|\\b((?=[A-Z0-9]*[A-Z])[A-Z0-9]+-))(\\d{1,3}(?:\\s*(?:[/,&+]|,?\\s*and)\\s*\\d{1,3}(?!\\w))+)");
  private static final Pattern HASH =
      Pattern.compile("(?<![0-9A-Za-z])[0-9a-f]{7,40}(?![0-9A-Za-z])");
  private static final Pattern NONE_NEEDED =
      Pattern.compile(
          "(?i).*(?:\\bno-?op\\b|docs[- ]only|gitignored|git-ignored).*", Pattern.DOTALL);

  private final Tracker tracker;
  private @Nullable Set<String> named;
  private @Nullable Set<String> declared;

  private Hashes(Tracker tracker) {
    this.tracker = tracker;
  }

  static Hashes of(Tracker tracker) {
    return new Hashes(tracker);
  }

  /// The packets that a line with a hash names; looked for when the first packet without a hash of
  /// its own asks.
  private synchronized Set<String> named() {
    Set<String> known = named;
    if (known == null) {
      known = namedIn(tracker);
      named = known;
    }
    return known;
  }

  private static Set<String> namedIn(Tracker tracker) {
    Set<String> ids = new HashSet<>();
    tracker.packets().forEach(p -> ids.add(p.id()));
    Set<String> named = new HashSet<>();
    List<HashLine> lines = new ArrayList<>(tracker.hashLines());
    tracker.packets().forEach(p -> p.section().ifPresent(s -> lines.addAll(s.hashLines())));
    for (HashLine line : lines) {
      if (line.hashes().isEmpty()) {
        continue;
      }
      addNamed(line.text(), ids, named);
      if (line.under().toLowerCase(Locale.ROOT).contains("checkpoint")) {
        addNamed(line.under(), ids, named);
      }
    }
    return named;
  }

  private static void addNamed(String text, Set<String> ids, Set<String> named) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (ids.contains(word.group()) && !word.group().chars().allMatch(Character::isDigit)) {
        named.add(word.group());
      }
    }
    Matcher numbered = NUMBERED.matcher(text);
    while (numbered.find()) {
      named.add(numbered.group(1));
    }
    Matcher first = FIRST_NUMBER.matcher(text);
    if (first.find()) {
      named.addAll(List.of(first.group(1).split("\\s*[/,]\\s*")));
    }
    Matcher several = SEVERAL.matcher(text);
    while (several.find()) {
      for (String number : several.group(2).split("\\D+")) {
        named.add(number);
        named.add(several.group(1) + number);
      }
    }
    if (!mayHoldRange(text)) {
      return;
    }
    Matcher range = RANGE.matcher(text);
    while (range.find()) {
      addRange(range, ids, named);
    }
  }

  /// A digit, blanks, and what joins two numbers: a cheap look before the expensive one.
  private static boolean mayHoldRange(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) > '9' || text.charAt(at) < '0') {
        continue;
      }
      int next = at + 1;
      while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      if (next < text.length()
          && ".–—-tT".indexOf(text.charAt(next)) >= 0
          && isFollowedByNumber(text, next + 1)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a digit stands within the next forty characters.
  private static boolean isFollowedByNumber(String text, int from) {
    for (int at = from; at < text.length() && at < from + 40; at++) {
      if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static void addRange(Matcher range, Set<String> ids, Set<String> named) {
    if (range.group(2).length() > 3 || range.group(3).length() > 3) {
      return;
    }
    int from = Integer.parseInt(range.group(2));
    int to = Integer.parseInt(range.group(3));
    for (int i = from; i <= to && to - from < 200; i++) {
      String number = String.format(Locale.ROOT, "%0" + range.group(2).length() + "d", i);
      String id = range.group(1) + number;
      if (ids.contains(id)
          && (!range.group(1).isEmpty()
              || range.group().toLowerCase(Locale.ROOT).startsWith("packet"))) {
        named.add(id);
      }
    }
  }

  /// Whether a packet has a hash in its evidence, its row, or a line that names it.
  boolean hasAny(Packet packet) {
    return hasOwn(packet) || named().contains(packet.id());
  }

  /// Whether a packet has a hash in its evidence or its row.
  static boolean hasOwn(Packet packet) {
    return !packet.evidence().isEmpty() && !packet.checkpoints().isEmpty()
        || packet.row().stream()
            .flatMap(r -> r.cells().stream())
            .anyMatch(c -> c.meaning() != Column.TITLE && holdsHash(c.text()));
  }

  private static boolean holdsHash(String text) {
    Matcher hash = HASH.matcher(text);
    while (hash.find()) {
      boolean mixed = hash.group().matches(".*[0-9].*") && hash.group().matches(".*[a-f].*");
      if (mixed || text.contains("`" + hash.group() + "`")) {
        return true;
      }
    }
    return false;
  }

  /// Whether the packet's Commit block, its row, or a line of a list of checkpoints that names it
  /// says that none is needed.
  boolean declaresNone(Packet packet) {
    return saysNone(packet) || rowSaysNone(packet) || declared().contains(packet.id());
  }

  private synchronized Set<String> declared() {
    Set<String> known = declared;
    if (known == null) {
      Set<String> ids = new HashSet<>();
      tracker.packets().forEach(p -> ids.add(p.id()));
      Set<String> found = new HashSet<>();
      tracker.hashLines().stream()
          .filter(l -> l.hashes().isEmpty())
          .forEach(l -> addNamed(l.text(), ids, found));
      declared = found;
      known = found;
    }
    return known;
  }

  private static boolean rowSaysNone(Packet packet) {
    return packet.row().stream()
        .flatMap(r -> r.cells().stream())
        .filter(c -> c.meaning() == Column.COMMIT)
        .anyMatch(c -> NONE_NEEDED.matcher(c.text()).matches());
  }

  private static boolean saysNone(Packet packet) {
    return packet.evidence().stream()
        .flatMap(e -> e.blocks().stream())
        .filter(b -> b.kind() == BlockKind.COMMIT)
        .flatMap(b -> b.items().stream())
        .map(Block.Item::text)
        .anyMatch(t -> NONE_NEEDED.matcher(t).matches());
  }
}
