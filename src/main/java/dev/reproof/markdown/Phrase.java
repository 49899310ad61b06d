package dev.reproof.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of a tracker's text, with what it means in each of the places where it may stand. The
/// same few stand in every packet, so a meaning is worked out once, when it is first asked for.
///
/// Offsets in a meaning count from the start of the phrase. Threads may share a phrase; then two
/// may work out a meaning, and find the same.
final class Phrase {
  private final String text;
  private final SharedTexts texts;
  private @Nullable Label label;
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

  /// As a whole line that may be a label; [Label#NONE] where it is none.
  Label label(Lines lines) {
    Label known = label;
    if (known == null) {
      known = Label.of(text, lines);
      label = known;
    }
    return known;
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
