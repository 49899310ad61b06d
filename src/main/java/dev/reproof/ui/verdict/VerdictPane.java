package dev.reproof.ui.verdict;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Gate;
import dev.reproof.tracker.Packet;
import dev.reproof.ui.Action;
import dev.reproof.ui.Chip;
import dev.reproof.ui.DirectScroll;
import dev.reproof.ui.EmptyState;
import dev.reproof.ui.FormArea;
import dev.reproof.ui.IntoSight;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.Message;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Sign;
import dev.reproof.ui.Tone;
import dev.reproof.ui.UpToDate;
import dev.reproof.ui.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The right pane: what blocks an approval, the gates, and the verdict as it is typed, kept on disk
/// while typing.
public final class VerdictPane extends VBox {
  /// The room of the ring round what has the keyboard, in pixels.
  private static final double RING = 6;

  private static final List<String> LEVELS = List.of("P0", "P1", "P2");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final SessionModel model;
  private final Chip count = new Chip();
  private final BlockRows blocks;
  private final Map<String, GateRow> gates = new LinkedHashMap<>();
  private final WaiverRows waivers;
  private final FactRows facts;
  private final VerdictSwitch verdicts = new VerdictSwitch(this::choose, this::showVerdicts);
  private final Label saved = new Label();
  private final SafeLabel readOnly = new SafeLabel("", "warning", "tone-text", "verdict-read-only");
  private final Button write =
      new Button(Words.of("verdict.write"), new KeyHint(Action.shown("Shortcut+S")));
  private final VBox gatesPart = new VBox();
  private final VBox draftPart = new VBox();
  private final CheckBox newRound = new CheckBox(Words.of("verdict.new-round"));
  private final TextArea findings = area("verdict.findings-hint", 4);
  private final TextArea risk = area("verdict.markdown-hint", 2);
  private final TextArea rollback = area("verdict.markdown-hint", 2);
  private final ScrollPane scroll = new DirectScroll(new VBox());
  private final HBox buttons = createButtons();
  private final EmptyState nothing;
  private String shown = "";
  private boolean showing;

  public VerdictPane(SessionModel model) {
    this.model = model;
    this.waivers = new WaiverRows(model, this::type);
    this.facts = new FactRows(model);
    this.blocks = new BlockRows(model, this::focusVerdict);
    getStyleClass().add("verdict-pane");
    readOnly.setWrapText(true);
    readOnly.setMinHeight(Region.USE_PREF_SIZE);
    createGates();
    createDraft();
    VBox content = new VBox(createBlocks(), gatesPart, waivers, draftPart, facts);
    scroll.setContent(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    nothing =
        new EmptyState(
            Words.of("verdict.no-packet"),
            Words.of("empty.editor"),
            model.navigation()::showSource);
    UpToDate.keep(
        model,
        this::refresh,
        model.stateProperty(),
        model.selection().packetProperty(),
        model.draftProperty());
    model.typedProperty().addListener((p, before, now) -> showTyped(now));
    refresh();
    showTyped(model.typedProperty().get());
  }

  private VBox createBlocks() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(new SafeLabel(Words.of("verdict.blocks"), "caption"), space, count);
    head.setAlignment(Pos.CENTER_LEFT);
    VBox part = new VBox(head, blocks);
    part.getStyleClass().add("verdict-part");
    return part;
  }

  private void createGates() {
    gatesPart.getChildren().add(new SafeLabel(Words.of("verdict.gates"), "caption"));
    gatesPart.getStyleClass().add("verdict-part");
    for (String level : LEVELS) {
      GateRow row = new GateRow(level, this::type);
      gates.put(level, row);
      gatesPart.getChildren().add(row);
    }
  }

  private void createDraft() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    saved.getStyleClass().addAll("muted", "small");
    HBox head = new HBox(new SafeLabel(Words.of("verdict.draft"), "caption"), space, saved);
    head.setAlignment(Pos.CENTER_LEFT);
    draftPart.getStyleClass().add("verdict-part");
    draftPart
        .getChildren()
        .addAll(
            head,
            readOnly,
            verdicts.node(),
            named("verdict.findings", findings),
            named("verdict.risk", risk),
            named("verdict.rollback", rollback));
    newRound.selectedProperty().addListener((p, before, now) -> model.setNewRound(now));
    model.newRoundProperty().addListener((p, before, now) -> newRound.setSelected(now));
    newRound.setTooltip(new Tooltip(Words.of("verdict.new-round.why")));
    draftPart.getChildren().add(newRound);
    for (TextArea area : List.of(findings, risk, rollback)) {
      area.textProperty().addListener((p, before, now) -> type());
    }
  }

  /// Nothing can be decided in a file that cannot be written; the reason stands where one would.
  private void showReadOnly() {
    Optional<String> why = model.state().open().flatMap(o -> o.text().readOnlyReason());
    readOnly.show(why.map(w -> Words.of("verdict.read-only", SafeText.oneLine(w, 300))).orElse(""));
    readOnly.setVisible(why.isPresent());
    readOnly.setManaged(why.isPresent());
    for (Node part :
        List.of(gatesPart, waivers, verdicts.node(), findings, risk, rollback, newRound)) {
      part.setDisable(why.isPresent());
    }
    write.setDisable(why.isPresent());
  }

  private static VBox named(String key, TextArea area) {
    Label label = new Label(Words.of(key));
    label.setLabelFor(area);
    area.setAccessibleText(Words.of(key));
    VBox box = new VBox(4, label, area);
    box.getStyleClass().add("named-area");
    return box;
  }

  private static TextArea area(String prompt, int rows) {
    TextArea area = new FormArea();
    area.setPromptText(Words.of(prompt));
    area.setPrefRowCount(rows);
    area.setWrapText(true);
    return area;
  }

  private HBox createButtons() {
    write.setContentDisplay(ContentDisplay.RIGHT);
    write.getStyleClass().addAll("success", "write-button");
    write.setMaxWidth(Double.MAX_VALUE);
    write.setWrapText(true);
    write.setOnAction(pressed -> model.preview());
    Button checkpoint = new Button(Words.of("verdict.checkpoint"));
    checkpoint.setMinWidth(Region.USE_PREF_SIZE);
    checkpoint.setOnAction(pressed -> model.planCheckpoint());
    HBox.setHgrow(write, Priority.ALWAYS);
    HBox buttons = new HBox(write, checkpoint);
    buttons.getStyleClass().add("verdict-buttons");
    buttons.setMinHeight(Region.USE_PREF_SIZE);
    return buttons;
  }

  /// What can be done with the verdict.
  public List<Action> actions() {
    return List.of(
        Action.of(Words.of("do.approve"), () -> say("APPROVED")),
        Action.of(Words.of("do.request"), () -> say("CHANGES_REQUESTED")),
        Action.of(Words.of("do.block"), () -> say("BLOCKED")),
        Action.of(
            Words.of("do.new-round"), () -> model.setNewRound(!model.newRoundProperty().get())));
  }

  private void say(String verdict) {
    if (readOnly.isVisible()) {
      model.say(new Message(Message.Kind.REFUSED, readOnly.getText(), ""));
    } else {
      model.selection().packet().ifPresent(p -> model.type(typed(verdict)));
    }
  }

  private void choose(String verdict) {
    VerdictDraft now = model.typedProperty().get();
    model.type(now.verdict().equals(verdict) ? typed("") : typed(verdict));
  }

  private void type() {
    if (!showing) {
      model.type(typed(model.typedProperty().get().verdict()));
    }
  }

  private VerdictDraft typed(String verdict) {
    VerdictDraft now = model.typedProperty().get();
    Map<String, VerdictDraft.GateDraft> said = new LinkedHashMap<>();
    gates.forEach(
        (level, row) -> {
          if (!row.word().isEmpty() || !row.reason().isEmpty()) {
            said.put(level, new VerdictDraft.GateDraft(row.word(), row.reason()));
          }
        });
    List<String> found = new ArrayList<>();
    for (String line : findings.getText().split("\\R")) {
      if (!line.isBlank()) {
        found.add(line.strip());
      }
    }
    return new VerdictDraft(
        now.tracker(),
        now.packet(),
        verdict,
        said,
        found,
        risk.getText(),
        rollback.getText(),
        waivers.reasons(),
        Instant.EPOCH);
  }

  private void refresh() {
    Packet packet = model.selection().packet().orElse(null);
    getChildren().setAll(packet == null ? List.of(nothing) : List.of(scroll, buttons));
    if (packet == null) {
      facts.show(null);
      return;
    }
    showReadOnly();
    boolean decided = packet.verdict().isPresent();
    newRound.setVisible(decided);
    newRound.setManaged(decided);
    long blocking = blocks.show(packet);
    count.setVisible(blocking > 0);
    count.show(Tone.DANGER, Sign.DOT, String.valueOf(blocking));
    facts.show(model.draftProperty().get());
    gates.forEach(
        (level, row) ->
            row.hint(Optional.ofNullable(packet.gates().get(level)).map(Gate::reason).orElse("")));
    showWaivers(packet, model.typedProperty().get());
  }

  private void showWaivers(Packet of, VerdictDraft draft) {
    boolean before = showing;
    showing = true;
    waivers.show(of, draft.packet().equals(of.id()) ? draft : empty(of));
    showing = before;
  }

  private static VerdictDraft empty(Packet packet) {
    return VerdictDraft.empty("", packet.id());
  }

  private void showTyped(VerdictDraft draft) {
    showing = true;
    verdicts.show(draft.verdict());
    boolean typing = draft.packet().equals(shown) && !draft.isEmpty();
    shown = draft.packet();
    Typed.show(findings, String.join("\n", draft.findings()), typing);
    Typed.show(risk, draft.risk(), typing);
    Typed.show(rollback, draft.rollback(), typing);
    gates.forEach((level, row) -> row.show(draft.gates().get(level), typing));
    model.selection().packet().ifPresent(p -> showWaivers(p, draft));
    boolean kept = !draft.isEmpty() && !draft.savedAt().equals(Instant.EPOCH);
    saved.setText(
        kept
            ? Words.of("verdict.saved", TIME.format(draft.savedAt().atZone(ZoneId.systemDefault())))
            : "");
    showing = false;
  }

  /// Only going on by Tab scrolls by itself.
  private void showVerdicts() {
    IntoSight.bring(scroll, verdicts.node(), RING);
  }

  /// Puts the focus where a verdict begins.
  public void focusVerdict() {
    verdicts.focus();
  }
}
