package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class ActionTest {
  private static Action of(String... keys) {
    return Action.of("do it", () -> {}, keys);
  }

  @Test
  void showsItsFirstKeysInTheUsualOrder() {
    assertThat(of("Shift+Shortcut+K", "F1").keysShown()).isEqualTo("Ctrl Shift K");
    assertThat(of("Alt+Digit1").keysShown()).isEqualTo("Alt 1");
    assertThat(of("Shortcut+Plus").keysShown()).isEqualTo("Ctrl +");
    assertThat(of("Shift+Slash").keysShown()).isEqualTo("?");
    assertThat(of("Shortcut+Comma").keysShown()).isEqualTo("Ctrl ,");
    assertThat(of().keysShown()).isEmpty();
  }

  @Test
  void areCalledOtherwiseOnMacOs() {
    KeyWords mac = new KeyWords(true);
    assertThat(mac.of(KeyWords.combination("Shortcut+Shift+K"))).isEqualTo("⇧ ⌘ K");
    assertThat(mac.of(KeyWords.combination("Alt+Digit1"))).isEqualTo("⌥ 1");
    assertThat(mac.of(KeyWords.combination("Shift+Slash"))).isEqualTo("?");
    assertThat(mac.in("{Shortcut+S} or {file}")).isEqualTo("⌘ S or {file}");
  }

  @Test
  void isAPlainKeyWhereALetterAloneReachesIt() {
    assertThat(of("J").isPlainKey()).isTrue();
    assertThat(of("F6").isPlainKey()).isFalse();
    assertThat(of("Shift+F6").isPlainKey()).isFalse();
    assertThat(of("Shortcut+K").isPlainKey()).isFalse();
  }

  @Test
  void isMatchedByAnyOfItsKeys() {
    Action redo = of("Shortcut+Shift+Z", "Shortcut+Y");
    assertThat(redo.matches(press(KeyCode.Y, false))).isTrue();
    assertThat(redo.matches(press(KeyCode.Z, true))).isTrue();
    assertThat(redo.matches(press(KeyCode.Z, false))).isFalse();
  }

  private static KeyEvent press(KeyCode code, boolean shift) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false);
  }

  @Test
  void refusesAKeyThatThereIsNot() {
    assertThatThrownBy(() -> of("Hyper+K")).hasMessageContaining("Hyper");
  }
}
