package dev.reproof.ui.packet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.markdown.MarkdownPreview;
import dev.reproof.markdown.PreviewBlock;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MarkdownViewTest {
  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @Test
  void namesWhatHidesAndDrawsNoTag() {
    String drawn = drawn(MarkdownPreview.of("Verdict: \u202EDEVORPPA <b>bold</b> [a](http://x/)"));
    assertThat(drawn)
        .contains("<U+202E>DEVORPPA")
        .contains("<b>bold</b>")
        .contains("a (http://x/)")
        .doesNotContain("\u202E");
  }

  @Test
  void isBoundedAndSaysSo() {
    String items = "- an item of a list\n".repeat(9_000);
    MarkdownView view = Pictures.onFx(() -> new MarkdownView(MarkdownPreview.of(items)));
    int nodes =
        Pictures.onFx(
            () -> {
              new Scene(view);
              return view.lookupAll("*").size();
            });
    assertThat(nodes).isBetween(100, MarkdownView.MOST_BLOCKS * 6);
    assertThat(drawn(MarkdownPreview.of(items))).contains(Words.of("evidence.cut"));
    String long1 = "word ".repeat(30_000).strip();
    assertThat(drawn(List.of(new PreviewBlock.Verbatim(long1))))
        .hasSizeLessThan(MarkdownView.MOST_CHARACTERS + 200)
        .contains(Words.of("evidence.cut"));
  }

  private static String drawn(List<PreviewBlock> blocks) {
    return Pictures.onFx(
        () -> {
          MarkdownView view = new MarkdownView(blocks);
          new Scene(view);
          return view.lookupAll("*").stream()
              .map(n -> n instanceof Text t ? t.getText() : n instanceof Label l ? l.getText() : "")
              .collect(Collectors.joining());
        });
  }
}
