package dev.reproof.ui.packet;

import dev.reproof.text.SafeText;
import dev.reproof.text.Span;
import dev.reproof.tracker.Evidence;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Section;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/// A packet's own markdown, or its evidence alone, to be read.
final class SourceText extends BorderPane {
  SourceText(SessionModel model, Packet packet, boolean evidenceOnly) {
    CodeArea area = new CodeArea();
    area.getStyleClass().addAll("mono", "source");
    area.setEditable(false);
    area.setWrapText(true);
    area.setAccessibleText(Words.of(evidenceOnly ? "tab.evidence" : "tab.source"));
    area.replaceText(SafeText.shown(text(model, packet, evidenceOnly)));
    area.moveTo(0);
    if (!evidenceOnly) {
      area.setParagraphGraphicFactory(LineNumberFactory.get(area));
    }
    area.requestFollowCaret();
    setCenter(new VirtualizedScrollPane<>(area));
  }

  private static String text(SessionModel model, Packet packet, boolean evidenceOnly) {
    Section section = packet.section().orElse(null);
    String whole = model.state().open().map(o -> o.text().text()).orElse("");
    if (section == null) {
      return Words.of("source.none");
    }
    if (!evidenceOnly) {
      return section.span(new Span(0, section.length())).of(whole);
    }
    StringBuilder text = new StringBuilder();
    for (Evidence evidence : packet.evidence()) {
      if (evidence.heading() != null) {
        text.append(evidence.heading()).append("\n\n");
      }
      text.append(section.span(evidence.body()).of(whole)).append("\n\n");
    }
    return text.isEmpty() ? Words.of("evidence.none") : text.toString();
  }
}
