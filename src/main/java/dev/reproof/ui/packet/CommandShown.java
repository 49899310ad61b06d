package dev.reproof.ui.packet;

import dev.reproof.evidence.Claim;
import dev.reproof.evidence.Comparison;
import dev.reproof.evidence.Run;
import dev.reproof.review.Claims;
import dev.reproof.review.Outcomes;
import dev.reproof.text.SafeText;
import dev.reproof.tracker.Author;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.PacketCommand;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a row of commands shows: the command, the claim, its last rerun, and whether it runs or
/// waits now. `rest` is what else there is to say of the claim, `moved` the files that changed
/// since a stale rerun. Equal ones look the same, so that a row is made anew only when it changes.
record CommandShown(
    PacketCommand command,
    Optional<Claim> claim,
    List<String> rest,
    Optional<Run> run,
    boolean stale,
    List<String> moved,
    State state) {
  CommandShown {
    rest = List.copyOf(rest);
    moved = List.copyOf(moved);
  }

  /// What the command does at the moment.
  enum State {
    IDLE,
    RUNNING,
    QUEUED
  }

  static CommandShown of(SessionModel model, Packet packet, PacketCommand command) {
    Optional<Run> run = model.state().lastRun(packet.id(), command.text());
    boolean stale =
        run.isPresent()
            && model.state().repository().filter(r -> run.get().isStale(r.tree())).isPresent();
    Optional<Claim> claim = Claims.claimOf(packet, command);
    return new CommandShown(
        command,
        claim,
        rest(packet, command, claim),
        run,
        stale,
        model.state().rerunOf(packet.id()).moved(),
        state(model, packet.id(), command.n()));
  }

  /// The text that the claim was recorded under, where that is another, and what the implementer's
  /// own list claims, where the reviewer's counts.
  private static List<String> rest(Packet packet, PacketCommand command, Optional<Claim> counting) {
    List<String> rest = new ArrayList<>();
    counting
        .map(Claim::command)
        .ifPresent(c -> rest.add(Words.of("commands.recorded-as", SafeText.oneLine(c, 300))));
    Claims.claimBy(Author.IMPLEMENTER, packet, command)
        .filter(c -> counting.filter(k -> k.line() == c.line()).isEmpty())
        .ifPresent(
            c -> rest.add(Words.of("commands.implementer", SafeText.oneLine(c.result(), 300))));
    return rest;
  }

  private static State state(SessionModel model, String packet, int n) {
    if (model.reruns().here(packet).filter(r -> r.n() == n).isPresent()) {
      return State.RUNNING;
    }
    return model.reruns().isQueued(packet, n) ? State.QUEUED : State.IDLE;
  }

  /// The word between the claim and the rerun, where there is one; none where the claim was
  /// recorded from that very rerun.
  Optional<Comparison> comparison() {
    return run.filter(r -> claim.filter(c -> Outcomes.isRecordOf(c, r)).isEmpty())
        .flatMap(r -> Outcomes.compare(claim.orElse(null), r.outcome(), r.exitCode()));
  }

  /// What the last rerun changed in the work tree or in the tracker; empty if nothing.
  Optional<String> changed() {
    return run.map(Run::changedFiles).filter(c -> !c.isEmpty()).map(CommandShown::changed);
  }

  private static String changed(List<String> files) {
    String first = SafeText.oneLine(files.getFirst(), 60);
    return files.size() == 1
        ? Words.of("commands.changed-file", first)
        : Words.of("commands.changed-files", first, files.size() - 1);
  }

  /// The row in words, for a screen reader.
  String spoken() {
    String claimed =
        claim
            .map(
                c ->
                    c.exit() == null
                        ? Words.of("commands.no-code")
                        : Words.of("commands.exit", c.exit()))
            .orElse(Words.of("commands.nothing"));
    String rerun =
        switch (state) {
          case RUNNING -> Words.of("console.running");
          case QUEUED -> Words.of("commands.queued");
          case IDLE ->
              run.map(
                      r ->
                          word(r.outcome().name())
                              + r.exit().map(e -> " " + Words.of("commands.exit", e)).orElse("")
                              + changed().map(c -> " " + c).orElse("")
                              + (stale ? " " + Words.of("commands.stale") : ""))
                  .orElse(Words.of("commands.not-run"));
        };
    return Words.of(
        "commands.spoken",
        command.n(),
        SafeText.oneLine(command.text(), 160),
        claimed,
        comparison().map(c -> word(c.name()) + ". ").orElse(""),
        rerun);
  }

  /// The word for an outcome or a comparison.
  static String word(String name) {
    return Words.of("word." + name);
  }
}
