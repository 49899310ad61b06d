package dev.reproof.markdown;

import dev.reproof.text.Span;
import dev.reproof.tracker.BlockKind;
import dev.reproof.tracker.Field;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file that is the review record of one packet: it has no board and no packet headings, but a
/// `Status:` and the decision of a review. A decision alone, as design notes have it, makes none.
final class LoneRecord {
  private static final Pattern FIELD =
      Pattern.compile(
          "\\s{0,3}(?:[-*+]\\s+)?(?:\\*\\*|__)?([A-Za-z][A-Za-z"
              + " _]{0,30}?)(?:\\*\\*|__)?\\s*:(?:\\*\\*|__)?[ \\t]+(\\S.*?)\\s*");
  private static final Set<String> ID_NAMES =
      Set.of(
          "packet", "packet id", "wp_id", "wp", "id", "task", "task id", "ticket", "work packet");
  private static final Pattern DECISION =
      Pattern.compile(
          "(?i)(?:(?:initial|final|overall|review(?:er)?) )*(?:verdict|review decision)");
  private static final Set<String> WORDS =
      Set.of(
          "APPROVED",
          "APPROVE",
          "CHANGES_REQUESTED",
          "CHANGES REQUESTED",
          "BLOCKED",
          "REJECTED",
          "PASS",
          "FAIL",
          "GO",
          "NO_GO",
          "NO-GO",
          "GO_WITH_CONDITIONS",
          "NEED_INFO");

  private final Lines lines;
  private final List<Heading> headings;
  private final List<Field> fields = new ArrayList<>();
  private @Nullable Field status;
  private boolean decided;

  private LoneRecord(Lines lines, List<Heading> headings) {
    this.lines = lines;
    this.headings = headings;
  }

  /// The packet of such a file; null if the file is none.
  static @Nullable Packet of(Lines lines, List<Heading> headings) {
    LoneRecord lone = new LoneRecord(lines, headings);
    lone.look();
    return lone.status != null && lone.decided ? lone.packet() : null;
  }

  private void look() {
    for (int line = 0; line < lines.count(); line++) {
      if (!lines.isOpen(line) || lines.isBlank(line)) {
        continue;
      }
      readField(line);
      Label label = decided ? null : Label.at(lines, line);
      if (label != null
          && label.kind() == BlockKind.VERDICT
          && DECISION.matcher(label.text().strip()).matches()) {
        decided = isDecision(line, label);
      }
    }
  }

  private void readField(int line) {
    int end = lines.end(line);
    int colon = lines.text().indexOf(':', lines.start(line), Math.min(end, lines.start(line) + 48));
    if (colon < 0) {
      return;
    }
    Matcher matcher = FIELD.matcher(lines.text()).region(lines.start(line), end);
    if (!matcher.matches()) {
      return;
    }
    Field field =
        new Field(
            line,
            matcher.group(1).strip(),
            matcher.group(2).replaceFirst("\\*+$", ""),
            new Span(matcher.start(2), matcher.end(2)));
    if (field.name().equalsIgnoreCase("status")) {
      status = status == null ? field : status;
    } else if (fields.size() < 40) {
      fields.add(field);
    }
  }

  /// Whether a word of a decision stands behind the label or on the next line with ink.
  private boolean isDecision(int line, Label label) {
    String said =
        lines
            .text()
            .substring(
                Math.min(lines.start(line) + label.valueStart(), lines.end(line)), lines.end(line));
    for (int next = line + 1; said.isBlank() && next < lines.count(); next++) {
      said = lines.of(next);
    }
    String plain = said.replaceAll("[*`]", "").strip().toUpperCase(Locale.ROOT);
    return WORDS.stream()
        .anyMatch(
            w ->
                plain.startsWith(w)
                    && !plain.substring(w.length()).matches("(?s)[A-Z0-9_].*|\\s*[|/].*"));
  }

  private Packet packet() {
    Heading title =
        headings.stream()
            .filter(h -> h.level() == 1)
            .findFirst()
            .or(() -> headings.stream().findFirst())
            .orElse(new Heading(0, 1, lines.texts().phrase("")));
    Section section = SectionReader.record(lines, title, title.text(), status, fields);
    return new Packet(id(title.text()), title.text(), null, section);
  }

  /// The id that a field names, else the first word of the title with a digit and a dash, else the
  /// title itself where it is short.
  private String id(String title) {
    for (Field field : fields) {
      String value = field.value().replaceAll("[`*]", "").strip();
      if (ID_NAMES.contains(field.name().toLowerCase(Locale.ROOT))
          && !value.isEmpty()
          && value.length() <= 60
          && value.indexOf(' ') < 0) {
        return value;
      }
    }
    for (String word : title.split("[\\s:(),]+")) {
      String plain = word.replaceAll("[`*]", "");
      if (plain.indexOf('-') > 0 && PacketHeading.isId(plain)) {
        return plain;
      }
    }
    return title.isEmpty() || title.length() > 40 ? "record" : title;
  }
}
