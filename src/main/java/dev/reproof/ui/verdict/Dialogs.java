package dev.reproof.ui.verdict;

import dev.reproof.ui.Ask;
import dev.reproof.ui.SessionModel;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.scene.layout.Region;

/// The dialogs that answer a question of the model.
public final class Dialogs {
  private final SessionModel model;
  private final LongSupplier nanos;

  /// @param nanos the monotonic clock, in nanoseconds
  public Dialogs(SessionModel model, LongSupplier nanos) {
    this.model = model;
    this.nanos = nanos;
  }

  /// The dialog for a question; empty where another pane answers it.
  public Optional<Region> of(Ask ask) {
    return switch (ask) {
      case Ask.ToTrust trust -> Optional.of(new TrustDialog(model, trust, nanos));
      case Ask.ToRun run -> Optional.of(new ApprovalDialog(model, run.plan(), nanos));
      case Ask.ToWrite write -> Optional.of(new WriteDialog(model, write));
      case Ask.ToCommit commit -> Optional.of(new CheckpointDialog(model, commit.plan()));
      case Ask.ToResolve resolve -> Optional.of(new ConflictDialog(model, resolve.conflicts()));
      case Ask.ToCompare compare -> Optional.of(new OutputDiffDialog(model, compare.diff()));
      case Ask.ToSeePast past -> Optional.of(new PastDialog(model, past));
      case Ask.ToSeeVerification verified -> Optional.of(new VerificationDialog(model, verified));
      case Ask.ToSeeProblems ignored -> Optional.empty();
      case Ask.ToExport ignored -> Optional.empty();
    };
  }
}
