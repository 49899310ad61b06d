package dev.reproof.ui.packet;

import dev.reproof.review.Problem;
import dev.reproof.session.Conflict;
import dev.reproof.text.SafeText;
import dev.reproof.text.ShownText;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Section;
import dev.reproof.ui.EmptyState;
import dev.reproof.ui.Pending;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.SourceTyping;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;

/// A packet's own markdown, to be read and edited. What is typed becomes a pending edit of the
/// packet; what is edited elsewhere shows here. Undo and redo are those of the window.
final class SourceTab extends BorderPane {
  private final SessionModel model;
  private final CodeArea area = new CodeArea();
  private final VirtualizedScrollPane<CodeArea> text = new VirtualizedScrollPane<>(area);
  private final EmptyState nothing;
  private final VBox bars = new VBox();
  private final SourceBar conflict;
  private final SourceBar refusal;
  private ShownText base = ShownText.of("");
  private String packet = "";
  private String tail = "";
  private boolean filling;
  private SourceGutter gutter = SourceGutter.NONE;

  SourceTab(SessionModel model) {
    this.model = model;
    this.nothing =
        new EmptyState(
            Words.of("source.none"), Words.of("empty.editor"), model.navigation()::showSource);
    this.conflict =
        new SourceBar(
            Words.of("source.conflict"), Words.of("source.conflicts.choose"), model::showConflicts);
    this.refusal =
        new SourceBar(Words.of("message.refused"), Words.of("source.take-back"), this::takeBack);
    conflict.getStyleClass().add("source-conflict");
    refusal.getStyleClass().add("source-refused");
    createArea();
    setTop(bars);
    setCenter(text);
    model.sources().refusedProperty().addListener((p, before, now) -> showBars());
  }

  private void createArea() {
    area.getStyleClass().addAll("mono", "source");
    area.setWrapText(true);
    area.setAccessibleText(Words.of("tab.source"));
    area.setUndoManager(UndoUtils.noOpUndoManager());
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    area.plainTextChanges().subscribe(change -> changed());
  }

  private void takeBack() {
    model.sources().takeBack(packet);
    model.selection().packet().ifPresent(this::show);
    area.requestFocus();
  }

  /// Says of the packet what waits in a conflict, and why what is typed was not taken. Where the
  /// bar that had the keyboard goes, the text takes it.
  private void showBars() {
    List<Conflict> waiting =
        model.state().conflicts().stream().filter(c -> c.intent().packet().equals(packet)).toList();
    String reason = model.sources().refusedProperty().get().getOrDefault(packet, "");
    List<SourceBar> shown = new ArrayList<>();
    if (!waiting.isEmpty()) {
      String what = SafeText.folded(waiting.getFirst().what(), 100);
      conflict.say(
          waiting.size() == 1
              ? Words.of("source.conflicts.one", what)
              : Words.of("source.conflicts.many", waiting.size()));
      shown.add(conflict);
    }
    if (!reason.isEmpty()) {
      refusal.say(reason);
      shown.add(refusal);
    }
    if (!bars.getChildren().equals(shown)) {
      boolean focused = bars.isFocusWithin();
      bars.getChildren().setAll(shown);
      if (focused && !bars.isFocusWithin()) {
        area.requestFocus();
      }
    }
  }

  private void press(KeyEvent key) {
    if (key.isShortcutDown() && (key.getCode() == KeyCode.Z || key.getCode() == KeyCode.Y)) {
      key.consume();
      if (key.isShiftDown() || key.getCode() == KeyCode.Y) {
        model.redo();
      } else if (model.sources().refusedProperty().get().containsKey(packet)) {
        takeBack();
      } else {
        model.undo();
      }
    }
  }

  private void changed() {
    if (filling) {
      return;
    }
    colour();
    model.sources().type(packet, base, area.getText() + tail);
  }

  /// Shows the packet as it is now, with what is typed and not yet taken.
  void show(Packet next) {
    boolean other = !next.id().equals(packet);
    packet = next.id();
    String source = model.sources().of(packet).orElse("");
    boolean editable = next.section().isPresent() && SourceBounds.hold(source);
    area.setEditable(editable && model.sources().areEditable());
    Optional<SourceTyping.Typed> typed = model.sources().waiting(packet);
    if (typed.isPresent()) {
      base = typed.get().base();
      fill(typed.get().shown(), other);
    } else {
      base = ShownText.of(editable ? source : SourceBounds.cut(source));
      fill(base.shown(), other);
    }
    setCenter(next.section().isPresent() ? text : nothing);
    decorate(next);
    showBars();
  }

  /// Changes only what differs, so that caret and scroll stay.
  private void fill(String shown, boolean other) {
    tail = shown.endsWith("\n") ? "\n" : "";
    String text = shown.substring(0, shown.length() - tail.length());
    String now = area.getText();
    if (!text.equals(now)) {
      filling = true;
      int head = other ? 0 : commonHead(now, text);
      int end = other ? 0 : commonTail(now, text, head);
      int caret = area.getCaretPosition();
      area.replaceText(head, now.length() - end, text.substring(head, text.length() - end));
      long moved = caret <= head ? caret : (long) caret + text.length() - now.length();
      area.moveTo(other ? 0 : Math.clamp(moved, 0, text.length()));
      filling = false;
      colour();
    }
    if (other) {
      area.moveTo(0);
      area.requestFollowCaret();
    }
  }

  private static int commonHead(String a, String b) {
    int head = 0;
    while (head < a.length() && head < b.length() && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    return head;
  }

  private static int commonTail(String a, String b, int head) {
    int tail = 0;
    int most = Math.min(a.length(), b.length()) - head;
    while (tail < most && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    return tail;
  }

  private void colour() {
    if (area.getLength() > 0) {
      area.setStyleSpans(0, MarkdownStyles.of(area.getText()));
    }
  }

  private void decorate(Packet shown) {
    Section section = shown.section().orElse(null);
    if (section == null) {
      area.setParagraphGraphicFactory(null);
      return;
    }
    int first = section.place().line();
    Map<Integer, List<Problem>> problems =
        model.state().open().map(o -> o.lint().of(packet)).orElse(List.of()).stream()
            .collect(Collectors.groupingBy(Problem::line));
    Set<Integer> edited = edited(section);
    SourceGutter next = new SourceGutter(first, problems, edited);
    if (!next.equals(gutter) || area.getParagraphGraphicFactory() == null) {
      gutter = next;
      area.setParagraphGraphicFactory(next::node);
    }
    for (int i = 0; i < area.getParagraphs().size(); i++) {
      List<String> style =
          problems.containsKey(first + i)
              ? List.of("problem-line")
              : edited.contains(first + i) ? List.of("edited-line") : List.of();
      if (!List.copyOf(area.getParagraph(i).getParagraphStyle()).equals(style)) {
        area.setParagraphStyle(i, style);
      }
    }
  }

  private Set<Integer> edited(Section section) {
    return model
        .state()
        .open()
        .map(
            open -> {
              Pending pending = model.pending();
              Set<Integer> lines = new HashSet<>();
              int first = section.place().line();
              for (int line = first; line < first + section.lineCount(); line++) {
                if (pending.isNew(line)) {
                  lines.add(line);
                }
              }
              return lines;
            })
        .orElse(new HashSet<>());
  }

  /// Brings a line of the file, counted from 1, into sight and puts the caret there.
  void reveal(Packet shown, int line) {
    int index = line - shown.section().map(s -> s.place().line()).orElse(1);
    if (index >= 0 && index < area.getParagraphs().size()) {
      area.moveTo(index, 0);
      area.showParagraphAtCenter(index);
      area.requestFocus();
    }
  }
}
