package dev.reproof.export;

import dev.reproof.evidence.Claim;
import dev.reproof.evidence.LeftProcess;
import dev.reproof.evidence.Run;
import dev.reproof.review.Figures;
import dev.reproof.text.Secrets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A run as `reproof rerun --format json` and `reproof runs` give it.
public final class RunForm {
  private RunForm() {}

  /// `stale` says that it was made on another tree than the present one; what the tracker wrote is
  /// masked by `secrets`.
  public static Map<String, @Nullable Object> of(Run run, boolean stale, Secrets secrets) {
    return of(run, stale, null, secrets);
  }

  /// The same with the files that moved since; null where that was not looked up.
  public static Map<String, @Nullable Object> of(
      Run run, boolean stale, @Nullable List<String> moved, Secrets secrets) {
    return new Fields()
        .with("id", run.id())
        .with("tracker", run.tracker())
        .with("packet", run.packet())
        .with("n", run.n())
        .with("line", run.line())
        .with("command", secrets.masked(run.command()))
        .with("shell", run.shell())
        .with("program", run.program())
        .with("directory", run.directory())
        .with("commit", run.tree().head())
        .with("tree", run.tree().id())
        .with("dirty", run.tree().dirty())
        .with("outcome", run.outcome().name())
        .with("exit", run.exitCode())
        .with("signal", run.signal().orElse(null))
        .with("leftOver", run.leftOver())
        .with("startedAt", run.startedAt().truncatedTo(ChronoUnit.SECONDS).toString())
        .with("durationMillis", run.durationMillis())
        .with("stale", stale)
        .with("moved", moved)
        .with(
            "output",
            new Fields()
                .with("bytes", run.output().bytes())
                .with("sha256", run.output().sha256())
                .with("path", run.output().path())
                .map())
        .with(
            "tests",
            run.tests()
                .<Object>map(
                    t -> new Fields().with("run", t.run()).with("failed", t.failed()).map())
                .orElse(null))
        .with("claim", run.claim().<Object>map(c -> claim(c, secrets)).orElse(null))
        .with("comparison", run.comparison().map(Enum::name).orElse(null))
        .with("changedFiles", run.changedFiles())
        .with("reason", run.reason())
        .map();
  }

  /// A process that a run left behind.
  public static Map<String, @Nullable Object> orphan(LeftProcess left) {
    return new Fields()
        .with("run", left.run())
        .with("pid", left.pid())
        .with("name", left.name())
        .map();
  }

  private static Object claim(Claim claim, Secrets secrets) {
    Figures figures = Figures.of(claim.result());
    return new Fields()
        .with("line", claim.line())
        .with("exit", claim.exit())
        .with("result", secrets.masked(claim.result()))
        .with("command", claim.command() == null ? null : secrets.masked(claim.command()))
        .with("match", claim.match() == null ? null : claim.match().name())
        .with("tests", figures.tests())
        .with("durationMillis", figures.millis())
        .map();
  }
}
