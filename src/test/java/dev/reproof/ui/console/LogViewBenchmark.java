package dev.reproof.ui.console;

import dev.reproof.evidence.Log;
import dev.reproof.ui.Frames;
import dev.reproof.ui.FxThread;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.Theme;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// The figures of the console, to be run by hand: frames while 700,000 lines a second come in and
/// while one scrolls through 10,000,000 lines, the first hit in 50 MB, the heap. Prints
/// milliseconds and megabytes.
public final class LogViewBenchmark {
  private static final int LINES = 10_000_000;
  private static final int A_SECOND = 700_000;
  private static final int SECONDS = 10;

  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private final LogView view;

  private LogViewBenchmark() throws Exception {
    view = fx(() -> new LogView(FxThread.ofToolkit(), reader));
    fx(
        () -> {
          Scene scene = new Scene(new StackPane(view), 1000, 700);
          Theme.dress(scene);
          Stage stage = new Stage();
          stage.setScene(scene);
          stage.show();
          return null;
        });
  }

  public static void main(String[] args) throws Exception {
    Pictures.startToolkit();
    fx(() -> new Theme(Theme.Choice.DARK));
    LogViewBenchmark benchmark = new LogViewBenchmark();
    Path folder = Files.createTempDirectory("reproof-log");
    try {
      benchmark.live(folder.resolve("live"), 2, false);
      benchmark.live(folder.resolve("live"), SECONDS, true);
      benchmark.scroll(folder.resolve("long"));
      benchmark.find(folder.resolve("find"));
    } finally {
      benchmark.reader.shutdownNow();
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
      Platform.exit();
    }
  }

  private static <T> T fx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(120, TimeUnit.SECONDS);
  }

  private static void until(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> fx(condition::getAsBoolean));
  }

  private record FileLog(FileChannel channel) implements Log {
    @Override
    public long size() {
      try {
        return channel.size();
      } catch (IOException e) {
        return 0;
      }
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(length);
      int read = channel.read(bytes, offset);
      return read <= 0 ? new byte[0] : Arrays.copyOf(bytes.array(), read);
    }
  }

  private static byte[] line(int i) {
    return "%08d ok  \u001B[32mharbour/berth\u001B[0m 0.0%ds\n"
        .formatted(i, i % 97)
        .getBytes(StandardCharsets.UTF_8);
  }

  private void live(Path file, int seconds, boolean told) throws Exception {
    Files.deleteIfExists(file);
    Files.createFile(file);
    byte[][] lines = new byte[1_000][];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = line(i);
    }
    long heap = heap();
    try (FileChannel channel = FileChannel.open(file);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      fx(
          () -> {
            view.show(new FileLog(channel), true);
            return null;
          });
      Frames frames = Frames.start(frame -> {});
      long begun = System.nanoTime();
      long written = 0;
      while (written < (long) seconds * A_SECOND) {
        long due = (System.nanoTime() - begun) * A_SECOND / 1_000_000_000L;
        while (written < due) {
          out.write(lines[(int) (written++ % lines.length)]);
        }
        Thread.onSpinWait();
      }
      out.flush();
      long ended = System.nanoTime();
      frames.stop();
      long total = written;
      until(() -> view.rows() == total);
      double behind = (System.nanoTime() - ended) / 1e6;
      if (told) {
        System.out.printf(
            "live %,d lines a second for %d s: %s, shown %.0f ms after the last, heap +%d MB%n",
            A_SECOND, seconds, frames, behind, heap() - heap);
      }
    }
  }

  private void scroll(Path file) throws Exception {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (int i = 0; i < LINES; i++) {
        out.write(line(i));
      }
    }
    long heap = heap();
    try (FileChannel channel = FileChannel.open(file)) {
      long begun = System.nanoTime();
      fx(
          () -> {
            view.show(new FileLog(channel), false);
            return null;
          });
      until(() -> view.rows() == LINES);
      double indexed = (System.nanoTime() - begun) / 1e6;
      Frames frames = Frames.start(frame -> view.scrollTo(frame * 20_011.0));
      until(() -> frames.count() > 480);
      frames.stop();
      System.out.printf(
          "scroll through %,d lines (%,d MB): read in %.0f ms, %s, heap +%d MB%n",
          LINES, Files.size(file) >> 20, indexed, frames, heap() - heap);
    }
  }

  private void find(Path file) throws Exception {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (int i = 0; Files.size(file) < 50 << 20; i++) {
        out.write(
            "%08d ok harbour/berth, nothing to see here%n"
                .formatted(i)
                .getBytes(StandardCharsets.UTF_8));
      }
      out.write("needle 42\n".getBytes(StandardCharsets.UTF_8));
    }
    try (FileChannel channel = FileChannel.open(file)) {
      fx(
          () -> {
            view.show(new FileLog(channel), false);
            return null;
          });
      until(() -> view.rows() > 1_000_000);
      for (String typed : new String[] {"needle", "need(le|y) \\d+", "harbour", "needle"}) {
        fx(
            () -> {
              view.finding().stop();
              return null;
            });
        long begun = System.nanoTime();
        fx(
            () -> {
              view.finding().search(LogSearch.pattern(typed));
              return null;
            });
        until(() -> view.finding().hitRow() >= 0);
        System.out.printf(
            "first hit of “%s” in 50 MB (the needle is its last line): %.0f ms%n",
            typed, (System.nanoTime() - begun) / 1e6);
      }
    }
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
