package dev.reproof.export;

import dev.reproof.review.PacketChange;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The history of a tracker as `reproof history --format json` gives it.
public final class HistoryForm {
  private HistoryForm() {}

  /// A commit with what it changed; `commit` is null for what is not committed yet.
  public static Map<String, @Nullable Object> commit(
      String commit, String author, Instant when, String subject, List<PacketChange> changes) {
    return new Fields()
        .with("kind", "commit")
        .with("when", when.toString())
        .with("commit", commit.isEmpty() ? null : commit)
        .with("author", author)
        .with("subject", subject)
        .with("changes", changes.stream().map(HistoryForm::change).toList())
        .map();
  }

  /// A kept run.
  public static Map<String, @Nullable Object> run(Instant when, Object form) {
    return new Fields().with("kind", "run").with("when", when.toString()).with("run", form).map();
  }

  private static Map<String, @Nullable Object> change(PacketChange change) {
    return new Fields()
        .with("packet", change.packet())
        .with("kind", change.kind().name().toLowerCase(Locale.ROOT))
        .with("what", change.what())
        .with("line", change.line())
        .with("old", change.before())
        .with("new", change.after())
        .map();
  }
}
