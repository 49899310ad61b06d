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
            List.of("/a", "/b"));
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
  void areNotWrittenOverAFileOfANewerVersion() throws Exception {
    Files.writeString(home.resolve("settings.json"), "{\"version\": 99}");
    Preferences.Read read = Preferences.read(home);
    assertThat(read.mayWrite()).isFalse();
    assertThat(read.message()).hasValueSatisfying(m -> assertThat(m).contains("newer version"));
  }

  @Test
  void putTheLatestRepositoryFirstAndOnce() {
    Preferences first = Preferences.read(home).preferences();
    assertThat(first.withRecent("/a").withRecent("/b").withRecent("/a").recent())
        .containsExactly("/a", "/b");
  }
}
