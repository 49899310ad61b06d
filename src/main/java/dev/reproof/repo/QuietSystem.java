package dev.reproof.repo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.UserConfigFile;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// What JGit knows of the system: the user's and the system's configuration where git itself looks
/// for them, by the environment, and no question to a git program (JGit would start one, and would
/// look in the home folder of the password file).
///
/// Source: git-config(1), FILES and ENVIRONMENT.
final class QuietSystem extends SystemReader.Delegate {
  private static final List<String> SYSTEM_FILES =
      List.of("/etc/gitconfig", "/usr/local/etc/gitconfig", "/opt/homebrew/etc/gitconfig");

  private static final Set<String> NO = Set.of("", "0", "false", "no", "off");

  private final Map<String, String> environment;

  private QuietSystem(SystemReader real, Map<String, String> environment) {
    super(real);
    this.environment = Map.copyOf(environment);
  }

  /// Gives it to JGit, which keeps one for the whole program.
  static void install() {
    if (!(SystemReader.getInstance() instanceof QuietSystem)) {
      SystemReader.setInstance(new QuietSystem(SystemReader.getInstance(), System.getenv()));
    }
  }

  /// The user's home folder as git sees it.
  static Path home(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isBlank() ? System.getProperty("user.home", ".") : home);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new FileBasedConfig(parent, systemFile(environment).toFile(), fs);
  }

  /// One that is not there where the environment wants none.
  static Path systemFile(Map<String, String> environment) {
    String none = environment.getOrDefault("GIT_CONFIG_NOSYSTEM", "").toLowerCase(Locale.ROOT);
    if (!NO.contains(none)) {
      return Path.of("");
    }
    String named = environment.getOrDefault("GIT_CONFIG_SYSTEM", "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    String programs = environment.getOrDefault("ProgramFiles", "");
    if (File.separatorChar == '\\' && !programs.isEmpty()) {
      return Path.of(programs, "Git", "etc", "gitconfig");
    }
    return SYSTEM_FILES.stream()
        .map(Path::of)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(Path.of(SYSTEM_FILES.getFirst()));
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    fs.setUserHome(home(environment).toFile());
    List<Path> files = userFiles(environment);
    return files.size() == 1
        ? new FileBasedConfig(parent, files.getFirst().toFile(), fs)
        : new UserConfigFile(parent, files.getLast().toFile(), files.getFirst().toFile(), fs);
  }

  /// The files of the user's configuration; what a later one says counts more.
  static List<Path> userFiles(Map<String, String> environment) {
    String named = environment.getOrDefault("GIT_CONFIG_GLOBAL", "");
    if (!named.isEmpty()) {
      return List.of(Path.of(named));
    }
    String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path folder = xdg.isEmpty() ? home(environment).resolve(".config") : Path.of(xdg);
    return List.of(
        folder.resolve("git").resolve("config"), home(environment).resolve(".gitconfig"));
  }
}
