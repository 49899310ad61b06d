package dev.reproof.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.reproof.markdown.PreviewBlock.Grid;
import dev.reproof.markdown.PreviewBlock.Items;
import dev.reproof.markdown.PreviewBlock.Paragraph;
import dev.reproof.markdown.PreviewBlock.Title;
import dev.reproof.markdown.PreviewBlock.Verbatim;
import dev.reproof.markdown.PreviewWords.Look;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Packet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MarkdownPreviewTest {
  private static final Duration HANG = Duration.ofSeconds(30);

  @Test
  void keepsBoxesNumbersAndCodeOfAList() {
    List<PreviewBlock> blocks =
        MarkdownPreview.of("- [x] done `a|b`\n- [ ] open\n\n3. `go test` -> exit 0\n4. next\n");
    Items boxes = (Items) blocks.getFirst();
    assertThat(boxes.first()).isNull();
    assertThat(boxes.items()).extracting(PreviewBlock.Item::checked).containsExactly(true, false);
    Items numbers = (Items) blocks.get(1);
    assertThat(numbers.first()).isEqualTo(3);
    assertThat(((Paragraph) numbers.items().getFirst().blocks().getFirst()).words())
        .containsExactly(
            new PreviewWords("go test", Look.CODE, ""),
            new PreviewWords(" -> exit 0", Look.PLAIN, ""));
  }

  @Test
  void keepsTheLinesOfFieldsThatShareAParagraph() {
    assertThat(MarkdownPreview.of("Verdict: **APPROVED**\r\nCommit: `3f2a9c1e`\r\n"))
        .containsExactly(
            new Paragraph(
                List.of(
                    new PreviewWords("Verdict: ", Look.PLAIN, ""),
                    new PreviewWords("APPROVED", Look.STRONG, ""),
                    new PreviewWords("\nCommit: ", Look.PLAIN, ""),
                    new PreviewWords("3f2a9c1e", Look.CODE, ""))));
  }

  @Test
  void readsTheCodeOfALine() {
    assertThat(MarkdownPreview.line("`a|b` and **c** ` d", 9))
        .containsExactly(
            new PreviewWords("a|b", Look.CODE, ""),
            new PreviewWords(" and **c** ` d", Look.PLAIN, ""));
    assertThat(MarkdownPreview.line("", 9)).isEmpty();
    String many = "`a` ".repeat(100_000);
    List<PreviewWords> bounded = MarkdownPreview.line(many, 9);
    assertThat(bounded).hasSizeLessThanOrEqualTo(9);
    assertThat(bounded.getLast().text()).startsWith(" `a` `a`").hasSizeGreaterThan(300_000);
  }

  @Test
  void readsTablesHeadingsAndFences() {
    List<PreviewBlock> blocks =
        MarkdownPreview.of("# A\n\n| a | b |\n|---|---|\n| 1 | `x` |\n\n```sh\n- [x] text\n```\n");
    assertThat(blocks.getFirst()).isInstanceOf(Title.class);
    Grid grid = (Grid) blocks.get(1);
    assertThat(grid.rows()).hasSize(2);
    assertThat(grid.rows().get(1).get(1)).containsExactly(new PreviewWords("x", Look.CODE, ""));
    assertThat(blocks.get(2)).isEqualTo(new Verbatim("- [x] text"));
  }

  @Test
  void tagsImagesAndDefinitionsStayWordsOfTheFile() {
    assertThat(String.join(" ", said(MarkdownPreview.of("<script>x()</script>\n"))))
        .contains("<script>x()</script>");
    assertThat(String.join(" ", said(MarkdownPreview.of("a ![b](http://c/d.png) <b>e</b> [f]\n"))))
        .contains("![b](http://c/d.png)", "<b>", "[f]");
    assertThat(String.join(" ", said(MarkdownPreview.of("[f]: http://g/h\n"))))
        .contains("[f]: http://g/h");
    assertThat(String.join(" ", said(MarkdownPreview.of("&lt;b&gt; \\*c\\*")))).contains("<b> *c*");
  }

  @Test
  void aLongListIsStillAList() {
    List<PreviewBlock> blocks = MarkdownPreview.of("- `a_b`: reason [x]\n".repeat(2_000));
    assertThat(((Items) blocks.getFirst()).items()).hasSize(2_000);
  }

  @Test
  void whatIsTooLongIsTextAsItIs() {
    String text = "word ".repeat(MarkdownPreview.LONGEST / 5 + 1);
    assertThat(MarkdownPreview.of(text)).containsExactly(new Verbatim(text));
  }

  @TestFactory
  Stream<DynamicTest> endsSoonOnHostileText() {
    Map<String, String> texts =
        Map.ofEntries(
            Map.entry("underscores", "_".repeat(5_000)),
            Map.entry("dashes", "-".repeat(2_000)),
            Map.entry("links", "[a](b".repeat(30_000)),
            Map.entry("links by line", "[a](b\n".repeat(30_000)),
            Map.entry("items of links", "- [a](b\n".repeat(20_000)),
            Map.entry("rows of stars", "| *a **b |\n".repeat(15_000)),
            Map.entry("brackets", "[".repeat(7_000)),
            Map.entry("bullets", "- ".repeat(3_000)),
            Map.entry("quotes", "> ".repeat(3_000)),
            Map.entry("deep list", deep()),
            Map.entry("ticks", "` `` ``` ".repeat(800)),
            Map.entry("comment", "<!--" + "x".repeat(7_000)),
            Map.entry("comments", "<!--\n".repeat(30_000)),
            Map.entry("stars", "*a **b ".repeat(1_000)),
            Map.entry("stars by line", "*a **b\n".repeat(20_000)),
            Map.entry("pipes", "|".repeat(7_000) + "\n" + "|-".repeat(3_900)),
            Map.entry("paragraphs", "*a [b](c) `d`\n\n".repeat(10_000)));
    return texts.entrySet().stream()
        .map(
            t ->
                dynamicTest(
                    t.getKey(),
                    () ->
                        assertTimeoutPreemptively(
                            HANG,
                            () -> assertThat(MarkdownPreview.of(t.getValue())).isNotEmpty())));
  }

  private static String deep() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append(" ".repeat(i * 2)).append("- a\n");
    }
    return text.toString();
  }

  @Test
  void noWordOfRandomTextIsLost() {
    long seed = System.nanoTime();
    System.out.println("MarkdownPreviewTest seed " + seed);
    Random random = new Random(seed);
    String marks = "|-#*`~ \n\n[x]>1.\t_<!->()";
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 12; word++) {
        for (int k = random.nextInt(5); k > 0; k--) {
          text.append(marks.charAt(random.nextInt(marks.length())));
        }
        text.append("\n\nword").append(word).append(' ');
      }
      String said = String.join(" ", said(MarkdownPreview.of(text.toString())));
      for (int word = 0; word < 12; word++) {
        assertThat(said).as(text.toString()).contains("word" + word);
      }
    }
  }

  @Test
  void evidenceInAFenceStandsAsItIs() {
    SourceText source =
        SourceText.of(
            """
            ## Packet 01: A
            - [x] `true` passed

            ### Packet 01 Review Evidence

            ```markdown
            Commands run + exit codes:
            1. `true` -> exit 0

            Verdict: APPROVED
            ```
            """);
    Packet packet = TrackerParser.parse(source).packets().getFirst();
    assertThat(EvidencePreview.of(source, packet))
        .contains(
            new Verbatim("Commands run + exit codes:\n1. `true` -> exit 0\n\nVerdict: APPROVED"));
  }

  private static List<String> said(List<PreviewBlock> blocks) {
    return blocks.stream().flatMap(MarkdownPreviewTest::said).toList();
  }

  private static Stream<String> said(PreviewBlock block) {
    return switch (block) {
      case Title title -> Stream.of(text(title.words()));
      case Paragraph paragraph -> Stream.of(text(paragraph.words()));
      case Items items ->
          items.items().stream().flatMap(i -> i.blocks().stream().flatMap(b -> said(b)));
      case PreviewBlock.Quote quote -> quote.blocks().stream().flatMap(b -> said(b));
      case Grid grid ->
          grid.rows().stream().flatMap(r -> r.stream().map(MarkdownPreviewTest::text));
      case Verbatim verbatim -> Stream.of(verbatim.text());
      case PreviewBlock.Rule rule -> Stream.of();
    };
  }

  private static String text(List<PreviewWords> words) {
    return words.stream()
        .map(w -> w.text() + (w.target().isEmpty() ? "" : w.target()))
        .reduce("", String::concat);
  }
}
