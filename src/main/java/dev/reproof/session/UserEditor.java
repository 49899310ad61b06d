package dev.reproof.session;

import dev.reproof.evidence.Run;
import dev.reproof.run.Editor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// The user's editor: `form` is how it is started, such as `code --goto {file}:{line}`; where it is
/// empty the first known editor on the PATH is taken.
final class UserEditor {
  private final String form;

  UserEditor(String form) {
    this.form = form;
  }

  /// Opens a file of the work tree at a line in the user's editor.
  ///
  /// @throws Trouble if it is no file of the work tree, or no editor starts
  void open(Path workTree, String path, int line) throws Trouble {
    try {
      Path root = workTree.toRealPath();
      Path file = root.resolve(path).toRealPath();
      if (!file.startsWith(root) || !Files.isRegularFile(file)) {
        throw new Trouble(Trouble.Kind.REFUSED, path + " is no file of " + root);
      }
      open(file, line);
    } catch (IOException | InvalidPathException e) {
      throw new Trouble(Trouble.Kind.INPUT, "there is no file " + path + " in the work tree", e);
    }
  }

  /// Opens what a run printed in the user's editor.
  ///
  /// @throws Trouble if it is not kept any more, or no editor starts
  void openLog(Run run) throws Trouble {
    Path log = Path.of(run.output().path());
    if (!Files.isRegularFile(log)) {
      throw new Trouble(
          Trouble.Kind.INPUT, "the output of run " + run.id() + " is not kept any more");
    }
    try {
      open(log, 1);
    } catch (IOException e) {
      throw Troubles.of("opening " + log, e);
    }
  }

  private void open(Path file, int line) throws Trouble, IOException {
    List<String> arguments =
        Editor.arguments(form, file, line)
            .orElseThrow(
                () ->
                    new Trouble(
                        Trouble.Kind.COULD_NOT,
                        "no editor was found to open "
                            + file
                            + "; name one in the settings, such as code --goto {file}:{line}"));
    Editor.open(arguments);
  }
}
