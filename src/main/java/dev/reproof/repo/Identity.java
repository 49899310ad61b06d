package dev.reproof.repo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/// Who the user is for git in one repository; empty where git does not know.
///
/// Source: git-commit(1), COMMIT INFORMATION; git-config(1), `user.name`.
record Identity(Optional<String> name, Optional<String> email) {
  /// By the environment, the repository's configuration, what the user's includes for this
  /// repository, and the user's and the system's.
  static Identity of(Repository git) throws IOException {
    return of(git.getConfig(), includes(git), System.getenv());
  }

  static Identity of(Config config, Includes includes, Map<String, String> environment) {
    return of("author", config, includes, environment);
  }

  /// Who commits, which is the author unless git is told otherwise.
  static Identity ofCommitter(Repository git) throws IOException {
    return ofCommitter(git.getConfig(), includes(git), System.getenv());
  }

  static Identity ofCommitter(Config config, Includes includes, Map<String, String> environment) {
    Identity committer = of("committer", config, includes, environment);
    Identity author = of(config, includes, environment);
    return new Identity(committer.name.or(author::name), committer.email.or(author::email));
  }

  private static Identity of(
      String role, Config config, Includes includes, Map<String, String> environment) {
    String variable = "GIT_" + role.toUpperCase(Locale.ROOT);
    return new Identity(
        value(role, "name", environment.get(variable + "_NAME"), config, includes),
        value(role, "email", environment.get(variable + "_EMAIL"), config, includes));
  }

  /// What the user's configuration includes for a repository.
  static Includes includes(Repository git) throws IOException {
    String full = git.getFullBranch();
    String branch = full == null || !full.startsWith("refs/heads/") ? "" : full.substring(11);
    Map<String, String> environment = System.getenv();
    List<Path> files = QuietSystem.userFiles(environment);
    List<Path> folders =
        files.stream().map(f -> f.toAbsolutePath().getParent()).filter(Objects::nonNull).toList();
    Path home = QuietSystem.home(environment);
    Includes includes =
        Includes.of(
            git.getConfig(),
            git.getDirectory().toPath().toRealPath(),
            branch,
            Files.isDirectory(home) ? home.toRealPath() : home,
            folders);
    return includes.held().isEmpty() || Includes.areLast(files)
        ? includes
        : new Includes(List.of(), false);
  }

  private static Optional<String> value(
      String role, String name, @Nullable String ofEnvironment, Config config, Includes includes) {
    return Stream.of(
            Optional.ofNullable(ofEnvironment),
            configured(role, name, config, includes),
            configured("user", name, config, includes))
        .flatMap(Optional::stream)
        .filter(v -> !v.isBlank())
        .findFirst();
  }

  private static Optional<String> configured(
      String section, String name, Config config, Includes includes) {
    Optional<String> plain = Optional.ofNullable(config.getString(section, null, name));
    return config.getNames(section, false).contains(name)
        ? plain
        : includes.value(section, name).or(() -> plain);
  }
}
