package dev.reproof.repo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/// What the user's git configuration includes for one repository alone, which JGit does not read.
/// `whole` is false where a condition or a file is not understood here, so that only git knows.
///
/// Source: git-config(1), "Conditional includes".
record Includes(List<Config> held, boolean whole) {
  private static final long LIMIT = 1 << 20;
  private static final Set<String> OF_A_PERSON = Set.of("user", "author", "committer");

  Includes {
    held = List.copyOf(held);
  }

  /// Reads the conditions of a configuration.
  ///
  /// @param gitDir the real path of the repository's git folder
  /// @param branch the short name of its branch, empty if it is on none
  /// @param home the user's home folder
  /// @param folders those of the user's configuration files, to which a path may be relative
  static Includes of(Config config, Path gitDir, String branch, Path home, List<Path> folders) {
    List<Config> held = new ArrayList<>();
    boolean whole = true;
    for (String condition : config.getSubsections("includeif")) {
      Optional<Boolean> holds = holds(condition, gitDir, branch, home);
      whole &= holds.isPresent();
      if (holds.orElse(false)) {
        for (String path : config.getStringList("includeif", condition, "path")) {
          Optional<Config> read = read(path, home, folders);
          read.ifPresent(held::add);
          whole &= read.isPresent();
        }
      }
    }
    return new Includes(held, whole);
  }

  /// Whether all that is included says who the user is, and nothing else.
  boolean sayOnlyWho() {
    return held.stream().allMatch(c -> OF_A_PERSON.containsAll(c.getSections()));
  }

  /// The last value of a name, empty if nothing included has one.
  Optional<String> value(String section, String name) {
    return held.stream()
        .map(c -> c.getString(section, null, name))
        .filter(v -> v != null && !v.isBlank())
        .reduce((a, b) -> b);
  }

  /// Empty where the condition is of a kind that is not understood.
  private static Optional<Boolean> holds(String condition, Path gitDir, String branch, Path home) {
    int colon = condition.indexOf(':');
    String kind = condition.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
    String pattern = condition.substring(colon + 1);
    return switch (kind) {
      case "gitdir" -> lies(folder(pattern, home), gitDir);
      case "gitdir/i" ->
          matches(
              folder(pattern, home).toLowerCase(Locale.ROOT),
              gitDir.toString().toLowerCase(Locale.ROOT));
      case "onbranch" ->
          branch.isEmpty() ? Optional.of(false) : matches(open(pattern), "/" + branch);
      default -> Optional.empty();
    };
  }

  /// Git also tries the folder as it was named when it was entered, which is not known here: where
  /// only a link in the pattern leads to the folder, only git knows.
  private static Optional<Boolean> lies(String pattern, Path gitDir) {
    Optional<Boolean> plain = matches(pattern, gitDir.toString());
    boolean linked =
        !plain.orElse(false) && matches(resolved(pattern), gitDir.toString()).orElse(false);
    return linked ? Optional.empty() : plain;
  }

  /// The pattern with the links in its folders followed, as far as it names them.
  private static String resolved(String pattern) {
    int glob = 0;
    while (glob < pattern.length() && "*?[{".indexOf(pattern.charAt(glob)) < 0) {
      glob++;
    }
    int end = pattern.lastIndexOf('/', glob - 1);
    try {
      return end <= 0
          ? pattern
          : Path.of(pattern.substring(0, end)).toRealPath() + pattern.substring(end);
    } catch (IOException e) {
      return pattern;
    }
  }

  /// Whether nobody is named behind a conditional include in these files: there the last one
  /// counts, and an include counts where it stands.
  static boolean areLast(List<Path> files) throws IOException {
    for (Path file : files) {
      boolean included = false;
      if (!Files.isRegularFile(file) || Files.size(file) > LIMIT) {
        continue;
      }
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String head = line.strip().toLowerCase(Locale.ROOT);
        included |= head.startsWith("[includeif");
        if (included && OF_A_PERSON.stream().anyMatch(p -> head.startsWith("[" + p + "]"))) {
          return false;
        }
      }
    }
    return true;
  }

  /// The pattern as a whole one: below the home folder, or anywhere where it is not absolute.
  private static String folder(String pattern, Path home) {
    String whole = pattern.startsWith("~/") ? home + pattern.substring(1) : pattern;
    if (whole.startsWith("./")) {
      return "";
    }
    return open(whole.startsWith("/") ? whole : "/**/" + whole);
  }

  private static String open(String pattern) {
    String below = pattern.endsWith("/") ? pattern + "**" : pattern;
    return below.startsWith("/") ? below : "/" + below;
  }

  private static Optional<Boolean> matches(String pattern, String path) {
    if (pattern.length() < 2) {
      return Optional.empty();
    }
    try {
      String anywhere = pattern.startsWith("/**/") ? "/{**/,}" + pattern.substring(4) : pattern;
      return Optional.of(
          FileSystems.getDefault().getPathMatcher("glob:" + anywhere).matches(Path.of(path)));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /// A file that is not there includes nothing, as for git.
  private static Optional<Config> read(String path, Path home, List<Path> folders) {
    Path named = Path.of(path.startsWith("~/") ? home + path.substring(1) : path);
    Config config = new Config();
    try {
      for (Path folder : folders) {
        Path file = folder.resolve(named);
        if (Files.isRegularFile(file) && Files.size(file) <= LIMIT) {
          config.fromText(Files.readString(file, StandardCharsets.UTF_8));
          return config.getNames("include").isEmpty() ? Optional.of(config) : Optional.empty();
        }
      }
      return Optional.of(config);
    } catch (IOException | ConfigInvalidException e) {
      return Optional.empty();
    }
  }
}
