package dev.reproof.markdown;

import dev.reproof.tracker.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what stands at the head of a tracker: its title, its status, its rules.
final class HeaderReader {
  private static final Pattern STATUS =
      Pattern.compile(
          "\\s*(?:[-*+]\\s+)?(?:\\*\\*|__)?Status(?:\\*\\*|__)?\\s*:(?:\\*\\*|__)?\\s*(.*?)\\s*");
  private static final Pattern NUMBERED = Pattern.compile("\\s{0,3}(\\d{1,9})[.)]\\s+(.*)");

  private static final Pattern RULES = Pattern.compile("(?i)(?:.*\\s)?rules\\b.*");

  private final Lines lines;
  private final List<Heading> headings;

  HeaderReader(Lines lines, List<Heading> headings) {
    this.lines = lines;
    this.headings = headings;
  }

  /// The text of the first heading of level 1, else of the first heading, else nothing.
  String title() {
    return headings.stream()
        .filter(h -> h.level() == 1)
        .findFirst()
        .or(() -> headings.stream().findFirst())
        .map(Heading::text)
        .orElse("");
  }

  /// The value of the `Status:` line before the first section.
  @Nullable String status() {
    int end =
        headings.stream()
            .filter(h -> h.level() > 1)
            .mapToInt(Heading::line)
            .findFirst()
            .orElse(Math.min(lines.count(), 200));
    for (int line = 0; line < end; line++) {
      if (!lines.isOpen(line) || !mayBeStatus(line)) {
        continue;
      }
      Matcher status = STATUS.matcher(lines.text()).region(lines.start(line), lines.end(line));
      if (status.matches() && !status.group(1).isEmpty()) {
        return status.group(1);
      }
    }
    return null;
  }

  /// The first letter behind marks and blanks: a cheap look before the expensive one.
  private boolean mayBeStatus(int line) {
    int at = lines.firstInk(line);
    while (at < lines.end(line) && isMarkOrBlank(lines.text().charAt(at))) {
      at++;
    }
    return at < lines.end(line) && lines.text().charAt(at) == 'S';
  }

  private static boolean isMarkOrBlank(char c) {
    return "-*+_".indexOf(c) >= 0 || Lines.isBlank(c);
  }

  /// The numbered list under a heading that speaks of rules.
  List<Rule> rules() {
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      if (isOfRules(heading)) {
        int end = i + 1 < headings.size() ? headings.get(i + 1).line() : lines.count();
        List<Rule> rules = rules(heading.line() + 1, end);
        if (!rules.isEmpty()) {
          return rules;
        }
      }
    }
    return List.of();
  }

  /// Whether a heading speaks of rules.
  static boolean isOfRules(Heading heading) {
    return heading.level() > 1
        && heading.text().length() < 60
        && Scan.holds(heading.text(), "rules")
        && RULES.matcher(heading.text()).matches();
  }

  private List<Rule> rules(int from, int end) {
    List<Rule> rules = new ArrayList<>();
    for (int line = from; line < end; line++) {
      if (!lines.isOpen(line) || lines.isBlank(line)) {
        continue;
      }
      Matcher item = NUMBERED.matcher(lines.text()).region(lines.start(line), lines.end(line));
      if (item.matches()) {
        rules.add(new Rule(Integer.parseInt(item.group(1)), line + 1, item.group(2).strip()));
      } else if (!rules.isEmpty() && lines.indent(line) > 0 && !lines.isBlank(line - 1)) {
        Rule last = rules.removeLast();
        rules.add(new Rule(last.number(), last.line(), last.text() + " " + lines.of(line).strip()));
      }
    }
    return rules;
  }
}
