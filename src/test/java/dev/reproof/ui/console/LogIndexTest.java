package dev.reproof.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogIndexTest {
  private static LogIndex index(MemoryLog log) throws Exception {
    LogIndex index = new LogIndex(log);
    while (index.advance(1 << 20)) {
      // goes on
    }
    return index;
  }

  private static List<String> rows(String text) throws Exception {
    return index(new MemoryLog(text)).read(0, 10_000).stream().map(LogRow::text).toList();
  }

  @Test
  void readsLinesWithAndWithoutAnEnd() throws Exception {
    assertThat(rows("")).isEmpty();
    assertThat(rows("a\n\nb\r\nc")).containsExactly("a", "", "b", "c");
    assertThat(index(new MemoryLog("a\n\nb\r\nc")).rows()).isEqualTo(4);
  }

  @Test
  void foldsWhatACarriageReturnTakesBack() throws Exception {
    assertThat(rows("10%\r50%\r100%\ndone\r")).containsExactly("100%", "done");
    assertThat(rows("x".repeat(5_000) + "\rshort\n").getLast()).isEqualTo("short");
  }

  @Test
  void showsAVeryLongLineInSlices() throws Exception {
    String line = "0123456789".repeat(1_000);
    List<LogRow> read = index(new MemoryLog(line + "\nnext\n")).read(0, 100);
    assertThat(read).hasSize(6);
    assertThat(String.join("", read.subList(0, 5).stream().map(LogRow::text).toList()))
        .isEqualTo(line);
    assertThat(read.stream().map(LogRow::continued))
        .containsExactly(false, true, true, true, true, false);
    assertThat(read.stream().map(LogRow::line)).containsExactly(0L, 0L, 0L, 0L, 0L, 1L);
  }

  @Test
  void neverCutsACharacterOrAnEscape() throws Exception {
    String line = "é".repeat(3_000) + "🌊".repeat(3_000);
    assertThat(String.join("", rows(line))).isEqualTo(line);
    String coloured = ("x".repeat(2_046) + "\u001B[31mred\u001B[0m").repeat(3);
    assertThat(rows(coloured)).noneMatch(r -> r.startsWith("[") || r.startsWith("31m"));
  }

  @Test
  void everyRowIsTheSameWhereverOneBeginsToRead() throws Exception {
    long seed = System.nanoTime();
    System.out.println("LogIndexTest seed " + seed);
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      int length = random.nextInt(40) == 0 ? random.nextInt(9_000) : random.nextInt(60);
      text.append((random.nextBoolean() ? "é" : "a").repeat(length));
      text.append(List.of("\n", "\r\n", "\r", "\u001B[1m\n").get(random.nextInt(4)));
    }
    MemoryLog log = new MemoryLog("");
    LogIndex grown = new LogIndex(log);
    for (int at = 0; at < text.length(); ) {
      int next = Math.min(text.length(), at + random.nextInt(5_000));
      log.append(text.substring(at, next));
      grown.advance(Long.MAX_VALUE);
      at = next;
    }
    List<LogRow> all = grown.read(0, 1_000_000);
    assertThat(all).hasSize((int) grown.rows());
    for (int i = 0; i < 200; i++) {
      int first = random.nextInt(all.size());
      int count = Math.min(all.size() - first, 1 + random.nextInt(200));
      assertThat(grown.read(first, count)).isEqualTo(all.subList(first, first + count));
    }
    assertThat(index(log).read(0, 1_000_000)).isEqualTo(all);
  }

  @Test
  void findsTheRowOfAnOffset() throws Exception {
    StringBuilder text = new StringBuilder();
    List<Long> starts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      starts.add((long) text.toString().getBytes(StandardCharsets.UTF_8).length);
      text.append("zé".repeat(i % 50)).append('\n');
    }
    LogIndex index = index(new MemoryLog(text.toString()));
    for (int i = 0; i < 500; i++) {
      assertThat(index.rowAt(starts.get(i))).isEqualTo(i);
    }
  }
}
