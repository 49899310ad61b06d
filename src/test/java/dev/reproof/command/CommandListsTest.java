package dev.reproof.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two lists of commands, one a line (`⏎` is the end of a line within one): what throws work away,
/// and what is run every day. A new case is a new line.
class CommandListsTest {
  @Test
  void eachOfTheOneIsMarked() throws IOException {
    assertThat(list("destructive.txt"))
        .hasSizeGreaterThan(450)
        .allSatisfy(c -> assertThat(Command.of(c).marks()).as(c).contains(Mark.DESTRUCTIVE));
  }

  @Test
  void noneOfTheOtherIsHeldBack() throws IOException {
    assertThat(list("ordinary.txt"))
        .hasSizeGreaterThan(600)
        .allSatisfy(c -> assertThat(Command.of(c).isRisky()).as(c).isFalse())
        .allSatisfy(c -> assertThat(Command.of(c).has(Mark.PLACEHOLDER)).as(c).isFalse());
  }

  private static List<String> list(String name) throws IOException {
    try (InputStream in = CommandListsTest.class.getResourceAsStream("/commands/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(l -> l.replace('⏎', '\n'))
          .toList();
    }
  }
}
