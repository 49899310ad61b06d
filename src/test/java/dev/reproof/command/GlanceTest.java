package dev.reproof.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The cheap look at a command lets nothing pass that the closer one marks: no command that a test
/// of this package speaks of, and none of their words put together otherwise. So a new mark with
/// its sample is held to it too.
class GlanceTest {
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  @Test
  void letsNoCommandPassThatTheCloserLookMarks() throws IOException {
    List<String> commands = commands();
    assertThat(commands).hasSizeGreaterThan(1_500);
    commands.forEach(GlanceTest::agrees);
    assertThat(commands.stream().filter(Glance::isProvable).count()).isGreaterThan(400);
  }

  @Test
  void norWordsOfThemPutTogether() throws IOException {
    List<String> words = new ArrayList<>();
    for (String command : commands()) {
      words.addAll(List.of(command.split(" ")));
    }
    Random random = new Random(5);
    for (int i = 0; i < 300_000; i++) {
      List<String> some = new ArrayList<>();
      for (int left = 1 + random.nextInt(5); left > 0; left--) {
        some.add(words.get(random.nextInt(words.size())));
      }
      agrees(String.join(" ", some));
    }
  }

  @Test
  void letsCommandsOfPlainWordsPass() {
    assertThat(Glance.isProvable("go test ./internal/tides/... -run \"High|Low\" -v")).isTrue();
    assertThat(Glance.isProvable("sh scripts/check-table.sh --year 2026")).isTrue();
    assertThat(Glance.isProvable("npx vitest run src/tides.test.ts")).isTrue();
    assertThat(Glance.isProvable("npx -c 'tides | true'")).isFalse();
  }

  private static void agrees(String command) {
    if (Glance.isProvable(command)) {
      assertThat(Marks.unprovable(command, Words.of(command))).as(command).isEmpty();
    }
  }

  private static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    try (Stream<Path> tests = Files.list(Path.of("src/test/java/dev/reproof/command"))) {
      for (Path test : tests.sorted().toList()) {
        LITERAL
            .matcher(Files.readString(test))
            .results()
            .map(r -> r.group(1).replace("\\\"", "\"").replace("\\\\", "\\"))
            .forEach(commands::add);
      }
    }
    try (Stream<Path> lists = Files.list(Path.of("src/test/resources/commands"))) {
      for (Path list : lists.sorted().toList()) {
        commands.addAll(Files.readAllLines(list));
      }
    }
    return commands;
  }
}
