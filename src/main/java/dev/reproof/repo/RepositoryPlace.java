package dev.reproof.repo;

import dev.reproof.repo.RepositoryRefused.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a repository lies: its work tree, its git folder, and the git folder that linked work
/// trees share.
record RepositoryPlace(Path workTree, Path gitDir, Path commonDir) {
  /// Finds the repository at or above a path and checks that it can be opened without harm. A file
  /// that is a symbolic link belongs to the repository that the link lies in; where it lies in
  /// none, to that of the file it leads to.
  static RepositoryPlace find(Path path, Owners owners) throws RepositoryRefused, IOException {
    Path real = path.toRealPath();
    Path near = path.toAbsolutePath().getParent();
    boolean folder = Files.isDirectory(real);
    List<Path> beginnings = new ArrayList<>();
    if (!folder && near != null) {
      beginnings.add(near.toRealPath());
    }
    Path far = folder ? real : real.getParent();
    if (far != null) {
      beginnings.add(far);
    }
    for (Path beginning : beginnings) {
      for (Path at = beginning; at != null; at = at.getParent()) {
        Path dotGit = at.resolve(".git");
        if (Files.exists(dotGit, LinkOption.NOFOLLOW_LINKS)) {
          return of(at, dotGit, owners);
        }
      }
    }
    Optional<Path> bare =
        beginnings.stream().flatMap(b -> BareRepository.above(b).stream()).findFirst();
    if (bare.isPresent()) {
      throw BareRepository.refused(bare.get());
    }
    throw new RepositoryRefused(
        Kind.NONE_HERE,
        "no git repository at or above "
            + real
            + "; name a folder inside one, or run 'git init' there");
  }

  private static RepositoryPlace of(Path workTree, Path dotGit, Owners owners)
      throws RepositoryRefused, IOException {
    Path gitDir = Files.isDirectory(dotGit) ? dotGit.toRealPath() : redirected(dotGit);
    Path common = gitDir;
    Path commonFile = gitDir.resolve("commondir");
    if (Files.isRegularFile(commonFile)) {
      common = gitDir.resolve(firstLine(commonFile)).toRealPath();
    }
    owners.require(workTree, dotGit, gitDir, common);
    GitConfigCheck.check(gitDir, common, workTree);
    if (gitDir.equals(common) && BareRepository.isMeant(gitDir)) {
      throw BareRepository.refused(gitDir);
    }
    return new RepositoryPlace(workTree, gitDir, common);
  }

  /// The folder that a `.git` file names.
  private static Path redirected(Path dotGit) throws RepositoryRefused, IOException {
    if (!Files.isRegularFile(dotGit)) {
      throw new RepositoryRefused(
          Kind.UNSAFE, dotGit + " is neither a folder nor a file; the repository is not opened");
    }
    String line = firstLine(dotGit);
    if (!line.startsWith("gitdir:")) {
      throw new RepositoryRefused(
          Kind.UNSUPPORTED, dotGit + " does not say where its git folder lies");
    }
    Path named = dotGit.resolveSibling(line.substring("gitdir:".length()).strip());
    if (!Files.isDirectory(named)) {
      throw new RepositoryRefused(
          Kind.UNSUPPORTED, dotGit + " names the git folder " + named + ", which is not there");
    }
    return named.toRealPath();
  }

  private static String firstLine(Path file) throws RepositoryRefused, IOException {
    if (Files.size(file) > 64 << 10) {
      throw new RepositoryRefused(Kind.UNSAFE, file + " is too large for what it should hold");
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
        .lines()
        .findFirst()
        .orElse("")
        .strip();
  }
}
