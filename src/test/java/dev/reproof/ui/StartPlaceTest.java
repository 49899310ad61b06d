package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartPlaceTest {
  @TempDir Path folder;

  @Test
  void isNowhereWithoutAPath() {
    assertThat(StartPlace.of(List.of())).isEmpty();
    assertThat(StartPlace.of(List.of("open"))).isEmpty();
  }

  @Test
  void takesALineFromThePath() {
    assertThat(StartPlace.of(List.of("open", "docs/x.md:12")))
        .contains(new StartPlace(Path.of("docs/x.md"), 12));
    assertThat(StartPlace.of(List.of("docs/x.md")))
        .contains(new StartPlace(Path.of("docs/x.md"), 0));
  }

  @Test
  void takesAFileWhoseNameEndsLikeALineAsItIs() throws Exception {
    Path odd = Files.createFile(folder.resolve("x:12"));
    assertThat(StartPlace.of(List.of(odd.toString()))).contains(new StartPlace(odd, 0));
  }
}
