package dev.reproof.ui;

import dev.reproof.evidence.Run;
import dev.reproof.session.SessionState;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.tracker.WrittenCommand;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What of the open tracker is selected and shown: a page, a packet, one of its commands, a line.
/// Lives on the FX thread.
public final class Selection {
  private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.BOARD);
  private final ReadOnlyStringWrapper packet = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper command = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper line = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper tab = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<@Nullable GitOutput> git = new ReadOnlyObjectWrapper<>();
  private SessionState state = SessionState.EMPTY;
  private boolean following;
  private Consumer<Goal> led = goal -> {};

  /// The selected packet as the state has it, looked for once.
  private Optional<Packet> selected = Optional.empty();

  Selection() {}

  public ReadOnlyObjectProperty<Page> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// The id of the selected packet, empty if none is.
  public ReadOnlyStringProperty packetProperty() {
    return packet.getReadOnlyProperty();
  }

  /// The id of the selected packet, empty if none is.
  public String id() {
    return packet.get();
  }

  public Optional<Packet> packet() {
    return selected;
  }

  /// The number of the selected command of the selected packet, 0 if none is.
  public ReadOnlyIntegerProperty commandProperty() {
    return command.getReadOnlyProperty();
  }

  /// The command that is drawn as selected: the first until one is chosen; empty where the packet
  /// has none.
  public Optional<PacketCommand> command() {
    int n = Math.max(1, command.get());
    return selected.stream()
        .flatMap(p -> p.commands().stream())
        .filter(c -> c.n() == n)
        .findFirst();
  }

  /// The line of the file to be shown, counted from 1; 0 for none.
  public ReadOnlyIntegerProperty lineProperty() {
    return line.getReadOnlyProperty();
  }

  /// The place of the packet's tab that is shown, from 0.
  public ReadOnlyIntegerProperty tabProperty() {
    return tab.getReadOnlyProperty();
  }

  public void showTab(int place) {
    tab.set(place);
  }

  /// What the user's own git prints for a checkpoint, until another command is looked at; null if
  /// there is nothing of it to show.
  public ReadOnlyObjectProperty<@Nullable GitOutput> gitProperty() {
    return git.getReadOnlyProperty();
  }

  public void show(Page next) {
    page.set(next);
  }

  /// Who from now on brings what the user is led to to the front, and gives it the keyboard.
  public void onLed(Consumer<Goal> told) {
    led = told;
  }

  /// Leads the user to what was chosen elsewhere.
  void lead(Goal to) {
    led.accept(to);
  }

  /// Leads to a packet in the review, and to one of its commands; 0 for none.
  public void goTo(String id, int n) {
    selectPacket(id);
    if (n > 0) {
      selectCommand(n);
    }
    show(Page.REVIEW);
    lead(n > 0 ? Goal.COMMAND : Goal.PACKETS);
  }

  public void selectPacket(String id) {
    if (!id.equals(packet.get())) {
      git.set(null);
      following = false;
      command.set(0);
      setPacket(id);
    }
  }

  /// Selects the packet that many places on in the tracker's order; stays at the ends.
  public void selectPacket(int placesOn) {
    List<Packet> packets = packets();
    if (!packets.isEmpty()) {
      int at = packets.stream().map(Packet::id).toList().indexOf(packet.get());
      int next = at < 0 ? 0 : Math.clamp((long) at + placesOn, 0, packets.size() - 1);
      selectPacket(packets.get(next).id());
    }
  }

  public void selectCommand(int n) {
    git.set(null);
    following &= n == command.get();
    command.set(n);
  }

  /// From now on goes along with the commands that run, until the user chooses another.
  void followRuns() {
    following = true;
  }

  /// Selects the command that runs now, where it is one of the selected packet and followed.
  void follow(Optional<RunningCommand> now) {
    if (following) {
      now.filter(r -> r.packet().equals(packet.get()))
          .ifPresent(
              r -> {
                git.set(null);
                command.set(r.n());
              });
    }
  }

  /// Selects the command of a run of the selected packet, whose output the console shows.
  public void selectRun(String id) {
    List<Run> runs = state.runs().getOrDefault(packet.get(), List.of());
    runs.stream()
        .filter(r -> r.id().equals(id))
        .flatMap(
            r ->
                selected.stream()
                    .flatMap(p -> p.commands().stream())
                    .filter(c -> c.text().equals(WrittenCommand.fold(r.command()))))
        .findFirst()
        .ifPresent(c -> selectCommand(c.n()));
  }

  /// Asks the packet's source to show a line of the file.
  public void reveal(int next) {
    if (next > 0) {
      page.set(Page.REVIEW);
    }
    line.set(next);
  }

  void showGit(@Nullable GitOutput next) {
    git.set(next);
  }

  /// Takes the next state; the selected packet is that of the same id.
  void take(SessionState next) {
    state = next;
    selected = next.open().flatMap(o -> o.tracker().packet(packet.get()));
  }

  /// Selects the first packet where the selected one is not there.
  void keep() {
    if (selected.isEmpty()) {
      List<Packet> packets = packets();
      selectPacket(packets.isEmpty() ? "" : packets.getFirst().id());
    }
  }

  /// Another tracker is shown: a packet of the same id has other commands.
  void forget() {
    following = false;
    git.set(null);
    command.set(0);
  }

  private void setPacket(String id) {
    selected = state.open().flatMap(o -> o.tracker().packet(id));
    packet.set(id);
  }

  private List<Packet> packets() {
    return state.open().map(o -> o.tracker().packets()).orElse(List.of());
  }
}
