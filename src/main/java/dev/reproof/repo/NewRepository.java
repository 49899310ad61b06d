package dev.reproof.repo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;

/// Makes a repository from nothing.
public final class NewRepository {
  private NewRepository() {}

  /// A commit of a repository that is made from nothing: its files by path, and its message. The
  /// word `@before@` in a file becomes the hash of the commit before, in eight digits.
  public record FirstCommit(Map<String, String> files, String message) {
    public FirstCommit {
      files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }
  }

  /// Makes a repository with these commits; a file whose content begins with `#!` becomes
  /// executable. Where git knows no user, the repository gets one of its own.
  ///
  /// @throws IOException if the folder cannot be written
  public static Repository create(Path folder, List<FirstCommit> commits, Instant when)
      throws RepositoryRefused, CommitRefused, IOException {
    Files.createDirectories(folder);
    Path root = folder.toRealPath();
    try (org.eclipse.jgit.lib.Repository git = Repository.build(root.resolve(".git"), root)) {
      git.create();
      git.updateRef(Constants.HEAD).link(Constants.R_HEADS + "main");
      StoredConfig config = git.getConfig();
      Identity known = Identity.of(git);
      if (known.name().isEmpty() || known.email().isEmpty()) {
        config.setString("user", null, "name", "Reproof Sample");
        config.setString("user", null, "email", "sample@reproof.invalid");
        config.save();
      }
      Identity who = Identity.of(git);
      String name = who.name().orElse("Reproof Sample");
      String email = who.email().orElse("sample@reproof.invalid");
      PersonIdent author = Committer.person(name, email, when);
      String before = "00000000";
      for (FirstCommit commit : commits) {
        for (Map.Entry<String, String> file : commit.files().entrySet()) {
          write(root.resolve(file.getKey()), file.getValue().replace("@before@", before));
        }
        before =
            new Committer(git, root, new IndexView(git, root))
                .commit(
                    List.copyOf(commit.files().keySet()),
                    commit.message(),
                    author,
                    author,
                    new GoAhead())
                .substring(0, 8);
      }
    }
    return Repository.open(root, Owners.ofOwnerOf(root));
  }

  private static void write(Path file, String content) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, content, StandardCharsets.UTF_8);
    if (content.startsWith("#!")
        && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
