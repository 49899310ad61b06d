package dev.reproof.tracker;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A packet's own section: from its heading to the next packet's. `length` in UTF-16 units and
/// `lineCount` say how far it goes; `heading` is the heading's text without marks, `title` the part
/// of it behind the id. Everything inside is relative to `place`.
public record Section(
    Place place,
    int length,
    int lineCount,
    int level,
    String heading,
    String title,
    @Nullable Field statusField,
    List<Field> fields,
    List<Box> boxes,
    List<CommandRecord> records,
    List<Evidence> evidence,
    List<HashLine> hashLines)
    implements Part {
  public Section {
    fields = List.copyOf(fields);
    boxes = List.copyOf(boxes);
    records = List.copyOf(records);
    evidence = List.copyOf(evidence);
    hashLines = List.copyOf(hashLines);
  }

  /// What a named field of the section says of a column's meaning; only a file that is one packet's
  /// record has such fields.
  public Optional<String> field(Column meaning) {
    return fields.stream()
        .filter(f -> Column.of(f.name()) == meaning)
        .map(Field::value)
        .findFirst();
  }

  /// The `Status:` line of the section itself.
  public Optional<Field> status() {
    return Optional.ofNullable(statusField);
  }

  public Section at(Place newPlace) {
    return new Section(
        newPlace,
        length,
        lineCount,
        level,
        heading,
        title,
        statusField,
        fields,
        boxes,
        records,
        evidence,
        hashLines);
  }

  /// Whether the other is this section at another place. Readings share what they took over, so
  /// that this is soon told.
  public boolean isMoved(Section other) {
    return boxes.equals(other.boxes)
        && records.equals(other.records)
        && evidence.equals(other.evidence)
        && hashLines.equals(other.hashLines)
        && fields.equals(other.fields)
        && heading.equals(other.heading)
        && Objects.equals(statusField, other.statusField);
  }

  /// Whether a line of the file, from 1, lies in this section.
  public boolean holdsLine(int lineOfFile) {
    return lineOfFile >= place.line() && lineOfFile < place.line() + lineCount;
  }
}
