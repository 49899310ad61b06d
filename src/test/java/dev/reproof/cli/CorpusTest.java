package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Trackers that others wrote, where the system property `reproof.corpus` names a folder of them;
/// none is copied into the project. `expected-problems.tsv` beside them says what the checks must
/// find in them, and must not.
class CorpusTest {
  @TempDir private Path temp;

  private static List<Path> trackers() throws IOException {
    String corpus = System.getProperty("reproof.corpus", "");
    if (corpus.isBlank()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(Path.of(corpus))) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> isReadAndChecked() throws IOException {
    return trackers().stream().map(t -> dynamicTest(t.getFileName() + "", () -> check(t)));
  }

  private void check(Path tracker) throws IOException {
    Path copy = temp.resolve(tracker.getFileName());
    Files.copy(tracker, copy);
    Called shown = call("show", copy.toString(), "--format", "json");
    assertThat(shown.exit()).as(shown.err()).isZero();
    assertThat(JsonMapper.shared().readTree(shown.out()).path("packets").size()).isPositive();
    Called linted = call("lint", copy.toString(), "--format", "json");
    List<String> wrong = new ArrayList<>();
    for (Expected expected : expected(tracker)) {
      long found = found(linted.out(), expected);
      boolean holds = expected.must() ? found == expected.count() : found == 0;
      if (!holds) {
        wrong.add(expected + ", found " + found);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(copy).hasSameBinaryContentAs(tracker);
  }

  private Called call(String... args) {
    return Called.in(temp, temp.resolve("home"), args);
  }

  private static long found(String lint, Expected expected) {
    long found = 0;
    for (JsonNode problem : JsonMapper.shared().readTree(lint).path("problems")) {
      boolean same =
          problem.path("check").asString().equals(expected.check())
              && !problem.path("severity").asString().equals("note")
              && problem.path("packet").asString("").equals(expected.packet());
      found += same ? 1 : 0;
    }
    return found;
  }

  private record Expected(String packet, String check, int count, boolean must) {}

  private static List<Expected> expected(Path tracker) throws IOException {
    Path table = tracker.resolveSibling("expected-problems.tsv");
    List<Expected> all = new ArrayList<>();
    if (!Files.exists(table)) {
      return all;
    }
    for (String line : Files.readAllLines(table)) {
      String[] cells = line.split("\t", -1);
      boolean says = cells.length > 4 && cells[4].startsWith("must");
      if (says && cells[0].equals(tracker.getFileName().toString())) {
        all.add(
            new Expected(cells[1], cells[2], Integer.parseInt(cells[3]), cells[4].equals("must")));
      }
    }
    return all;
  }
}
