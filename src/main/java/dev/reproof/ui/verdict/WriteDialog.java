package dev.reproof.ui.verdict;

import dev.reproof.session.Preview;
import dev.reproof.text.Diff;
import dev.reproof.text.NamedText;
import dev.reproof.text.SafeText;
import dev.reproof.text.SourceText;
import dev.reproof.text.Span;
import dev.reproof.tracker.Packet;
import dev.reproof.ui.Ask;
import dev.reproof.ui.DirectScroll;
import dev.reproof.ui.HiddenChars;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// Shows the one diff of all that is pending, and asks to write it.
final class WriteDialog extends VBox {
  private static final int MOST_LINES = 600;
  private static final Pattern HEADING = Pattern.compile("#{1,6}[ \\t]+(.*)");
  private static final Pattern WORD = Pattern.compile("\\s+|\\S{1,60}");

  private final SessionModel model;
  private final Preview preview;
  private final Diff diff;
  private final String verdictOf;
  private final NavigableMap<Integer, Packet> packets;
  private final Button write = new Button();

  WriteDialog(SessionModel model, Ask.ToWrite ask) {
    this.model = model;
    this.preview = ask.preview();
    this.verdictOf = ask.packet();
    this.packets = verdictOf.isEmpty() ? packets(model) : new TreeMap<>();
    this.diff = Diff.of(preview.before(), preview.after());
    getStyleClass().addAll("dialog", "write-dialog");
    setPrefWidth(900);
    String title =
        ask.packet().isEmpty()
            ? Words.of("write.title", preview.path())
            : Words.of("write.verdict", ask.packet());
    getChildren().setAll(createHead(title), createLines(), createFoot());
    List<String> refused = model.sources().refused();
    if (!refused.isEmpty()) {
      getChildren().add(1, createLeftOut(refused));
    }
  }

  private HBox createHead(String title) {
    SafeLabel name = new SafeLabel(title, "dialog-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(name, space, new SafeLabel(counts(), "muted"));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("dialog-head");
    return head;
  }

  /// What is typed and not taken is not in what is written.
  private static SafeLabel createLeftOut(List<String> packets) {
    String ids = SafeText.oneLine(String.join(", ", packets), 200);
    SafeLabel left = new SafeLabel(Words.of("write.left-out", ids), "warning", "tone-text");
    left.getStyleClass().addAll("write-left-out", "empty-line");
    left.setWrapText(true);
    left.setMinHeight(USE_PREF_SIZE);
    return left;
  }

  /// Says only what there is: `8 lines change, 3 are new`.
  private String counts() {
    List<String> counts = new ArrayList<>();
    count(counts, "write.change", diff.linesChanged());
    count(counts, "write.new", diff.linesNew());
    count(counts, "write.gone-lines", diff.linesGone());
    return Words.of("write.only", String.join(", ", counts));
  }

  /// The first count says what is counted.
  private static void count(List<String> counts, String key, int lines) {
    if (lines > 0) {
      counts.add(Words.count(counts.isEmpty() ? key + ".first" : key, lines));
    }
  }

  private Node createLines() {
    VBox lines = new VBox();
    lines.getStyleClass().add("diff");
    int shown = 0;
    for (Diff.Hunk hunk : diff.hunks()) {
      int above = 0;
      int at = Math.max(1, hunk.newFrom());
      for (Diff.Line line : hunk.lines()) {
        at = Math.max(at, line.newLine());
        if (line.kind() != Diff.Kind.CONTEXT && shown++ < MOST_LINES) {
          int heading = headingAt(at, above);
          if (above == 0 || heading > above) {
            lines.getChildren().add(head(section(heading, at)));
          }
          above = at;
          lines.getChildren().add(line(line));
        }
      }
    }
    if (diff.isEmpty()) {
      lines.getChildren().add(new SafeLabel(Words.of("write.nothing"), "muted", "empty-line"));
    }
    DirectScroll scroll = DirectScroll.ofWrapped(lines);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private static SafeLabel head(String section) {
    SafeLabel head = new SafeLabel("@@ " + section + " @@", "mono", "diff-hunk");
    head.setMaxWidth(Double.MAX_VALUE);
    return head;
  }

  /// The nearest line with a heading, from this one up; 0 if there is none down to `end`.
  private int headingAt(int from, int end) {
    SourceText text = preview.after();
    for (int line = Math.min(text.lineCount(), from); line > end; line--) {
      String content = text.line(line);
      if (content.startsWith("#") && HEADING.matcher(content).matches()) {
        return line;
      }
    }
    return 0;
  }

  /// What a heading says, and of which packet a line is where edits of several are shown.
  private String section(int headingLine, int line) {
    Matcher title = HEADING.matcher(headingLine == 0 ? "" : preview.after().line(headingLine));
    String heading = title.matches() ? SafeText.oneLine(title.group(1), 300) : "";
    String id = verdictOf.isEmpty() ? packetAt(line) : "";
    return id.isEmpty() ? heading : Words.of("write.section", id, heading);
  }

  private String packetAt(int line) {
    Map.Entry<Integer, Packet> above = packets.floorEntry(line);
    return above == null || !isIn(above.getValue(), line)
        ? ""
        : SafeText.oneLine(above.getValue().id(), 40);
  }

  private static boolean isIn(Packet packet, int line) {
    return packet.section().filter(s -> s.holds(line)).isPresent();
  }

  /// By the first lines of their sections.
  private static NavigableMap<Integer, Packet> packets(SessionModel model) {
    NavigableMap<Integer, Packet> packets = new TreeMap<>();
    model
        .state()
        .open()
        .ifPresent(
            open ->
                open.tracker()
                    .packets()
                    .forEach(p -> p.section().ifPresent(s -> packets.put(s.place().line(), p))));
    return packets;
  }

  private static HBox line(Diff.Line line) {
    boolean added = line.kind() == Diff.Kind.ADDED;
    Label number = new Label(String.valueOf(added ? line.newLine() : line.oldLine()));
    number.getStyleClass().addAll("mono", "diff-number");
    Label sign = new Label(added ? "+" : "-");
    sign.getStyleClass().addAll("mono", "diff-sign");
    number.setMinWidth(USE_PREF_SIZE);
    sign.setMinWidth(USE_PREF_SIZE);
    TextFlow words = new TextFlow();
    words.getStyleClass().add("diff-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(number, sign, words);
    row.getStyleClass().addAll("diff-line", added ? "added" : "removed");
    row.setAlignment(Pos.TOP_LEFT);
    int at = 0;
    for (Span changed : line.changed()) {
      addSame(words, line.text().substring(at, changed.start()));
      addChanged(words, changed.of(line.text()));
      at = changed.end();
    }
    addSame(words, line.text().substring(at));
    row.setAccessibleText((added ? "+ " : "- ") + SafeText.oneLine(line.text(), 200));
    return row;
  }

  private static void addSame(TextFlow words, String piece) {
    if (!piece.isEmpty()) {
      words.getChildren().addAll(HiddenChars.nodes(NamedText.of(piece), "mono", "diff-same"));
    }
  }

  /// Changed words stand on a ground of their own, one by one, so that a long line can break.
  private static void addChanged(TextFlow words, String piece) {
    for (NamedText.Piece shown : NamedText.of(piece).pieces()) {
      Matcher part = WORD.matcher(shown.text());
      while (part.find()) {
        Label label = new Label(part.group());
        label.getStyleClass().addAll("mono", "diff-changed");
        if (shown.named()) {
          label.getStyleClass().addAll("hidden-char", "danger");
        }
        label.setMinWidth(USE_PREF_SIZE);
        words.getChildren().add(label);
      }
    }
  }

  private HBox createFoot() {
    Button back = new Button(Words.of("write.back"), new KeyHint("Esc"));
    back.setContentDisplay(ContentDisplay.RIGHT);
    back.setOnAction(pressed -> model.leave());
    Button copy = new Button(Words.of("write.copy"));
    copy.setOnAction(
        pressed -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(diff.unified(preview.path()));
          Clipboard.getSystemClipboard().setContent(content);
        });
    int lines = diff.linesChanged() + diff.linesNew() + diff.linesGone();
    write.setText(lines == 1 ? Words.of("write.write.one") : Words.of("write.write.many", lines));
    if (preview.asksForPlace()) {
      write.setText(Words.of("write.in-place"));
    }
    write.getStyleClass().add(preview.asksForPlace() ? "danger" : "success");
    write.setDefaultButton(!preview.asksForPlace());
    write.setDisable(diff.isEmpty());
    write.setOnAction(pressed -> model.write());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    SafeLabel onDisk = onDisk();
    onDisk.setWrapText(true);
    List.of(back, copy, write).forEach(b -> b.setMinWidth(USE_PREF_SIZE));
    HBox foot = new HBox(8, onDisk, space, back, copy, write);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("dialog-foot");
    return foot;
  }

  /// What there is to know of the file on disk.
  private SafeLabel onDisk() {
    if (preview.gone()) {
      return new SafeLabel(Words.of("write.gone"), "danger", "tone-text");
    }
    return preview.asksForPlace()
        ? new SafeLabel(Words.of("write.second-name"), "danger", "tone-text")
        : new SafeLabel(Words.of("write.as-read"), "muted");
  }

  @Override
  public void requestFocus() {
    write.requestFocus();
  }
}
