package dev.reproof.tracker;

import dev.reproof.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A packet's own section: from its heading to the next packet's. `length` in UTF-16 units and
/// `lineCount` say how far it goes; `heading` is the heading's text without marks, `title` the part
/// of it behind the id. `elsewhere` are the parts of the file behind the section that are headed
/// with the packet's name, such as evidence that stands behind all checklists; what they say is the
/// section's too. Everything inside is relative to `place`, and is read when something of it is
/// first asked for; any thread may ask.
public final class Section implements Part {
  private final Place place;
  private final int length;
  private final int lineCount;
  private final int level;
  private final String heading;
  private final String title;
  private final List<Span> elsewhere;
  private final Inside inside;

  public Section(
      Place place,
      int length,
      int lineCount,
      int level,
      String heading,
      String title,
      List<Span> elsewhere,
      Supplier<Content> content) {
    this(
        place,
        length,
        lineCount,
        level,
        heading,
        title,
        List.copyOf(elsewhere),
        new Inside(content));
  }

  private Section(
      Place place,
      int length,
      int lineCount,
      int level,
      String heading,
      String title,
      List<Span> elsewhere,
      Inside inside) {
    this.place = place;
    this.length = length;
    this.lineCount = lineCount;
    this.level = level;
    this.heading = heading;
    this.title = title;
    this.elsewhere = elsewhere;
    this.inside = inside;
  }

  /// What stands in a section, all of it relative to the section's place.
  public record Content(
      @Nullable Field status,
      List<Field> fields,
      List<Box> boxes,
      List<CommandRecord> records,
      List<Evidence> evidence,
      List<HashLine> hashLines) {
    public Content {
      fields = List.copyOf(fields);
      boxes = List.copyOf(boxes);
      records = List.copyOf(records);
      evidence = List.copyOf(evidence);
      hashLines = List.copyOf(hashLines);
    }
  }

  /// The content, once it was read, or what reads it. A section that has moved shares it.
  private static final class Inside {
    private @Nullable Supplier<Content> reader;
    private volatile @Nullable Content content;

    Inside(Supplier<Content> reader) {
      this.reader = reader;
    }

    Content get() {
      Content known = content;
      return known == null ? read() : known;
    }

    private synchronized Content read() {
      Content known = content;
      if (known == null) {
        known = Objects.requireNonNull(reader).get();
        content = known;
        reader = null;
      }
      return known;
    }
  }

  @Override
  public Place place() {
    return place;
  }

  public int length() {
    return length;
  }

  /// Whether a line of the file, from 1, is one of the section's own.
  public boolean holds(int line) {
    return line >= place.line() && line < place.line() + lineCount;
  }

  public int lineCount() {
    return lineCount;
  }

  public int level() {
    return level;
  }

  public String heading() {
    return heading;
  }

  public String title() {
    return title;
  }

  public List<Span> elsewhere() {
    return elsewhere;
  }

  /// Whether an offset of the section lies behind it, in one of its parts elsewhere.
  public boolean isElsewhere(int offset) {
    return offset >= length && !elsewhere.isEmpty();
  }

  public List<Field> fields() {
    return inside.get().fields();
  }

  public List<Box> boxes() {
    return inside.get().boxes();
  }

  public List<CommandRecord> records() {
    return inside.get().records();
  }

  public List<Evidence> evidence() {
    return inside.get().evidence();
  }

  public List<HashLine> hashLines() {
    return inside.get().hashLines();
  }

  /// What a named field of the section says of a column's meaning; only a file that is one packet's
  /// record has such fields.
  public Optional<String> field(Column meaning) {
    for (Field field : fields()) {
      if (Column.of(field.name()) == meaning) {
        return Optional.of(field.value());
      }
    }
    return Optional.empty();
  }

  /// The `Status:` line of the section itself.
  public Optional<Field> status() {
    return Optional.ofNullable(inside.get().status());
  }

  public Section at(Place newPlace) {
    return new Section(newPlace, length, lineCount, level, heading, title, elsewhere, inside);
  }

  /// Whether the other is this section at another place. Readings share what they took over, so
  /// that this is soon told.
  public boolean isMoved(Section other) {
    return heading.equals(other.heading)
        && (inside == other.inside || inside.get().equals(other.inside.get()));
  }

  /// Whether a line of the file, from 1, lies in this section.
  public boolean holdsLine(int lineOfFile) {
    return lineOfFile >= place.line() && lineOfFile < place.line() + lineCount;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Section section
            && place.equals(section.place)
            && length == section.length
            && lineCount == section.lineCount
            && level == section.level
            && title.equals(section.title)
            && isMoved(section);
  }

  @Override
  public int hashCode() {
    return Objects.hash(place, length, heading, title);
  }

  @Override
  public String toString() {
    return "Section " + heading + " at " + place;
  }
}
