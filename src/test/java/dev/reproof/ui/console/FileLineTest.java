package dev.reproof.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "internal/lamp/lamp_test.go:42: want 3, got 4|internal/lamp/lamp_test.go|42",
        "src/lamp.ts(7,12): error TS2304|src/lamp.ts|7",
        "  File \"tests/test_lamp.py\", line 19, in test_lit|tests/test_lamp.py|19",
        "   at Lamp.lit (Lamp.java:88)|Lamp.java|88",
        "error: ./src/lamp.rs:3:5|./src/lamp.rs|3"
      })
  void readsThePlacesThatToolsPrint(String text, String path, int line) {
    assertThat(FileLine.in(text, 0)).contains(new FileLine(path, line));
  }

  @Test
  void takesTheOneThatIsPointedAt() {
    String text = "a.go:1 b.go:2";
    assertThat(FileLine.in(text, 9)).contains(new FileLine("b.go", 2));
    assertThat(FileLine.in("12:30:45 all is well", 3)).isEmpty();
  }
}
