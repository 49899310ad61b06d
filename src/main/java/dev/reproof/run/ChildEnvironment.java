package dev.reproof.run;

import dev.reproof.text.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a command sees of our environment: all but variables that are named like secrets, those by
/// which a shell would read or define more than was approved, and those that lead git away from the
/// repository it stands in; and a cookie by which the processes of its tree are known.
public final class ChildEnvironment {
  /// The variable that holds the run's id in every process of its tree.
  public static final String COOKIE = "REPROOF_RUN";

  /// The cookie of what is no run, but lives on after this program.
  static final String NO_RUN = "none";

  /// Start-up files of shells that read them even when they are not interactive.
  private static final Set<String> START_UP = Set.of("BASH_ENV", "ENV");

  /// What bash names the functions that it hands down.
  private static final String FUNCTION = "BASH_FUNC_";

  /// Where git finds a repository, its index and its objects; a hook that started us sets some.
  /// Those that carry configuration stay.
  ///
  /// Source: `git rev-parse --local-env-vars`.
  private static final Set<String> OF_A_REPOSITORY =
      Set.of(
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_COMMON_DIR",
          "GIT_CONFIG",
          "GIT_DIR",
          "GIT_GRAFT_FILE",
          "GIT_IMPLICIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_INTERNAL_SUPER_PREFIX",
          "GIT_NAMESPACE",
          "GIT_NO_REPLACE_OBJECTS",
          "GIT_OBJECT_DIRECTORY",
          "GIT_PREFIX",
          "GIT_REPLACE_REF_BASE",
          "GIT_SHALLOW_FILE",
          "GIT_WORK_TREE");

  /// Where the launcher keeps the user's own `LC_ALL`, empty where there is none: it sets another
  /// one, because Java reads file names by it.
  private static final String LOCALE_KEPT = "REPROOF_LC_ALL";

  private static final String LOCALE = "LC_ALL";

  private ChildEnvironment() {}

  /// The names of our variables that a command does not get, in order.
  public static List<String> leftOut() {
    TreeSet<String> names = new TreeSet<>();
    for (String name : System.getenv().keySet()) {
      if (isLeftOut(name)) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  static boolean isSecret(String name) {
    return Secrets.isSecretName(name);
  }

  static boolean isLeftOut(String name) {
    return isSecret(name)
        || START_UP.contains(name)
        || name.startsWith(FUNCTION)
        || OF_A_REPOSITORY.contains(name);
  }

  static void apply(Map<String, String> environment, String runId) {
    environment.keySet().removeIf(ChildEnvironment::isLeftOut);
    restoreLocale(environment);
    environment.put(COOKIE, runId);
  }

  private static void restoreLocale(Map<String, String> environment) {
    String kept = environment.remove(LOCALE_KEPT);
    if (kept != null && kept.isEmpty()) {
      environment.remove(LOCALE);
    } else if (kept != null) {
      environment.put(LOCALE, kept);
    }
  }

  /// What a program gets that is no run: all but what leads git away, and the cookie.
  static void applyLoosely(Map<String, String> environment) {
    environment.keySet().removeAll(OF_A_REPOSITORY);
    restoreLocale(environment);
    environment.put(COOKIE, NO_RUN);
  }
}
