package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person types who wants to know what there is.
class HelpTest {
  @TempDir private Path folder;

  private Called call(String words) {
    String[] args = words.split(" ");
    assertThat(Cli.isMeant(args)).as("for the command line").isTrue();
    return Called.in(folder, folder.resolve("home"), args);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help", "--format json --help"})
  void theUsageIsPrinted(String words) {
    Called help = call(words);

    assertThat(help.exit()).isZero();
    assertThat(help.out()).startsWith("Usage: reproof ").contains("  lint  ", "  open  ");
    assertThat(help.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"help show", "show --help", "show -h"})
  void thatOfASubcommandToo(String words) {
    assertThat(call(words)).isEqualTo(call("show --help"));
    assertThat(call(words).out()).startsWith("Usage: reproof show ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"help open", "open --help", "open -h", "open harbour --help"})
  void theWindowHasOne(String words) {
    Called help = call(words);

    assertThat(help.exit()).isZero();
    assertThat(help.out()).startsWith("Usage: reproof open ").contains("PATH[:LINE]");
    assertThat(help.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "show --version", "open --version", "help -V"})
  void theVersionIsTheSameEverywhere(String words) {
    assertThat(call(words)).isEqualTo(call("--version"));
    assertThat(call(words).out()).startsWith("reproof ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"help nonsense", "help show board", "--format json", "--nonsense", "-x"})
  void aWrongLineStaysWrong(String words) {
    Called wrong = call(words);

    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).startsWith("reproof: ").contains("--help'").hasLineCount(1);
  }

  @Test
  void aPathIsForTheWindow() {
    assertThat(Cli.isMeant("harbour")).isFalse();
    assertThat(Cli.isMeant("open", "harbour")).isFalse();
    assertThat(Cli.isMeant()).isFalse();
  }
}
