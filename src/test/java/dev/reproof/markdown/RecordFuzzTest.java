package dev.reproof.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Tracker;
import dev.reproof.tracker.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever a reviewer types or a command printed, the document around the evidence reads the same
/// afterwards: to our own reader and to a markdown parser.
class RecordFuzzTest {
  private static final List<String> PIECES =
      List.of(
          "`",
          "``",
          "```",
          "````",
          "~~~",
          "|",
          "\\|",
          "\\",
          "<!--",
          "-->",
          "<details>",
          "</details>",
          "<script>",
          "<pre>",
          "[x](y",
          "![",
          "](",
          "- [ ] ",
          "- [x] ",
          "1. ",
          "# ",
          "## Packet 03: ",
          "### ",
          "---",
          "===",
          "***",
          "_",
          "*",
          "\n",
          "\r\n",
          "\t",
          "    ",
          "> ",
          "Verdict: APPROVED",
          "- P0: PASS",
          "Commit:",
          "-> exit 0",
          "| 02 | x | DONE |",
          "&lt;",
          "\u0000",
          "\u202e",
          "é",
          "word",
          "two words",
          "exit 3",
          ":",
          ";",
          "(",
          ")",
          "$",
          "P1: ",
          "Rollback:");

  private static final String TRACKER =
      """
      # Harbour

      | Packet | Title | Status | Implementer | Reviewer | Review State |
      |---|---|---|---|---|---|
      | 01 | First | REVIEW | Mira | Ada | PENDING |
      | 02 | Second | REVIEW | Mira | Ada | PENDING |

      ## Packet 01: First

      ### Required Tests
      - [ ] `make a`
      - [ ] `printf '%s' "a|b" ``c`` `

      ### Packet 01 Review Evidence

      FENCE
      Files changed:
      - `src/a.c`: the change

      Commands run + exit codes:
      1. `make a` -> exit 0

      Gate checklist:
      - P0: PASS (rerun)
      - P1: PASS (read)
      - P2: N/A (none)

      Verdict: APPROVED

      Commit:
      - (pending)

      Residual risk:
      - None.

      Rollback:
      - Revert it.
      FENCE

      ## Packet 02: Second

      ### Required Tests
      - [ ] `make b`

      ## Appendix

      | a | b |
      |---|---|
      | 1 | 2 |
      """;

  private final Parser parser = Parser.builder().build();

  @Test
  void changesNothingOutsideOfTheEvidenceInAThousandCases() throws Exception {
    fuzz(1_000);
  }

  @Test
  @Tag("long")
  void changesNothingOutsideOfTheEvidenceInTenThousandCases() throws Exception {
    fuzz(10_000);
  }

  private void fuzz(int cases) throws Exception {
    long seed = System.nanoTime();
    System.out.println("RecordFuzzTest seed " + seed);
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < cases; i++) {
      String fence = List.of("", "```", "```markdown").get(random.nextInt(3));
      String text =
          TRACKER.replaceFirst("FENCE", fence).replace("FENCE", fence.isEmpty() ? "" : "```");
      SourceText source = SourceText.of(random.nextInt(4) == 0 ? text.replace("\n", "\r\n") : text);
      Tracker before = TrackerParser.parse(source);
      String id = random.nextBoolean() ? "01" : "02";
      Intent.RecordVerdict verdict = verdict(before.packet(id).orElseThrow(), random);
      EditPlan plan = TrackerEdits.of(source, before, verdict);
      if (plan instanceof EditPlan.Planned planned) {
        SourceText after = source.apply(planned.edits());
        check(source, after, id, verdict, "seed " + seed + ", case " + i);
      } else {
        refused++;
        System.out.println("REFUSED " + ((EditPlan.Refused) plan).reason() + " " + verdict);
      }
    }
    assertThat(refused).isZero();
  }

  private void check(
      SourceText before, SourceText after, String id, Intent.RecordVerdict verdict, String where) {
    Tracker read = TrackerParser.parse(after);
    String as = where + "\n" + verdict + "\n" + after.text();
    assertThat(read.packets()).as(as).extracting(Packet::id).containsExactly("01", "02");
    assertThat(read.packet(id).orElseThrow().verdict().map(Verdict::word))
        .as(as)
        .contains(verdict.form().verdict());
    assertThat(headings(after)).as(as).containsAll(headings(before));
    assertThat(headings(after).size() - headings(before).size()).as(as).isBetween(0, 1);
    assertThat(after.text().substring(after.text().indexOf("## Appendix")))
        .as(as)
        .isEqualTo(before.text().substring(before.text().indexOf("## Appendix")));
    String other = id.equals("01") ? "02" : "01";
    assertThat(read.packet(other).orElseThrow().boxes())
        .as(as)
        .isEqualTo(TrackerParser.parse(before).packet(other).orElseThrow().boxes());
  }

  private List<String> headings(SourceText text) {
    Document document = parser.parse(text.text());
    List<String> headings = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        headings.add(heading.getText().toString());
      }
    }
    return headings;
  }

  private static String nasty(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(8);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString().isBlank() ? "x" : text.toString();
  }

  private static Intent.RecordVerdict verdict(Packet packet, Random random) {
    String word = List.of("APPROVED", "CHANGES_REQUESTED", "BLOCKED").get(random.nextInt(3));
    Map<String, Intent.GateValue> gates = new LinkedHashMap<>();
    for (String level : List.of("P0", "P1", "P2")) {
      gates.put(
          level,
          new Intent.GateValue(
              List.of("PASS", "FAIL", "N/A").get(random.nextInt(3)), nasty(random)));
    }
    List<Intent.RecordedLine> runs =
        packet.commands().stream()
            .map(
                c ->
                    new Intent.RecordedLine(
                        c.written(),
                        "exit 3 (waived by "
                            + plain(nasty(random))
                            + ": "
                            + plain(nasty(random))
                            + ")",
                        3,
                        true))
            .toList();
    return new Intent.RecordVerdict(
        packet.id(),
        new Intent.VerdictForm(
            word,
            gates,
            word.equals("APPROVED") ? List.of() : List.of(nasty(random), "P0: " + nasty(random)),
            nasty(random),
            nasty(random),
            List.of(nasty(random) + ": changed", "src/" + nasty(random) + ": new"),
            word.equals("APPROVED") ? "DONE" : word,
            word,
            "Ada " + nasty(random)),
        runs,
        random.nextInt(4) == 0);
  }

  /// As a waiver's words reach a record: on one line, without parentheses.
  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").replace('(', '[').replace(')', ']');
  }
}
