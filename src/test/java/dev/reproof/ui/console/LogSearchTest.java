package dev.reproof.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogSearchTest {
  private static List<Long> hits(String text, String typed) throws Exception {
    MemoryLog log = new MemoryLog(text);
    LogSearch search = new LogSearch(log, LogSearch.pattern(typed));
    while (search.advance(log.size())) {
      // goes on
    }
    List<Long> hits = new ArrayList<>();
    for (int i = 0; i < search.count(); i++) {
      hits.add(search.hit(i));
    }
    return hits;
  }

  @Test
  void findsEachLineOnceIgnoringCaseUnlessACapitalIsTyped() throws Exception {
    assertThat(hits("ok\nFail fail\nno\nfail", "fail")).containsExactly(3L, 16L);
    assertThat(hits("ok\nFail\nno\nfail", "Fail")).containsExactly(3L);
  }

  @Test
  void aPatternSeesALineAndNoMore() throws Exception {
    assertThat(hits("one\ntwo\nthree", "^t\\w+$")).containsExactly(4L, 8L);
    assertThat(hits("one\ntwo\nthree", "one\\s+two")).isEmpty();
    assertThat(hits("one\n two\n", "\\s*two")).containsExactly(4L);
    assertThat(hits("a(b\nab", "a(b")).containsExactly(0L);
  }

  @Test
  void escapesAreNotSeenAndOtherScriptsAre() throws Exception {
    assertThat(hits("x\n\u001B[31mFA\u001B[0mIL\n", "fail")).containsExactly(2L);
    assertThat(hits("größe\nGRÖSSE ÄNDERN\n", "ändern")).containsExactly(8L);
  }

  @Test
  void goesOnWhereTheLogGrows() throws Exception {
    MemoryLog log = new MemoryLog("alpha\nbe");
    LogSearch search = new LogSearch(log, LogSearch.pattern("beta"));
    search.advance(log.size());
    assertThat(search.count()).isZero();
    log.append("ta\ngamma\nbeta");
    search.advance(log.size());
    search.advance(log.size());
    assertThat(search.count()).isEqualTo(2);
    assertThat(search.hit(0)).isEqualTo(6);
    assertThat(search.from(7)).isEqualTo(1);
  }

  /// What goes through the same letters again and again would keep the thread for hours.
  @Test
  void givesUpAnExpressionThatTakesTooLong() {
    String line = "a".repeat(90) + "c\n";
    for (String typed : List.of("(.*)(.*)(.*)(.*)x", ".*.*.*.*x", "(a|b)*x")) {
      assertThatThrownBy(() -> hits(line.repeat(400) + "a".repeat(50_000), typed))
          .as(typed)
          .isInstanceOf(RuntimeException.class)
          .hasMessage("the expression takes too long");
    }
  }

  @Test
  void leavesOffInTheMiddleOfALineWhenItIsEnded() {
    LogSearch search =
        new LogSearch(new MemoryLog("a".repeat(60) + "c\n"), LogSearch.pattern(".*.*.*.*x"));
    search.end();
    assertThatThrownBy(() -> search.advance(62)).isInstanceOf(Effort.Spent.class);
  }

  @Test
  void looksThroughLongLinesOfTextWithRepetitions() throws Exception {
    String text = ("word and word ".repeat(40) + "\n").repeat(2000) + "word 17 end\n";
    assertThat(hits(text, "word \\d+ (end|off)")).hasSize(1);
    assertThat(hits(text, "w.*\\d.*d")).hasSize(1);
  }

  @Test
  void searchesMoreThanOnePiece() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      text.append("line ").append(i).append(" of the harbour log, nothing to see here\n");
    }
    assertThat(hits(text.toString(), "line 1999\\d\\d ")).hasSize(100);
    assertThat(hits("x".repeat(9 << 20) + "needle", "needle")).hasSize(1);
  }

  @Test
  void aNearHitIsFoundBeforeTheRestIsLookedThrough() throws Exception {
    MemoryLog log = new MemoryLog("a line of the harbour log\n".repeat(200_000));
    LogSearch search = new LogSearch(log, LogSearch.pattern("harbour"));
    search.advance(log.size());
    assertThat(search.count()).isBetween(1, 3_000);
    assertThat(hits("a line of the harbour log\n".repeat(100_000), "HARBOUR|harbour"))
        .hasSize(100_000);
  }

  @Test
  void findsWhatTheExpressionFindsLineByLine() throws Exception {
    long seed = System.nanoTime();
    System.out.println("LogSearchTest seed " + seed);
    Random random = new Random(seed);
    List<String> typed =
        List.of(
            "ab",
            "abc",
            "ab?c",
            "ab|cd",
            "ab(c|d)",
            "^ab",
            "a.c$",
            "b+a",
            "ab\\b|d",
            "AB",
            "éa",
            "ab[|]c",
            "x*",
            "ab{2}",
            "ab(?:c|d)\\w*",
            "ab[cd]|d",
            "ab[^]|]");
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(60); k > 0; k--) {
        text.append(
            List.of("a", "b", "c", "d", "\n", "\u001B[3m", "é", "AB", "|")
                .get(random.nextInt(random.nextBoolean() ? 5 : 9)));
      }
      String wanted = typed.get(random.nextInt(typed.size()));
      List<Long> expected = new ArrayList<>();
      long offset = 0;
      for (String line : text.toString().split("\n", -1)) {
        boolean last = offset + bytes(line) == bytes(text.toString());
        String plain = line.replace("\u001B[3m", "");
        if (!(last && plain.isEmpty()) && LogSearch.pattern(wanted).matcher(plain).find()) {
          expected.add(offset);
        }
        offset += bytes(line) + 1;
      }
      assertThat(hits(text.toString(), wanted)).as("%s in %s", wanted, text).isEqualTo(expected);
    }
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
