package dev.reproof.session;

import dev.reproof.repo.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;

/// A path as a program prints it: relative to the work tree, or, as in a stack trace of Java, only
/// the last names of a file.
final class PrintedPath {
  private PrintedPath() {}

  /// The path of the file that is meant, relative to the work tree; as it was printed where none is
  /// found.
  ///
  /// @throws Trouble if several files could be meant, which are named, or they cannot be listed
  static String of(Ground ground, String printed) throws Trouble {
    Repository repository = ground.repository().orElse(null);
    if (repository == null || isThere(ground, printed)) {
      return printed;
    }
    try {
      List<String> meant = repository.pathsEndingIn(printed.replace('\\', '/'));
      if (meant.size() > 1) {
        throw new Trouble(
            Trouble.Kind.INPUT,
            printed + " may be any of " + String.join(", ", meant) + "; open the one you mean");
      }
      return meant.isEmpty() ? printed : meant.getFirst();
    } catch (IOException e) {
      throw Troubles.of("looking for " + printed, e);
    }
  }

  private static boolean isThere(Ground ground, String printed) {
    try {
      return Files.exists(ground.root().resolve(printed));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
