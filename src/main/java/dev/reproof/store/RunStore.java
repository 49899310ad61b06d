package dev.reproof.store;

import dev.reproof.evidence.Output;
import dev.reproof.evidence.Run;
import dev.reproof.store.RecordChain.Line;
import dev.reproof.store.RecordChain.Link;
import dev.reproof.store.RecordChain.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.Optional;
import java.util.Set;

/// The runs of a repository and their outputs, kept in a chain of records in which a changed,
/// removed or cut-off one is found.
///
/// It shows that nothing was changed afterwards by accident or by another program, no more. Calls
/// may come from several threads and programs.
public final class RunStore {
  private static final DateTimeFormatter ID_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final RecordChain chain;
  private final SecureRandom random = new SecureRandom();

  /// @throws IOException if the folder cannot be made
  public RunStore(Path repositoryHome) throws IOException {
    this.folder = Home.makePrivate(repositoryHome.resolve("runs"));
    this.chain = new RecordChain(folder);
  }

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
    chain.append("BEGIN", run, null);
  }

  /// Keeps how a run ended.
  ///
  /// @throws IOException if it cannot be kept
  public void end(Run run) throws IOException {
    chain.append("END", run, null);
  }

  /// All runs in the order in which they began. One that never ended, and whose program is gone, is
  /// INTERRUPTED; one whose program still runs is left out. A record that is not as it was written
  /// says nothing.
  ///
  /// @throws IOException if the records cannot be read
  public List<Run> runs() throws IOException {
    Map<String, Run> runs = new LinkedHashMap<>();
    Map<String, Line> open = new LinkedHashMap<>();
    for (Link record : chain.links()) {
      Line line = record.line();
      Run run = record.run().orElse(null);
      if (!record.isWhole() || line == null || run == null) {
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
    Look look = chain.look();
    Set<String> pruned = pruned(look.links());
    for (Link record : look.links()) {
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
    return look.badEnd();
  }

  private Optional<String> badOutput(Link record, Set<String> pruned) throws IOException {
    Line line = record.line();
    Run run = record.run().orElse(null);
    if (line == null || run == null || !line.kind().equals("END") || pruned.contains(run.id())) {
      return Optional.empty();
    }
    return badOutput(run).map(bad -> "record " + record.number() + named(record) + ": " + bad);
  }

  private static Set<String> pruned(List<Link> all) {
    Set<String> pruned = new HashSet<>();
    for (Link record : all) {
      Optional.ofNullable(record.line()).map(Line::pruned).ifPresent(pruned::addAll);
    }
    return pruned;
  }

  /// Removes the output of the runs that began before this moment, and keeps that it did; their
  /// records stay. Gives the ids of these runs.
  ///
  /// @throws IOException if that cannot be kept; then nothing is removed
  public List<String> prune(Instant before) throws IOException {
    Set<String> gone = pruned(chain.links());
    List<String> old = new ArrayList<>();
    for (Run run : runs()) {
      if (run.startedAt().isBefore(before)
          && !gone.contains(run.id())
          && !run.output().path().isEmpty()) {
        old.add(run.id());
      }
    }
    if (!old.isEmpty()) {
      chain.append(RecordChain.PRUNE, null, old);
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
      boolean asked = pruned(chain.links()).contains(run.id());
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

  private static String named(Link record) {
    return record.run().map(run -> " (run " + run.id() + ")").orElse("");
  }

  /// How many runs are kept.
  ///
  /// @throws IOException if the records cannot be read
  public int kept() throws IOException {
    return runs().size();
  }

  private static boolean isAlive(Line line) {
    return ProcessHandle.of(line.pid())
        .filter(ProcessHandle::isAlive)
        .filter(p -> RecordChain.startOf(p) == line.processStart())
        .isPresent();
  }

  /// What it had printed until then was never sealed: its hash is empty.
  private Run interrupted(Run run) throws IOException {
    Path output = outputPath(run.id());
    long printed = Files.isRegularFile(output) ? Files.size(output) : 0;
    return run.interrupted(
        new Output(printed, "", run.output().path()), "Reproof ended before this run did");
  }
}
