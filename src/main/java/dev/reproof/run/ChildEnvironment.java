package dev.reproof.run;

import dev.reproof.text.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a command sees of our environment: all but variables that are named like secrets and those
/// by which a shell would read or define more than was approved, and a cookie by which the
/// processes of its tree are known.
public final class ChildEnvironment {
  /// The variable that holds the run's id in every process of its tree.
  public static final String COOKIE = "REPROOF_RUN";

  /// The cookie of what is no run, but lives on after this program.
  static final String NO_RUN = "none";

  /// Start-up files of shells that read them even when they are not interactive.
  private static final Set<String> START_UP = Set.of("BASH_ENV", "ENV");

  /// What bash names the functions that it hands down.
  private static final String FUNCTION = "BASH_FUNC_";

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
    return isSecret(name) || START_UP.contains(name) || name.startsWith(FUNCTION);
  }

  static void apply(Map<String, String> environment, String runId) {
    environment.keySet().removeIf(ChildEnvironment::isLeftOut);
    environment.put(COOKIE, runId);
  }
}
