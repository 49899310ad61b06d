package dev.reproof.session;

import dev.reproof.evidence.CommitFacts;
import dev.reproof.repo.TwoSides;
import dev.reproof.review.ClaimedFiles;
import dev.reproof.text.Diff;
import dev.reproof.text.SourceText;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the two sides of the files of a packet.
final class FileChanges {
  private static final int LOOKED_AT = 8_000;

  private final Ground ground;

  FileChanges(Ground ground) {
    this.ground = ground;
  }

  FileChange of(Packet packet, String path) throws Trouble {
    Optional<CommitFacts> commit = checkpoint(packet);
    try {
      TwoSides sides =
          commit.isPresent()
              ? ground.needRepository().files().sides(commit.get().full(), path)
              : ground.needRepository().files().sidesOfWorkTree(path);
      return compared(path, sides);
    } catch (IOException e) {
      throw Troubles.of("reading " + path, e);
    }
  }

  /// The files that a packet claims, beside those that its first checkpoint changed, or those of
  /// the work tree, `dirty`, where it has none; the tracker's own path is left out.
  PacketFiles files(Packet packet, String tracker, List<String> dirty) throws Trouble {
    List<String> claimed = ClaimedFiles.of(packet);
    Optional<CommitFacts> commit = checkpoint(packet);
    List<String> changed = commit.map(CommitFacts::files).orElse(dirty);
    Set<String> all = new LinkedHashSet<>(claimed);
    all.addAll(changed);
    all.remove(tracker);
    return new PacketFiles(
        commit.map(c -> c.full().substring(0, 8)).orElse(""),
        all.stream()
            .map(f -> new ChangedFile(f, claimed.contains(f), changed.contains(f)))
            .toList());
  }

  /// The packet's first checkpoint that names a commit of the repository.
  Optional<CommitFacts> checkpoint(Packet packet) throws Trouble {
    for (Hash hash : packet.checkpoints()) {
      Optional<CommitFacts> commit = ground.commit(hash.digits());
      if (commit.isPresent()) {
        return commit;
      }
    }
    return Optional.empty();
  }

  private static FileChange compared(String path, TwoSides sides) {
    byte @Nullable [] before = sides.before();
    byte @Nullable [] after = sides.after();
    if (sides.unread() || isBinary(before) || isBinary(after)) {
      return new FileChange(path, FileChange.Kind.NOT_SHOWN, sides.mode(), 0, 0, List.of());
    }
    Diff diff = Diff.of(text(before), text(after));
    FileChange.Kind kind =
        before == null && after != null
            ? FileChange.Kind.ADDED
            : after == null && before != null
                ? FileChange.Kind.REMOVED
                : diff.isEmpty() && sides.mode().isEmpty()
                    ? FileChange.Kind.SAME
                    : FileChange.Kind.CHANGED;
    int added = diff.changes().stream().mapToInt(c -> c.newTo() - c.newFrom()).sum();
    int removed = diff.changes().stream().mapToInt(c -> c.oldTo() - c.oldFrom()).sum();
    return new FileChange(path, kind, sides.mode(), added, removed, diff.hunks());
  }

  private static SourceText text(byte @Nullable [] bytes) {
    return bytes == null ? SourceText.of("") : SourceText.decode(bytes);
  }

  private static boolean isBinary(byte @Nullable [] bytes) {
    for (int i = 0; bytes != null && i < Math.min(bytes.length, LOOKED_AT); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
