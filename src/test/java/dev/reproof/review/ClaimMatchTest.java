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
        "pytest tests/ | pytest tests | OTHER_PATH",
        "pytest tests | pytest tests/ -q | OTHER_PATH",
        "ls / | ls . |",
        "ls ./ | ls . | OTHER_PATH",
        "pytest tests | pytest tests -n 4 | FLAGS_ADDED",
        "pytest tests | pytest -n auto tests | FLAGS_ADDED",
        "make check | make -j4 check | FLAGS_ADDED",
        "make check | make -j 4 -k check | FLAGS_ADDED",
        "mvn test | mvn -o -B test | FLAGS_ADDED",
        "pytest tests | pytest tests --ff -x | FLAGS_ADDED",
        "mocha | mocha -b --exit | FLAGS_ADDED",
        "ctest | ctest --output-on-failure | FLAGS_ADDED",
        "go build ./... | go build -trimpath ./... | FLAGS_ADDED",
        "pytest tests --maxfail=1 | pytest tests --maxfail 1 | FLAGS_ADDED",
        "go test ./... | go test -run TestOne ./... | OTHER_FILTER",
        "go test ./... | go test ./internal/... | OTHER_FILTER",
        "pytest tests | pytest tests/test_one.py | OTHER_FILTER",
        "pytest tests/test_one.py | pytest tests/test_one.py::test_a | OTHER_FILTER",
        "pytest tests | pytest tests -k one | OTHER_FILTER",
        "cargo test | cargo test one | OTHER_FILTER",
        "npm test | npm test -- --grep one | OTHER_FILTER",
        "mvn verify | mvn verify -DskipTests | OTHER_FILTER",
        "mvn verify | mvn verify -DskipTests=true | OTHER_FILTER",
        "mvn verify | mvn verify -DskipITs | OTHER_FILTER",
        "mvn verify | mvn verify -Dmaven.test.skip=true | OTHER_FILTER",
        "mvn test | mvn test -Dtest=ATest | OTHER_FILTER",
        "mvn verify | mvn verify -Dit.test=AnIT | OTHER_FILTER",
        "sh mvn.sh verify | sh mvn.sh verify -DskipTests | OTHER_FILTER",
        "pytest | pytest --collect-only | OTHER_FILTER",
        "pytest | pytest --co | OTHER_FILTER",
        "pytest | pytest -x --lf | OTHER_FILTER",
        "python -m pytest | python -m pytest --last-failed | OTHER_FILTER",
        "pytest | pytest --sw | OTHER_FILTER",
        "pytest | pytest --deselect=tests/a.py::b | OTHER_FILTER",
        "pytest tests | pytest tests --ignore=tests/slow | OTHER_FILTER",
        "pytest | pytest -kone | OTHER_FILTER",
        "sh pytest.sh | sh pytest.sh --collect-only | OTHER_FILTER",
        "go test ./... | go test -short ./... | OTHER_FILTER",
        "go test ./... | go test -list=. ./... | OTHER_FILTER",
        "cd api && go test ./... | cd api && go test -short ./... | OTHER_FILTER",
        "cargo test | cargo test --no-run | OTHER_FILTER",
        "cargo test | cargo test --test=one | OTHER_FILTER",
        "cargo test | cargo test --lib | OTHER_FILTER",
        "cargo test | cargo test --bins | OTHER_FILTER",
        "cargo test | cargo test --doc | OTHER_FILTER",
        "make check | make -n check | OTHER_FILTER",
        "make check | make --dry-run check | OTHER_FILTER",
        "make check | make --just-print check | OTHER_FILTER",
        "make check | make -t check | OTHER_FILTER",
        "make check | make -sq check | OTHER_FILTER",
        "ctest | ctest -N | OTHER_FILTER",
        "ctest | ctest --show-only=json-v1 | OTHER_FILTER",
        "ctest | ctest -R smoke | OTHER_FILTER",
        "ctest | ctest -LE slow | OTHER_FILTER",
        "jest | jest --passWithNoTests | OTHER_FILTER",
        "npx jest | npx jest -o | OTHER_FILTER",
        "jest | jest --onlyChanged | OTHER_FILTER",
        "jest | jest --listTests | OTHER_FILTER",
        "npx vitest run | npx vitest run --changed | OTHER_FILTER",
        "npm test | npm test -- --testPathPattern=a | OTHER_FILTER",
        "npm test | npm test -- --passWithNoTests | OTHER_FILTER",
        "mocha | mocha -g one | OTHER_FILTER",
        "mocha | mocha -f one | OTHER_FILTER",
        "gradle build | gradle build -x test | OTHER_FILTER",
        "./gradlew test | ./gradlew test --dry-run | OTHER_FILTER",
        "gradle test | gradle -m test | OTHER_FILTER",
        "dotnet test | dotnet test --list-tests | OTHER_FILTER",
        "dotnet test | dotnet test --filter=A | OTHER_FILTER",
        "phpunit | phpunit --group=fast | OTHER_FILTER",
        "vendor/bin/phpunit | vendor/bin/phpunit --list-tests | OTHER_FILTER",
        "bundle exec rspec | bundle exec rspec --only-failures | OTHER_FILTER",
        "rspec | rspec --dry-run | OTHER_FILTER",
        "rspec | rspec -e one | OTHER_FILTER",
        "tox | tox -e py311 | OTHER_FILTER",
        "nox | nox -s lint | OTHER_FILTER",
        "bazel test //... | bazel test //... --test_filter=A | OTHER_FILTER",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mvn test | mvn test -DskipTests=false | true",
        "cmake -S . | cmake -S . -Dtest=ON | true",
        "npx jest | npx jest -i --passWithNoTests=false | true",
        "docker run app pytest | docker run -t app pytest | true",
        "docker run app pytest | docker run app pytest --lf | false",
        "pytest | python -m pytest --lf | false",
        "cd a && make check | cd a && make -k check | true",
        "cd a && make check | cd a && make -n check | false"
      })
  void aFlagCountsByTheProgramThatReadsIt(String required, String recorded, boolean covers) {
    assertThat(CommandMatch.of(required, recorded).covers()).isEqualTo(covers);
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
