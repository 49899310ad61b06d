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
  private final EmptyState toRun;
  private final EmptyState toWrite;
  private String packet = "";
  private List<PreviewBlock> shown = List.of();

  EvidenceTab(SessionModel model) {
    this.model = model;
    String none = Words.of("evidence.none");
    this.toRun = new EmptyState(none, Words.of("do.run-all"), () -> model.run(RunChoice.ALL));
    this.toWrite = new EmptyState(none, Words.of("empty.source"), model.navigation()::showSource);
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

  /// Evidence begins with a run, where the packet asks for one. It is the same node each time, so
  /// that it keeps the keyboard.
  private EmptyState nothing() {
    boolean asks = model.selection().packet().filter(p -> !p.commands().isEmpty()).isPresent();
    return asks ? toRun : toWrite;
  }

  private void show(List<PreviewBlock> blocks, Node content) {
    shown = blocks;
    double at = getVvalue();
    setContent(content);
    setVvalue(at);
  }
}
