package dev.reproof.export;

import dev.reproof.review.Draft;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A verdict draft as `reproof draft --format json` gives it.
public final class DraftForm {
  private DraftForm() {}

  public static Map<String, @Nullable Object> of(Draft draft, String markdown) {
    return new Fields()
        .with("verdict", draft.verdict())
        .with("markdown", markdown)
        .with(
            "blocks",
            draft.blocks().stream()
                .map(
                    b ->
                        new Fields()
                            .with("verdict", b.verdict())
                            .with("check", b.check())
                            .with("line", b.line() == 0 ? null : b.line())
                            .with("message", b.message())
                            .map())
                .toList())
        .with(
            "facts",
            draft.facts().stream()
                .map(
                    f ->
                        new Fields()
                            .with("text", f.text())
                            .with("run", f.run())
                            .with("line", f.line())
                            .map())
                .toList())
        .map();
  }
}
