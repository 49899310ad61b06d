package dev.reproof.ui.verdict;

import dev.reproof.ui.SafeLabel;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line of one of two outputs: `-` before what only the earlier has, `+` before what only the
/// later has. All of them are as wide, so that the heads stand over their columns.
final class OutputDiffSide extends HBox {
  private static final double HALF = 430;

  /// UTF-16 units of a line that are laid out.
  static final int LONGEST = 400;

  private final String sign;
  private final Label signed = new Label();
  private final SafeLabel line;

  OutputDiffSide(boolean before, String... looks) {
    sign = before ? "-" : "+";
    line = new SafeLabel("", looks);
    getStyleClass().addAll("output-diff-side", before ? "left" : "right");
    signed.getStyleClass().addAll("mono", "diff-sign");
    signed.setMinWidth(USE_PREF_SIZE);
    setMinWidth(0);
    setPrefWidth(HALF);
    setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(this, Priority.ALWAYS);
    getChildren().setAll(signed, line);
  }

  void show(String text, boolean marked) {
    signed.setText(marked ? sign : "");
    line.showShort(text, LONGEST);
  }
}
