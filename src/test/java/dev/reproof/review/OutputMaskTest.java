package dev.reproof.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputMaskTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ok  lamp 0.013s|ok  lamp 0.9s",
        "2026-03-16T10:00:00Z lit|2026-03-17 09:12:44.123 lit",
        "took 1m 3s in all|took 58s in all",
        "wrote /tmp/go-build123/b001/x.test|wrote /tmp/go-build9/b7/y",
        "Time: 00:01.5 at 0x7ffe12ab|Time: 00:01.5 at 0x11223344",
        "pid 4711 ended|pid 12 ended"
      })
  void whatDiffersFromRunToRunIsTheSame(String one, String other) {
    assertThat(OutputMask.masked(one)).isEqualTo(OutputMask.masked(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 tests passed|4 tests passed",
        "exit 0|exit 1",
        "src/lamp.go:42: lit|src/lamp.go:43: lit",
        "FAIL lamp 0.1s|ok lamp 0.1s"
      })
  void whatSaysSomethingIsNot(String one, String other) {
    assertThat(OutputMask.masked(one)).isNotEqualTo(OutputMask.masked(other));
  }
}
