package dev.reproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a run keeps in mind of its processes, and whose exit status it takes.
@EnabledOnOs(OS.LINUX)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ProcessTreeTest {
  private static final int MANY = 20;

  @TempDir private Path folder;

  private Process shell(String script) throws IOException {
    return new ProcessBuilder("sh", "-c", script).directory(folder.toFile()).start();
  }

  @Test
  void whatHasEndedIsForgotten() throws Exception {
    Process root =
        shell(
            "for i in $(seq "
                + MANY
                + "); do sleep 99999 & done; echo all; wait; echo gone; read line");
    try {
      ProcessTree tree =
          new ProcessTree(root.toHandle(), "forgetful", folder.resolve("out"), Optional.empty());
      assertThat(root.inputReader().readLine()).isEqualTo("all");
      List<ProcessHandle> sleepers = tree.others();
      assertThat(sleepers).hasSize(MANY);
      sleepers.forEach(ProcessHandle::destroyForcibly);
      assertThat(root.inputReader().readLine()).isEqualTo("gone");

      assertThat(tree.others()).isEmpty();
      assertThat(tree.remembered()).isZero();
    } finally {
      root.destroyForcibly();
    }
  }

  @Test
  void theExitStatusOfARunsFirstProcessIsNeverTaken() throws Exception {
    Posix posix = Posix.here().orElseThrow();
    assertThat(posix.adoptOrphans()).isTrue();
    Process parent = shell("sleep 0 & echo $!; exec 1>&-; kill -9 $$");
    long orphan = Long.parseLong(parent.inputReader().readLine());
    parent.waitFor();
    while (!isZombieOfOurs(orphan)) {
      Thread.onSpinWait();
    }

    assertThat(new Adoption(posix, true, () -> true, pid -> pid == orphan).reap(orphan)).isFalse();
    assertThat(isZombieOfOurs(orphan)).isTrue();
    assertThat(new Adoption(posix, true, () -> true, pid -> false).reap(orphan)).isTrue();
    assertThat(Path.of("/proc", "" + orphan)).doesNotExist();
  }

  private static boolean isZombieOfOurs(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", "" + pid, "stat"));
    return stat.substring(stat.lastIndexOf(')') + 1)
        .startsWith(" Z " + ProcessHandle.current().pid() + " ");
  }
}
