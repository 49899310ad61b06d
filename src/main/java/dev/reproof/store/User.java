package dev.reproof.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/// The user of this system who runs this program, by number; empty where nobody can tell, as on
/// Windows.
public record User(OptionalInt uid) {
  /// Nobody known, to whom no file is somebody else's.
  public static final User UNKNOWN = new User(OptionalInt.empty());

  private static final Path STATUS = Path.of("/proc/self/status");

  /// Who that is: by what Linux says; elsewhere the owner of our data folder, or of a file made for
  /// it. Unknown where all of that fails.
  public static User here(Path home) {
    User told = told();
    if (told.uid().isEmpty()) {
      told = ownerOf(home);
    }
    return told.uid().isEmpty() ? ownerOfNewFile() : told;
  }

  private static User told() {
    try {
      return Files.isReadable(STATUS)
          ? told(Files.readAllLines(STATUS, StandardCharsets.ISO_8859_1))
          : UNKNOWN;
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  /// The user who owns what this process makes, the last of the four.
  ///
  /// Source: proc(5), `/proc/pid/status`.
  static User told(List<String> status) {
    for (String line : status) {
      if (line.matches("Uid:(\\s+\\d{1,9}){4}\\s*")) {
        String last = line.strip().replaceFirst("^.*\\s", "");
        return new User(OptionalInt.of(Integer.parseInt(last)));
      }
    }
    return UNKNOWN;
  }

  private static User ownerOf(Path path) {
    try {
      return new User(uid(path));
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  private static User ownerOfNewFile() {
    try {
      Path made = Files.createTempFile("reproof-owner", null);
      try {
        return ownerOf(made);
      } finally {
        Files.deleteIfExists(made);
      }
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  private static OptionalInt uid(Path path) throws IOException {
    boolean known = path.getFileSystem().supportedFileAttributeViews().contains("unix");
    return known
            && Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                instanceof Integer uid
        ? OptionalInt.of(uid)
        : OptionalInt.empty();
  }

  /// Whether a file belongs to another user, as far as both are known.
  boolean isForeign(Path file) throws IOException {
    OptionalInt owner = uid(file);
    return uid.isPresent() && owner.isPresent() && owner.getAsInt() != uid.getAsInt();
  }
}
