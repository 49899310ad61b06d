package dev.reproof.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reproof.run.ProcessRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What commits changed is read once for each HEAD: a tick or a key asks the repository for nothing
/// of it again.
class KnownHistoryTest {
  @TempDir private Path folder;

  @Test
  void isReadOnceWhileHeadStays() throws Exception {
    Path root = folder.resolve("tidewatch");
    Sample.write(root, Instant.parse("2026-03-16T10:00:00Z"));
    Path tracker = root.resolve(Sample.TRACKER);
    try (ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
        Session session =
            Session.open(
                tracker, new SessionParts(folder.resolve("home"), runner, Clock.systemUTC()));
        Session other =
            Session.open(
                tracker, new SessionParts(folder.resolve("other"), runner, Clock.systemUTC()))) {
      other.openTracker(tracker);
      session.openTracker(tracker);
      List<HistoryEntry> first = session.past().history("");
      assertThat(first).isNotEmpty();
      List<Path> objects = objects(root);
      for (Path object : objects) {
        Files.move(object, object.resolveSibling(object.getFileName() + ".away"));
      }
      assertThat(session.past().history("")).isEqualTo(first);
      assertThatThrownBy(() -> other.past().history("")).isInstanceOf(Trouble.class);
    }
  }

  private static List<Path> objects(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root.resolve(".git/objects"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
