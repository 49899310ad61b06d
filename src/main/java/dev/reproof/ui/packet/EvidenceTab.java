package dev.reproof.ui.packet;

import dev.reproof.markdown.PreviewBlock;
import dev.reproof.session.RunChoice;
import dev.reproof.ui.EmptyState;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// The packet's evidence in the file's own words, rendered. It scrolls by keys, and stays where it
/// was scrolled to while the same packet is shown.
final class EvidenceTab extends ScrollPane {
  private final SessionModel model;
  private String packet = "";
  private List<PreviewBlock> shown = List.of();

  EvidenceTab(SessionModel model) {
    this.model = model;
    getStyleClass().add("edge-to-edge");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setAccessibleText(Words.of("tab.evidence"));
  }

  void show(String next) {
    if (!next.equals(packet)) {
      packet = next;
      shown = List.of();
      show(List.of(), new SafeLabel(Words.of("evidence.reading"), "muted", "empty-line"));
      setVvalue(0);
    }
    model.looks().evidence(next, blocks -> take(next, blocks));
  }

  private void take(String of, List<PreviewBlock> blocks) {
    if (!of.equals(packet) || blocks.equals(shown) && !shown.isEmpty()) {
      return;
    }
    show(blocks, blocks.isEmpty() ? nothing() : new MarkdownView(blocks));
  }

  /// Evidence begins with a run, where the packet asks for one.
  private EmptyState nothing() {
    boolean asks = model.selection().packet().filter(p -> !p.commands().isEmpty()).isPresent();
    return new EmptyState(
        Words.of("evidence.none"),
        Words.of(asks ? "do.run-all" : "empty.source"),
        asks ? () -> model.run(RunChoice.ALL) : model::showSource);
  }

  private void show(List<PreviewBlock> blocks, Node content) {
    shown = blocks;
    double at = getVvalue();
    setContent(content);
    setVvalue(at);
  }
}
