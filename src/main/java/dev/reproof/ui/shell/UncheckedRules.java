package dev.reproof.ui.shell;

import dev.reproof.review.Lint;
import dev.reproof.text.SafeText;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.Words;
import java.util.List;
import java.util.stream.Collectors;

/// The rules of a tracker that no check looks at: somebody has to.
final class UncheckedRules {
  private static final int BRIEF = 90;
  private static final int SHOWN = 300;

  private UncheckedRules() {}

  /// Says which they are; takes no room where there is none.
  static SafeLabel line(List<Lint.NotChecked> rules) {
    SafeLabel line = new SafeLabel("", "muted", "small", "unchecked-rules");
    line.setWrapText(true);
    line.setMaxWidth(Double.MAX_VALUE);
    String said =
        rules.stream()
            .map(r -> Words.of("problems.rule", r.rule(), SafeText.oneLine(r.text(), BRIEF)))
            .collect(Collectors.joining(", "));
    line.showShort(Words.of("problems.not-checked", said), SHOWN);
    line.setVisible(!rules.isEmpty());
    line.setManaged(!rules.isEmpty());
    return line;
  }
}
