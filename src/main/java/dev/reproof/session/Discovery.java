package dev.reproof.session;

import dev.reproof.markdown.TrackerParser;
import dev.reproof.review.Checks;
import dev.reproof.review.Lint;
import dev.reproof.review.LintInput;
import dev.reproof.review.Severity;
import dev.reproof.store.FileRefused;
import dev.reproof.store.TrackerFile;
import dev.reproof.store.User;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.StatusColumn;
import dev.reproof.tracker.Tracker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the trackers of a repository by what is in them, not by their names.
public final class Discovery {
  /// What is looked for, in words.
  public static final String LOOKED_FOR =
      "markdown files, tracked or untracked, with a table that has an id column and a Status"
          + " column, or with packet headings over boxes or evidence, or records of one packet with"
          + " a status and a review decision";

  private static final long LARGEST = 64L << 20;

  private final Ground ground;

  /// What was read of each path, while its file stays as it was.
  private Map<String, Known> known = new LinkedHashMap<>();

  Discovery(Ground ground) {
    this.ground = ground;
  }

  /// A tracker that was found.
  record Found(String path, Tracker tracker, String why) {}

  /// What a path held; `stamp` says of which file at which time, so that the same is not read
  /// again.
  private record Known(List<Object> stamp, Optional<Found> found) {}

  List<TrackerSummary> summaries() throws Trouble {
    List<TrackerSummary> summaries = new ArrayList<>();
    for (Found found : all()) {
      Lint lint = Checks.lint(LintInput.of(found.tracker(), "not looked at while listing"));
      Tracker tracker = found.tracker();
      long done =
          tracker.packets().stream()
              .filter(
                  p ->
                      p.status()
                          .flatMap(StatusColumn::of)
                          .filter(c -> c == StatusColumn.DONE)
                          .isPresent())
              .count();
      summaries.add(
          new TrackerSummary(
              found.path(),
              tracker.title(),
              tracker.packets().size(),
              (int) done,
              tracker.boxesChecked(),
              tracker.boxesTotal(),
              lint.count(Severity.ERROR),
              lint.count(Severity.WARNING),
              lint.count(Severity.NOTE),
              found.why()));
    }
    return summaries;
  }

  List<Found> all() throws Trouble {
    List<String> paths;
    try {
      paths = ground.needRepository().markdownPaths();
    } catch (IOException e) {
      throw Troubles.of("listing the files of " + ground.root(), e);
    }
    List<Known> read = paths.parallelStream().map(this::known).toList();
    goOn();
    Map<String, Known> next = new LinkedHashMap<>();
    for (int i = 0; i < paths.size(); i++) {
      next.put(paths.get(i), read.get(i));
    }
    known = next;
    return read.stream().flatMap(k -> k.found().stream()).toList();
  }

  /// The problems of all trackers; those of the open one are known already.
  List<TrackerProblem> problems(@Nullable OpenTracker open) throws Trouble {
    List<TrackerProblem> problems = new ArrayList<>();
    for (Found found : all()) {
      goOn();
      Lint lint =
          open != null && open.path().equals(found.path())
              ? open.lint()
              : Checks.lint(LintInput.of(found.tracker(), "not looked at while listing"));
      lint.problems().forEach(p -> problems.add(new TrackerProblem(found.path(), p)));
    }
    return problems;
  }

  /// What an interrupt cut short is neither remembered nor given as if it were all.
  private static void goOn() throws Trouble {
    if (Thread.currentThread().isInterrupted()) {
      throw new Trouble(Trouble.Kind.COULD_NOT, "looking for trackers was interrupted");
    }
  }

  private Known known(String path) {
    List<Object> stamp = stamp(ground.root().resolve(path));
    Known last = known.get(path);
    return last != null && !stamp.isEmpty() && last.stamp().equals(stamp)
        ? last
        : new Known(stamp, read(path));
  }

  /// Size, time and identity of a file; empty where they cannot be told.
  private static List<Object> stamp(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return List.of(
          now.size(), now.lastModifiedTime(), Objects.requireNonNullElse(now.fileKey(), file));
    } catch (IOException e) {
      return List.of();
    }
  }

  private Optional<Found> read(String path) {
    try {
      Path file = ground.root().resolve(path);
      if (Files.size(file) > LARGEST || !mayBe(file)) {
        return Optional.empty();
      }
      SourceText text = TrackerFile.read(file, ground.root(), ground.user()).text();
      Tracker tracker = TrackerParser.parse(text);
      return why(tracker).map(w -> new Found(path, tracker, w));
    } catch (IOException | FileRefused e) {
      return Optional.empty();
    }
  }

  static boolean isTracker(Path file) throws Trouble {
    try {
      return mayBe(file)
          && why(TrackerParser.parse(TrackerFile.read(file, User.UNKNOWN).text())).isPresent();
    } catch (FileRefused e) {
      throw new Trouble(Trouble.Kind.INPUT, e.getMessage(), e);
    } catch (IOException e) {
      throw Troubles.of("looking at " + file, e);
    }
  }

  /// A look at the beginning of the bytes: a table or a box must be there.
  private static boolean mayBe(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(1 << 18);
    }
    String head = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    boolean table = head.indexOf('|') >= 0 && head.contains("status");
    boolean packets =
        head.contains("## ")
            && (head.contains("[ ]")
                || head.contains("[x]")
                || head.contains("evidence")
                || head.contains("verdict"));
    boolean lone =
        head.contains("status") && (head.contains("verdict") || head.contains("decision"));
    return table || packets || lone;
  }

  /// By what a text is recognised as a tracker; empty if it is none.
  static Optional<String> why(Tracker tracker) {
    if (!tracker.boards().isEmpty()) {
      return Optional.of(
          "a board of "
              + tracker.packets().size()
              + " packets at line "
              + tracker.boards().getFirst().line());
    }
    long sections =
        tracker.packets().stream()
            .filter(p -> !p.boxes().isEmpty() || !p.evidence().isEmpty())
            .count();
    return sections > 0
        ? Optional.of(sections + " packet headings with boxes or evidence")
        : Optional.empty();
  }

  /// The commit hashes of the repository's other trackers, with the path of the tracker each is in.
  Map<String, String> hashesElsewhere(String own) throws Trouble {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (Found found : all()) {
      if (!found.path().equals(own)) {
        for (Packet packet : found.tracker().packets()) {
          for (Hash hash : packet.commitHashes()) {
            hashes.putIfAbsent(hash.digits(), found.path());
          }
        }
      }
    }
    return hashes;
  }
}
