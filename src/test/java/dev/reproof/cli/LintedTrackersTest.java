package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Trackers of the same name in folders that are no repositories.
class LintedTrackersTest {
  @TempDir private Path folder;

  private static String tracker(String status) {
    return """
    # Pump Progress

    | Packet | Title | Status |
    |---|---|---|
    | 01 | Pump | %s |

    ## Packet 01 Checklist: Pump

    - [ ] It pumps.
    """
        .formatted(status);
  }

  @BeforeEach
  void write() throws IOException {
    for (String name : List.of("dry", "wet")) {
      Files.createDirectories(folder.resolve(name));
      Files.writeString(
          folder.resolve(name).resolve("pump.md"), tracker(name.equals("dry") ? "DONE" : "TODO"));
    }
  }

  private Called lint(String... args) {
    return Called.in(folder, folder.resolve("home"), args);
  }

  private static List<String> trackers(String json) {
    return StreamSupport.stream(
            JsonMapper.shared().readTree(json).get("problems").spliterator(), false)
        .map(p -> p.get("tracker").asString())
        .distinct()
        .toList();
  }

  @Test
  void noneHidesAnotherOfItsName() {
    Called both = lint("lint", "dry/pump.md", "wet/pump.md", "--format", "json");

    assertThat(both.exit()).isEqualTo(1);
    assertThat(trackers(both.out())).containsExactly("dry/pump.md");
    assertThat(lint("lint", "dry/pump.md", "wet/pump.md").out())
        .contains("dry/pump.md: 2 errors")
        .contains("wet/pump.md: 0 errors");
    assertThat(lint("lint", "dry/pump.md", "wet/pump.md", "--format", "sarif").out())
        .contains("dry/pump.md");
  }

  @Test
  void theSameFileIsToldOnceAndByItsOwnName() {
    Called twice = lint("lint", "dry/pump.md", "./dry/pump.md", "--format", "json");

    assertThat(trackers(twice.out())).containsExactly("pump.md");
    assertThat(twice.out())
        .isEqualTo(lint("lint", "dry/pump.md", "--format", "json").out())
        .contains("open-box");
  }

  @Test
  void oneThatIsHalfMergedCannotBeChecked() throws Exception {
    Files.writeString(
        folder.resolve("wet").resolve("pump.md"),
        tracker("TODO")
            .replace(
                "| 01 | Pump | TODO |",
                """
                <<<<<<< HEAD
                | 01 | Pump | TODO |
                =======
                | 01 | Pump | DONE |
                >>>>>>> topic\
                """));
    Called wet = lint("lint", "wet/pump.md");
    assertThat(wet.exit()).isEqualTo(3);
    assertThat(wet.err()).startsWith("pump.md: a merge conflict of git begins on line 5");
    assertThat(lint("lint", "dry/pump.md", "wet/pump.md").exit()).isEqualTo(1);
  }
}
