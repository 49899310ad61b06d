package dev.reproof.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Only a named person's reason is a waiver, and only where it is given.
class WaiversTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "exit 2 (waived by <name>: <reason>)",
        "exit 2 (waived by Ada: TODO)",
        "exit 2 (waived by TBD: too slow here)",
        "exit 2 (waived by Ada: (pending))",
        "exit 2 (waived by Ada: pending)",
        "exit 2 (cannot be waived by Ada: too risky)",
        "exit 2 (not waived by Ada: too risky)",
        "exit 2 (has not yet been waived by Ada: too risky)",
        "exit 2 (must not be waived by Ada: too risky)",
        "exit 2 (wasn't waived by Ada: too risky)",
        "exit 2 (never waived by Ada: too risky)",
        "exit 2 (to be waived by Ada: too risky)",
        "exit 2 (blocks unless waived by Ada: too risky)",
        "exit 2 (may not be waived by Ada: too risky)"
      })
  void isNone(String result) {
    assertThat(Waivers.by(result)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exit 2 (waived by Ada: findings triaged)",
        "FAIL (not a regression, waived by Ada: flaky since May)",
        "exit 1 (does not pass yet; waived by Ada: pending the release of libfoo 2)",
        "exit 1 (waived by <name>: <reason>), waived by Ada: known",
        "exit 1 (it could not be mended; waived by Ada: to be done in packet 07)",
        "exit 1 (waived by Ada: cannot be waived by <name>)",
        "not run (waived by Ada: a placeholder)"
      })
  void isOne(String result) {
    assertThat(Waivers.by(result)).contains("Ada");
  }
}
