package dev.reproof.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.reproof.text.Diff.Kind;
import dev.reproof.text.Diff.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {
  private static Diff diff(String before, String after) {
    return Diff.of(SourceText.of(before), SourceText.of(after));
  }

  private static String numbered(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(i -> i + "\n").collect(Collectors.joining());
  }

  @Test
  void ofTheSameTextIsEmpty() {
    Diff diff = diff("a\nb\n", "a\nb\n");

    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.hunks()).isEmpty();
    assertThat(diff.unified("x.md")).isEmpty();
    assertThat(diff.edits()).isEmpty();
  }

  @Test
  void numbersLinesInBothTexts() {
    Diff diff = diff(numbered(1, 9), numbered(1, 4) + "new\n" + numbered(5, 9));

    assertThat(diff.hunks()).hasSize(1);
    assertThat(diff.hunks().getFirst().lines())
        .extracting(Line::kind, Line::oldLine, Line::newLine, Line::text)
        .containsExactly(
            tuple(Kind.CONTEXT, 2, 2, "2"),
            tuple(Kind.CONTEXT, 3, 3, "3"),
            tuple(Kind.CONTEXT, 4, 4, "4"),
            tuple(Kind.ADDED, 0, 5, "new"),
            tuple(Kind.CONTEXT, 5, 6, "5"),
            tuple(Kind.CONTEXT, 6, 7, "6"),
            tuple(Kind.CONTEXT, 7, 8, "7"));
    assertThat(diff.linesNew()).isEqualTo(1);
    assertThat(diff.linesChanged()).isZero();
  }

  @Test
  void countsWhatIsNewChangedAndGone() {
    Diff diff = diff("a\nb\nc\nd\ne\nf\n", "a\nB\nc\nf\n");
    assertThat(diff.linesChanged()).isEqualTo(1);
    assertThat(diff.linesGone()).isEqualTo(2);
    assertThat(diff.linesNew()).isZero();
  }

  /// The short way to the changes finds what the whole comparison does.
  @Test
  void theChangesAreThoseOfTheWholeComparison() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] parts = {"a\n", "b\r\n", "\n", "c\r", "long line\n", "a", ""};
    for (int i = 0; i < 3_000; i++) {
      StringBuilder before = new StringBuilder();
      StringBuilder after = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        String part = parts[random.nextInt(parts.length)];
        before.append(random.nextInt(5) == 0 ? "" : part);
        after.append(random.nextInt(5) == 0 ? "x" : part);
      }
      SourceText old = SourceText.of(before.toString());
      SourceText now = SourceText.of(after.toString());
      assertThat(covered(Diff.changes(old, now)))
          .as("seed %d: %s", seed, before + " / " + after)
          .isEqualTo(covered(Diff.of(old, now).changes()));
    }
  }

  /// How many lines of each text differ: which of several equal ones is told to be new is free.
  private static List<Integer> covered(List<Diff.Change> changes) {
    return List.of(
        changes.stream().mapToInt(c -> c.oldTo() - c.oldFrom()).sum(),
        changes.stream().mapToInt(c -> c.newTo() - c.newFrom()).sum());
  }

  @Test
  void changesFarApartAreHunksOfTheirOwn() {
    String before = numbered(1, 40);
    String after = before.replace("\n5\n", "\nfive\n").replace("\n13\n", "\nthirteen\n");
    String near = before.replace("\n5\n", "\nfive\n").replace("\n12\n", "\ntwelve\n");

    assertThat(diff(before, after).hunks()).hasSize(2);
    assertThat(diff(before, near).hunks()).hasSize(1);
    assertThat(diff(before, after).linesChanged()).isEqualTo(2);
  }

  @Test
  void marksTheWordsThatChanged() {
    Diff diff =
        diff(
            "| 03 | Replay | DONE | Codex | Claude | APPROVED |\n",
            "| 03 | Replay | CHANGES_REQUESTED | Codex | Claude | CHANGES_REQUESTED |\n");

    List<Line> lines = diff.hunks().getFirst().lines();
    assertThat(lines).extracting(Line::kind).containsExactly(Kind.REMOVED, Kind.ADDED);
    assertThat(words(lines.get(0))).containsExactly("DONE", "APPROVED");
    assertThat(words(lines.get(1))).containsExactly("CHANGES_REQUESTED", "CHANGES_REQUESTED");
  }

  @Test
  void marksTheOneCharacterOfABox() {
    List<Line> lines = diff("- [x] P0 PASS\n", "- [ ] P0 PASS\n").hunks().getFirst().lines();

    assertThat(lines.get(0).changed()).containsExactly(new Span(3, 4));
    assertThat(lines.get(1).changed()).containsExactly(new Span(3, 4));
  }

  @Test
  void marksWhatTheEditsName() throws EditRefused {
    SourceText before = SourceText.of("a\nP0: PASS (good; rerun)\nz\n");
    int value = before.text().indexOf("PASS");
    Span span = new Span(value, before.text().indexOf("\nz"));
    TextEdit edit = TextEdit.replace(before.text(), span, "FAIL (bad; rerun)");

    List<Line> lines = Diff.of(before, List.of(edit)).hunks().getFirst().lines();

    assertThat(words(lines.get(1))).containsExactly("PASS (good; rerun)");
    assertThat(words(lines.get(2))).containsExactly("FAIL (bad; rerun)");
  }

  private static List<String> words(Line line) {
    return line.changed().stream().map(s -> s.of(line.text())).toList();
  }

  @Test
  void editsNameSingleWordsOfALine() {
    assertThat(diff("| DONE | Ada | x |\n", "| TODO | Ada | y |\n").edits())
        .extracting(TextEdit::expected, TextEdit::replacement)
        .containsExactly(tuple("DONE", "TODO"), tuple("x", "y"));
    assertThat(diff("| DONE | x |\n", "| TODO | y |\n").edits())
        .extracting(TextEdit::expected, TextEdit::replacement)
        .containsExactly(tuple("DONE", "TODO"), tuple("x", "y"));
    assertThat(diff("exit 1 (3.1s)\n", "exit 0 (4.5s)\n").edits())
        .extracting(TextEdit::expected, TextEdit::replacement)
        .containsExactly(tuple("1 (3.1s", "0 (4.5s"));
  }

  @Test
  void editsMakeTheNewTextOfTheOldOne() throws EditRefused {
    long seed = seed();
    Generated made = new Generated(seed);
    for (int i = 0; i < 1_000; i++) {
      SourceText before = SourceText.of(made.text(25));
      SourceText after = before.apply(made.edits(before.text(), 4));
      SourceText other = SourceText.of(made.text(25));

      assertThat(before.apply(Diff.of(before, after).edits()).text())
          .as("seed %d, text %d", seed, i)
          .isEqualTo(after.text());
      assertThat(before.apply(Diff.of(before, other).edits()).text())
          .as("seed %d, text %d", seed, i)
          .isEqualTo(other.text());
    }
  }

  @Test
  void hunksHoldEveryChangedLineOnce() throws EditRefused {
    long seed = seed();
    Generated made = new Generated(seed);
    for (int i = 0; i < 500; i++) {
      SourceText before = SourceText.of(made.text(40));
      List<TextEdit> edits = made.edits(before.text(), 4);
      Diff diff = Diff.of(before, edits);

      assertThat(rebuilt(before, diff))
          .as("seed %d, text %d", seed, i)
          .isEqualTo(lines(before.apply(edits)));
      for (Diff.Hunk hunk : diff.hunks()) {
        for (Line line : hunk.lines()) {
          line.changed()
              .forEach(s -> assertThat(s.end()).isLessThanOrEqualTo(line.text().length()));
        }
      }
    }
  }

  private static List<String> rebuilt(SourceText before, Diff diff) {
    List<String> lines = new ArrayList<>();
    int at = 1;
    for (Diff.Hunk hunk : diff.hunks()) {
      while (at <= hunk.oldFrom()) {
        lines.add(before.line(at++));
      }
      hunk.lines().stream().filter(l -> l.kind() != Kind.REMOVED).forEach(l -> lines.add(l.text()));
      at = hunk.oldFrom() + hunk.oldCount() + 1;
    }
    while (at <= before.lineCount() && !before.text().isEmpty()) {
      lines.add(before.line(at++));
    }
    return lines;
  }

  private static List<String> lines(SourceText text) {
    return text.text().isEmpty()
        ? List.of()
        : IntStream.rangeClosed(1, text.lineCount()).mapToObj(text::line).toList();
  }

  @Test
  void writesAUnifiedDiffByTheLetter() {
    String before = "1\n2\n3\n4\n5\n6\n7\n8";
    String after = "1\n2\n3\n4\nfive\n6\n7\n8\n9";

    assertThat(diff(before, after).unified("docs/a b.md"))
        .isEqualTo(
            """
            --- a/docs/a b.md\t
            +++ b/docs/a b.md\t
            @@ -2,7 +2,8 @@
             2
             3
             4
            -5
            +five
             6
             7
            -8
            \\ No newline at end of file
            +8
            +9
            \\ No newline at end of file
            """);
  }

  @Test
  void aRangeOfOneLineHasNoCountAndAnEmptyOneTheLineBefore() {
    assertThat(diff("a\n", "b\n").unified("x")).contains("@@ -1 +1 @@");
    assertThat(diff("", "b\n").unified("x")).contains("@@ -0,0 +1 @@");
    assertThat(diff("a\n", "").unified("x")).contains("@@ -1 +0,0 @@");
  }

  @Test
  void gitTakesThePatchForAnyTexts(@TempDir Path folder) throws Exception {
    long seed = seed();
    Generated made = new Generated(seed);
    for (int i = 0; i < 25; i++) {
      SourceText plain = SourceText.of(made.text(40));
      SourceText before =
          i % 4 == 0 ? SourceText.decode(("\uFEFF" + plain.text()).getBytes(UTF_8)) : plain;
      SourceText after = before.apply(made.edits(before.text(), 4));
      String patch = Diff.of(before, after).unified("docs/a file.md");
      if (!patch.isEmpty() && before.encode().length > 0 && after.encode().length > 0) {
        assertThat(applied(folder, before, patch, "git", "apply", "-p1", "--whitespace=nowarn"))
            .as("seed %d, text %d%n%s", seed, i, patch)
            .isEqualTo(after.encode());
      }
    }
  }

  @Test
  void patchTakesAPatchWithCrlfBomAndNoLastNewline(@TempDir Path folder) throws Exception {
    byte[] bytes = "\uFEFF# Häfen\r\n\r\n| 00 | DONE |\r\n| 01 | TODO |\r\nlast".getBytes(UTF_8);
    SourceText before = SourceText.decode(bytes);
    int done = before.text().indexOf("DONE");
    SourceText after =
        before.apply(
            List.of(
                new TextEdit(new Span(done, done + 4), "DONE", "BLOCKED"),
                TextEdit.insert(before.text().length(), "\r\nnew last")));

    String patch = Diff.of(before, after).unified("docs/a file.md");

    assertThat(patch).startsWith("--- a/docs/a file.md\t\n").contains("\n \uFEFF# Häfen\r\n");
    assertThat(applied(folder, before, patch, "patch", "-p1", "--binary", "-s"))
        .isEqualTo(after.encode());
  }

  private static byte[] applied(Path folder, SourceText before, String patch, String... command)
      throws IOException, InterruptedException {
    Path file = folder.resolve("docs/a file.md");
    Files.createDirectories(file.getParent());
    Files.write(file, before.encode());
    Path patchFile = folder.resolve("x.patch");
    Files.writeString(patchFile, patch);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(patchFile.toFile());
    builder.environment().put("GIT_CEILING_DIRECTORIES", String.valueOf(folder.getParent()));
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      Assumptions.abort(command[0] + " is not installed: " + e.getMessage());
      throw e;
    }
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return Files.readAllBytes(file);
  }

  @Test
  void quotesAPathWithAControlCharacterAsGitDoes() {
    assertThat(diff("a\n", "b\n").unified("a\"b\t.md"))
        .startsWith("--- \"a/a\\\"b\\t.md\"\n+++ \"b/a\\\"b\\t.md\"\n");
  }

  @Test
  void staysQuickWhereEverythingDiffers() throws EditRefused {
    SourceText before = SourceText.of(numbered(1, 30_000));
    SourceText after = SourceText.of(numbered(40_000, 70_000));

    Diff diff = Diff.of(before, after);

    assertThat(diff.changes()).hasSize(1);
    assertThat(before.apply(diff.edits()).text()).isEqualTo(after.text());
  }

  private static long seed() {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    return seed;
  }
}
