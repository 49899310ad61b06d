package dev.reproof.ui.packet;

import dev.reproof.evidence.RepositoryFacts;
import dev.reproof.review.ClaimedFiles;
import dev.reproof.session.ChangedFile;
import dev.reproof.session.FileChange;
import dev.reproof.session.PacketFiles;
import dev.reproof.tracker.Hash;
import dev.reproof.tracker.Packet;
import dev.reproof.ui.EmptyState;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The files that a packet claims beside those that its checkpoint changed, each with its diff.
/// Enter, Space, a click, Right and Left open and close one. Only what is in sight is a node.
final class ChangesTab extends VBox {
  private final SessionModel model;
  private final SafeLabel where = new SafeLabel("", "muted", "changes-where");
  private final ObservableList<ChangeRow> rows = FXCollections.observableArrayList();
  private final ListView<ChangeRow> list = new ListView<>(rows);
  private final Set<String> open = new HashSet<>();
  private final Map<String, FileChange> changes = new HashMap<>();
  private final EmptyState nothing;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private List<ChangedFile> files = List.of();
  private String packet = "";
  private @Nullable Counted counted;

  /// What the files of a packet follow from: another one of it has to be looked up again.
  private record Counted(
      String packet, List<String> files, List<Hash> checkpoints, List<String> dirty) {}

  ChangesTab(SessionModel model) {
    this.model = model;
    where.setWrapText(true);
    where.setMinHeight(USE_PREF_SIZE);
    list.getStyleClass().addAll("edge-to-edge", "changes-list");
    list.setAccessibleText(Words.of("changes.list"));
    list.setCellFactory(view -> new ChangeCell(file -> toggle(file.file().path())));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().setAll(where, list);
    nothing =
        new EmptyState(
            Words.of("changes.none"), Words.of("empty.source"), model.navigation()::showSource);
  }

  /// How many files it lists, or would if it were seen.
  ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// Counts the files of a packet: at once as far as they are known, and all of them once they are
  /// looked up.
  void count(Packet of) {
    Optional<RepositoryFacts> repository = model.state().repository();
    List<String> claimed = ClaimedFiles.of(of);
    List<String> dirty = repository.map(r -> r.tree().dirty()).orElse(List.of());
    Counted next = new Counted(of.id(), claimed, of.checkpoints(), dirty);
    if (next.equals(counted)) {
      return;
    }
    boolean another = counted == null || !counted.packet().equals(of.id());
    counted = next;
    if (another) {
      Set<String> known = new HashSet<>(claimed);
      known.addAll(of.checkpoints().isEmpty() ? dirty : List.of());
      model.state().open().ifPresent(o -> known.remove(o.path()));
      count.set(known.size());
    }
    if (repository.isPresent()) {
      model.looks().files(of.id(), found -> take(of.id(), found));
    }
  }

  /// Looks the files up again; what is open stays open while the packet is the same.
  void show(String next) {
    if (!next.equals(packet)) {
      packet = next;
      open.clear();
      changes.clear();
      files = List.of();
      rows.clear();
      where.show(Words.of("changes.looking"));
      getChildren().setAll(where, list);
    }
    model.looks().files(next, found -> take(next, found));
  }

  private void take(String of, PacketFiles found) {
    if (counted != null && counted.packet().equals(of)) {
      count.set(found.files().size());
    }
    if (!of.equals(packet)) {
      return;
    }
    boolean first = files.isEmpty();
    files = found.files();
    where.show(told(found));
    getChildren().setAll(files.isEmpty() ? List.of(nothing) : List.of(where, list));
    if (first) {
      files.stream().filter(ChangedFile::changed).findFirst().ifPresent(f -> open.add(f.path()));
    }
    files.stream().map(ChangedFile::path).filter(open::contains).forEach(this::lookUp);
    showRows();
  }

  private String told(PacketFiles found) {
    if (!found.commit().isEmpty()) {
      return Words.of("changes.commit", found.commit());
    }
    boolean named = model.selection().packet().filter(p -> !p.checkpoints().isEmpty()).isPresent();
    return Words.of(named ? "changes.no-commit" : "changes.work-tree");
  }

  private void lookUp(String path) {
    String of = packet;
    model
        .looks()
        .fileChange(
            of,
            path,
            change -> {
              if (of.equals(packet) && !change.equals(changes.put(path, change))) {
                showRows();
              }
            });
  }

  private void showRows() {
    List<ChangeRow> next = new ArrayList<>();
    for (ChangedFile file : files) {
      next.addAll(
          ChangeRow.of(
              new ChangeRow.OfFile(file, changes.get(file.path()), open.contains(file.path()))));
    }
    if (!next.equals(rows)) {
      int selected = list.getSelectionModel().getSelectedIndex();
      rows.setAll(next);
      if (selected < 0) {
        list.getFocusModel().focus(0);
      } else {
        list.getSelectionModel().select(Math.min(selected, rows.size() - 1));
      }
    }
  }

  private void toggle(String path) {
    if (!open.remove(path)) {
      open.add(path);
      lookUp(path);
    }
    showRows();
  }

  private void press(KeyEvent key) {
    if (!(list.getSelectionModel().getSelectedItem() instanceof ChangeRow.OfFile file)
        || key.isShortcutDown()
        || key.isAltDown()) {
      return;
    }
    boolean turns =
        switch (key.getCode()) {
          case ENTER, SPACE -> true;
          case RIGHT -> !file.open();
          case LEFT -> file.open();
          default -> false;
        };
    if (turns) {
      toggle(file.file().path());
      key.consume();
    }
  }
}
