package dev.reproof.run;

import dev.reproof.text.Secrets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What a command sees of our environment: all but variables that are named like secrets, and a
/// cookie by which the processes of its tree are known.
public final class ChildEnvironment {
  /// The variable that holds the run's id in every process of its tree.
  public static final String COOKIE = "REPROOF_RUN";

  private ChildEnvironment() {}

  /// The names of our variables that a command does not get, in order.
  public static List<String> leftOut() {
    TreeSet<String> names = new TreeSet<>();
    for (String name : System.getenv().keySet()) {
      if (isSecret(name)) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  static boolean isSecret(String name) {
    return Secrets.isSecretName(name);
  }

  static void apply(Map<String, String> environment, String runId) {
    environment.keySet().removeIf(ChildEnvironment::isSecret);
    environment.put(COOKIE, runId);
  }
}
