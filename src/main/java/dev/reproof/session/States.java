package dev.reproof.session;

import dev.reproof.evidence.RepositoryFacts;
import dev.reproof.evidence.Run;
import dev.reproof.evidence.Tree;
import dev.reproof.evidence.VerdictDraft;
import dev.reproof.tracker.Packet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts a session's state together from the repository, the kept runs and the drafts.
final class States {
  private final Ground ground;

  States(Ground ground) {
    this.ground = ground;
  }

  /// What is typed for the packets of a tracker.
  Map<String, VerdictDraft> drafts(String path) throws Trouble {
    Map<String, VerdictDraft> drafts = new LinkedHashMap<>();
    ground.kept().drafts(path).forEach(d -> drafts.put(d.packet(), d));
    return drafts;
  }

  /// All that there is to show with this tracker open, null where none is.
  SessionState with(
      SessionState.Waiting waiting,
      @Nullable OpenTracker open,
      List<TrackerSummary> trackers,
      Map<String, VerdictDraft> drafts)
      throws Trouble {
    String path = open == null ? "" : open.path();
    RepositoryFacts facts = ground.facts(path);
    Map<String, List<Run>> runs = new LinkedHashMap<>();
    for (Run run : open == null ? List.<Run>of() : ground.kept().runs()) {
      if (run.tracker().equals(path)) {
        runs.computeIfAbsent(run.packet(), p -> new ArrayList<>()).add(run);
      }
    }
    Map<String, RerunFact> reruns = new LinkedHashMap<>();
    if (open != null && facts != null) {
      Tree tree = facts.tree();
      Map<Tree, List<String>> moved = new HashMap<>();
      for (Packet packet : open.tracker().packets()) {
        List<Run> own = runs.getOrDefault(packet.id(), List.of());
        reruns.put(
            packet.id(), RerunFacts.of(packet, own, tree, run -> movedSince(run, tree, moved)));
      }
    }
    return new SessionState(
        facts,
        trackers,
        open,
        runs,
        reruns,
        drafts,
        waiting.intents(),
        waiting.conflicts(),
        waiting.canUndo(),
        waiting.canRedo());
  }

  private List<String> movedSince(Run run, Tree now, Map<Tree, List<String>> known) throws Trouble {
    List<String> moved = known.get(run.tree());
    if (moved == null) {
      moved = ground.moved(run.tree(), now, run.tracker());
      known.put(run.tree(), moved);
    }
    return moved;
  }
}
