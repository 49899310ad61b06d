package dev.reproof.store;

import dev.reproof.evidence.TypedSource;
import dev.reproof.tracker.Intent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The edits that are pending, as they were meant, one file a tracker, so that they are there again
/// after a kill.
public final class EditStore {
  private final Path folder;
  private final Json json;

  /// @throws IOException if the folder cannot be made
  public EditStore(Path repositoryHome, Consumer<String> tell) throws IOException {
    this.json = new Json(tell);
    this.folder = Home.makePrivate(repositoryHome.resolve("edits"));
  }

  record Kept(List<KeptIntent> edits, @Nullable Map<String, String> madeOn) {
    Kept {
      edits = List.copyOf(edits);
      madeOn = madeOn == null ? null : Map.copyOf(madeOn);
    }
  }

  /// An intent of any kind: just one of them is there.
  record KeptIntent(
      Intent.@Nullable TickBox tick,
      Intent.@Nullable SetCell cell,
      Intent.@Nullable RecordVerdict verdict,
      Intent.@Nullable RecordHash hash,
      Intent.@Nullable MergeText text,
      Intent.@Nullable EditSource source) {
    KeptIntent {
      long there =
          Stream.<@Nullable Intent>of(tick, cell, verdict, hash, text, source)
              .filter(Objects::nonNull)
              .count();
      if (there != 1) {
        throw new IllegalArgumentException("an edit is of one kind, not of " + there);
      }
    }

    static KeptIntent of(Intent intent) {
      return switch (intent) {
        case Intent.TickBox tick -> new KeptIntent(tick, null, null, null, null, null);
        case Intent.SetCell cell -> new KeptIntent(null, cell, null, null, null, null);
        case Intent.RecordVerdict verdict -> new KeptIntent(null, null, verdict, null, null, null);
        case Intent.RecordHash hash -> new KeptIntent(null, null, null, hash, null, null);
        case Intent.MergeText text -> new KeptIntent(null, null, null, null, text, null);
        case Intent.EditSource source -> new KeptIntent(null, null, null, null, null, source);
      };
    }

    Stream<Intent> intent() {
      return Stream.<@Nullable Intent>of(tick, cell, verdict, hash, text, source)
          .filter(Objects::nonNull)
          .map(Objects::requireNonNull);
    }
  }

  /// The edits of a tracker, in the order in which they were made.
  ///
  /// @throws IOException if the file is there and cannot be read
  public PendingEdits edits(String tracker) throws IOException {
    return json.read(file(tracker), Kept.class)
        .map(
            kept ->
                new PendingEdits(
                    kept.edits().stream().flatMap(KeptIntent::intent).toList(),
                    Objects.requireNonNullElse(kept.madeOn(), Map.of())))
        .orElse(PendingEdits.NONE);
  }

  /// Keeps these edits in place of the tracker's earlier ones.
  ///
  /// @throws IOException if they cannot be kept
  public void save(String tracker, PendingEdits pending) throws IOException {
    if (pending.edits().isEmpty()) {
      Files.deleteIfExists(file(tracker));
    } else {
      json.write(
          file(tracker),
          new Kept(pending.edits().stream().map(KeptIntent::of).toList(), pending.madeOn()));
    }
  }

  record KeptSources(List<TypedSource> sources) {
    KeptSources {
      sources = List.copyOf(sources);
    }
  }

  /// What is typed into a tracker's packets and not taken.
  ///
  /// @throws IOException if the file is there and cannot be read
  public List<TypedSource> sources(String tracker) throws IOException {
    return json.read(sourceFile(tracker), KeptSources.class)
        .map(KeptSources::sources)
        .orElse(List.of());
  }

  /// Keeps these in place of the earlier ones.
  ///
  /// @throws IOException if they cannot be kept
  public synchronized void saveSources(String tracker, List<TypedSource> sources)
      throws IOException {
    if (sources.isEmpty()) {
      Files.deleteIfExists(sourceFile(tracker));
    } else {
      json.write(sourceFile(tracker), new KeptSources(sources));
    }
  }

  /// Where the old bytes of a tracker lie while it is written in place; they are still there after
  /// a kill in the middle.
  public Path before(String tracker) {
    return folder.resolve("before-" + Home.fileName(tracker).replaceFirst("[.]json$", ".md"));
  }

  private Path sourceFile(String tracker) {
    return folder.resolve("typed-" + Home.fileName(tracker));
  }

  private Path file(String tracker) {
    return folder.resolve(Home.fileName(tracker));
  }
}
