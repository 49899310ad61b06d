package dev.reproof.store;

import dev.reproof.evidence.Run;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Append-only lines of which each begins with the hash of the line before it and of itself; how
/// many there are and the last hash are kept apart, so that a changed, removed or cut-off record is
/// found. Calls may come from several threads and programs: a lock file keeps writers apart, and
/// readers wait for nobody.
///
/// A line without its line feed is one that is being written, or that a killed program or a full
/// disk left half written. It was never counted, so it is no record and no loss; the next append
/// takes its place.
final class RecordChain {
  static final String PRUNE = "PRUNE";

  private final Path folder;
  private final Path records;
  private final Path head;
  private final Json json = new Json();
  private volatile @Nullable Known known;

  RecordChain(Path folder) {
    this.folder = folder;
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

  /// A record in the chain: its number from 1, its hash, whether it is as it was written behind the
  /// one before it, and what it says, null if that cannot be understood.
  record Link(long number, String hash, boolean isWhole, @Nullable Line line) {
    Optional<Run> run() {
      return Optional.ofNullable(line).map(Line::run);
    }
  }

  /// All records at one moment, and what is wrong with their end, in words.
  record Look(List<Link> links, Optional<String> badEnd) {}

  /// What is kept apart: how many lines there are, the hash of the last, and what was once found
  /// bad, which a later record does not make good.
  record Head(long count, String hash, @Nullable String broken) {
    Head {
      Objects.requireNonNull(hash, "hash");
    }
  }

  /// By what a file that was read is known again: bytes, time of the last change, and inode.
  private record Stamp(long size, long changed, String file) {
    static final Stamp NO_FILE = new Stamp(0, 0, "");
  }

  /// The records as they were last read; `end` is where the last of them ends, in bytes.
  private record Known(Stamp stamp, List<Link> links, long end) {
    String lastHash() {
      return links.isEmpty() ? KeptRecord.FIRST : links.getLast().hash();
    }
  }

  /// The records, read only if the file is not the one that is known.
  ///
  /// @throws IOException if they cannot be read
  List<Link> links() throws IOException {
    return known().links();
  }

  /// The records and the count of them as they are on disk, whatever is known; both of one moment,
  /// also while another program appends.
  ///
  /// @throws IOException if they cannot be read
  Look look() throws IOException {
    while (true) {
      Optional<String> count = count();
      List<Link> links = read().links();
      if (count().equals(count)) {
        return new Look(links, badEnd(links, count));
      }
    }
  }

  /// Appends a record of this process.
  ///
  /// @throws IOException if it cannot be kept; then the records are as they were
  synchronized void append(String kind, @Nullable Run run, @Nullable List<String> pruned)
      throws IOException {
    try (RandomAccessFile lockFile = new RandomAccessFile(folder.resolve("lock").toFile(), "rw");
        FileLock lock = lockFile.getChannel().lock()) {
      if (!lock.isValid()) {
        throw new IOException("the lock of " + folder + " could not be taken");
      }
      Known before = known();
      Optional<String> count = count();
      String broken = badEnd(before.links(), count).orElse(null);
      long number = before.links().size() + 1L;
      ProcessHandle us = ProcessHandle.current();
      String body = json.line(new Line(number, kind, us.pid(), startOf(us), run, pruned));
      String hash = Home.sha256(before.lastHash() + body);
      byte[] line = (hash + " " + body + "\n").getBytes(StandardCharsets.UTF_8);
      write(before.end(), line, new Head(number, hash, broken));
      remember(before, line);
    }
  }

  /// Writes a line where the last record ends, and the count; where one of them fails, cuts it off
  /// again.
  private void write(long end, byte[] line, Head counted) throws IOException {
    if (!Files.exists(records)) {
      Json.writeWhole(records, new byte[0]);
    }
    Optional<String> count = count();
    try (FileChannel channel = FileChannel.open(records, StandardOpenOption.WRITE)) {
      try {
        channel.truncate(end).position(end);
        ByteBuffer rest = ByteBuffer.wrap(line);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(false);
        json.write(head, counted);
      } catch (IOException e) {
        cutBack(channel, end, count, e);
        throw e;
      }
    }
  }

  /// Takes back a line that was not counted.
  private void cutBack(FileChannel channel, long end, Optional<String> count, IOException failed) {
    try {
      if (count().equals(count)) {
        channel.truncate(end);
        channel.force(false);
      }
    } catch (IOException e) {
      failed.addSuppressed(e);
    }
  }

  private void remember(Known before, byte[] line) throws IOException {
    List<Link> links = new ArrayList<>(before.links());
    String written = new String(line, 0, line.length - 1, StandardCharsets.ISO_8859_1);
    links.add(link(new KeptRecord(links.size() + 1L, before.lastHash(), written, true)));
    known = new Known(stamp(), List.copyOf(links), before.end() + line.length);
  }

  private Known known() throws IOException {
    Known last = known;
    if (last != null && last.stamp().equals(stamp())) {
      return last;
    }
    Known now = read();
    known = now;
    return now;
  }

  private Known read() throws IOException {
    Stamp stamp = stamp();
    if (stamp.equals(Stamp.NO_FILE)) {
      return new Known(stamp, List.of(), 0);
    }
    byte[] bytes = Files.readAllBytes(records);
    List<Link> links = new ArrayList<>();
    long end = 0;
    for (KeptRecord record : KeptRecord.all(bytes)) {
      if (record.ended()) {
        links.add(link(record));
        end += record.written().length() + 1L;
      }
    }
    return new Known(stamp, List.copyOf(links), end);
  }

  private Stamp stamp() throws IOException {
    if (!Files.exists(records)) {
      return Stamp.NO_FILE;
    }
    BasicFileAttributes now = Files.readAttributes(records, BasicFileAttributes.class);
    return new Stamp(
        now.size(), now.lastModifiedTime().to(TimeUnit.NANOSECONDS), String.valueOf(now.fileKey()));
  }

  private Link link(KeptRecord record) {
    Line line = json.parse(record.text(), Line.class).orElse(null);
    return new Link(record.number(), record.hash(), record.isWhole(), line);
  }

  /// What is wrong with the end of the records. A program that was killed may have written one
  /// record more than it counted.
  private Optional<String> badEnd(List<Link> all, Optional<String> count) {
    Head kept = count.flatMap(this::head).orElse(null);
    int number = all.size();
    if (kept == null) {
      boolean first = count.isEmpty() && number <= 1;
      return first
          ? Optional.empty()
          : Optional.of(
              "the count of the records, "
                  + head
                  + ", "
                  + (count.isPresent() ? "was changed" : "is missing"));
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

  /// What stands where the count is kept; empty if there is no such file.
  private Optional<String> count() throws IOException {
    if (!Files.exists(head)) {
      return Optional.empty();
    }
    return Optional.of(
        Files.isRegularFile(head) ? Files.readString(head, StandardCharsets.ISO_8859_1) : "");
  }

  /// The count, only if it is exactly as it was written.
  private Optional<Head> head(String written) {
    return json.parse(written, Head.class).filter(h -> json.text(h).equals(written));
  }

  /// When a process began, in milliseconds since 1970; 0 if the system does not tell.
  static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
