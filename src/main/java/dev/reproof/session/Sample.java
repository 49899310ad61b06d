package dev.reproof.session;

import dev.reproof.repo.CommitRefused;
import dev.reproof.repo.NewRepository;
import dev.reproof.repo.RepositoryRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The small repository for a first start: a tide table made by shell scripts, and a tracker of
/// four packets, one of which claims what is not true.
public final class Sample {
  /// The tracker in the sample, relative to its folder.
  public static final String TRACKER = "docs/tidewatch-progress.md";

  /// The packet whose claim does not hold.
  public static final String UNTRUE = "02";

  private static final List<String> FILES =
      List.of(
          "README.md",
          "data/harbour.txt",
          "data/moon.txt",
          "docs/runbook.md",
          "scripts/check-runbook.sh",
          "scripts/check-table.sh",
          "scripts/lint.sh",
          "scripts/tide.sh");

  private Sample() {}

  /// Writes the sample into a folder that is empty or not there yet.
  ///
  /// @throws Trouble if the folder holds something, or cannot be written
  public static void write(Path folder, Instant when) throws Trouble {
    if (Files.exists(folder) && !isEmptyFolder(folder)) {
      throw new Trouble(
          Trouble.Kind.INPUT,
          folder + " is not an empty folder; name one that is, or one that is not there yet");
    }
    try {
      Map<String, String> files = new LinkedHashMap<>();
      for (String name : FILES) {
        files.put(name, content(name));
      }
      NewRepository.FirstCommit work = new NewRepository.FirstCommit(files, "Begin the tide table");
      NewRepository.FirstCommit tracker =
          new NewRepository.FirstCommit(
              Map.of(TRACKER, content(TRACKER)), "Track the work packet by packet");
      NewRepository.create(folder, List.of(work, tracker), when).close();
    } catch (IOException | RepositoryRefused | CommitRefused e) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT,
          "writing the sample to " + folder + " failed: " + e.getMessage(),
          e);
    }
  }

  private static boolean isEmptyFolder(Path folder) throws Trouble {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw Troubles.of("looking into " + folder, e);
    }
  }

  private static String content(String name) throws IOException {
    try (InputStream in = Sample.class.getResourceAsStream("/dev/reproof/sample/" + name)) {
      if (in == null) {
        throw new IOException("the program lacks its part sample/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
