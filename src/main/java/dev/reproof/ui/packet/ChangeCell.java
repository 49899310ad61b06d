package dev.reproof.ui.packet;

import dev.reproof.session.ChangedFile;
import dev.reproof.text.Diff;
import dev.reproof.text.NamedText;
import dev.reproof.text.Span;
import dev.reproof.ui.Chip;
import dev.reproof.ui.HiddenChars;
import dev.reproof.ui.Icons;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/// Draws a row of the list of changes. Lines are wrapped, and cut where they are longer than a
/// screen.
final class ChangeCell extends ListCell<ChangeRow> {
  private static final int LONGEST = 2_000;

  ChangeCell(Consumer<ChangeRow.OfFile> toggle) {
    getStyleClass().add("change-cell");
    setPrefWidth(0);
    setOnMouseClicked(
        click -> {
          if (getItem() instanceof ChangeRow.OfFile file) {
            toggle.accept(file);
          }
        });
  }

  @Override
  protected void updateItem(ChangeRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    setAccessibleText(row.spoken());
    setGraphic(
        switch (row) {
          case ChangeRow.OfFile file -> file(file);
          case ChangeRow.OfHunk hunk -> hunk(hunk);
          case ChangeRow.OfLine line -> line(line);
          case ChangeRow.Note note -> new SafeLabel(note.spoken(), "muted", "change-note");
        });
  }

  private static HBox file(ChangeRow.OfFile row) {
    ChangedFile file = row.file();
    boolean agrees = file.claimed() && file.changed();
    Chip chip =
        new Chip(
            agrees ? Tone.SUCCESS : Tone.WARNING, agrees ? Sign.CHECK : Sign.TRIANGLE, row.claim());
    SafeLabel path = new SafeLabel(file.path(), "mono");
    HBox.setHgrow(path, Priority.SOMETIMES);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label counts = new Label(row.counts());
    counts.getStyleClass().addAll("mono", "muted", "small");
    counts.setMinWidth(USE_PREF_SIZE);
    Node arrow = Icons.of(row.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    HBox box = new HBox(arrow, path, space, counts, chip);
    box.getStyleClass().addAll("change-file", "clickable");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private static Label hunk(ChangeRow.OfHunk row) {
    Label label = new Label(row.spoken());
    label.getStyleClass().addAll("mono", "diff-hunk");
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private static HBox line(ChangeRow.OfLine row) {
    Diff.Line line = row.line();
    TextFlow words = new TextFlow();
    words.getStyleClass().add("diff-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    addWords(words, line);
    HBox box = new HBox(number(line.oldLine()), number(line.newLine()), sign(row.sign()), words);
    box.getStyleClass().addAll("diff-line", line.kind().name().toLowerCase(java.util.Locale.ROOT));
    box.setAlignment(Pos.TOP_LEFT);
    return box;
  }

  private static void addWords(TextFlow words, Diff.Line line) {
    String text = line.text();
    int end = Math.min(text.length(), LONGEST);
    int at = 0;
    for (Span changed : line.changed()) {
      if (changed.start() < end) {
        addWord(words, text.substring(at, changed.start()), "diff-same");
        at = Math.min(end, changed.end());
        addWord(words, text.substring(changed.start(), at), "diff-new");
      }
    }
    addWord(words, text.substring(at, end), "diff-same");
    if (end < text.length()) {
      addWord(words, "…", "diff-same");
    }
  }

  private static void addWord(TextFlow words, String piece, String look) {
    if (!piece.isEmpty()) {
      words
          .getChildren()
          .addAll(HiddenChars.nodes(NamedText.of(piece.replace("\t", "    ")), "mono", look));
    }
  }

  private static Label number(int line) {
    Label number = new Label(line == 0 ? "" : String.valueOf(line));
    number.getStyleClass().addAll("mono", "diff-number");
    number.setMinWidth(44);
    return number;
  }

  private static Label sign(String sign) {
    Label label = new Label(sign);
    label.getStyleClass().addAll("mono", "diff-sign");
    label.setMinWidth(16);
    return label;
  }
}
