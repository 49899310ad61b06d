package dev.reproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditorTest {
  private static final Path FILE = Path.of("/work tree/a;b.md");

  @Test
  void fillsInTheUsersForm() {
    assertThat(Editor.arguments("sh --goto {file}:{line}", FILE, 7))
        .contains(List.of("sh", "--goto", "/work tree/a;b.md:7"));
    assertThat(Editor.arguments("sh", FILE, 7)).contains(List.of("sh", "/work tree/a;b.md"));
  }

  @Test
  void saysSoWhereThereIsNone() {
    assertThat(Editor.arguments("no-such-editor-here {file}", FILE, 7)).isEmpty();
  }
}
