package dev.reproof.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// The folder of everything that Reproof keeps; readable by its owner alone.
public final class Home {
  private final Path folder;

  /// @throws IOException if the folder cannot be made
  public Home(Path folder) throws IOException {
    this.folder = makePrivate(folder);
  }

  /// Where kept state lives on this system: `REPROOF_HOME`, else the data folder of the system (the
  /// XDG Base Directory Specification on Linux).
  public static Path dataFolder(Map<String, String> environment, Properties system) {
    String chosen = environment.getOrDefault("REPROOF_HOME", "");
    if (!chosen.isBlank()) {
      return Path.of(chosen);
    }
    String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String home = os.contains("win") ? "" : environment.getOrDefault("HOME", "");
    String user = home.startsWith("/") ? home : system.getProperty("user.home", ".");
    if (os.contains("mac")) {
      return Path.of(user, "Library", "Application Support", "Reproof");
    }
    if (os.contains("win")) {
      return Path.of(environment.getOrDefault("LOCALAPPDATA", user), "Reproof");
    }
    String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    return xdg.startsWith("/")
        ? Path.of(xdg, "reproof")
        : Path.of(user, ".local", "share", "reproof");
  }

  public Path folder() {
    return folder;
  }

  /// The folder of one repository, by the real path of its common git folder, so that linked work
  /// trees share it.
  ///
  /// @throws IOException if it cannot be made
  public Path repository(Path commonGitFolder) throws IOException {
    Path real = commonGitFolder.toRealPath();
    Path parent =
        real.getFileName() != null && real.getFileName().toString().equals(".git")
            ? real.getParent()
            : real;
    String name =
        parent == null || parent.getFileName() == null ? "root" : parent.getFileName().toString();
    String readable = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return makePrivate(
        folder
            .resolve("repositories")
            .resolve(readable + "-" + sha256(real.toString()).substring(0, 12)));
  }

  /// The name of the file that keeps something of a tracker: its path as far as people need it, and
  /// a hash of the whole.
  static String fileName(String tracker) {
    String name = tracker.replaceAll("[^A-Za-z0-9._-]", "_");
    String end = name.substring(Math.max(0, name.length() - 60));
    return end + "-" + sha256(tracker).substring(0, 10) + ".json";
  }

  /// Makes a folder of ours, if it is not there, readable by its owner alone, and removes what a
  /// program that was killed left half written in it.
  static Path makePrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    var owner = PosixFilePermissions.fromString("rwx------");
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        && !Files.getPosixFilePermissions(folder).equals(owner)) {
      Files.setPosixFilePermissions(folder, owner);
    }
    if (Files.isWritable(folder)) {
      Temporary.cleanStale(folder);
    }
    return folder;
  }

  /// The SHA-256 of a file, read in pieces, in lower-case hex.
  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
