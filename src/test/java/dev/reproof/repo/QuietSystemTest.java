package dev.reproof.repo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Git's configuration is looked for where git-config(1) says.
class QuietSystemTest {
  @Test
  void theUsersFilesAreThoseOfTheEnvironmentsHome() {
    assertThat(QuietSystem.userFiles(Map.of("HOME", "/h")))
        .containsExactly(Path.of("/h/.config/git/config"), Path.of("/h/.gitconfig"));
    assertThat(QuietSystem.userFiles(Map.of("HOME", "/h", "XDG_CONFIG_HOME", "/x")))
        .containsExactly(Path.of("/x/git/config"), Path.of("/h/.gitconfig"));
    assertThat(QuietSystem.userFiles(Map.of("HOME", "/h", "GIT_CONFIG_GLOBAL", "/g")))
        .containsExactly(Path.of("/g"));
  }

  @Test
  void theSystemsFileCanBeNamedOrLeftOut() {
    assertThat(QuietSystem.systemFile(Map.of("GIT_CONFIG_SYSTEM", "/s"))).isEqualTo(Path.of("/s"));
    assertThat(
            QuietSystem.systemFile(Map.of("GIT_CONFIG_SYSTEM", "/s", "GIT_CONFIG_NOSYSTEM", "1")))
        .isEqualTo(Path.of(""));
    assertThat(
            QuietSystem.systemFile(Map.of("GIT_CONFIG_SYSTEM", "/s", "GIT_CONFIG_NOSYSTEM", "no")))
        .isEqualTo(Path.of("/s"));
  }
}
