package dev.reproof.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Opens a file at a line in the user's own editor. It is started as an argument vector, never by a
/// shell, and lives on after this program.
public final class Editor {
  /// Editors with a window of their own, and how each is told the place.
  private static final Map<String, List<String>> KNOWN =
      Map.of(
          "code", List.of("code", "--goto", "{file}:{line}"),
          "codium", List.of("codium", "--goto", "{file}:{line}"),
          "idea", List.of("idea", "--line", "{line}", "{file}"),
          "zed", List.of("zed", "{file}:{line}"),
          "subl", List.of("subl", "{file}:{line}"),
          "kate", List.of("kate", "--line", "{line}", "{file}"),
          "gedit", List.of("gedit", "+{line}", "{file}"),
          "gnome-text-editor", List.of("gnome-text-editor", "{file}"),
          "open", List.of("open", "-t", "{file}"));

  /// No opener that chooses by a file's type is among them: it would start what the repository
  /// names a program.
  private static final List<String> ORDER =
      List.of(
          "code", "codium", "idea", "zed", "subl", "kate", "gedit", "gnome-text-editor", "open");

  private Editor() {}

  /// The arguments that open a place. `wanted` is the user's own form, such as `code --goto
  /// {file}:{line}`; where it is empty the first known editor on the PATH is taken. Empty if there
  /// is none.
  public static Optional<List<String>> arguments(String wanted, Path file, int line) {
    List<String> form =
        wanted.isBlank() ? known().orElse(List.of()) : List.of(wanted.strip().split("\\s+"));
    if (form.isEmpty() || Programs.resolve(form.getFirst(), folderOf(file)).isEmpty()) {
      return Optional.empty();
    }
    List<String> arguments = new ArrayList<>();
    form.forEach(a -> arguments.add(filled(a, file, line)));
    if (form.stream().noneMatch(a -> a.contains("{file}"))) {
      arguments.add(file.toString());
    }
    return Optional.of(arguments);
  }

  private static Path folderOf(Path file) {
    Path folder = file.getParent();
    return folder == null ? Path.of("") : folder;
  }

  private static Optional<List<String>> known() {
    return ORDER.stream()
        .filter(name -> Programs.resolve(name, Path.of("")).isPresent())
        .findFirst()
        .map(KNOWN::get);
  }

  private static String filled(String argument, Path file, int line) {
    return argument
        .replace("{line}", String.valueOf(Math.max(1, line)))
        .replace("{file}", file.toString());
  }

  /// Opens it.
  ///
  /// @throws IOException if the editor does not start
  public static void open(List<String> arguments) throws IOException {
    LooseProgram.start(arguments);
  }
}
