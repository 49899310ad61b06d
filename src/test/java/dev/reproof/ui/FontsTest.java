package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FontsTest {
  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
    WaitForAsyncUtils.waitForAsyncFx(5000, Fonts::load);
  }

  @Test
  void bothFacesAreThere() {
    assertThat(Font.getFamilies()).contains("Inter", "Inter SemiBold", "JetBrains Mono");
  }

  @Test
  void drawsAnArrowAsTwoCharacters() throws Exception {
    for (String pair : new String[] {"->", "!=", "==", "=>", "--", "www"}) {
      WritableImage together = draw(pair);
      double advance = together.getWidth() / pair.length();
      for (int i = 0; i < pair.length(); i++) {
        WritableImage alone = draw(pair.substring(i, i + 1));
        assertThat(pixels(together, (int) (i * advance), (int) advance))
            .as("character %d of %s", i, pair)
            .isEqualTo(pixels(alone, 0, (int) advance));
      }
    }
  }

  private static WritableImage draw(String text) throws Exception {
    return WaitForAsyncUtils.asyncFx(
            () -> {
              Text node = new Text(text);
              // 20 px: every advance of this face is then 12 whole pixels
              node.setFont(Font.font("JetBrains Mono", 20));
              Scene scene = new Scene(new Group(node), 12 * text.length(), 30);
              node.setY(20);
              return scene.snapshot(null);
            })
        .get(5, TimeUnit.SECONDS);
  }

  private static int[] pixels(WritableImage image, int x, int width) {
    PixelReader reader = image.getPixelReader();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        argb[row * width + column] = reader.getArgb(x + column, row);
      }
    }
    return argb;
  }
}
