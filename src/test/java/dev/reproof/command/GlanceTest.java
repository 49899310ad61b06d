package dev.reproof.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// The cheap look at a command lets nothing pass that the closer one marks.
class GlanceTest {
  private static final String[] WORDS = {
    "go",
    "test",
    "./...",
    "-v",
    "-c",
    "--call",
    "--call=x|y",
    "bash",
    "/bin/sh",
    "--shell=/bin/sh",
    "bash.exe",
    "'bash'",
    "\"sh\"",
    "npx",
    "npm",
    "ssh",
    "host",
    "eval",
    "cmd",
    "/c",
    "su",
    "flock",
    "find",
    "-exec",
    "script",
    "setsid",
    "-f",
    "trap",
    "if",
    "time",
    "A=1",
    "grep",
    "cat",
    "xargs",
    "'a|b'",
    "\"a|b || true\"",
    "\"$(x)\"",
    "'x; y'",
    "|",
    "&&",
    ";",
    "&",
    "<file>",
    "...",
    "[a b]",
    "/home/ada/x",
    "'/root/x'",
    "C:/x",
    "a:b",
    "src/tides.go",
    "--",
    "-",
    "it's",
    "\\",
    "{",
    "!"
  };

  @Test
  void letsNothingPassThatTheCloserLookMarks() {
    Random random = new Random(5);
    int passed = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int words = 1 + random.nextInt(6); words > 0; words--) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(words > 1 ? " " : "");
      }
      String command = text.toString();
      if (Glance.isProvable(command)) {
        passed++;
        assertThat(Marks.unprovable(command, Words.of(command))).as(command).isEmpty();
      }
    }
    assertThat(passed).isGreaterThan(2_000);
  }

  @Test
  void letsCommandsOfPlainWordsPass() {
    assertThat(Glance.isProvable("go test ./internal/tides/... -run \"High|Low\" -v")).isTrue();
    assertThat(Glance.isProvable("npx vitest run src/tides.test.ts")).isTrue();
    assertThat(Glance.isProvable("npx -c 'tides | true'")).isFalse();
  }
}
