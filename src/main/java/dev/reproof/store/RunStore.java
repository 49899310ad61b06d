package dev.reproof.store;

import dev.reproof.evidence.Output;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
  private static final String PRUNE = "PRUNE";

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

  /// What a line holds: its number from 1, BEGIN or END, the process that wrote it, and the run; or
  /// PRUNE and the runs whose output was removed by the user's act.
  record Line(
      long number,
      String kind,
      long pid,
      long processStart,
      @Nullable Run run,
      @Nullable List<String> pruned) {
    Line {
      Objects.requireNonNull(kind, "kind");
      if (!kind.equals(PRUNE)) {
        Objects.requireNonNull(run, "run");
      }
    }
  }

  /// What is kept apart: how many lines there are, the hash of the last, and what was once found
  /// bad, which a later record does not make good.
  record Head(long count, String hash, @Nullable String broken) {}

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
    append("BEGIN", run, null);
  }

  /// Keeps how a run ended.
  ///
  /// @throws IOException if it cannot be kept
  public void end(Run run) throws IOException {
    append("END", run, null);
  }

  /// All runs in the order in which they began. One that never ended, and whose program is gone, is
  /// INTERRUPTED; one whose program still runs is left out. A record that is not as it was written
  /// says nothing.
  ///
  /// @throws IOException if the records cannot be read
  public List<Run> runs() throws IOException {
    Map<String, Run> runs = new LinkedHashMap<>();
    Map<String, Line> open = new LinkedHashMap<>();
    for (KeptRecord record : records()) {
      Line line = record.isWhole() ? parse(record).orElse(null) : null;
      Run run = line == null ? null : line.run();
      if (line == null || run == null) {
        continue;
      }
      runs.put(run.id(), run);
      if (line.kind().equals("BEGIN")) {
        open.put(run.id(), line);
      } else {
        open.remove(run.id());
      }
    }
    for (Map.Entry<String, Line> begun : open.entrySet()) {
      Run run = runs.get(begun.getKey());
      if (isAlive(begun.getValue()) || run == null) {
        runs.remove(begun.getKey());
      } else {
        runs.put(begun.getKey(), interrupted(run));
      }
    }
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
    List<KeptRecord> all = records();
    Set<String> pruned = pruned(all);
    for (KeptRecord record : all) {
      if (!record.isWhole()) {
        return Optional.of(
            "record "
                + record.number()
                + named(record)
                + " was changed, or one before it was removed or moved");
      }
      Optional<String> badOutput = badOutput(record, pruned);
      if (badOutput.isPresent()) {
        return badOutput;
      }
    }
    return badEnd(all);
  }

  private Optional<String> badOutput(KeptRecord record, Set<String> pruned) throws IOException {
    Line line = parse(record).orElse(null);
    Run run = line == null ? null : line.run();
    if (line == null || run == null || !line.kind().equals("END") || pruned.contains(run.id())) {
      return Optional.empty();
    }
    return badOutput(run).map(bad -> "record " + record.number() + named(record) + ": " + bad);
  }

  private Set<String> pruned(List<KeptRecord> all) {
    Set<String> pruned = new HashSet<>();
    for (KeptRecord record : all) {
      parse(record).map(Line::pruned).ifPresent(pruned::addAll);
    }
    return pruned;
  }

  /// Removes the output of the runs that began before this moment, and keeps that it did; their
  /// records stay. Gives the ids of these runs.
  ///
  /// @throws IOException if that cannot be kept; then nothing is removed
  public List<String> prune(Instant before) throws IOException {
    Set<String> gone = pruned(records());
    List<String> old = new ArrayList<>();
    for (Run run : runs()) {
      if (run.startedAt().isBefore(before)
          && !gone.contains(run.id())
          && !run.output().path().isEmpty()) {
        old.add(run.id());
      }
    }
    if (!old.isEmpty()) {
      append(PRUNE, null, old);
    }
    for (String id : old) {
      Files.deleteIfExists(outputPath(id));
    }
    return old;
  }

  /// Whether the kept output of a run is no longer what was kept, in words; empty if it is, or if
  /// the run was interrupted before that could be told.
  ///
  /// @throws IOException if it cannot be read
  public Optional<String> badOutput(Run run) throws IOException {
    Path output = outputPath(run.id());
    if (run.output().path().isEmpty()) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(output)) {
      boolean asked = pruned(records()).contains(run.id());
      return Optional.of(asked ? "its output was pruned" : "its output was removed");
    }
    if (run.output().sha256().isEmpty()) {
      return Optional.empty();
    }
    boolean same =
        Files.size(output) == run.output().bytes()
            && Home.sha256(output).equals(run.output().sha256());
    return same ? Optional.empty() : Optional.of("its output was changed");
  }

  /// What is wrong with the end of the records. A program that was killed may have written one
  /// record more than it counted.
  private Optional<String> badEnd(List<KeptRecord> all) throws IOException {
    boolean there = Files.exists(head);
    Head kept = head().orElse(null);
    int number = all.size();
    if (kept == null) {
      boolean first = !there && number <= 1;
      return first
          ? Optional.empty()
          : Optional.of(
              "the count of the records, " + head + ", " + (there ? "was changed" : "is missing"));
    }
    if (kept.broken() != null) {
      return Optional.of(kept.broken());
    }
    if (number < kept.count()) {
      return Optional.of(
          "record "
              + (number + 1)
              + " and what follows were cut off ("
              + kept.count()
              + " were kept)");
    }
    boolean ends = kept.count() > 0 && kept.count() <= number;
    boolean same = ends && all.get((int) kept.count() - 1).hash().equals(kept.hash());
    return same && number <= kept.count() + 1
        ? Optional.empty()
        : Optional.of(
            "record " + Math.max(1, kept.count()) + " is not the one that was written last");
  }

  /// The count, only if it is exactly as it was written.
  private Optional<Head> head() throws IOException {
    if (!Files.isRegularFile(head)) {
      return Optional.empty();
    }
    String written = Files.readString(head, StandardCharsets.ISO_8859_1);
    return json.parse(written, Head.class).filter(h -> json.text(h).equals(written));
  }

  private String named(KeptRecord record) {
    return parse(record).map(Line::run).map(run -> " (run " + run.id() + ")").orElse("");
  }

  /// How many runs are kept.
  ///
  /// @throws IOException if the records cannot be read
  public int kept() throws IOException {
    return runs().size();
  }

  private synchronized void append(String kind, @Nullable Run run, @Nullable List<String> pruned)
      throws IOException {
    try (RandomAccessFile lockFile = new RandomAccessFile(folder.resolve("lock").toFile(), "rw");
        FileLock lock = lockFile.getChannel().lock()) {
      if (!lock.isValid()) {
        throw new IOException("the lock of " + folder + " could not be taken");
      }
      List<KeptRecord> all = records();
      String broken = badEnd(all).orElse(null);
      String before = all.isEmpty() ? KeptRecord.FIRST : all.getLast().hash();
      long number = all.size() + 1L;
      ProcessHandle us = ProcessHandle.current();
      String body = json.line(new Line(number, kind, us.pid(), startOf(us), run, pruned));
      String hash = Home.sha256(before + body);
      boolean torn = !all.isEmpty() && !all.getLast().ended();
      write((torn ? "\n" : "") + hash + " " + body + "\n");
      json.write(head, new Head(number, hash, broken));
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

  private List<KeptRecord> records() throws IOException {
    return Files.exists(records) ? KeptRecord.all(Files.readAllBytes(records)) : List.of();
  }

  private Optional<Line> parse(KeptRecord record) {
    return json.parse(record.text(), Line.class);
  }

  private static boolean isAlive(Line line) {
    return ProcessHandle.of(line.pid())
        .filter(ProcessHandle::isAlive)
        .filter(p -> startOf(p) == line.processStart())
        .isPresent();
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /// What it had printed until then was never sealed: its hash is empty.
  private Run interrupted(Run run) throws IOException {
    Path output = outputPath(run.id());
    long printed = Files.isRegularFile(output) ? Files.size(output) : 0;
    return run.interrupted(
        new Output(printed, "", run.output().path()), "Reproof ended before this run did");
  }
}
