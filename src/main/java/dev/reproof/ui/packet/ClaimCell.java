package dev.reproof.ui.packet;

import dev.reproof.evidence.Claim;
import dev.reproof.text.SafeText;
import dev.reproof.ui.Chip;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// What the file claims of a command: its exit code, its result, what else there is to say of it.
/// Its nodes stay the same whatever it shows.
final class ClaimCell extends VBox {
  private final SafeLabel nothing = new SafeLabel(Words.of("commands.nothing"), "muted");
  private final Chip code = new Chip();
  private final Chip lone = new Chip();
  private final SafeLabel result = new SafeLabel("", "muted", "small");
  private final Tooltip whole = new Tooltip();
  private final ChipAndRemark both = new ChipAndRemark(code, result);
  private final List<SafeLabel> more = new ArrayList<>();

  ClaimCell() {
    super(2);
    setAlignment(Pos.CENTER_LEFT);
    result.setTooltip(whole);
  }

  void show(Optional<Claim> claim, List<String> rest) {
    List<Node> wanted = new ArrayList<>();
    wanted.add(claim.map(this::claimed).orElse(nothing));
    for (int i = 0; i < rest.size(); i++) {
      if (i == more.size()) {
        more.add(new SafeLabel("", "muted", "small"));
      }
      more.get(i).show(rest.get(i));
      wanted.add(more.get(i));
    }
    if (!getChildren().equals(wanted)) {
      getChildren().setAll(wanted);
    }
  }

  private Node claimed(Claim claim) {
    String said =
        claim.result().replaceFirst("(?i)^exit \\d+\\s*", "").replaceFirst("^\\((.*)\\)$", "$1");
    Chip chip = said.isEmpty() ? lone : code;
    Integer exit = claim.exit();
    if (exit == null) {
      chip.show(Tone.WARNING, Sign.NONE, Words.of("commands.no-code"));
    } else {
      chip.show(exit == 0 ? Tone.SUCCESS : Tone.DANGER, Sign.NONE, Words.of("commands.exit", exit));
    }
    result.show(SafeText.oneLine(said, 60));
    whole.setText(SafeText.oneLine(said, 300));
    return said.isEmpty() ? lone : both;
  }
}
