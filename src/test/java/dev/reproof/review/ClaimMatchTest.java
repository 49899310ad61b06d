package dev.reproof.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.Claim;
import dev.reproof.evidence.Comparison;
import dev.reproof.evidence.Outcome;
import dev.reproof.markdown.TrackerParser;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Author;
import dev.reproof.tracker.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What was recorded stands for what is required by its meaning, and the difference is known.
class ClaimMatchTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "go test ./... -run 'A B' | go test ./... -run \"A B\" | OTHER_QUOTES",
        "pytest 'tests' | pytest tests | OTHER_QUOTES",
        "go test ./... | go test -v ./... | FLAGS_ADDED",
        "pytest tests | pytest tests -q | FLAGS_ADDED",
        "go vet ./... | /usr/local/go/bin/go vet ./... | OTHER_PATH",
        "vendor/bin/phpunit | ./vendor/bin/phpunit | OTHER_PATH",
        "grep -c x a.txt | grep -c x ./a.txt | OTHER_PATH",
        "pytest ./tests | pytest tests -q | OTHER_PATH",
        "pytest tests --maxfail=1 | pytest tests --maxfail 1 | FLAGS_ADDED",
        "go test ./... | go test -run TestOne ./... | OTHER_FILTER",
        "go test ./... | go test ./internal/... | OTHER_FILTER",
        "pytest tests | pytest tests/test_one.py | OTHER_FILTER",
        "pytest tests/test_one.py | pytest tests/test_one.py::test_a | OTHER_FILTER",
        "pytest tests | pytest tests -k one | OTHER_FILTER",
        "cargo test | cargo test one | OTHER_FILTER",
        "npm test | npm test -- --grep one | OTHER_FILTER",
        "go test -race ./... | go test ./... | OTHER_FILTER",
        "go test ./... | go  test   ./... |",
        "go test ./... | go vet ./... |",
        "go test ./a | go test ./b |",
        "make test | make lint |",
        "pytest tests | ruff tests |"
      })
  void tellsHowARecordStandsToACommand(
      String required, String recorded, Claim.@org.jspecify.annotations.Nullable Match match) {
    assertThat(ClaimMatch.of(required, recorded).orElse(null)).isEqualTo(match);
  }

  private static final String TRACKER =
      """
      | Packet | Status | Implementer | Reviewer |
      |---|---|---|---|
      | 01 | REVIEW | Mira | Ada |

      ## Packet 01
      ### Required Tests
      - [x] `go test ./...`
      - [x] `go vet ./...`

      ### Packet 01 Review Evidence
      Implementer commands run + exit codes:
      1. `go test ./...` -> exit 0 (12 tests)
      2. `go vet ./...` -> exit 0

      Reviewer commands run + exit codes:
      1. `go test -run TestOne ./...` -> exit 0 (1 test)
      2. `go vet -v ./...` -> exit 0
      """;

  private static Packet packet() {
    return TrackerParser.parse(SourceText.of(TRACKER)).packet("01").orElseThrow();
  }

  @Test
  void aNarrowerRecordIsOfADifferentCommandWhateverItsCode() {
    Claim claim = Claims.claimOf(packet(), packet().commands().get(0)).orElseThrow();
    assertThat(claim.command()).isEqualTo("go test -run TestOne ./...");
    assertThat(Outcomes.compare(claim, Outcome.PASSED, 0)).contains(Comparison.DIFFERENT_COMMAND);
    assertThat(Outcomes.compare(claim, Outcome.FAILED, 1)).contains(Comparison.DIFFERENT_COMMAND);
    assertThat(Outcomes.compare(claim, Outcome.TIMED_OUT, null)).contains(Comparison.CANNOT_TELL);
  }

  @Test
  void addedFlagsAreToleratedAndKnown() {
    Claim claim = Claims.claimOf(packet(), packet().commands().get(1)).orElseThrow();
    assertThat(claim.match()).isEqualTo(Claim.Match.FLAGS_ADDED);
    assertThat(Outcomes.compare(claim, Outcome.PASSED, 0)).contains(Comparison.REPRODUCED);
  }

  @Test
  void eachAuthorHasAClaimOfHisOwn() {
    Claim own =
        Claims.claimBy(Author.IMPLEMENTER, packet(), packet().commands().get(0)).orElseThrow();
    assertThat(own.result()).isEqualTo("exit 0 (12 tests)");
    assertThat(own.match()).isNull();
  }
}
