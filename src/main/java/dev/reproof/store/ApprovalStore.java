package dev.reproof.store;

import dev.reproof.evidence.Approval;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The approvals of a repository, latest last. Only the last hundred are kept: an approval is void
/// as soon as HEAD moves.
public final class ApprovalStore {
  private static final int LIMIT = 100;

  private final Path file;
  private final Json json;

  public ApprovalStore(Path repositoryHome, Consumer<String> tell) {
    this.json = new Json(tell);
    this.file = repositoryHome.resolve("approvals.json");
  }

  record Kept(List<Approval> approvals) {
    Kept {
      approvals = List.copyOf(approvals);
    }
  }

  /// @throws IOException if the file is there and cannot be read
  public List<Approval> approvals() throws IOException {
    return json.read(file, Kept.class).map(Kept::approvals).orElse(List.of());
  }

  /// @throws IOException if it cannot be kept; then it does not hold
  public void keep(Approval approval) throws IOException {
    List<Approval> all = new ArrayList<>(approvals());
    all.add(approval);
    json.write(file, new Kept(all.subList(Math.max(0, all.size() - LIMIT), all.size())));
  }
}
