package dev.reproof.review;

import dev.reproof.tracker.Packet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a rule says of the order of packets: “X and Y cannot start until A through B are DONE”. It
/// is read where it is plain: a condition, an exception, an alternative, or the name of what is no
/// packet of the file leaves it unread.
final class OrderRule {
  private static final Pattern WORDS =
      Pattern.compile("(?i)cannot start|cannot execute|blocked until");

  private static final int LONGEST = 4_000;

  private static final String HELD =
      "(?:(?:(?:all|any|every|each|the)\\s+)?(?:packets?|work|everything)\\s+(?:after|behind|beyond)"
          + "\\s+(?:packet\\s+)?(?<last>"
          + NamedPackets.ID
          + ")|(?:all|any|every|the)\\s+(?<rest>other|remaining|later|subsequent|following)"
          + "\\s+packets?|(?:(?:both|all)\\s+(?:of\\s+)?)?(?:work\\s+on\\s+)?(?:packets?\\s+)?(?<held>"
          + NamedPackets.LIST
          + ")(?<on>\\s?\\+|\\s+(?:and\\s+(?:later|above|up|beyond)|onwards?)\\b)?)";
  private static final String WAITS =
      "\\s+(?:(?:cannot|can not|must not|may not|shall not)\\s+(?:be\\s+)?"
          + "(?:start|execute|begin|proceed|run)(?:ed)?|(?:is|are|stays?|remains?) blocked)";
  private static final String UNTIL = "(?:until|unless|before)\\s+";
  private static final String NEEDED =
      "(?:(?:all(?: of)?|both(?: of)?)\\s+)?(?:packets?\\s+)?(?<needed>"
          + NamedPackets.LIST
          + ")(?:\\s+gates?)?\\s+(?:is|are|have|has|reach(?:es)?|becomes?)\\b"
          + "(?:(?!\\b(?:not|no|nor|or|either|any|if|until|unless|cannot)\\b)[^.;:0-9]){0,60}?"
          + "\\b(?:DONE|APPROVED|completed?|GO)\\b(?:\\s*(?:/|or|and)\\s*(?:DONE|APPROVED|complete|GO)\\b)?";

  private static final Pattern ORDER =
      Pattern.compile("(?i)(?<![\\w.-])" + HELD + WAITS + "\\s+" + UNTIL + NEEDED);
  private static final Pattern TURNED =
      Pattern.compile(
          "(?i)(?<![\\w.-])"
              + UNTIL
              + NEEDED
              + ",?\\s+(?:then\\s+)?"
              + HELD
              + WAITS
              + "(?!\\s+(?:until|unless|before|if)\\b)");

  private static final Pattern CONDITION =
      Pattern.compile(
          "(?i)\\b(?:if|when|whenever|where|once|unless|until|except|exceptions?|or|waived?|waiver|in"
              + " case|without|optional(?:ly)?)\\b");
  private static final Pattern LATER = Pattern.compile("(?i)later|subsequent|following");
  private static final Pattern LINK =
      Pattern.compile("(?i)\\W*(?:(?:and|so|then|hence|thus|therefore|also|but|that)\\b\\W*)*");

  /// `held` may not begin before `needed` are closed.
  record Order(List<Packet> held, List<Packet> needed) {
    Order {
      held = List.copyOf(held);
      needed = List.copyOf(needed);
    }
  }

  private final List<Order> orders = new ArrayList<>();
  private boolean wholly;

  private OrderRule() {}

  /// Reads a rule's words; of those of another kind nothing is read.
  static OrderRule of(String words, NamedPackets packets) {
    OrderRule rule = new OrderRule();
    String text = words.replace("`", "").replace("*", "");
    rule.wholly = text.length() <= LONGEST;
    if (rule.wholly && WORDS.matcher(text).find()) {
      rule.read(text, packets);
    }
    return rule;
  }

  List<Order> orders() {
    return orders;
  }

  /// Whether nothing that it says of an order was left unread.
  boolean isWhollyRead() {
    return wholly;
  }

  private void read(String text, NamedPackets packets) {
    int from = 0;
    Matcher turned = TURNED.matcher(text);
    Matcher plain = ORDER.matcher(text);
    while (true) {
      boolean isTurned = turned.find(from);
      boolean isPlain = plain.find(from);
      Matcher found = isTurned && (!isPlain || turned.start() <= plain.start()) ? turned : plain;
      if (found == plain && !isPlain) {
        break;
      }
      wholly &= !WORDS.matcher(text.substring(from, found.start())).find();
      wholly &= add(text, from, found, packets);
      from = found.end();
    }
    wholly &= !WORDS.matcher(text.substring(from)).find();
  }

  private boolean add(String text, int from, Matcher found, NamedPackets packets) {
    List<Packet> needed = packets.of(found.group("needed"));
    List<Packet> held = held(found, needed, packets);
    if (held.isEmpty() || needed.isEmpty() || !isUnconditional(text, from, found)) {
      return false;
    }
    orders.add(new Order(held, needed));
    return true;
  }

  private static List<Packet> held(Matcher found, List<Packet> needed, NamedPackets packets) {
    if (found.group("rest") != null) {
      boolean later = LATER.matcher(found.group("rest")).matches();
      return needed.isEmpty()
          ? List.of()
          : later ? packets.below(needed.getLast()) : packets.otherThan(needed);
    }
    boolean behind = found.group("last") != null;
    List<Packet> named = packets.of(found.group(behind ? "last" : "held"));
    if (named.isEmpty() || !behind && found.group("on") == null) {
      return named;
    }
    List<Packet> held = new ArrayList<>(behind ? List.of() : named);
    held.addAll(packets.below(named.getLast()));
    return held;
  }

  /// Whether what stands before it in its sentence leads nothing but to it, and what stands behind
  /// makes no exception.
  private static boolean isUnconditional(String text, int from, Matcher found) {
    String before = text.substring(sentenceStart(text, from, found.start()), found.start());
    boolean led =
        LINK.matcher(before).matches()
            || before.stripTrailing().endsWith(",") && !CONDITION.matcher(before).find();
    Matcher next = ORDER.matcher(text);
    int end = next.find(found.end()) ? next.start() : text.length();
    int stop = found.end();
    while (stop < end && ".;".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    return led && !CONDITION.matcher(text.substring(found.end(), stop)).find();
  }

  private static int sentenceStart(String text, int from, int to) {
    int start = to;
    while (start > from && ".;:".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }
}
