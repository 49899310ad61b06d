package dev.reproof.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextMergeTest {
  private static Optional<String> merged(String before, String after, String theirs) {
    SourceText target = SourceText.of(theirs);
    return TextMerge.onto(SourceText.of(before), SourceText.of(after), target)
        .map(edits -> applied(target, edits));
  }

  private static String applied(SourceText target, List<TextEdit> edits) {
    try {
      return target.apply(edits).text();
    } catch (EditRefused e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void keepsBothWhereTheyChangedOtherLines() {
    assertThat(merged("a\nb\nc\n", "a\nB\nc\n", "top\na\nb\nc!\n")).contains("top\na\nB\nc!\n");
    assertThat(merged("a\nb\nc", "a\nb\nc\nd", "A\nb\nc")).contains("A\nb\nc\nd");
    assertThat(merged("a\nb\nc\n", "a\nc\n", "a\nb\nc\nd\n")).contains("a\nc\nd\n");
  }

  @Test
  void saysNothingWhereBothChangedTheSameLine() {
    assertThat(merged("a\nb\nc\n", "a\nB\nc\n", "a\nbb\nc\n")).isEmpty();
    assertThat(merged("a\nb\nc\n", "a\nB\nc\n", "a\nc\n")).isEmpty();
    assertThat(merged("a\nc\n", "a\nmine\nc\n", "a\ntheirs\nc\n")).isEmpty();
  }

  @Test
  void holdsForGeneratedTextsWhoseOddLinesAreOursAndEvenLinesTheirs() {
    long seed = System.nanoTime();
    System.out.println("TextMergeTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      List<String> base = new ArrayList<>();
      List<String> mine = new ArrayList<>();
      List<String> theirs = new ArrayList<>();
      List<String> both = new ArrayList<>();
      int lines = 2 + random.nextInt(20);
      for (int n = 0; n < lines; n++) {
        String line = "line " + n;
        String ours = n % 2 == 1 && random.nextBoolean() ? line + " ours" : line;
        String others = n % 2 == 0 && random.nextInt(3) == 0 ? "theirs\n" + line + "!" : line;
        base.add(line);
        mine.add(ours);
        theirs.add(others);
        both.add(n % 2 == 1 ? ours : others);
      }
      String end = random.nextBoolean() ? "\r\n" : "\n";
      assertThat(merged(text(base, end), text(mine, end), text(theirs, end)))
          .as("case " + i)
          .contains(text(both, end));
    }
  }

  private static String text(List<String> lines, String end) {
    return String.join("\n", lines).replace("\n", end) + end;
  }
}
