package dev.reproof.ui.verdict;

import javafx.scene.control.TextInputControl;

/// The texts of a draft in their fields.
final class Typed {
  private Typed() {}

  /// Shows in a field what was saved of its text. While one types into it, what stands there is
  /// newer and stays, as do blanks with which a text begins; its own undo goes no further back than
  /// what is shown.
  ///
  /// @param typing whether what is shown is still the draft that is being typed
  static void show(TextInputControl field, String text, boolean typing) {
    boolean begun = text.isBlank() && field.getText().isBlank();
    if (!(field.isFocused() && (typing || begun)) && !field.getText().equals(text)) {
      field.setText(text);
    }
  }
}
