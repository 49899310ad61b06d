package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingTest {
  @TempDir Path devices;

  @Test
  void theProcessorDrawsWhereLinuxHasNoGraphicsDevice() {
    assertThat(Drawing.isByProcessor(false, "Linux", devices.resolve("dri"))).isTrue();
    assertThat(Drawing.isByProcessor(false, "Linux", devices)).isFalse();
    assertThat(Drawing.isByProcessor(false, "Mac OS X", devices.resolve("dri"))).isFalse();
  }

  @Test
  void theProcessorDrawsWhereTheUserWishesIt() {
    assertThat(Drawing.isByProcessor(true, "Linux", devices)).isTrue();
  }

  /// The tests draw by the processor.
  @Test
  void theProcessorFillsBackgroundsAnew() {
    Drawing.prepare(false);
    assertThat(System.getProperty("prism.disableRegionCaching")).isEqualTo("true");
  }
}
