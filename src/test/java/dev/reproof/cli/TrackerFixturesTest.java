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

/// Trackers of our own, one a way to write: `NAME.md` must be shown as `NAME.json`, have the
/// problems of `NAME.lint` and no others (line, packet, check, severity), and the call in
/// `NAME.edit`, an argument a line, must make `NAME.after.md` of it. A new case is new files.
class TrackerFixturesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "trackers");

  @TempDir private Path temp;

  private static List<String> names(String ending) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(ending))
          .map(f -> f.substring(0, f.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> isShownAs() throws IOException {
    return names(".json").stream().map(n -> dynamicTest(n, () -> show(n)));
  }

  private void show(String name) throws IOException {
    Files.copy(FOLDER.resolve(name + ".md"), temp.resolve(name + ".md"));
    Called shown = Called.in(temp, temp.resolve("home"), "show", name + ".md", "--format", "json");
    assertThat(shown.err()).isEmpty();
    assertThat(shown.exit()).isZero();
    JsonMapper json = JsonMapper.shared();
    assertThat(json.readTree(shown.out()).toPrettyString())
        .isEqualTo(
            json.readTree(Files.readString(FOLDER.resolve(name + ".json"))).toPrettyString());
  }

  @TestFactory
  Stream<DynamicTest> hasTheProblems() throws IOException {
    return names(".lint").stream().map(n -> dynamicTest(n, () -> lint(n)));
  }

  private void lint(String name) throws IOException {
    Files.copy(FOLDER.resolve(name + ".md"), temp.resolve(name + ".md"));
    Called found = Called.in(temp, temp.resolve("home"), "lint", name + ".md", "--format", "json");
    List<String> problems = new ArrayList<>();
    for (JsonNode p : JsonMapper.shared().readTree(found.out()).get("problems")) {
      problems.add(
          p.get("line").asInt()
              + " "
              + p.get("packet").asString()
              + " "
              + p.get("check").asString()
              + " "
              + p.get("severity").asString());
    }
    assertThat(problems)
        .containsExactlyInAnyOrderElementsOf(Files.readAllLines(FOLDER.resolve(name + ".lint")));
  }

  @TestFactory
  Stream<DynamicTest> isEditedTo() throws IOException {
    return names(".edit").stream().map(n -> dynamicTest(n, () -> edit(n)));
  }

  private void edit(String name) throws IOException {
    Path file = temp.resolve(name + ".md");
    Files.copy(FOLDER.resolve(name + ".md"), file);
    List<String> args = new ArrayList<>(Files.readAllLines(FOLDER.resolve(name + ".edit")));
    args.add(1, file.toString());
    Called edited = Called.in(temp, temp.resolve("home"), args.toArray(String[]::new));
    assertThat(edited.err()).isEmpty();
    assertThat(edited.exit()).isZero();
    assertThat(file).hasSameBinaryContentAs(FOLDER.resolve(name + ".after.md"));
  }
}
