package dev.reproof.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
            new Preferences.Last("docs/a-progress.md", "03", "REVIEW", 4),
            true,
            true,
            true,
            Map.of("/a/docs/a-progress.md", new Preferences.View("lock", "Ida", "", true, 5)));
    kept.save(home, Preferences.usual());
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
    read.save(home, read);
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
  void sayWhereAFileCannotBeUnderstood() throws Exception {
    Files.writeString(home.resolve("settings.json"), "{\n  \"scale\": 150,\n}\n");
    assertThat(Preferences.softwareRendering(home)).isFalse();
    assertThat(Preferences.read(home).message())
        .hasValueSatisfying(m -> assertThat(m).contains("settings.json", "line 3", ".bad"));
  }

  @Test
  void losesOneValueThatCannotBeUsedAndNoOther() throws Exception {
    Files.writeString(
        home.resolve("settings.json"),
        "{\"theme\": \"DARK\", \"scale\": \"big\", \"recent\": {\"a\": 1}, \"editor\": \"vi\"}");
    Preferences.Read read = Preferences.read(home);
    assertThat(read.preferences().theme()).isEqualTo("DARK");
    assertThat(read.preferences().editor()).isEqualTo("vi");
    assertThat(read.preferences().scale()).isEqualTo(100);
    assertThat(read.message())
        .hasValueSatisfying(m -> assertThat(m).contains("\"scale\"", "\"recent\""));
    assertThat(home.resolve("settings.json.bad")).doesNotExist();
  }

  @Test
  void leaveWhatAHandHasWrittenMeanwhile() throws Exception {
    Path file = home.resolve("settings.json");
    Preferences read = Preferences.read(home).preferences();
    read.save(home, read);
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"editor\" : \"\"", "\"editor\" : \"vi\", \"mine\" : [ 1 ]")
            .replace("\"SYSTEM\"", "\"DARK\""));
    scaled(read, 125).save(home, read);
    Preferences now = Preferences.read(home).preferences();
    assertThat(now.editor()).isEqualTo("vi");
    assertThat(now.theme()).isEqualTo("DARK");
    assertThat(now.scale()).isEqualTo(125);
    assertThat(file).content().contains("\"mine\" : [ 1 ]");
  }

  @Test
  void areNotWrittenOverAFileThatIsJustBeingEdited() throws Exception {
    Path file = home.resolve("settings.json");
    Files.writeString(file, "{\n  \"editor\": \"vi\n}\n");
    Preferences usual = Preferences.usual();
    assertThatThrownBy(() -> scaled(usual, 125).save(home, usual))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("line 2");
    assertThat(file).hasContent("{\n  \"editor\": \"vi\n}\n");
  }

  private static Preferences scaled(Preferences of, int scale) {
    return new Preferences(
        of.theme(),
        scale,
        of.timeoutMinutes(),
        of.wrapConsole(),
        of.editor(),
        of.softwareRendering(),
        of.dividers(),
        of.window(),
        of.recent(),
        of.last(),
        of.quiet(),
        of.guideClosed(),
        of.boardTable(),
        of.views());
  }

  @Test
  void areNotWrittenOverAFileOfANewerVersion() throws Exception {
    Files.writeString(home.resolve("settings.json"), "{\"version\": 99}");
    Preferences.Read read = Preferences.read(home);
    assertThat(read.mayWrite()).isFalse();
    assertThat(read.message()).hasValueSatisfying(m -> assertThat(m).contains("newer version"));
  }
}
