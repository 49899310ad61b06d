package dev.reproof.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A repository that belongs to somebody else is opened only if it is trusted.
class OwnersTest {
  private static final Path HOME = Path.of("/home/ida");
  private static final Path TREE = Path.of("/srv/work/tidewatch");

  @TempDir private Path folder;

  private Path repository() throws Exception {
    Git.init().setDirectory(folder.toFile()).call().close();
    return folder.toRealPath();
  }

  /// The user after the one who runs this test, so that its own files are somebody else's.
  private Owners another(Path trusted) throws Exception {
    return Files.getAttribute(folder, "unix:uid") instanceof Integer uid
        ? Owners.of(OptionalInt.of(uid + 1), trusted::equals)
        : Owners.of(OptionalInt.empty(), trusted::equals);
  }

  @Test
  void somebodyElsesIsRefusedWithItsOwnerAndWhatToDo() throws Exception {
    Path root = repository();
    String owner = Files.getOwner(root).getName();
    assertThatThrownBy(() -> Repository.open(root, another(HOME)))
        .isInstanceOfSatisfying(
            ForeignOwner.class,
            foreign -> {
              assertThat(foreign.owner()).isEqualTo(owner);
              assertThat(foreign.workTree()).isEqualTo(root);
            })
        .hasMessageContaining("belongs to " + owner + ", not to you")
        .hasMessageContaining("--add safe.directory " + root);
  }

  @Test
  void aTrustedOneIsOpened() throws Exception {
    Path root = repository();
    try (Repository opened = Repository.open(root, another(root))) {
      assertThat(opened.root()).isEqualTo(root);
    }
  }

  @Test
  void theUsersOwnIsOpened() throws Exception {
    Path root = repository();
    try (Repository opened = Repository.open(root, Owners.ofOwnerOf(root))) {
      assertThat(opened.root()).isEqualTo(root);
    }
  }

  @Test
  void toAnUnknownUserEverythingIsSomebodyElses() throws Exception {
    Path root = repository();
    assertThatThrownBy(() -> Repository.open(root, Owners.of(OptionalInt.empty(), tree -> false)))
        .isInstanceOf(ForeignOwner.class);
  }

  private static boolean isSafe(String... values) {
    return Owners.isSafe(values, TREE, HOME);
  }

  @Test
  void gitsSafeDirectoriesAreReadAsGitReadsThem() {
    assertThat(isSafe()).isFalse();
    assertThat(isSafe("/srv/work/tidewatch")).isTrue();
    assertThat(isSafe("/srv/work/tidewatch/")).isTrue();
    assertThat(isSafe("/srv/work")).isFalse();
    assertThat(isSafe("/srv/work/*")).isTrue();
    assertThat(isSafe("/srv/work/tidewatch/*")).isFalse();
    assertThat(isSafe("/srv/wo/*")).isFalse();
    assertThat(isSafe("*")).isTrue();
    assertThat(isSafe("*", "")).isFalse();
    assertThat(isSafe("", "*")).isTrue();
    assertThat(isSafe("tidewatch", ".")).isFalse();
    assertThat(Owners.isSafe(new String[] {"~/tidewatch"}, HOME.resolve("tidewatch"), HOME))
        .isTrue();
  }
}
