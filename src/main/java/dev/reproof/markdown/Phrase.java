package dev.reproof.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A stretch of a tracker's text, with what it means in each of the places where it may stand. The
/// same few stand in every packet, so a meaning is worked out once, when it is first asked for.
///
/// Offsets in a meaning count from the start of the phrase. Threads may share a phrase; then two
/// may work out a meaning, and find the same.
final class Phrase {
  private static final Pattern STRONG = Pattern.compile("[*_]{2}");
  private static final Pattern COMMAND_GROUP =
      Pattern.compile("(?i).*\\b(?:tests?|commands?|validations?)\\b.*");

  private final String text;
  private final SharedTexts texts;
  private @Nullable Phrase groupLabel;
  private @Nullable Boolean ofCommands;
  private @Nullable HeadingWords heading;
  private @Nullable LineWords line;
  private @Nullable BoxWords box;
  private @Nullable BoxWords boxOfCommands;
  private @Nullable EntryWords item;
  private @Nullable EntryWords loose;
  private @Nullable List<GateWords> gates;
  private @Nullable VerdictWords verdict;

  Phrase(String text, SharedTexts texts) {
    this.text = text;
    this.texts = texts;
  }

  String text() {
    return text;
  }

  /// As a line that may be the label of a group of boxes: its words; null where it is none.
  @Nullable Phrase groupLabel() {
    Phrase known = groupLabel;
    if (known == null) {
      String words = STRONG.matcher(text).replaceAll("");
      boolean label = words.endsWith(":");
      known = texts.phrase(label ? words.substring(0, words.length() - 1).strip() : "");
      groupLabel = known;
    }
    return known.text.isEmpty() ? null : known;
  }

  /// As the heading or label of a group: whether its boxes ask for commands.
  boolean asksForCommands() {
    Boolean known = ofCommands;
    if (known == null) {
      known = COMMAND_GROUP.matcher(text).matches();
      ofCommands = known;
    }
    return known;
  }

  /// As the text of a heading.
  HeadingWords heading() {
    HeadingWords known = heading;
    if (known == null) {
      known = HeadingWords.of(text);
      heading = known;
    }
    return known;
  }

  /// As a whole line.
  LineWords line() {
    LineWords known = line;
    if (known == null) {
      known = new LineWords(this);
      line = known;
    }
    return known;
  }

  /// What stands between two offsets of it.
  Phrase part(int from, int to) {
    return from == 0 && to == text.length() ? this : texts.phrase(text, from, to);
  }

  /// As the text of a box; `inCommandGroup` says that the box's group asks for commands.
  BoxWords box(boolean inCommandGroup) {
    BoxWords known = inCommandGroup ? boxOfCommands : box;
    if (known == null) {
      known = BoxWords.of(text, text, inCommandGroup, texts);
      if (inCommandGroup) {
        boxOfCommands = known;
      } else {
        box = known;
      }
    }
    return known;
  }

  /// As an entry of a list of commands and results, as an `item` of it or as a line of its own.
  EntryWords entry(boolean asItem) {
    EntryWords known = asItem ? item : loose;
    if (known == null) {
      known = EntryWords.of(text, asItem, texts);
      if (asItem) {
        item = known;
      } else {
        loose = known;
      }
    }
    return known;
  }

  /// As a line of evidence that may hold gates.
  List<GateWords> gates() {
    List<GateWords> known = gates;
    if (known == null) {
      known = GateWords.of(text, texts);
      gates = known;
    }
    return known;
  }

  /// As the value of a verdict; [VerdictWords#NONE] where it is none.
  VerdictWords verdict() {
    VerdictWords known = verdict;
    if (known == null) {
      known = VerdictWords.of(text, texts);
      verdict = known;
    }
    return known;
  }
}
