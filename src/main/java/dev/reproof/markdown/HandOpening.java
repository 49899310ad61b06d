package dev.reproof.markdown;

import dev.reproof.tracker.Box;
import dev.reproof.tracker.Section;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands above an evidence that no heading of evidence opens: the list item or the strong
/// words above its first label, as `lines`, or what the standard or another heading says, as
/// `heading`. Of neither kind is there always one.
record HandOpening(@Nullable String heading, List<String> lines) {
  static final HandOpening NONE = new HandOpening(null, List.of());

  private static final Pattern ITEM = Pattern.compile("\\s*[-*+] [^`]{2,80}");
  private static final Pattern STRONG = Pattern.compile("\\*\\*[^*`]{2,60}\\*\\*\\s*");
  private static final Pattern SUMMARY = Pattern.compile("\\s*<summary>.*</summary>\\s*");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)[\\s#]*");

  HandOpening {
    lines = List.copyOf(lines);
  }

  static HandOpening of(Writing writing, EvidenceModel model) {
    Section section = model.section();
    int label = section.line(model.evidence().line());
    int above = label - 1;
    while (above > section.place().line() && writing.isBlank(above)) {
      above--;
    }
    if (above <= section.place().line() || isBox(section, above)) {
      return NONE;
    }
    String text = writing.source().line(above);
    boolean nested = indent(text) < indent(writing.source().line(label));
    if (nested && ITEM.matcher(text).matches() || STRONG.matcher(text).matches()) {
      return new HandOpening(null, above == label - 1 ? List.of(text) : List.of(text, ""));
    }
    if (SUMMARY.matcher(text).matches()) {
      return new HandOpening(model.packet().id() + " Review Evidence", List.of());
    }
    return new HandOpening(headingAbove(writing, model, above), List.of());
  }

  /// A heading between the packet's and the evidence that names the packet, with no box below it.
  private static @Nullable String headingAbove(Writing writing, EvidenceModel model, int from) {
    Section section = model.section();
    for (int line = from; line > section.place().line() && !isBox(section, line); line--) {
      Matcher heading = HEADING.matcher(writing.source().line(line));
      if (heading.matches()) {
        return heading.group(1).contains(model.packet().id()) ? heading.group(1) : null;
      }
    }
    return null;
  }

  private static boolean isBox(Section section, int line) {
    for (Box box : section.boxes()) {
      if (section.line(box.line()) == line) {
        return true;
      }
    }
    return false;
  }

  private static int indent(String text) {
    int indent = 0;
    while (indent < text.length() && Character.isWhitespace(text.charAt(indent))) {
      indent++;
    }
    return indent;
  }
}
