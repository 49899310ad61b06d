package dev.reproof.repo;

import dev.reproof.repo.RepositoryRefused.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a repository's own configuration before JGit does, and refuses what could read or run
/// elsewhere.
///
/// Source: JGit follows `include.path`, also into a pipe or `/dev/zero`, and accepts
/// `core.worktree` anywhere; git itself learned `safe.directory` by CVE-2022-24765.
final class GitConfigCheck {
  private static final long LIMIT = 1 << 20;
  private static final Pattern SECTION =
      Pattern.compile("^\\s*\\[\\s*([A-Za-z0-9.-]+)(?:\\s+\"[^\"]*\")?\\s*\\]?");
  private static final Pattern VALUE =
      Pattern.compile("^\\s*([A-Za-z][A-Za-z0-9-]*)\\s*(?:=\\s*(.*?))?\\s*$");

  /// In bytes: more than an index or packed-refs of millions of entries has. Reading on would only
  /// run into the deadline.
  private static final long LARGEST = 512L << 20;

  private static final String[] PLAIN_FILES = {
    "HEAD",
    "index",
    "packed-refs",
    "info/exclude",
    "info/attributes",
    "info/sparse-checkout",
    "objects/info/alternates",
    "config.worktree",
    "shallow",
    "commondir",
    "gitdir"
  };

  private GitConfigCheck() {}

  static void check(Path gitDir, Path commonDir, Path workTree)
      throws RepositoryRefused, IOException {
    for (String name : PLAIN_FILES) {
      requirePlain(gitDir.resolve(name));
      requirePlain(commonDir.resolve(name));
    }
    checkConfig(commonDir.resolve("config"), workTree);
    checkConfig(gitDir.resolve("config.worktree"), workTree);
    if (!Files.exists(gitDir.resolve("HEAD"))) {
      throw new RepositoryRefused(
          Kind.UNSUPPORTED, gitDir + " has no HEAD; it is no whole repository");
    }
  }

  private static void requirePlain(Path file) throws RepositoryRefused, IOException {
    if (!Files.exists(file)) {
      return;
    }
    if (!Files.isRegularFile(file)) {
      throw new RepositoryRefused(
          Kind.UNSAFE,
          file + " is no regular file; a repository must not hold a pipe or a device there");
    }
    long limit = file.endsWith("HEAD") ? LIMIT : LARGEST;
    if (Files.size(file) > limit) {
      throw new RepositoryRefused(
          Kind.UNSAFE,
          file
              + " has "
              + Files.size(file)
              + " bytes, more than any repository needs there; it is not opened");
    }
  }

  private static void checkConfig(Path config, Path workTree)
      throws RepositoryRefused, IOException {
    if (!Files.exists(config, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isRegularFile(config)) {
      throw new RepositoryRefused(
          Kind.UNSAFE, config + " is no regular file; the repository is not opened");
    }
    if (Files.size(config) > LIMIT) {
      throw new RepositoryRefused(
          Kind.UNSAFE, config + " is larger than 1 MiB; the repository is not opened");
    }
    String section = "";
    for (String line :
        new String(Files.readAllBytes(config), StandardCharsets.UTF_8).lines().toList()) {
      Matcher head = SECTION.matcher(line);
      String rest = line;
      if (head.lookingAt()) {
        section = head.group(1).toLowerCase(Locale.ROOT);
        rest = line.substring(head.end());
      }
      checkSection(config, section);
      Matcher value = VALUE.matcher(rest);
      if (value.matches()) {
        checkValue(
            config,
            workTree,
            section,
            value.group(1).toLowerCase(Locale.ROOT),
            value.group(2) == null ? "" : value.group(2));
      }
    }
  }

  private static void checkSection(Path config, String section) throws RepositoryRefused {
    if (section.equals("include") || section.equals("includeif")) {
      throw new RepositoryRefused(
          Kind.UNSAFE,
          config
              + " includes another file (["
              + section
              + "]); remove that line to open the repository here");
    }
  }

  private static void checkValue(
      Path config, Path workTree, String section, String name, String value)
      throws RepositoryRefused {
    if (section.equals("core") && name.equals("worktree")) {
      Path named = config.toAbsolutePath().resolveSibling(value.replace("\"", "")).normalize();
      if (!named.equals(workTree)) {
        throw new RepositoryRefused(
            Kind.UNSAFE,
            config
                + " puts the work tree elsewhere (core.worktree = "
                + value
                + "); the repository is not opened");
      }
    }
    if (section.equals("extensions")
        && name.equals("objectformat")
        && !value.equalsIgnoreCase("sha1")) {
      throw new RepositoryRefused(
          Kind.UNSUPPORTED,
          config + " uses the object format " + value + ", which cannot be read exactly here");
    }
    if (section.equals("extensions")
        && name.equals("refstorage")
        && value.equalsIgnoreCase("reftable")) {
      throw new RepositoryRefused(
          Kind.UNSUPPORTED, config + " keeps its refs as a reftable, which is not read here");
    }
  }
}
