package dev.reproof.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedPathTest {
  @TempDir private Path folder;
  private Ground ground;

  @BeforeEach
  void open() throws Exception {
    Path sample = folder.resolve("tidewatch");
    Sample.write(sample, Instant.parse("2026-03-16T09:00:00Z"));
    for (String path : new String[] {"src/a/Lock.java", "src/b/Gate.java", "test/b/Gate.java"}) {
      Files.createDirectories(sample.resolve(path).getParent());
      Files.writeString(sample.resolve(path), "class X {}\n");
    }
    try (Git git = Git.init().setDirectory(sample.toFile()).call()) {
      git.add().addFilepattern("src").addFilepattern("test").call();
    }
    ground = Ground.open(sample, folder.resolve("home"));
  }

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void isFoundByItsLastNames() throws Exception {
    assertThat(PrintedPath.of(ground, "Lock.java")).isEqualTo("src/a/Lock.java");
    assertThat(PrintedPath.of(ground, "a/Lock.java")).isEqualTo("src/a/Lock.java");
    assertThat(PrintedPath.of(ground, "src/a/Lock.java")).isEqualTo("src/a/Lock.java");
    assertThat(PrintedPath.of(ground, "ock.java")).isEqualTo("ock.java");
  }

  @Test
  void isNotGuessedWhereSeveralFilesHaveTheName() {
    assertThatThrownBy(() -> PrintedPath.of(ground, "Gate.java"))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("src/b/Gate.java, test/b/Gate.java");
  }
}
