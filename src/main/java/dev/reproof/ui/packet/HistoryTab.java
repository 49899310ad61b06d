package dev.reproof.ui.packet;

import dev.reproof.evidence.Run;
import dev.reproof.review.PacketChange;
import dev.reproof.review.Reopening;
import dev.reproof.session.HistoryEntry;
import dev.reproof.session.RunChoice;
import dev.reproof.text.SafeText;
import dev.reproof.ui.CodeFlow;
import dev.reproof.ui.EmptyState;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What became of a packet: its changes by commit, and the runs between, the newest first. A run
/// that does not hold can reopen an approved packet.
final class HistoryTab extends VBox {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /// UTF-16 units of a change that are shown.
  private static final int LONGEST = 600;

  private final SessionModel model;
  private List<HistoryEntry> shown = List.of();
  private List<String> reopening = List.of();
  private String packet = "";

  HistoryTab(SessionModel model) {
    this.model = model;
    getStyleClass().add("plain-list");
  }

  /// Looks the history up again; what is shown stays until another one is there.
  void show(String next) {
    if (!next.equals(packet)) {
      packet = next;
      shown = List.of();
      getChildren().setAll(new SafeLabel(Words.of("history.looking"), "muted"));
    }
    model.looks().history(next, entries -> take(next, entries));
  }

  private void take(String of, List<HistoryEntry> entries) {
    List<String> next = reopening(entries);
    boolean same = entries.equals(shown) && !shown.isEmpty() && next.equals(reopening);
    if (!of.equals(packet) || same) {
      return;
    }
    shown = entries;
    reopening = next;
    getChildren().clear();
    if (entries.isEmpty()) {
      getChildren().add(nothing());
    }
    for (HistoryEntry entry : entries) {
      getChildren()
          .add(
              switch (entry) {
                case HistoryEntry.Committed commit -> commit(commit);
                case HistoryEntry.Ran ran -> run(ran.run());
              });
    }
  }

  /// It begins with a run, where the packet asks for one, or with what is written.
  private EmptyState nothing() {
    boolean asks = model.selection().packet().filter(p -> !p.commands().isEmpty()).isPresent();
    return new EmptyState(
        Words.of("history.none"),
        Words.of(asks ? "do.run-all" : "empty.source"),
        asks ? () -> model.run(RunChoice.ALL) : model.navigation()::showSource);
  }

  private VBox commit(HistoryEntry.Committed commit) {
    String hash = commit.commit().isEmpty() ? "" : commit.commit().substring(0, 8);
    SafeLabel subject = new SafeLabel(commit.subject(), "strong");
    HBox.setHgrow(subject, Priority.SOMETIMES);
    HBox head = new HBox(10, subject, new SafeLabel(commit.author(), "muted"));
    head.setAlignment(Pos.CENTER_LEFT);
    if (!hash.isEmpty()) {
      head.getChildren().add(0, whole(new SafeLabel(time(commit), "muted")));
      head.getChildren().add(1, whole(new SafeLabel(hash, "mono", "accent-text")));
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      Button past = new Button(Words.of("history.past"));
      past.getStyleClass().add("small");
      past.setMinWidth(Region.USE_PREF_SIZE);
      past.setAccessibleText(Words.of("history.past-at", hash));
      past.setOnAction(pressed -> model.looks().past(packet, commit.commit()));
      head.getChildren().addAll(space, past);
    }
    VBox box = new VBox(2, head);
    for (PacketChange change : commit.changes()) {
      CodeFlow line = new CodeFlow("history-change");
      line.show(SafeText.folded(told(change), LONGEST));
      box.getChildren().add(line);
    }
    return box;
  }

  private static String told(PacketChange change) {
    String before = change.before() == null || change.before().isEmpty() ? "–" : change.before();
    String after = change.after() == null || change.after().isEmpty() ? "–" : change.after();
    return switch (change.kind()) {
      case ADDED -> Words.of("history.added");
      case REMOVED -> Words.of("history.removed");
      case BOX ->
          change.before() == null
              ? Words.of("history.box-new", after, change.what())
              : change.after() == null
                  ? Words.of("history.box-removed", change.what())
                  : after + ": " + change.what();
      case CELL, GATE, VERDICT, CHECKPOINT -> change.what() + ": " + before + " → " + after;
    };
  }

  private HBox run(Run run) {
    String exit = run.exit().map(e -> " · " + Words.of("commands.exit", e)).orElse("");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row =
        new HBox(
            10,
            whole(
                new SafeLabel(
                    TIME.format(run.startedAt().atZone(ZoneId.systemDefault())), "muted")),
            whole(
                new SafeLabel(
                    run.outcome().name() + exit, run.outcome().passed() ? "muted" : "strong")),
            new SafeLabel(SafeText.oneLine(run.command(), 300), "mono"),
            space);
    row.setAlignment(Pos.CENTER_LEFT);
    if (canReopen(run)) {
      Button reopen = new Button(Words.of("history.reopen"));
      reopen.setOnAction(pressed -> model.reopen(run.packet(), run.id()));
      reopen.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(reopen);
    }
    return row;
  }

  /// Which runs a reopening can begin with, by their ids.
  private List<String> reopening(List<HistoryEntry> entries) {
    return entries.stream()
        .filter(HistoryEntry.Ran.class::isInstance)
        .map(e -> ((HistoryEntry.Ran) e).run())
        .filter(this::canReopen)
        .map(Run::id)
        .toList();
  }

  private boolean canReopen(Run run) {
    return model
        .selection()
        .packet()
        .filter(p -> p.id().equals(run.packet()) && Reopening.isPossible(p, run))
        .isPresent();
  }

  private static SafeLabel whole(SafeLabel label) {
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static String time(HistoryEntry entry) {
    return TIME.format(entry.when().atZone(ZoneId.systemDefault()));
  }
}
