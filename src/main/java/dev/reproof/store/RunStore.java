package dev.reproof.store;

import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.Run;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The runs of a repository, kept as append-only lines. Each line begins with the hash of the line
/// before it and of itself; how many there are and the last hash are kept apart, so that a changed,
/// removed or cut-off record is found.
///
/// It shows that nothing was changed afterwards by accident or by another program, no more. Calls
/// may come from several threads and programs: a lock file keeps them apart.
public final class RunStore {
  private static final DateTimeFormatter ID_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private static final String FIRST = "0".repeat(64);

  private final Path folder;
  private final Path records;
  private final Path head;
  private final Json json = new Json();
  private final SecureRandom random = new SecureRandom();

  /// @throws IOException if the folder cannot be made
  public RunStore(Path repositoryHome) throws IOException {
    this.folder = Home.makePrivate(repositoryHome.resolve("runs"));
    this.records = folder.resolve("runs.jsonl");
    this.head = folder.resolve("runs.head");
  }

  /// What a line holds: its number from 1, BEGIN or END, the process that wrote it, and the run.
  record Line(long number, String kind, long pid, long processStart, Run run) {
    Line {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(run, "run");
    }
  }

  /// What is kept apart: how many lines there are, and the hash of the last.
  record Head(long count, String hash) {}

  /// A new id, in the order of time.
  public String newId(Clock clock) {
    return ID_TIME.format(clock.instant()) + "-" + "%04x".formatted(random.nextInt(0x10000));
  }

  /// The file that keeps a run's output.
  public Path outputPath(String id) {
    return folder.resolve(id + ".log");
  }

  /// The turn to run commands here, not taken yet.
  ///
  /// @throws IOException if it cannot be asked for
  public RunTurn turn() throws IOException {
    return new RunTurn(folder.resolve("turn"));
  }

  /// Keeps that a run begins.
  ///
  /// @throws IOException if it cannot be kept; then it must not begin
  public void begin(Run run) throws IOException {
    append("BEGIN", run);
  }

  /// Keeps how a run ended.
  ///
  /// @throws IOException if it cannot be kept
  public void end(Run run) throws IOException {
    append("END", run);
  }

  /// All runs in the order in which they began. One that never ended, and whose program is gone, is
  /// INTERRUPTED; one whose program still runs is left out.
  ///
  /// @throws IOException if the records cannot be read
  public List<Run> runs() throws IOException {
    Map<String, Run> runs = new LinkedHashMap<>();
    Map<String, Line> open = new LinkedHashMap<>();
    for (String written : lines()) {
      Optional<Line> line = parse(written);
      if (line.isEmpty()) {
        continue;
      }
      Run run = line.get().run();
      if (line.get().kind().equals("BEGIN")) {
        runs.put(run.id(), run);
        open.put(run.id(), line.get());
      } else {
        runs.put(run.id(), run);
        open.remove(run.id());
      }
    }
    open.forEach(
        (id, line) -> {
          if (isAlive(line)) {
            runs.remove(id);
          } else {
            runs.put(id, interrupted(line.run()));
          }
        });
    return List.copyOf(runs.values());
  }

  /// The run of this id, or of the only id that begins so.
  ///
  /// @throws IOException if the records cannot be read
  public Optional<Run> run(String idOrPrefix) throws IOException {
    List<Run> found = runs().stream().filter(r -> r.id().startsWith(idOrPrefix)).toList();
    Optional<Run> exact = found.stream().filter(r -> r.id().equals(idOrPrefix)).findFirst();
    return exact.isPresent() || found.size() != 1 ? exact : Optional.of(found.getFirst());
  }

  /// The first record that was changed, removed, reordered or cut off, in words; empty if all are
  /// whole.
  ///
  /// @throws IOException if the records cannot be read
  public Optional<String> firstBad() throws IOException {
    List<String> lines = lines();
    Head kept = json.read(head, Head.class).orElse(null);
    String before = FIRST;
    long number = 0;
    for (String written : lines) {
      number++;
      int blank = written.indexOf(' ');
      String body = blank < 0 ? "" : written.substring(blank + 1);
      boolean whole = blank == 64 && written.substring(0, 64).equals(Home.sha256(before + body));
      if (!whole) {
        return Optional.of(
            "record "
                + number
                + named(body)
                + " was changed, or one before it was removed or moved");
      }
      before = written.substring(0, 64);
      Optional<String> badOutput = badOutput(number, body);
      if (badOutput.isPresent()) {
        return badOutput;
      }
    }
    return badEnd(kept, number, before);
  }

  private Optional<String> badOutput(long number, String body) throws IOException {
    Line line = json.parse(body, Line.class).orElse(null);
    if (line == null || !line.kind().equals("END")) {
      return Optional.empty();
    }
    return badOutput(line.run()).map(bad -> "record " + number + named(body) + ": " + bad);
  }

  /// Whether the kept output of a run is no longer what was kept, in words; empty if it is.
  ///
  /// @throws IOException if it cannot be read
  public Optional<String> badOutput(Run run) throws IOException {
    Path output = outputPath(run.id());
    if (run.output().path().isEmpty()) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(output)) {
      return Optional.of("its output was removed");
    }
    boolean same =
        Files.size(output) == run.output().bytes()
            && Home.sha256(output).equals(run.output().sha256());
    return same ? Optional.empty() : Optional.of("its output was changed");
  }

  private Optional<String> badEnd(@Nullable Head kept, long number, String last) {
    if (kept == null) {
      return number == 0
          ? Optional.empty()
          : Optional.of("the count of the records, " + head + ", is missing");
    }
    if (number < kept.count()) {
      return Optional.of(
          "record "
              + (number + 1)
              + " and what follows were cut off ("
              + kept.count()
              + " were kept)");
    }
    boolean oneAhead = number == kept.count() + 1;
    if (number > kept.count() && !oneAhead || number == kept.count() && !last.equals(kept.hash())) {
      return Optional.of(
          "record " + Math.max(1, kept.count()) + " is not the one that was written last");
    }
    return Optional.empty();
  }

  private String named(String body) {
    return json.parse(body, Line.class).map(l -> " (run " + l.run().id() + ")").orElse("");
  }

  /// How many runs are kept.
  ///
  /// @throws IOException if the records cannot be read
  public int kept() throws IOException {
    return runs().size();
  }

  private synchronized void append(String kind, Run run) throws IOException {
    try (RandomAccessFile lockFile = new RandomAccessFile(folder.resolve("lock").toFile(), "rw");
        FileLock lock = lockFile.getChannel().lock()) {
      if (!lock.isValid()) {
        throw new IOException("the lock of " + folder + " could not be taken");
      }
      List<String> lines = lines();
      String before =
          lines.isEmpty()
              ? FIRST
              : lines.getLast().substring(0, Math.min(64, lines.getLast().length()));
      long number = lines.size() + 1L;
      ProcessHandle us = ProcessHandle.current();
      String body = json.line(new Line(number, kind, us.pid(), startOf(us), run));
      String hash = Home.sha256(before + body);
      write((needsLineEnd() ? "\n" : "") + hash + " " + body + "\n");
      json.write(head, new Head(number, hash));
    }
  }

  private boolean needsLineEnd() throws IOException {
    if (!Files.exists(records) || Files.size(records) == 0) {
      return false;
    }
    try (RandomAccessFile file = new RandomAccessFile(records.toFile(), "r")) {
      file.seek(file.length() - 1);
      return file.read() != '\n';
    }
  }

  private void write(String line) throws IOException {
    if (!Files.exists(records)) {
      Json.writeWhole(records, new byte[0]);
    }
    try (FileChannel channel = FileChannel.open(records, StandardOpenOption.APPEND)) {
      channel.write(java.nio.ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      channel.force(false);
    }
  }

  private List<String> lines() throws IOException {
    if (!Files.exists(records)) {
      return new ArrayList<>();
    }
    String text = new String(Files.readAllBytes(records), StandardCharsets.UTF_8);
    return new ArrayList<>(text.lines().filter(l -> !l.isBlank()).toList());
  }

  private Optional<Line> parse(String written) {
    int blank = written.indexOf(' ');
    return blank < 0 ? Optional.empty() : json.parse(written.substring(blank + 1), Line.class);
  }

  private static boolean isAlive(Line line) {
    return ProcessHandle.of(line.pid())
        .filter(ProcessHandle::isAlive)
        .filter(p -> startOf(p) == line.processStart())
        .isPresent();
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
  }

  private static Run interrupted(Run run) {
    return new Run(
        run.id(),
        run.tracker(),
        run.packet(),
        run.n(),
        run.line(),
        run.command(),
        run.shell(),
        run.program(),
        run.directory(),
        run.tree(),
        Outcome.INTERRUPTED,
        null,
        List.of(),
        run.startedAt(),
        0,
        run.output(),
        null,
        run.claimed(),
        run.claimed() == null ? null : dev.reproof.evidence.Comparison.CANNOT_TELL,
        List.of(),
        "Reproof ended before this run did");
  }
}
