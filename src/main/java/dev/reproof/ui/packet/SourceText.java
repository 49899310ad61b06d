package dev.reproof.ui.packet;

import dev.reproof.review.Problem;
import dev.reproof.review.Severity;
import dev.reproof.text.SafeText;
import dev.reproof.text.Span;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Section;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/// A packet's own markdown, to be read.
final class SourceText extends BorderPane {
  private final CodeArea area = new CodeArea();

  SourceText(SessionModel model, Packet packet) {
    area.getStyleClass().addAll("mono", "source");
    area.setEditable(false);
    area.setWrapText(true);
    area.setAccessibleText(Words.of("tab.source"));
    area.replaceText(SafeText.shown(text(model, packet)));
    area.moveTo(0);
    int first = packet.section().map(s -> s.place().line()).orElse(1);
    area.setParagraphGraphicFactory(index -> gutter(model, packet, index + first));
    markProblems(area, model, packet, first);
    area.requestFollowCaret();
    setCenter(new VirtualizedScrollPane<>(area));
  }

  /// The line's number in the file, and a sign where a check says something about it.
  private static Node gutter(SessionModel model, Packet packet, int line) {
    Label number = new Label(String.valueOf(line));
    number.getStyleClass().add("source-number");
    number.setMinWidth(60);
    number.setAlignment(Pos.CENTER_RIGHT);
    List<Problem> here = at(model, packet, line);
    if (!here.isEmpty()) {
      boolean error = here.stream().anyMatch(p -> p.severity() == Severity.ERROR);
      number.setGraphic((error ? Sign.DOT : Sign.TRIANGLE).node());
      number.getStyleClass().add((error ? Tone.DANGER : Tone.WARNING).styleClass());
      String said =
          SafeText.shown(
              here.stream()
                  .map(p -> p.check() + ": " + p.message())
                  .collect(Collectors.joining("\n")));
      number.setTooltip(new Tooltip(said));
      number.setAccessibleText(line + ", " + said);
    }
    return number;
  }

  private static void markProblems(CodeArea area, SessionModel model, Packet packet, int first) {
    for (Problem problem : problems(model, packet)) {
      int index = problem.line() - first;
      if (index >= 0 && index < area.getParagraphs().size()) {
        area.setParagraphStyle(index, List.of("problem-line"));
      }
    }
  }

  private static List<Problem> problems(SessionModel model, Packet packet) {
    return model.state().open().map(o -> o.lint().of(packet.id())).orElse(List.of());
  }

  private static List<Problem> at(SessionModel model, Packet packet, int line) {
    return problems(model, packet).stream().filter(p -> p.line() == line).toList();
  }

  /// Brings a line of the file, counted from 1, into sight and puts the caret there.
  void reveal(Packet packet, int line) {
    int index = line - packet.section().map(s -> s.place().line()).orElse(1);
    if (index >= 0 && index < area.getParagraphs().size()) {
      area.moveTo(index, 0);
      area.showParagraphAtCenter(index);
      area.requestFocus();
    }
  }

  private static String text(SessionModel model, Packet packet) {
    Section section = packet.section().orElse(null);
    String whole = model.state().open().map(o -> o.text().text()).orElse("");
    return section == null
        ? Words.of("source.none")
        : section.span(new Span(0, section.length())).of(whole);
  }
}
