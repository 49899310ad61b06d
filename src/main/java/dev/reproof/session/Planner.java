package dev.reproof.session;

import dev.reproof.command.Command;
import dev.reproof.command.Mark;
import dev.reproof.evidence.Approval;
import dev.reproof.evidence.Tree;
import dev.reproof.run.Programs;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Plans which commands would run, and knows which of them were approved.
final class Planner {
  private static final String PIPEFAIL = "set -o pipefail; ";

  private final Ground ground;

  Planner(Ground ground) {
    this.ground = ground;
  }

  RunPlan plan(Packet packet, RunChoice choice, String tracker, Predicate<PacketCommand> passed)
      throws Trouble {
    Tree tree = ground.tree(tracker);
    List<PacketCommand> all = packet.commands();
    needKnown(packet, choice.numbers());
    List<Approval> approvals = ground.kept().approvals();
    String directory = ground.root().toString();
    List<RunPlan.Planned> planned = new ArrayList<>();
    for (PacketCommand command : all) {
      if (isChosen(command, choice, passed) && (!choice.pipefail() || hasPipe(command))) {
        planned.add(planned(packet, command, choice.pipefail(), approvals, directory, tree));
      }
    }
    boolean approved =
        planned.stream()
            .allMatch(
                p ->
                    p.command().has(Mark.PLACEHOLDER)
                        || isApproved(approvals, p.command().text(), directory, tree));
    return new RunPlan(
        packet.id(),
        planned,
        directory,
        tree,
        approved,
        approved ? List.of() : changes(tracker, packet.id(), planned, approvals, directory, tree));
  }

  /// The commands of a packet that would run unasked on this tree.
  RunPlan approved(Packet packet, Tree tree) throws Trouble {
    List<Approval> approvals = ground.kept().approvals();
    String directory = ground.root().toString();
    List<RunPlan.Planned> approved = new ArrayList<>();
    for (PacketCommand command : packet.commands()) {
      RunPlan.Planned one = planned(packet, command, false, approvals, directory, tree);
      if (one.isRunnable() && isApproved(approvals, one.command().text(), directory, tree)) {
        approved.add(one);
      }
    }
    return new RunPlan(packet.id(), approved, directory, tree, true, List.of());
  }

  /// @throws Trouble if the packet has no command of one of these numbers
  static void needKnown(Packet packet, Set<Integer> numbers) throws Trouble {
    int size = packet.commands().size();
    for (int n : numbers) {
      if (packet.commands().stream().noneMatch(c -> c.n() == n)) {
        throw new Trouble(
            Trouble.Kind.INPUT,
            "packet "
                + packet.id()
                + " has no command "
                + n
                + (size == 0 ? "; it has none" : "; it has 1 to " + size));
      }
    }
  }

  private static boolean isChosen(
      PacketCommand command, RunChoice choice, Predicate<PacketCommand> passed) {
    boolean numbered = choice.numbers().isEmpty() || choice.numbers().contains(command.n());
    boolean open = !choice.openOnly() || command.requiredBy().stream().anyMatch(b -> !b.checked());
    return numbered && open && (!choice.failedOnly() || !passed.test(command));
  }

  /// Whether a rerun with pipefail would tell more than the command itself.
  static boolean hasPipe(PacketCommand command) {
    return Command.of(command.written()).has(Mark.NOT_ATTRIBUTABLE)
        && !Command.of(PIPEFAIL + command.written()).has(Mark.NOT_ATTRIBUTABLE);
  }

  private RunPlan.Planned planned(
      Packet packet,
      PacketCommand written,
      boolean pipefail,
      List<Approval> approvals,
      String directory,
      Tree tree) {
    Command command = Command.of(pipefail ? PIPEFAIL + written.written() : written.written());
    Optional<Path> program = Programs.resolve(command.program(), ground.root());
    int line = packet.section().map(s -> s.line(written.line())).orElse(1);
    boolean confirmed =
        approvals.stream()
            .anyMatch(
                a ->
                    a.covers(command.text(), directory, tree.head())
                        && a.risky().contains(command.text()));
    return new RunPlan.Planned(
        written.n(),
        line,
        command,
        program.map(Path::toString).orElse(command.program()),
        program.isPresent(),
        program.filter(this::isInside).isPresent(),
        confirmed);
  }

  /// Whether a program lies in the work tree, also by a link from elsewhere.
  private boolean isInside(Path program) {
    try {
      return program.startsWith(ground.root())
          || program.toRealPath().startsWith(ground.root().toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isApproved(
      List<Approval> approvals, String command, String directory, Tree tree) {
    return approvals.stream().anyMatch(a -> a.covers(command, directory, tree.head()));
  }

  /// What differs from the last approval of these commands of the packet.
  private static List<ApprovalChange> changes(
      String tracker,
      String packet,
      List<RunPlan.Planned> planned,
      List<Approval> approvals,
      String directory,
      Tree tree) {
    Set<ApprovalChange> changes = new LinkedHashSet<>();
    List<Approval> own =
        approvals.reversed().stream()
            .filter(a -> a.packet().isEmpty() || a.packet().equals(packet))
            .filter(a -> a.tracker().isEmpty() || a.tracker().equals(tracker))
            .toList();
    boolean knowsSome = false;
    List<ApprovalChange> unknown = new ArrayList<>();
    for (RunPlan.Planned one : planned) {
      String text = one.command().text();
      if (one.command().has(Mark.PLACEHOLDER) || isApproved(approvals, text, directory, tree)) {
        knowsSome |= !one.command().has(Mark.PLACEHOLDER);
        continue;
      }
      Optional<Approval> same = own.stream().filter(a -> a.commands().contains(text)).findFirst();
      Optional<Approval> last =
          same.or(() -> own.stream().filter(a -> a.command(one.n()).isPresent()).findFirst());
      last.ifPresent(a -> addPlace(changes, a, directory, tree));
      knowsSome |= last.isPresent();
      if (same.isEmpty()) {
        String before = last.flatMap(a -> a.command(one.n())).orElse("");
        (before.isEmpty() ? unknown : changes)
            .add(new ApprovalChange("command " + one.n(), before, text));
      }
    }
    if (knowsSome) {
      changes.addAll(unknown);
    }
    return List.copyOf(changes);
  }

  private static void addPlace(
      Set<ApprovalChange> changes, Approval approval, String directory, Tree tree) {
    if (!approval.head().equals(tree.head())) {
      changes.add(new ApprovalChange("HEAD", approval.head(), tree.head()));
    }
    if (!approval.directory().equals(directory)) {
      changes.add(new ApprovalChange("folder", approval.directory(), directory));
    }
  }

  static String shortHash(String hash) {
    return hash.isEmpty() ? "no commit" : hash.substring(0, Math.min(8, hash.length()));
  }

  /// Keeps the approval of a plan, if HEAD is still where it was shown.
  void approve(RunPlan plan, Set<Integer> risky, Instant at, String tracker) throws Trouble {
    Tree now = ground.tree(tracker);
    if (!now.head().equals(plan.tree().head())) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT,
          "HEAD moved from "
              + shortHash(plan.tree().head())
              + " to "
              + shortHash(now.head())
              + " while you looked; look at the commands again");
    }
    List<Integer> numbers = new ArrayList<>();
    List<String> commands = new ArrayList<>();
    List<String> confirmed = new ArrayList<>();
    for (RunPlan.Planned planned : plan.commands()) {
      if (planned.command().has(Mark.PLACEHOLDER)) {
        continue;
      }
      boolean needs = planned.needsConfirmation();
      if (!needs || risky.contains(planned.n()) || planned.confirmed()) {
        numbers.add(planned.n());
        commands.add(planned.command().text());
      }
      if (needs && (risky.contains(planned.n()) || planned.confirmed())) {
        confirmed.add(planned.command().text());
      }
    }
    ground
        .kept()
        .keep(
            new Approval(
                tracker,
                plan.packet(),
                numbers,
                commands,
                confirmed,
                plan.directory(),
                plan.tree().head(),
                at));
  }

  /// The plan as it is after its approval: what was shown is what runs.
  RunPlan approved(RunPlan plan, Set<Integer> risky) {
    List<RunPlan.Planned> planned =
        plan.commands().stream()
            .map(
                p ->
                    new RunPlan.Planned(
                        p.n(),
                        p.line(),
                        p.command(),
                        p.program(),
                        p.found(),
                        p.insideRepository(),
                        p.confirmed() || risky.contains(p.n())))
            .toList();
    return new RunPlan(plan.packet(), planned, plan.directory(), plan.tree(), true, List.of());
  }
}
