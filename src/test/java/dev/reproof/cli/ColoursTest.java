package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.run.ProcessRunner;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Text for people is coloured on a terminal, and says the same without its colours.
class ColoursTest {
  private static final String ESCAPE = "\u001b[";

  @TempDir private Path folder;
  private String tracker = "";

  @BeforeEach
  void writeSample() {
    call(false, "sample", "tidewatch");
    tracker = folder.resolve("tidewatch").resolve(Sample.TRACKER).toString();
  }

  private String call(boolean colours, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Clock clock = Clock.systemUTC();
    try (ProcessRunner runner = new ProcessRunner(clock);
        PrintStream page = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errors =
            new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8)) {
      SessionParts parts = new SessionParts(folder.resolve("home"), runner, clock);
      new Cli(new Surroundings(page, errors, folder, parts, colours)).run(args);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<String[]> calls() {
    return List.of(
        new String[] {"trackers", "tidewatch"},
        new String[] {"show", tracker},
        new String[] {"show", tracker, Sample.UNTRUE},
        new String[] {"lint", tracker},
        new String[] {"lint", "--explain", "open-box"},
        new String[] {"rerun", tracker, "03"},
        new String[] {"runs", tracker},
        new String[] {"set", tracker, "03", "Title=Another", "--dry-run"},
        new String[] {"draft", tracker, Sample.UNTRUE},
        new String[] {"history", tracker},
        new String[] {"verify", tracker},
        new String[] {"--help"});
  }

  @Test
  void colouredTextSaysTheSameInTheSameColumns() {
    call(false, "rerun", tracker, Sample.UNTRUE, "--approve");
    for (String[] args : calls()) {
      String plain = call(false, args);
      String coloured = call(true, args);
      assertThat(plain).as(String.join(" ", args)).isNotEmpty().doesNotContain(ESCAPE);
      assertThat(coloured).as(String.join(" ", args)).contains(ESCAPE);
      assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }
  }

  @Test
  void aRerunHasTheColoursOfItsWords() {
    assertThat(call(true, "rerun", tracker, Sample.UNTRUE, "--approve"))
        .contains(ESCAPE + "31mcontradicted" + ESCAPE + "0m")
        .contains(ESCAPE + "31mFAILED exit 1")
        .contains(ESCAPE + "32mreproduced" + ESCAPE + "0m");
  }

  @Test
  void aDocumentHasNone() {
    for (String[] args : calls()) {
      if (!args[0].startsWith("-")) {
        String[] json = Arrays.copyOf(args, args.length + 2);
        json[args.length] = "--format";
        json[args.length + 1] = "json";
        assertThat(call(true, json)).as(String.join(" ", json)).doesNotContain("\u001b", "\\u001b");
      }
    }
    assertThat(call(true, "lint", tracker, "--format", "sarif")).doesNotContain("u001b", "\u001b");
  }

  @Test
  void theTerminalAndItsUserDecide() {
    assertThat(Colours.wanted(true, Map.of())).isTrue();
    assertThat(Colours.wanted(true, Map.of("TERM", "xterm", "NO_COLOR", ""))).isTrue();
    assertThat(Colours.wanted(false, Map.of("TERM", "xterm"))).isFalse();
    assertThat(Colours.wanted(true, Map.of("TERM", "dumb"))).isFalse();
    assertThat(Colours.wanted(true, Map.of("NO_COLOR", "1"))).isFalse();
  }

  @Test
  void aTableIsAlignedByWhatIsSeen() {
    Colours colours = new Colours(true);
    String table =
        new Texts()
            .row(new Cell("潮汐", colours::bad), Cell.of("one"))
            .row(new Cell("e\u0301cho", colours::good), Cell.of("two"))
            .row("tide", "three")
            .toString();
    assertThat(table.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo("潮汐  one\ne\u0301cho  two\ntide  three\n");
  }

  @Test
  void aDiffKeepsItsLines() {
    Colours colours = new Colours(true);
    String diff =
        """
        --- a/x
        +++ b/x
        @@ -1 +1 @@
        --- a
        +b\r
         c
        """;
    assertThat(colours.diff(diff))
        .isEqualTo(
            """
            \u001b[1m--- a/x\u001b[0m
            \u001b[1m+++ b/x\u001b[0m
            \u001b[36m@@ -1 +1 @@\u001b[0m
            \u001b[31m--- a\u001b[0m
            \u001b[32m+b\r\u001b[0m
             c
            """);
    assertThat(colours.diff("")).isEmpty();
  }
}
