package dev.reproof.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exit 0 (3.1s, 13 tests; log sha256:9f3c1e2a) | 13 | 3100",
        "exit 0 (210 tests PASS) | 210 |",
        "exit 0, 1,204 tests | 1204 |",
        "13 passed in 0.45s | 13 | 450",
        "17/17 pass | 17 |",
        "Tests run: 42, Failures: 0 | 42 |",
        "exit 0 in 2m 5s | | 125000",
        "exit 0 (340 ms) | | 340",
        "exit 0 (4 min) | | 240000",
        "exit 1 | |",
        "exit 0 on a1b2c3s9 | |",
        "PASS | |"
      })
  void areReadFromAResult(
      String result,
      @org.jspecify.annotations.Nullable Integer tests,
      @org.jspecify.annotations.Nullable Long millis) {
    assertThat(Figures.of(result)).isEqualTo(new Figures(tests, millis));
  }
}
