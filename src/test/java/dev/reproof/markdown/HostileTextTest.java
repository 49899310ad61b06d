package dev.reproof.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.reproof.review.Checks;
import dev.reproof.review.LintInput;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Tracker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Texts that overflow stacks or take for ever in other readers of markdown. Each is read and
/// checked; the time given is only there to find a hang.
class HostileTextTest {
  private static final Duration HANG = Duration.ofSeconds(60);
  private static final String PACKET = "## Packet 1 Checklist: x\n";

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("nothing", "");
    texts.put("pipes", "|".repeat(100_000) + "\n" + "|-".repeat(100_000) + "\n");
    texts.put("rows", "|a|b|\n".repeat(100_000));
    texts.put("underscores", "_".repeat(1_000_000));
    texts.put("dashes", "-".repeat(1_000_000));
    texts.put("nested bullets", "- ".repeat(200_000));
    texts.put("nested quotes", "> ".repeat(200_000));
    texts.put("deep lists", deep());
    texts.put("links", "[a](b".repeat(200_000));
    texts.put("brackets", "[".repeat(500_000));
    texts.put("back-ticks", "` `` ``` ".repeat(100_000));
    texts.put("box of back-ticks", PACKET + "- [ ] " + "` `` ``` ".repeat(100_000));
    texts.put("stars", "*a **b ".repeat(100_000));
    texts.put("comment", "<!--" + "x".repeat(1_000_000));
    texts.put("comments", "<!--\n".repeat(100_000));
    texts.put("fences", "```\n````\n".repeat(100_000));
    texts.put("fences in lists", "- ```\n".repeat(100_000));
    texts.put("tildes", "~~~x\n".repeat(200_000));
    texts.put("headings", headings());
    texts.put("boards", boards());
    texts.put(
        "one id a thousand times",
        "| ID | Status |\n|--|--|\n" + "| A-1 | DONE |\n".repeat(100_000));
    texts.put(
        "exits", PACKET + "Commands run + exit codes:\n1. `x` -> " + "exit 0 (".repeat(100_000));
    texts.put("gates", PACKET + "Gate checklist:\n- P0: " + "P1 | ".repeat(100_000));
    texts.put(
        "wrapped records", PACKET + "Commands run:\n" + "   more ` line -> \n".repeat(50_000));
    texts.put("hashes", PACKET + "abcdef0 ".repeat(200_000));
    texts.put("hash lines", PACKET + "### Evidence\n" + "abcdef0\n".repeat(100_000));
    texts.put("labels", PACKET + ("Commands run (" + "(a".repeat(50) + ":\n").repeat(10_000));
    texts.put(
        "bold labels", PACKET + ("- **Commands run " + "a ".repeat(34) + "\n").repeat(10_000));
    texts.put("boxes", PACKET + "- [ ] `a b` x\n  more `\n".repeat(100_000));
    texts.put("parentheses", PACKET + "Verdict: " + "(".repeat(500_000));
    texts.put("verdicts", PACKET + "Verdict: " + "APPROVED ".repeat(100_000));
    texts.put("template of verdicts", PACKET + "Verdict: " + "APPROVED | ".repeat(100_000));
    texts.put("hashes of one commit", PACKET + "Commit:\n- " + "`abcdef0` ".repeat(400_000));
    texts.put(
        "rows of hashes",
        PACKET
            + "### Review Evidence\n\n| Packet | Commit |\n|---|---|\n"
            + "| 2 | `abcdef0` |\n".repeat(1_000_000));
    texts.put("commands", commands());
    texts.put("carriage returns", "\r".repeat(500_000));
    texts.put("byte order marks", "\uFEFF".repeat(200_000));
    texts.put("right to left", PACKET + "- [ ] `\u202E" + "a\u202E".repeat(100_000) + "`\n");
    texts.put(
        "rules", "## Rules\n" + "1. X cannot start until A through B are DONE\n".repeat(20_000));
    texts.put("front matter", "---\n" + "a: b\n".repeat(100_000));
    texts.put("statuses", "Status: " + "Status: ".repeat(100_000) + "\nVerdict: APPROVED\n");
    texts.put("tabs", "\t".repeat(500_000) + "- [ ] x\n");
    texts.put("zeros", "\u0000".repeat(500_000));
    return texts;
  }

  private static String deep() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      text.append(" ".repeat(i * 2)).append("- [ ] a\n");
    }
    return text.toString();
  }

  private static String headings() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      text.append("## Packet ").append(i).append(" Checklist\n");
    }
    return text.toString();
  }

  /// Each required by a box, and recorded in the other order with one more.
  private static String commands() {
    StringBuilder boxes = new StringBuilder(PACKET);
    StringBuilder records = new StringBuilder("\n### Review Evidence\n\nCommands run:\n");
    for (int i = 0; i < 20_000; i++) {
      boxes.append("- [x] `sh pump.sh ").append(i).append("` passed.\n");
      records.append("1. `sh pump.sh ").append(20_000 - i).append("` -> exit 0\n");
    }
    return boxes.append(records).append("\nVerdict: APPROVED\n").toString();
  }

  private static String boards() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append("## X\n| ID | Status |\n|--|--|\n| A-").append(i).append(" | DONE |\n\n");
    }
    return text.toString();
  }

  @TestFactory
  Stream<DynamicTest> isReadAndChecked() {
    return texts().entrySet().stream()
        .map(
            t ->
                dynamicTest(
                    t.getKey(), () -> assertTimeoutPreemptively(HANG, () -> read(t.getValue()))));
  }

  private static void read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SourceText source = SourceText.decode(bytes);
    Tracker tracker = TrackerParser.parse(source);
    Checks.lint(LintInput.of(tracker, "not looked at"));
    assertThat(source.encode()).isEqualTo(bytes);
  }

  @Test
  void randomMarksAndBytesAreRead() {
    long seed = System.nanoTime();
    System.out.println("HostileTextTest seed " + seed);
    fuzz(new Random(seed), 2_000);
  }

  @Tag("long")
  @Test
  void aMillionRandomTextsAreRead() {
    long seed = System.nanoTime();
    System.out.println("HostileTextTest seed " + seed);
    fuzz(new Random(seed), 1_000_000);
  }

  private static void fuzz(Random random, int texts) {
    String marks = "|-#*`~ \n\n[x]P0:>ab1\r\t\u202E(→)_<!->";
    for (int i = 0; i < texts; i++) {
      int length = random.nextInt(400);
      if (i % 2 == 0) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? PACKET : "");
        for (int k = 0; k < length; k++) {
          text.append(marks.charAt(random.nextInt(marks.length())));
        }
        read(text.toString());
      } else {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        SourceText source = SourceText.decode(bytes);
        TrackerParser.parse(source);
        assertThat(source.encode()).isEqualTo(bytes);
      }
    }
  }
}
