package dev.reproof.repo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.util.SystemReader;

/// Whose repositories are opened without asking: the user's own, those that the user trusts here,
/// and those that the user's own git configuration calls safe.
///
/// Source: CVE-2022-24765; git-config(1), `safe.directory`.
public final class Owners {
  /// No user's number.
  private static final int NOBODY = -1;

  private final int own;
  private final Predicate<Path> trusted;

  private Owners(int own, Predicate<Path> trusted) {
    this.own = own;
    this.trusted = trusted;
  }

  /// Of a user with this number; where it is not known, everything is somebody else's.
  ///
  /// @param trusted whether the user has said yes to a work tree
  public static Owners of(OptionalInt uid, Predicate<Path> trusted) {
    return new Owners(uid.orElse(NOBODY), trusted.or(Owners::isSafe));
  }

  /// Of the user to whom this folder belongs, which we have made; nothing else is trusted.
  ///
  /// @throws IOException if it cannot be looked at
  public static Owners ofOwnerOf(Path own) throws IOException {
    return new Owners(uid(own).orElse(NOBODY), tree -> false);
  }

  /// Refuses a work tree of which one of these folders or files belongs to somebody else.
  ///
  /// @throws ForeignOwner with what to do
  void require(Path workTree, Path... parts) throws ForeignOwner, IOException {
    for (Path part : parts) {
      Optional<Integer> uid = uid(part);
      if (uid.isPresent() && uid.get() != own && !trusted.test(workTree)) {
        throw new ForeignOwner(
            part, Files.getOwner(part, LinkOption.NOFOLLOW_LINKS).getName(), workTree);
      }
    }
  }

  private static Optional<Integer> uid(Path path) throws IOException {
    boolean known = path.getFileSystem().supportedFileAttributeViews().contains("unix");
    return known
            && Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                instanceof Integer uid
        ? Optional.of(uid)
        : Optional.empty();
  }

  /// What cannot be read calls nothing safe.
  private static boolean isSafe(Path workTree) {
    QuietSystem.install();
    try {
      StoredConfig config = SystemReader.getInstance().getUserConfig();
      return isSafe(
          config.getStringList("safe", null, "directory"),
          workTree,
          QuietSystem.home(System.getenv()));
    } catch (IOException | ConfigInvalidException e) {
      return false;
    }
  }

  /// Whether values of `safe.directory` name a work tree: a path, one that ends with `/*` for all
  /// below it, or `*` for all; an empty value takes those before it back.
  static boolean isSafe(String[] values, Path workTree, Path home) {
    boolean safe = false;
    for (String value : values) {
      String named = value == null ? "" : value.strip();
      if (named.isEmpty()) {
        safe = false;
      } else if (named.equals("*")) {
        safe = true;
      } else {
        safe |= names(named, workTree, home);
      }
    }
    return safe;
  }

  private static boolean names(String value, Path workTree, Path home) {
    String path = value.startsWith("~/") ? home + value.substring(1) : value;
    if (!path.startsWith("/")) {
      return false;
    }
    return path.endsWith("/*")
        ? workTree.startsWith(path.substring(0, path.length() - 1))
            && !workTree.equals(Path.of(path.substring(0, path.length() - 1)))
        : workTree.equals(Path.of(path).normalize());
  }
}
