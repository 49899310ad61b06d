package dev.reproof.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class ScaledPaneTest {
  private final StackPane content = new StackPane();
  private final ScaledPane pane = new ScaledPane(content);

  private void size(double width, double height) {
    pane.resize(width, height);
    pane.layout();
  }

  private double scale() {
    return pane.scaleProperty().get();
  }

  @Test
  void goesFrom75To300PercentInSteps() {
    size(1600, 900);
    for (int i = 0; i < 20; i++) {
      pane.larger();
    }
    assertThat(scale()).isEqualTo(3);
    for (int i = 0; i < 20; i++) {
      pane.smaller();
    }
    assertThat(scale()).isEqualTo(0.75);
    pane.setScale(1);
    assertThat(scale()).isEqualTo(1);
  }

  @Test
  void growsOnlyAsFarAsTheWindowAllows() {
    size(960, 540);
    pane.setScale(3);
    assertThat(scale()).isEqualTo(2);
    pane.layout();
    assertThat(content.getWidth()).isEqualTo(480);
  }

  @Test
  void growsOnlyAsFarAsItsContentFits() {
    content.setMinWidth(700);
    size(1400, 900);
    pane.setScale(3);
    assertThat(scale()).isEqualTo(2);
    size(1050, 900);
    assertThat(content.getWidth()).isEqualTo(700);
    assertThat(scale()).isEqualTo(2);
    size(1400, 900);
    assertThat(content.getWidth()).isEqualTo(700);
    content.setMinWidth(1000);
    pane.layout();
    assertThat(content.getWidth()).isBetween(1000.0, 1010.0);
    assertThat(scale()).isEqualTo(2);
  }
}
