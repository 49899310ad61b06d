package dev.reproof.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
  @TempDir Path home;

  @Test
  void comeBackAsTheyWereKept() throws Exception {
    Preferences kept =
        new Preferences(
            "DARK",
            125,
            20,
            true,
            "code --goto {file}:{line}",
            true,
            Map.of("list", 0.25),
            new Preferences.Bounds(10, 20, 1366, 768),
            List.of("/a", "/b"),
            new Preferences.Last("docs/a-progress.md", "03", "REVIEW"),
            true,
            true,
            true,
            Map.of("/a/docs/a-progress.md", new Preferences.View("lock", "Ida", "", true, 5)));
    kept.save(home);
    assertThat(Preferences.read(home).preferences()).isEqualTo(kept);
  }

  @Test
  void areTheDefaultWhereTheFileIsEmptyOrBroken() throws Exception {
    for (String text : List.of("", "{", "{\"dividers\":{\"list\":7},\"scale\":9000}", "[]")) {
      Files.writeString(home.resolve("settings.json"), text);
      Preferences.Read read = Preferences.read(home);
      assertThat(read.preferences().scale()).as(text).isEqualTo(100);
      assertThat(read.preferences().dividers()).isEmpty();
    }
  }

  @Test
  void areReadFromAFileThatAHandWrote() throws Exception {
    Files.writeString(home.resolve("settings.json"), "{ \"theme\": \"DARK\", \"scale\": 150 }");
    Preferences read = Preferences.read(home).preferences();
    assertThat(read.theme()).isEqualTo("DARK");
    assertThat(read.scale()).isEqualTo(150);
    assertThat(read.timeoutMinutes()).isEqualTo(10);
    assertThat(read.last()).isEqualTo(Preferences.Last.NOTHING);
    read.save(home);
    assertThat(home.resolve("settings.json")).content().contains("\n  \"scale\" : 150,\n");
  }

  @Test
  void leaveOutAViewThatIsNone() throws Exception {
    Files.writeString(
        home.resolve("settings.json"),
        "{\"views\": {\"/a.md\": null, \"/b.md\": {\"text\": \"lock\", \"timeoutMinutes\": -3}}}");
    assertThat(Preferences.read(home).preferences().views())
        .containsExactly(Map.entry("/b.md", new Preferences.View("lock", "", "", false, 0)));
  }

  @Test
  void keepAsideAFileThatCannotBeUnderstood() throws Exception {
    Files.writeString(home.resolve("settings.json"), "{ \"theme\": ");
    assertThat(Preferences.read(home).message())
        .hasValueSatisfying(m -> assertThat(m).contains(".bad"));
    assertThat(home.resolve("settings.json.bad")).hasContent("{ \"theme\": ");
  }

  @Test
  void areNotWrittenOverAFileOfANewerVersion() throws Exception {
    Files.writeString(home.resolve("settings.json"), "{\"version\": 99}");
    Preferences.Read read = Preferences.read(home);
    assertThat(read.mayWrite()).isFalse();
    assertThat(read.message()).hasValueSatisfying(m -> assertThat(m).contains("newer version"));
  }
}
