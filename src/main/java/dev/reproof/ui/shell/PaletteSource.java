package dev.reproof.ui.shell;

import dev.reproof.session.SessionState;
import dev.reproof.session.TrackerSummary;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.ui.Action;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Everything the palette can go to, and the best of it for what is typed.
final class PaletteSource {
  private static final int MOST = 50;
  private static final int LONGEST = 300;

  private final SessionModel model;
  private final Supplier<List<Action>> actions;
  private final Supplier<List<String>> recents;

  PaletteSource(
      SessionModel model, Supplier<List<Action>> actions, Supplier<List<String>> recents) {
    this.model = model;
    this.actions = actions;
    this.recents = recents;
  }

  List<PaletteItem> all() {
    List<PaletteItem> items = new ArrayList<>();
    SessionState state = model.state();
    state.open().ifPresent(open -> open.tracker().packets().forEach(p -> items.add(packet(p))));
    for (Action action : actions.get()) {
      items.add(
          new PaletteItem(
              PaletteItem.Kind.ACTION, action.words(), action.keysShown(), action.act()));
    }
    state.open().ifPresent(open -> open.tracker().packets().forEach(p -> commands(p, items)));
    state.trackers().forEach(t -> items.add(tracker(t)));
    recents.get().forEach(path -> items.add(recent(path)));
    return items;
  }

  /// The lines that fit what is typed, the best first.
  static List<PaletteItem> best(List<PaletteItem> items, String typed) {
    record Scored(PaletteItem item, int score) {}
    List<Scored> scored = new ArrayList<>();
    for (PaletteItem item : items) {
      OptionalInt score = Fuzzy.score(typed, item.words());
      if (score.isPresent()) {
        scored.add(new Scored(item, score.getAsInt()));
      }
    }
    if (!typed.isBlank()) {
      scored.sort(
          Comparator.comparingInt(Scored::score).reversed().thenComparing(s -> s.item().kind()));
    }
    return scored.stream().limit(MOST).map(Scored::item).toList();
  }

  private PaletteItem packet(Packet packet) {
    return new PaletteItem(
        PaletteItem.Kind.PACKET,
        SafeText.oneLine(packet.id() + "  " + packet.title(), LONGEST),
        "",
        () -> model.selection().goTo(packet.id(), 0));
  }

  private void commands(Packet packet, List<PaletteItem> items) {
    for (PacketCommand command : packet.commands()) {
      items.add(
          new PaletteItem(
              PaletteItem.Kind.COMMAND,
              SafeText.oneLine(packet.id() + "  " + command.text(), LONGEST),
              "",
              () -> model.selection().goTo(packet.id(), command.n())));
    }
  }

  private PaletteItem tracker(TrackerSummary summary) {
    return new PaletteItem(
        PaletteItem.Kind.TRACKER,
        SafeText.oneLine(summary.path(), LONGEST),
        "",
        () -> model.navigation().openTracker(summary.path()));
  }

  private PaletteItem recent(String path) {
    return new PaletteItem(
        PaletteItem.Kind.RECENT,
        Words.of("palette.recent", SafeText.oneLine(path, LONGEST)),
        "",
        () -> model.navigation().openPath(Path.of(path)));
  }
}
