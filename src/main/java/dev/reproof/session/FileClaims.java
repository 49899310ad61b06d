package dev.reproof.session;

import dev.reproof.evidence.CommitFacts;
import dev.reproof.evidence.RepositoryFacts;
import dev.reproof.review.ClaimedFiles;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The files that a packet claims, held against what git says: against its checkpoint; where it has
/// none, against the work tree and the commits since the last checkpoint before it.
final class FileClaims {
  private static final int MOST_FILES = 100;

  private final Ground ground;
  private final OpenTracker open;
  private final Packet packet;

  FileClaims(Ground ground, OpenTracker open, Packet packet) {
    this.ground = ground;
    this.open = open;
    this.packet = packet;
  }

  /// What was found: each file as a line of evidence, `path: changed`, with a remark where claim
  /// and change differ; the remarks alone; and what the claims were held against.
  record Found(List<String> lines, List<String> differences, String against) {
    static final Found NOTHING = new Found(List.of(), List.of(), "");
  }

  Found find(RepositoryFacts facts) throws Trouble {
    List<String> claimed = ClaimedFiles.of(packet);
    Optional<CommitFacts> checkpoint = firstReachable(packet);
    List<String> dirty = facts.tree().dirty();
    Set<String> changed = new LinkedHashSet<>();
    String against;
    if (checkpoint.isPresent()) {
      changed.addAll(checkpoint.get().files());
      against = "its checkpoint " + shortHash(checkpoint.get());
    } else {
      changed.addAll(dirty);
      Optional<CommitFacts> base = before();
      if (base.isPresent()) {
        changed.addAll(ground.changedSince(base.get().full()));
      }
      against =
          base.map(b -> "the work tree and the commits since checkpoint " + shortHash(b))
              .orElse("the work tree");
    }
    changed.remove(open.path());
    Set<String> all = new LinkedHashSet<>(claimed);
    all.addAll(changed);
    Set<String> known = ground.inHead(all.stream().filter(this::isInside).toList());
    List<String> lines = new ArrayList<>();
    List<String> differences = new ArrayList<>();
    for (String path : all) {
      boolean gone =
          !isInside(path) || !Files.exists(ground.root().resolve(path), LinkOption.NOFOLLOW_LINKS);
      String became = gone ? "deleted" : known.contains(path) ? "changed" : "new";
      if (!changed.contains(path)) {
        lines.add(path + ": claimed, not touched");
        differences.add(path + " is claimed and not touched by " + against);
      } else if (!claimed.contains(path)) {
        lines.add(path + ": " + became + ClaimedFiles.UNCLAIMED);
        if (!claimed.isEmpty()) {
          differences.add(path + " is " + became + " and not claimed");
        }
      } else {
        lines.add(path + ": " + became);
      }
    }
    if (lines.isEmpty()) {
      lines.add("None.");
    }
    return new Found(cut(lines), cut(differences), against);
  }

  /// Whether it is a path that can lie in the work tree; a claim may be any text.
  private boolean isInside(String path) {
    try {
      Path file = ground.root().resolve(path).normalize();
      return !path.startsWith("/") && file.startsWith(ground.root()) && !file.equals(ground.root());
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static List<String> cut(List<String> lines) {
    if (lines.size() <= MOST_FILES) {
      return List.copyOf(lines);
    }
    List<String> cut = new ArrayList<>(lines.subList(0, MOST_FILES));
    cut.add("and " + (lines.size() - MOST_FILES) + " more");
    return List.copyOf(cut);
  }

  private static String shortHash(CommitFacts commit) {
    return commit.full().substring(0, 8);
  }

  /// The last checkpoint of a packet before this one.
  private Optional<CommitFacts> before() throws Trouble {
    List<Packet> packets = open.tracker().packets();
    List<String> ids = packets.stream().map(Packet::id).toList();
    for (Packet earlier : packets.subList(0, ids.indexOf(packet.id())).reversed()) {
      Optional<CommitFacts> commit = firstReachable(earlier);
      if (commit.isPresent()) {
        return commit;
      }
    }
    return Optional.empty();
  }

  private Optional<CommitFacts> firstReachable(Packet of) throws Trouble {
    for (Hash hash : of.checkpoints()) {
      Optional<CommitFacts> commit = ground.commit(hash.digits());
      if (commit.filter(CommitFacts::reachable).isPresent()) {
        return commit;
      }
    }
    return Optional.empty();
  }
}
