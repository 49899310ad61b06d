package dev.reproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the launcher hands to Java, seen by a program in the place of Java.
class LauncherScriptTest {
  @TempDir private Path folder;
  private Path said = Path.of("");

  @BeforeEach
  void standInForJava() throws IOException {
    said = folder.resolve("said");
    Path java = Files.createDirectories(folder.resolve("java").resolve("bin")).resolve("java");
    Files.writeString(folder.resolve("java").resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    Files.writeString(
        java,
        """
        #!/bin/sh
        exec 3>'%s'
        printf 'all=%%s kept=%%s lang=%%s\\n' \
          "${LC_ALL-none}" "${REPROOF_LC_ALL-none}" "${LANG-none}" >&3
        for fd in 0 1 2; do at=$(readlink /proc/$$/fd/$fd); echo "${at:-closed}" >&3; done
        """
            .formatted(said));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<String> launch(Map<String, String> locale, String... behind) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "exec \"$0\" lint " + String.join(" ", behind)));
    command.add(Path.of("packaging", "reproof").toAbsolutePath().toString());
    ProcessBuilder launcher = new ProcessBuilder(command);
    List.of("LC_ALL", "LC_CTYPE", "LANG", "REPROOF_LC_ALL").forEach(launcher.environment()::remove);
    launcher.environment().putAll(locale);
    launcher.environment().put("REPROOF_JAVA", folder.resolve("java").toString());
    assertThat(launcher.start().waitFor()).isZero();
    return Files.readAllLines(said);
  }

  @Test
  void keepsTheUsersLocaleWhereItSetsAnother() throws Exception {
    assertThat(launch(Map.of("LC_ALL", "C", "LANG", "de_DE.UTF-8")))
        .first()
        .isEqualTo("all=C.UTF-8 kept=C lang=de_DE.UTF-8");
    assertThat(launch(Map.of("LANG", "C"))).first().isEqualTo("all=C.UTF-8 kept= lang=C");
    assertThat(launch(Map.of("LANG", "de_DE.UTF-8", "REPROOF_LC_ALL", "C")))
        .first()
        .isEqualTo("all=none kept=none lang=de_DE.UTF-8");
  }

  @Test
  void leavesNoPlaceForAFileWhereAStreamIsClosed() throws Exception {
    assertThat(launch(Map.of(), "<&-", ">&-", "2>&-"))
        .endsWith("/dev/null", "/dev/null", "/dev/null");
  }
}
