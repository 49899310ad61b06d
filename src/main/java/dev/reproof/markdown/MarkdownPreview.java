package dev.reproof.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Markdown as values to be drawn.
///
/// The reader of markdown behind it overflows its stack or takes for ever on texts made for that,
/// so it gets bounded text only, on a thread of its own and with a deadline. What is not read so is
/// one block of text as it is.
public final class MarkdownPreview {
  static final int LONGEST = 200_000;

  /// Bytes of stack: four times what the deepest text within the bounds needs.
  private static final long STACK = 16L << 20;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  TaskListExtension.create(),
                  StrikethroughExtension.create()))
          .build();

  private MarkdownPreview() {}

  /// The blocks of a text, in order. Waits for at most two seconds.
  public static List<PreviewBlock> of(String text) {
    return of(text, Duration.ofSeconds(2));
  }

  /// The words of one line with its code apart and without back-ticks; nothing else is read. It
  /// takes as long as the line is, and waits for nothing.
  ///
  /// @param most the pieces; what is past them is one piece as it is written
  public static List<PreviewWords> line(String line, int most) {
    List<PreviewWords> words = new ArrayList<>();
    int at = 0;
    for (CodeSpans.CodeSpan code : CodeSpans.of(line, 0, line.length())) {
      if (words.size() + 3 > most) {
        break;
      }
      if (code.whole().start() > at) {
        words.add(PreviewWords.plain(line.substring(at, code.whole().start())));
      }
      String held = line.substring(code.content().start(), code.content().end());
      words.add(new PreviewWords(held, PreviewWords.Look.CODE, ""));
      at = code.whole().end();
    }
    if (at < line.length()) {
      words.add(PreviewWords.plain(line.substring(at)));
    }
    return words;
  }

  static List<PreviewBlock> of(String text, Duration deadline) {
    return text.isBlank() ? List.of() : lines(text.replaceAll("\\R", "\n"), deadline);
  }

  private static List<PreviewBlock> lines(String text, Duration deadline) {
    if (!PreviewBounds.holds(text)) {
      return asItIs(text);
    }
    CompletableFuture<List<PreviewBlock>> read = new CompletableFuture<>();
    Thread reader = new Thread(null, () -> read(text, read), "preview", STACK);
    reader.setDaemon(true);
    reader.start();
    try {
      return read.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return asItIs(text);
    } catch (TimeoutException | ExecutionException e) {
      return asItIs(text);
    }
  }

  private static void read(String text, CompletableFuture<List<PreviewBlock>> read) {
    try {
      Document document = PARSER.parse(text);
      read.complete(PreviewReader.blocks(document, 0));
    } catch (RuntimeException | StackOverflowError e) {
      read.completeExceptionally(e);
    }
  }

  private static List<PreviewBlock> asItIs(String text) {
    return List.of(new PreviewBlock.Verbatim(text));
  }
}
