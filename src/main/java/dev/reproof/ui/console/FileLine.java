package dev.reproof.ui.console;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file with a line as compilers and test tools print it: `src/lamp.go:42`, `lamp.py", line 42`,
/// `Lamp.java(42`. The line counts from 1.
record FileLine(String path, int line) {
  private static final Pattern PLACE =
      Pattern.compile(
          "([\\w@+~.\\-/\\\\]*[\\w\\-]\\.[A-Za-z]\\w{0,9})(?::|\\(|\", line )(\\d{1,7})");

  /// Such a file with the stretch of the text that names it.
  record Place(FileLine file, int from, int to) {}

  /// The place that a text names at one of its letters.
  static Optional<Place> under(String text, int letter) {
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      if (place.start() <= letter && letter < place.end()) {
        FileLine file = new FileLine(place.group(1), Integer.parseInt(place.group(2)));
        return Optional.of(new Place(file, place.start(), place.end()));
      }
    }
    return Optional.empty();
  }

  /// The place that a text names around an offset; else the first one that it names.
  static Optional<FileLine> in(String text, int at) {
    Matcher place = PLACE.matcher(text);
    Optional<FileLine> first = Optional.empty();
    while (place.find()) {
      FileLine found = new FileLine(place.group(1), Integer.parseInt(place.group(2)));
      if (place.start() <= at && at <= place.end()) {
        return Optional.of(found);
      }
      first = first.isPresent() ? first : Optional.of(found);
    }
    return first;
  }
}
