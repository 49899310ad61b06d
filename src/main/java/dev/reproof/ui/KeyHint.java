package dev.reproof.ui;

import javafx.scene.control.Label;

/// A key or keys, drawn as a key cap: `Ctrl K`, `Esc`.
public final class KeyHint extends Label {
  public KeyHint(String keys) {
    super(keys);
    getStyleClass().add("key-hint");
    setMinWidth(USE_PREF_SIZE);
  }
}
