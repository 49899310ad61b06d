package dev.reproof.ui.packet;

import dev.reproof.review.ClaimedFiles;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.ui.Action;
import dev.reproof.ui.DirectScroll;
import dev.reproof.ui.EmptyState;
import dev.reproof.ui.FactMarks;
import dev.reproof.ui.Message;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.UpToDate;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The selected packet: what it is, its three facts, and its tabs.
public final class PacketPane extends VBox {
  private final SessionModel model;
  private final SafeLabel id = new SafeLabel("").keeping(130);
  private final SafeLabel title = new SafeLabel("", "packet-head-title");
  private final FactMarks facts = new FactMarks(true);
  private final HBox head = new HBox();
  private final EmptyState nothing;
  private final FlowPane meta = new FlowPane();
  private final TabPane tabs = new TabPane();
  private final CommandsTab commands;
  private final ChecklistTab checklist;
  private final EvidenceTab evidence;
  private final ChangesTab changes;
  private final SourceTab source;
  private final HistoryTab history;
  private final Tab commandsTab = new Tab();
  private final Tab checklistTab = new Tab();
  private final Tab evidenceTab = new Tab(Words.of("tab.evidence"));
  private final Tab changesTab = new Tab();
  private final Tab sourceTab = new Tab(Words.of("tab.source"));
  private final Tab historyTab = new Tab(Words.of("tab.history"));

  public PacketPane(SessionModel model) {
    this.model = model;
    this.commands = new CommandsTab(model);
    this.checklist = new ChecklistTab(model);
    this.evidence = new EvidenceTab(model);
    this.changes = new ChangesTab(model);
    this.source = new SourceTab(model);
    this.history = new HistoryTab(model);
    this.nothing =
        new EmptyState(
            Words.of("packets.none"), Words.of("empty.editor"), model.navigation()::showSource);
    getStyleClass().add("packet-pane");
    createHead();
    createTabs();
    UpToDate.keep(model, this::refresh, model.stateProperty(), model.selection().packetProperty());
    UpToDate.keep(model, this::showFacts, model.reruns().packetProperty());
    model.selection().tabProperty().addListener((p, before, now) -> showTab(now.intValue()));
    model.selection().lineProperty().addListener((p, before, now) -> reveal(now.intValue()));
    refresh();
  }

  private void createHead() {
    id.getStyleClass().addAll("mono", "muted", "packet-id");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    facts.setMinWidth(Region.USE_PREF_SIZE);
    head.getChildren().setAll(id, title, space, facts);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("packet-head");
    meta.getStyleClass().add("packet-meta");
    meta.setAlignment(Pos.CENTER_LEFT);
  }

  private void createTabs() {
    tabs.getTabs()
        .setAll(commandsTab, checklistTab, evidenceTab, changesTab, sourceTab, historyTab);
    tabs.getTabs().forEach(t -> t.setClosable(false));
    tabs.getStyleClass().add("packet-tabs");
    tabs.setAccessibleText(Words.of("packet.tabs"));
    commandsTab.setContent(commands);
    checklistTab.setContent(scrolled(checklist));
    evidenceTab.setContent(evidence);
    changesTab.setContent(changes);
    changesTab.textProperty().bind(changes.countProperty().map(n -> Words.of("tab.changes", n)));
    sourceTab.setContent(source);
    historyTab.setContent(scrolled(history));
    tabs.getSelectionModel()
        .selectedIndexProperty()
        .addListener((p, before, now) -> model.selection().showTab(now.intValue()));
    tabs.getSelectionModel().selectedItemProperty().addListener((p, before, now) -> showTexts());
    VBox.setVgrow(tabs, Priority.ALWAYS);
  }

  private static ScrollPane scrolled(Node node) {
    ScrollPane pane = new DirectScroll(node);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return pane;
  }

  private void refresh() {
    Optional<Packet> selected = model.selection().packet();
    getChildren().setAll(selected.isPresent() ? List.of(head, meta, tabs) : List.of(nothing));
    if (selected.isEmpty()) {
      return;
    }
    Packet packet = selected.get();
    id.show(packet.id());
    title.show(packet.title().isEmpty() ? Words.of("packet.untitled") : packet.title());
    showFacts();
    showMeta(packet);
    commandsTab.setText(Words.of("tab.commands", packet.commands().size()));
    checklistTab.setText(Words.of("tab.checklist", packet.boxesChecked(), packet.boxes().size()));
    changes.count(packet);
    commands.show(packet);
    showTexts();
  }

  private void showFacts() {
    facts.show(model.facts());
  }

  private void showMeta(Packet packet) {
    meta.getChildren().clear();
    add("muted", Words.of("packet.implementer"));
    add("meta-name", packet.implementer().orElse("–"));
    add("muted", Words.of("packet.reviewer"));
    add("meta-name", packet.reviewer().orElse("–"));
    String hashes =
        packet.checkpoints().stream()
            .map(Hash::digits)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!hashes.isEmpty()) {
      add("muted", Words.of("packet.checkpoint"));
      SafeLabel shown = new SafeLabel("", "mono", "accent-text");
      shown.showShort(hashes, 60);
      meta.getChildren().add(shown);
    }
    add(
        "muted",
        Words.of(
            "packet.counts",
            packet.boxesChecked(),
            packet.boxes().size(),
            ClaimedFiles.of(packet).size()));
  }

  private void add(String styleClass, String text) {
    meta.getChildren().add(new SafeLabel(text, styleClass));
  }

  /// All tabs but the first are made when they are looked at.
  private void showTexts() {
    Packet packet = model.selection().packet().orElse(null);
    Tab shown = tabs.getSelectionModel().getSelectedItem();
    if (packet == null) {
      return;
    }
    if (checklistTab.equals(shown)) {
      checklist.show(packet);
    } else if (evidenceTab.equals(shown)) {
      evidence.show(packet.id());
    } else if (sourceTab.equals(shown)) {
      source.show(packet);
    } else if (changesTab.equals(shown)) {
      changes.show(packet.id());
    } else if (historyTab.equals(shown)) {
      history.show(packet.id());
    }
  }

  /// Shows a line of the file in the Source tab.
  private void reveal(int line) {
    if (line > 0) {
      tabs.getSelectionModel().select(sourceTab);
      showTexts();
      Packet packet = model.selection().packet().orElse(null);
      if (packet != null) {
        source.reveal(packet, line);
      }
      model.selection().reveal(0);
    }
  }

  /// What can be done with the packet and its selected command.
  public List<Action> actions() {
    List<Action> actions = new ArrayList<>();
    for (int i = 0; i < tabs.getTabs().size(); i++) {
      int place = i;
      actions.add(Action.of(Words.of("do.tab." + i), () -> showTab(place)));
    }
    actions.add(Action.local(Words.of("do.tick"), this::goToBoxes, "Space"));
    CommandMenu.KEYS.forEach(
        key -> actions.add(Action.of(Words.of("do." + key), () -> doWithCommand(key))));
    return actions;
  }

  /// Brings the row of the selected command to the front and gives it the keyboard; the tab, where
  /// there is no such row.
  public void focusCommand() {
    tabs.getSelectionModel().select(commandsTab);
    applyCss();
    layout();
    commands.focusSelected();
  }

  private void goToBoxes() {
    tabs.getSelectionModel().select(checklistTab);
    showTexts();
    checklist.focusFirst();
  }

  private void doWithCommand(String key) {
    Packet packet = model.selection().packet().orElse(null);
    Optional<PacketCommand> command = model.selection().command();
    Optional<Runnable> gesture =
        packet == null
            ? Optional.empty()
            : command.flatMap(c -> CommandMenu.gesture(key, model, packet, c));
    gesture.ifPresentOrElse(
        Runnable::run,
        () ->
            model.say(
                Message.note(
                    command
                        .map(c -> Words.of("command.not-now", c.n()))
                        .orElse(Words.of("run.no-command", model.selection().id())))));
  }

  /// Selects a tab by its place, from 0.
  public void showTab(int place) {
    tabs.getSelectionModel().select(place);
  }
}
