package dev.reproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A command sees the locale that the user has, not the one that the launcher needs.
class ChildEnvironmentTest {
  private static Map<String, String> launched(String kept) {
    return new HashMap<>(
        Map.of("LC_ALL", "C.UTF-8", "REPROOF_LC_ALL", kept, "LANG", "de_DE.ISO-8859-1"));
  }

  @Test
  void restoresTheUsersLocale() {
    Map<String, String> run = launched("C");
    ChildEnvironment.apply(run, "r1");
    assertThat(run)
        .containsEntry("LC_ALL", "C")
        .containsEntry("LANG", "de_DE.ISO-8859-1")
        .doesNotContainKey("REPROOF_LC_ALL");

    Map<String, String> editor = launched("");
    ChildEnvironment.applyLoosely(editor);
    assertThat(editor).doesNotContainKeys("LC_ALL", "REPROOF_LC_ALL");
  }

  @Test
  void leavesALocaleThatTheLauncherDidNotChange() {
    Map<String, String> run = new HashMap<>(Map.of("LC_ALL", "de_DE.UTF-8"));
    ChildEnvironment.apply(run, "r1");
    assertThat(run).containsEntry("LC_ALL", "de_DE.UTF-8");
  }
}
