package dev.reproof.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.reproof.command.Command;
import dev.reproof.evidence.Claim;
import dev.reproof.evidence.Comparison;
import dev.reproof.evidence.End;
import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.TestCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Outcomes from what ended and what was printed. `outcomes/samples.txt` holds outputs of test
/// tools in their own line forms, each under a line `== TOOL | OUTCOME | RUN | FAILED`.
class OutcomesTest {
  private static final Path SAMPLES =
      Path.of("src", "test", "resources", "outcomes", "samples.txt");

  private record Sample(String name, Outcome outcome, String run, String failed, String output) {}

  private static List<Sample> samples() throws IOException {
    List<Sample> samples = new ArrayList<>();
    StringBuilder output = new StringBuilder();
    String[] head = {};
    for (String line : Files.readAllLines(SAMPLES)) {
      if (line.startsWith("== ")) {
        add(samples, head, output);
        head = line.substring(3).split(" *\\| *", -1);
        output.setLength(0);
      } else {
        output.append(line).append('\n');
      }
    }
    add(samples, head, output);
    return samples;
  }

  private static void add(List<Sample> samples, String[] head, StringBuilder output) {
    if (head.length == 4) {
      samples.add(
          new Sample(head[0], Outcome.valueOf(head[1]), head[2], head[3], output.toString()));
    }
  }

  @TestFactory
  Stream<DynamicTest> whatTestToolsSay() throws IOException {
    List<Sample> samples = samples();
    assertThat(samples.stream().map(s -> s.name().split(" ")[0]).distinct().count())
        .isGreaterThanOrEqualTo(25);
    return samples.stream().map(s -> dynamicTest(s.name() + " " + s.outcome(), () -> judge(s)));
  }

  private static void judge(Sample sample) {
    int code = sample.outcome() == Outcome.FAILED ? 1 : 0;
    String coloured = sample.output().replaceFirst("(?m)^(.+)$", "\u001B[32m$1\u001B[0m");
    for (String output :
        List.of(sample.output(), sample.output().replace("\n", "\r\n"), coloured)) {
      assertThat(Outcomes.of(new End.Exited(code), 0, Command.of("make check"), output, List.of()))
          .isEqualTo(sample.outcome());
      Optional<TestCount> count = Outcomes.tests(output);
      if (!sample.run().equals("-")) {
        assertThat(count.map(TestCount::run)).contains(Integer.valueOf(sample.run()));
        assertThat(count.map(TestCount::failed)).contains(Integer.valueOf(sample.failed()));
      }
    }
  }

  /// Each is a megabyte; with a pattern that goes back over lines this would not end.
  @ParameterizedTest
  @ValueSource(strings = {"\n", " ", "\t\n", "a", "=", "0", "1 ", "a.", "ok\t", "\u001B[", "a:b:"})
  void hugeOutputsWithoutSenseAreJudged(String piece) {
    String output = piece.repeat((1 << 20) / piece.length());
    assertThat(Outcomes.of(new End.Exited(0), 0, Command.of("make"), output, List.of()))
        .isEqualTo(Outcome.PASSED);
    assertThat(Outcomes.tests(output)).isEmpty();
  }

  /// A line as long as the forms look at, again and again.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 failed, 1 passed, ",
        "1 passed | ",
        "Tests: 1 a, ",
        "[ ",
        "(1",
        "ok 1 # ",
        "These operations were already up to date:\n  a (b)\n",
        "Running 1 tests using 1 workers\n  1 skippe\n"
      })
  void longLinesWithoutEndAreJudged(String piece) {
    String line = piece.repeat(1_900 / piece.length()) + "\n";
    String output = line.repeat((1 << 20) / line.length());
    assertThat(Outcomes.of(new End.Exited(0), 0, Command.of("make"), output, List.of()))
        .isEqualTo(Outcome.PASSED);
  }

  @Test
  void aReportInOneLongLineSaysItsSumsFirst() {
    String report =
        """
        {"numFailedTestSuites":0,"numFailedTests":0,"numPassedTests":9,"numTotalTests":9,\
        "testResults":[%s]}
        """
            .formatted("\"numTotalTests\":7,".repeat(200));
    assertThat(Outcomes.tests(report)).contains(new TestCount(9, 0));
  }

  @Test
  void anExpectedFailureIsNotTakenForAHiddenOne() {
    String output = "Tests:       1 failed, 8 passed, 9 total\n";
    assertThat(Outcomes.of(new End.Exited(1), 1, Command.of("npx jest"), output, List.of()))
        .isEqualTo(Outcome.PASSED);
    assertThat(Outcomes.of(new End.Exited(0), 0, Command.of("npx jest"), output, List.of()))
        .isEqualTo(Outcome.NOT_ATTRIBUTABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "go test ./... | tee log",
        "go test ./... || true",
        "go test ./...; echo $?",
        "go test ./... &",
        "npm test |& cat",
        "make check ; true",
        "(make check) || :",
        "make check | grep -v noise",
        "cd a && make | tail -1"
      })
  void aCodeThatIsNotTheCommandsOwnIsNotAttributable(String command) {
    assertThat(Outcomes.of(new End.Exited(0), 0, Command.of(command), "", List.of()))
        .isEqualTo(Outcome.NOT_ATTRIBUTABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "go test -run 'A|B' ./...",
        "grep -E \"a|b;c\" file",
        "cd a && make check",
        "cd a; make check",
        "FOO=1 make check",
        "sh -c 'exit 0'",
        "rg 'x || true' src",
        "make check > log 2>&1",
        "test -f a\\|b",
        "set -e; make check"
      })
  void quotesAndSetUpLeaveTheCodeItsOwn(String command) {
    assertThat(Outcomes.of(new End.Exited(0), 0, Command.of(command), "", List.of()))
        .isEqualTo(Outcome.PASSED);
  }

  @Test
  void onlyAnEndByItselfIsAPass() {
    Command command = Command.of("true");
    assertThat(Outcomes.of(new End.TimedOut(0), 0, command, "", List.of()))
        .isEqualTo(Outcome.TIMED_OUT);
    assertThat(Outcomes.of(new End.Cancelled(0), 0, command, "", List.of()))
        .isEqualTo(Outcome.CANCELLED);
    assertThat(Outcomes.of(new End.OutputCapped(0), 0, command, "", List.of()))
        .isEqualTo(Outcome.OUTPUT_INCOMPLETE);
    assertThat(Outcomes.of(new End.Interrupted(), 0, command, "", List.of()))
        .isEqualTo(Outcome.INTERRUPTED);
    assertThat(Outcomes.of(new End.CouldNotStart("missing"), 0, command, "", List.of()))
        .isEqualTo(Outcome.COULD_NOT_START);
    assertThat(Outcomes.of(new End.Exited(3), 3, command, "", List.of())).isEqualTo(Outcome.PASSED);
    assertThat(Outcomes.of(new End.Exited(0), 3, command, "", List.of())).isEqualTo(Outcome.FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "0,PASSED,0,REPRODUCED",
    "1,FAILED,1,REPRODUCED",
    "0,FAILED,1,CONTRADICTED",
    "1,PASSED,0,CONTRADICTED",
    ",PASSED,0,CLAIM_WITHOUT_EXIT_CODE",
    "0,NO_TESTS_RAN,0,CANNOT_TELL",
    "0,TIMED_OUT,,CANNOT_TELL",
    "0,FLAKY,0,CANNOT_TELL",
    ",NOT_RUN,,CANNOT_TELL"
  })
  void aClaimIsHeldAgainstARunByItsExitCode(
      @org.jspecify.annotations.Nullable Integer claimed,
      Outcome outcome,
      @org.jspecify.annotations.Nullable Integer exit,
      Comparison word) {
    assertThat(Outcomes.compare(new Claim(1, claimed, ""), outcome, exit)).contains(word);
    assertThat(Outcomes.compare(null, outcome, exit)).isEmpty();
  }
}
