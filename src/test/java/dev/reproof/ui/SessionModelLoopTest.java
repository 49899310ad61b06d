package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.Outcome;
import dev.reproof.evidence.VerdictDraft;
import dev.reproof.evidence.VerdictDraft.GateDraft;
import dev.reproof.session.CheckpointPlan;
import dev.reproof.session.Preferences;
import dev.reproof.session.RunChoice;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import dev.reproof.session.TrackerProblem;
import dev.reproof.text.ShownText;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.StatusColumn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The loop over a real session and a real repository, on one thread.
class SessionModelLoopTest {
  private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");

  @TempDir Path folder;

  private final QuickRunner runner = new QuickRunner();
  private Path tracker;
  private SessionModel model;

  @BeforeEach
  void openSample() throws Exception {
    Path repository = folder.resolve("sample");
    Sample.write(repository, NOW);
    tracker = repository.resolve(Sample.TRACKER);
    model = newModel();
    model.navigation().openPath(repository);
  }

  private SessionModel newModel() {
    return new SessionModel(
        Threads.inline(),
        new SessionParts(folder.resolve("home"), runner, Clock.fixed(NOW, ZoneOffset.UTC)));
  }

  private Packet packet(String id) {
    return model.state().open().orElseThrow().tracker().packet(id).orElseThrow();
  }

  private String message() {
    Message message = model.messageProperty().get();
    return message == null ? "" : message.text();
  }

  @Test
  void opensTheOnlyTrackerOfARepository() {
    assertThat(model.state().open().orElseThrow().path()).isEqualTo(Sample.TRACKER);
    assertThat(model.state().trackers()).hasSize(1);
    assertThat(model.busyProperty().get()).isEmpty();
  }

  @Test
  void opensTheReviewOfThePacketAtALine() {
    int line = packet("02").section().orElseThrow().place().line() + 3;
    SessionModel other = newModel();
    other.navigation().openPath(tracker, line);
    assertThat(other.selection().packetProperty().get()).isEqualTo("02");
    assertThat(other.selection().pageProperty().get()).isEqualTo(Page.REVIEW);
  }

  @Test
  void opensATrackerThatLiesInNoRepository() throws Exception {
    Path alone = Files.createDirectory(folder.resolve("alone")).resolve("a-progress.md");
    Files.copy(tracker, alone);
    SessionModel other = newModel();
    other.navigation().openPath(alone);
    assertThat(other.state().open().orElseThrow().path()).isEqualTo("a-progress.md");
    assertThat(other.messageProperty().get()).isNull();
    other.close();
  }

  @Test
  void goesToAProblemOfAnotherTracker() throws Exception {
    Path second = tracker.resolveSibling("lantern.md");
    Files.writeString(
        second,
        """
        | Packet | Status |
        |---|---|
        | L-1 | DONE |

        ## L-1: Lantern
        - [ ] lit
        """);
    List<TrackerProblem> found = new ArrayList<>();
    model.looks().problems(found::addAll);
    assertThat(found.stream().map(TrackerProblem::path).distinct()).hasSize(2);
    TrackerProblem open =
        found.stream()
            .filter(p -> p.path().endsWith("lantern.md"))
            .filter(p -> p.problem().check().equals("open-box"))
            .findFirst()
            .orElseThrow();
    model.navigation().goTo(open);
    assertThat(model.state().open().orElseThrow().path()).isEqualTo(open.path());
    assertThat(model.selection().packetProperty().get()).isEqualTo("L-1");
    assertThat(model.selection().lineProperty().get()).isEqualTo(6);
  }

  @Test
  void saysAtOnceWhyATrackerCannotBeEdited() throws Exception {
    byte[] bytes = Files.readAllBytes(tracker);
    byte[] wrong = java.util.Arrays.copyOf(bytes, bytes.length + 1);
    wrong[bytes.length] = (byte) 0xFF;
    Files.write(tracker, wrong);
    SessionModel next = newModel();
    next.navigation().openPath(tracker);
    assertThat(next.messageProperty().get().text()).contains("is not valid UTF-8");
  }

  @Test
  void saysWhatIsWrongWithAPathAndKeepsWhatIsOpen() {
    model.navigation().openPath(folder.resolve("nowhere"));
    assertThat(message()).contains("nowhere");
    assertThat(model.messageProperty().get().kind()).isEqualTo(Message.Kind.FAILED);
    assertThat(model.state().open()).isPresent();
  }

  @Test
  void opensAgainWhatWasShown() {
    SessionModel next = newModel();
    next.navigation()
        .openAgain(
            folder.resolve("sample"),
            new Preferences.Last(Sample.TRACKER, Sample.UNTRUE, Page.REVIEW.name(), 4));
    assertThat(next.selection().packetProperty().get()).isEqualTo(Sample.UNTRUE);
    assertThat(next.selection().pageProperty().get()).isEqualTo(Page.REVIEW);
    assertThat(next.selection().tabProperty().get()).isEqualTo(4);
    next.navigation()
        .openAgain(
            folder.resolve("sample"), new Preferences.Last("docs/gone.md", "77", "nonsense", 99));
    assertThat(next.state().open())
        .hasValueSatisfying(o -> assertThat(o.path()).isEqualTo(Sample.TRACKER));
    next.navigation().openAgain(folder.resolve("gone"), Preferences.Last.NOTHING);
    assertThat(next.messageProperty().get()).isNotNull();
    next.close();
  }

  @Test
  void makesTheSampleOnAFirstStart() {
    SessionModel first = newModel();
    first.navigation().openSample();
    assertThat(first.state().open().orElseThrow().tracker().packets()).hasSize(4);
    assertThat(folder.resolve("home/sample").resolve(Sample.TRACKER)).isRegularFile();
  }

  @Test
  void ticksAPlainBoxAndUndoesIt() {
    Box open = packet("01").boxes().stream().filter(b -> !b.checked()).findFirst().orElseThrow();
    model.tick(packet("01"), open, true);
    assertThat(model.state().pendingIntents()).isOne();
    assertThat(packet("01").boxesChecked()).isEqualTo(packet("01").boxes().size());
    model.undo();
    assertThat(model.state().pendingIntents()).isZero();
    model.redo();
    assertThat(model.state().pendingIntents()).isOne();
  }

  @Test
  void editsThatTakeOneAnotherBackLeaveNothingPending() {
    Box open = packet("01").boxes().stream().filter(b -> !b.checked()).findFirst().orElseThrow();
    int place = packet("01").boxes().indexOf(open);
    model.tick(packet("01"), open, true);
    model.tick(packet("01"), packet("01").boxes().get(place), false);
    assertThat(model.state().pendingIntents()).isZero();
    SessionModel next = newModel();
    next.navigation().openPath(tracker);
    assertThat(next.state().pendingIntents()).isZero();
    model.undo();
    assertThat(model.state().pendingIntents()).isOne();
  }

  @Test
  void undoTakesBackTheWordOfAGateBeforeAnOlderEdit() {
    Box open = packet("01").boxes().stream().filter(b -> !b.checked()).findFirst().orElseThrow();
    model.tick(packet("01"), open, true);
    model.selection().selectPacket("02");
    VerdictDraft now = model.typedProperty().get();
    model.type(
        new VerdictDraft(
            now.tracker(),
            "02",
            "",
            Map.of("P2", new VerdictDraft.GateDraft("PASS", "read")),
            List.of(),
            "",
            "",
            Map.of(),
            now.savedAt()));
    model.undo();
    assertThat(model.typedProperty().get().gates())
        .containsExactly(Map.entry("P2", new VerdictDraft.GateDraft("", "read")));
    assertThat(model.state().pendingIntents()).isOne();
    model.undo();
    assertThat(model.state().pendingIntents()).isZero();
    model.redo();
    model.redo();
    assertThat(model.typedProperty().get().gates())
        .containsExactly(Map.entry("P2", new VerdictDraft.GateDraft("PASS", "read")));
    assertThat(model.state().pendingIntents()).isOne();
  }

  @Test
  void saysWhyABoxOfACommandIsNotTickedWithoutARun() {
    Box box = packet("03").boxes().stream().filter(b -> b.command().isPresent()).findFirst().get();
    model.tick(packet("03"), box, true);
    assertThat(message()).contains("No passing run");
    assertThat(model.state().pendingIntents()).isZero();
  }

  @Test
  void saysWhichRuleRefusesAMove() {
    model.setCell(packet("03"), "Status", "DONE");
    assertThat(message()).contains("Rule 1 (open-box)");
    assertThat(model.messageProperty().get().details()).contains("open-box");
    assertThat(packet("03").cell(Column.STATUS)).contains("TODO");
  }

  @Test
  void aRefusedMoveIsNotHiddenByAReminder() throws Exception {
    Path early = Files.createDirectory(folder.resolve("early")).resolve("early-progress.md");
    Files.writeString(
        early,
        """
        # Early Progress

        ## Rules

        1. Record the checkpoint hash before starting the next packet.

        | Packet | Title | Status | Reviewer | Review State |
        |---|---|---|---|---|
        | E-1 | Buoy | DONE | Ida | APPROVED |
        | E-2 | Bell | TODO | Ida | - |

        ## E-1: Buoy
        - [x] painted

        ## E-2: Bell
        - [ ] cast
        """);
    SessionModel other = newModel();
    other.navigation().openPath(early);
    Packet bell = other.state().open().orElseThrow().tracker().packet("E-2").orElseThrow();
    other.setCell(bell, "Status", "IN_PROGRESS");
    assertThat(other.messageProperty().get().text()).contains("started-early");
    other.close();
  }

  @Test
  void stopsBehindTheFirstFailureWhereThatIsChosen() {
    model.stopOnFailureProperty().set(true);
    model.selection().selectPacket("02");
    runner.with("sh scripts/check-runbook.sh", 1);
    model.run(RunChoice.ALL);
    Ask.ToRun asked = (Ask.ToRun) model.askProperty().get();
    model.approve(asked.plan(), java.util.Set.of());
    assertThat(runner.ran()).containsExactly("sh scripts/check-runbook.sh");
  }

  /// Another window's session on a tracker whose only packet has these boxes.
  private SessionModel withBoxes(String boxes) throws Exception {
    Path release = tracker.resolveSibling("release.md");
    Files.writeString(release, "# Release\n\n## R-1: Validate\n" + boxes + "\n");
    SessionModel other = newModel();
    other.navigation().openPath(release);
    return other;
  }

  @Test
  void saysWhyACommandWithAPlaceholderDoesNotRun() throws Exception {
    SessionModel other = withBoxes("- [ ] `scripts/validate.sh <version>`");
    other.run(RunChoice.ALL);
    assertThat(other.messageProperty().get().text())
        .contains("placeholder", "scripts/validate.sh <version>");
    assertThat(other.approvedProperty().get()).isNull();
    assertThat(other.state().runs()).isEmpty();
    assertThat(runner.ran()).isEmpty();
    other.close();
  }

  @Test
  void saysThatNoCommandIsLeftToRun() {
    model.selection().selectPacket("02");
    model.run(RunChoice.of(1));
    model.approve(((Ask.ToRun) model.askProperty().get()).plan(), Set.of());
    model.closeMessage();
    model.run(new RunChoice(Set.of(1), false, true));
    assertThat(message()).isEqualTo(Words.of("run.nothing-left", "02"));
  }

  @Test
  void countsAsApprovedOnlyWhatCanRun() throws Exception {
    SessionModel other =
        withBoxes("- [ ] `scripts/validate.sh <version>`\n- [ ] `sh scripts/lint.sh`");
    other.run(RunChoice.ALL);
    other.approve(((Ask.ToRun) other.askProperty().get()).plan(), Set.of());
    assertThat(runner.ran()).containsExactly("sh scripts/lint.sh");
    assertThat(other.approvedProperty().get().commands()).hasSize(1);
    other.close();
  }

  @Test
  void movesToDoneThroughTheVerdictOnceNothingBlocksIt() {
    model.moves().move(packet("00"), StatusColumn.DONE);
    assertThat(message()).startsWith("Packet 00 stays where it is: rule ");
    assertThat(model.selection().pageProperty().get()).isEqualTo(Page.BOARD);
    model.selection().selectPacket("00");
    model.run(RunChoice.ALL);
    model.approve(((Ask.ToRun) model.askProperty().get()).plan(), Set.of());
    model.selection().show(Page.BOARD);
    model.moves().move(packet("00"), StatusColumn.DONE);
    assertThat(model.selection().pageProperty().get()).isEqualTo(Page.REVIEW);
    assertThat(model.typedProperty().get().verdict()).isEqualTo("APPROVED");
  }

  /// A key that comes before the board shows what the one before it did.
  @Test
  void theSameMoveTwiceIsOne() {
    Packet before = packet("03");
    model.moves().move(before, StatusColumn.IN_REVIEW);
    model.moves().move(before, StatusColumn.IN_REVIEW);
    assertThat(message()).isEmpty();
    assertThat(packet("03").status()).contains("REVIEW");
    assertThat(model.state().pendingIntents()).isOne();
  }

  @Test
  void movesWithTheWordOfTheColumn() {
    model.moves().move(packet("03"), StatusColumn.IN_REVIEW);
    assertThat(packet("03").status()).contains("REVIEW");
    assertThat(model.state().pendingIntents()).isOne();
  }

  @Test
  void escapesAPipeInACell() {
    model.setCell(packet("03"), "Title", "Moon | phases");
    assertThat(packet("03").cell(Column.TITLE)).contains("Moon | phases");
    assertThat(model.state().open().orElseThrow().text().text()).contains("Moon \\| phases");
  }

  @Test
  void writesOnlyAfterItsPreviewWasAnswered() throws Exception {
    String before = Files.readString(tracker);
    model.setCell(packet("03"), "Reviewer", "Jonas");
    assertThat(Files.readString(tracker)).isEqualTo(before);
    model.preview();
    assertThat(model.askProperty().get()).isInstanceOf(Ask.ToWrite.class);
    assertThat(Files.readString(tracker)).isEqualTo(before);
    model.write();
    assertThat(model.askProperty().get()).isNull();
    assertThat(Files.readString(tracker))
        .isEqualTo(before.replace("| Mira | Unassigned |", "| Mira | Jonas |"));
    assertThat(model.state().pendingIntents()).isZero();
  }

  @Test
  void saysThatNothingIsPending() {
    model.preview();
    assertThat(model.askProperty().get()).isNull();
    assertThat(message()).startsWith("Nothing is pending");
  }

  @Test
  void asksBeforeTheFirstRunAndNotAgain() {
    model.selection().selectPacket("02");
    model.run(RunChoice.ALL);
    assertThat(runner.ran()).isEmpty();
    Ask.ToRun asked = (Ask.ToRun) model.askProperty().get();
    model.approve(asked.plan(), Set.of());
    assertThat(runner.ran())
        .containsExactly("sh scripts/check-runbook.sh", "test -f docs/runbook.md");
    assertThat(model.approvedProperty().get()).isNotNull();
    model.run(RunChoice.of(2));
    assertThat(model.askProperty().get()).isNull();
    assertThat(runner.ran()).hasSize(3);
  }

  @Test
  void showsInTheNextWindowWhatStillIsApproved() {
    runAll("02");
    model.close();
    SessionModel next = newModel();
    next.navigation().openPath(tracker);
    next.selection().selectPacket("03");
    assertThat(next.approvedProperty().get()).isNull();
    next.selection().selectPacket("02");
    assertThat(next.approvedProperty().get())
        .satisfies(plan -> assertThat(plan.commands()).hasSize(2))
        .satisfies(plan -> assertThat(plan.tree().head()).isNotEmpty());
    next.selection().selectPacket("03");
    assertThat(next.approvedProperty().get()).isNull();
    next.close();
  }

  @Test
  void runsNothingWhereTheAnswerIsNo() {
    model.selection().selectPacket("02");
    model.run(RunChoice.ALL);
    model.leave();
    assertThat(model.askProperty().get()).isNull();
    assertThat(runner.ran()).isEmpty();
    assertThat(model.approvedProperty().get()).isNull();
  }

  @Test
  void showsTheRunsOfAPacketWhenTheyHaveEnded() {
    runner.with("sh scripts/check-runbook.sh", 1);
    runAll("02");
    assertThat(model.reruns().runningProperty().get()).isNull();
    assertThat(model.state().runs().get("02"))
        .extracting(r -> r.outcome())
        .containsExactly(Outcome.FAILED, Outcome.PASSED);
    assertThat(model.state().rerunOf("02").passed()).isOne();
  }

  private void runAll(String packet) {
    model.selection().selectPacket(packet);
    model.run(RunChoice.ALL);
    model.approve(((Ask.ToRun) model.askProperty().get()).plan(), Set.of());
  }

  @Test
  void keepsWhatIsTypedForTheNextWindow() {
    model.selection().selectPacket("02");
    model.type(typed("CHANGES_REQUESTED", "the runbook has no telephone list"));
    SessionModel next = newModel();
    next.navigation().openPath(tracker);
    next.selection().selectPacket("02");
    assertThat(next.typedProperty().get().findings())
        .containsExactly("the runbook has no telephone list");
  }

  private VerdictDraft typed(String verdict, String finding) {
    return new VerdictDraft(
        Sample.TRACKER,
        model.selection().packetProperty().get(),
        verdict,
        Map.of("P0", new GateDraft("FAIL", "command 1 exits 1")),
        List.of(finding),
        "",
        "",
        Map.of(),
        NOW);
  }

  @Test
  void writesTheVerdictThatIsTypedInTheReview() throws Exception {
    runner.with("sh scripts/check-runbook.sh", 1);
    runAll("02");
    model.type(typed("CHANGES_REQUESTED", "P0: no telephone list"));
    model.selection().show(Page.REVIEW);
    model.preview();
    assertThat(((Ask.ToWrite) model.askProperty().get()).packet()).isEqualTo("02");
    model.write();
    assertThat(Files.readString(tracker)).contains("no telephone list").contains("exit 1");
    assertThat(packet("02").verdict().orElseThrow().word()).isEqualTo("CHANGES_REQUESTED");
    assertThat(model.typedProperty().get().findings()).isEmpty();
  }

  /// Keys are faster than the save of what is typed.
  @Test
  void aVerdictThatIsWrittenAtOnceIsNoDraftAnyMore() {
    Threads inline = Threads.inline();
    Threads neverLater =
        new Threads(inline.fx(), inline.session(), inline.reruns(), (millis, work) -> {});
    model =
        new SessionModel(
            neverLater,
            new SessionParts(folder.resolve("home"), runner, Clock.fixed(NOW, ZoneOffset.UTC)));
    model.navigation().openPath(tracker);
    runner.with("sh scripts/check-runbook.sh", 1);
    runAll("02");
    model.type(typed("CHANGES_REQUESTED", "P0: no telephone list"));
    model.selection().show(Page.REVIEW);
    model.preview();
    model.write();
    assertThat(packet("02").verdict().orElseThrow().word()).isEqualTo("CHANGES_REQUESTED");
    assertThat(model.typedProperty().get().isEmpty()).isTrue();
  }

  @Test
  void aCheckpointChoosesNoFileThatThePacketDoesNotClaim() throws Exception {
    Files.createDirectories(folder.resolve("sample/src"));
    Files.writeString(folder.resolve("sample/src/new.txt"), "of somebody else");
    Files.writeString(folder.resolve("sample/docs/runbook.md"), "of packet 02");
    model.refresh();
    for (String id : List.of("03", "02")) {
      model.decide(packet(id), "BLOCKED");
      VerdictDraft typed = model.typedProperty().get();
      model.type(
          new VerdictDraft(
              typed.tracker(),
              id,
              "BLOCKED",
              Map.of(),
              List.of("P1: the gauge is away"),
              "",
              "",
              Map.of(),
              NOW));
      model.preview();
      model.write();
      model.planCheckpoint();
      CheckpointPlan plan = ((Ask.ToCommit) model.askProperty().get()).plan();
      if (id.equals("03")) {
        assertThat(plan.paths()).containsExactly(Sample.TRACKER);
        assertThat(plan.offered()).contains("src/new.txt", "docs/runbook.md");
      } else {
        assertThat(plan.paths()).containsExactly(Sample.TRACKER, "docs/runbook.md");
        assertThat(plan.offered()).containsExactly("src/new.txt");
      }
      model.leave();
    }
  }

  @Test
  void aConflictThatIsLeftForLaterIsPendingAndAskedBeforeTheWrite() throws Exception {
    model.setCell(packet("03"), "Status", "IN_PROGRESS");
    Files.writeString(tracker, Files.readString(tracker).replace("| TODO |", "| BLOCKED |"));
    model.refresh();
    assertThat(model.askProperty().get()).isInstanceOf(Ask.ToResolve.class);
    model.leave();
    assertThat(model.state().pendingIntents()).isEqualTo(1);
    model.preview();
    assertThat(model.askProperty().get()).isInstanceOf(Ask.ToResolve.class);
    model.leave();
    model.close();

    model = newModel();
    model.navigation().openPath(tracker);
    assertThat(model.askProperty().get()).isInstanceOf(Ask.ToResolve.class);
    assertThat(model.state().pendingIntents()).isEqualTo(1);
  }

  @Test
  void aRefusalShowsWhatItFoundInTheWorkTree() throws Exception {
    runAll("03");
    Files.writeString(folder.resolve("sample/README.md"), "by another program");
    Box box =
        packet("03").boxes().stream()
            .filter(b -> b.command().isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(model.state().rerunOf("03").stale()).isFalse();
    model.tick(packet("03"), box, true);
    assertThat(message()).containsIgnoringCase("no passing run on this tree");
    assertThat(model.state().rerunOf("03").stale()).isTrue();
    assertThat(model.state().repository().orElseThrow().tree().dirty())
        .containsExactly("README.md");
  }

  @Test
  void aRefusedEditOfTheSourceShowsWhatItFoundInTheWorkTree() throws Exception {
    runAll("03");
    Files.writeString(folder.resolve("sample/README.md"), "by another program");
    Box box =
        packet("03").boxes().stream()
            .filter(b -> b.command().isPresent())
            .findFirst()
            .orElseThrow();
    String line = "- [ ] " + box.text();
    ShownText base = ShownText.of(model.sources().of("03").orElseThrow());
    assertThat(base.shown()).contains(line);
    model.sources().type("03", base, base.shown().replace(line, "- [x] " + box.text()));
    model.sources().save();
    assertThat(model.sources().refusedProperty().get()).containsKey("03");
    assertThat(model.state().rerunOf("03").stale()).isTrue();
    assertThat(model.state().repository().orElseThrow().tree().dirty())
        .containsExactly("README.md");
  }

  @Test
  void looksAtTheWorkTreeAgainWhereTheLastLookIsOld() throws Exception {
    AtomicLong nanos = new AtomicLong();
    SessionModel other =
        new SessionModel(
            Threads.inline(),
            new SessionParts(folder.resolve("home"), runner, Clock.fixed(NOW, ZoneOffset.UTC)),
            nanos::get);
    other.navigation().openPath(tracker);
    Files.writeString(folder.resolve("sample/README.md"), "by another program");
    other.lookAgain();
    assertThat(other.state().repository().orElseThrow().tree().dirty()).isEmpty();
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
    other.lookAgain();
    assertThat(other.state().repository().orElseThrow().tree().dirty()).hasSize(1);
    Files.writeString(folder.resolve("sample/new.txt"), "by another program");
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(9));
    other.selection().selectPacket("03");
    assertThat(other.state().repository().orElseThrow().tree().dirty()).hasSize(2);
    other.close();
  }

  @Test
  void aReasonOfAGateWithoutItsWordIsNotDropped() {
    runner.with("sh scripts/check-runbook.sh", 1);
    runAll("02");
    VerdictDraft typed = typed("CHANGES_REQUESTED", "P0: no telephone list");
    model.type(
        new VerdictDraft(
            typed.tracker(),
            typed.packet(),
            typed.verdict(),
            Map.of("P0", new GateDraft("", "seen by eye")),
            typed.findings(),
            "",
            "",
            Map.of(),
            NOW));
    model.selection().show(Page.REVIEW);
    model.preview();
    assertThat(model.askProperty().get()).isNull();
    assertThat(message()).startsWith("P0 has a reason and no word");
    assertThat(model.typedProperty().get().gates())
        .containsEntry("P0", new GateDraft("", "seen by eye"));
  }

  @Test
  void aMessageGoesWithItsRepository() throws Exception {
    model.say(Message.done("made"));
    Sample.write(folder.resolve("second"), NOW);
    model.navigation().openPath(folder.resolve("second"));
    assertThat(model.messageProperty().get()).isNull();
  }

  @Test
  void undoOfAMoveTakesTheChosenVerdictBack() {
    model.setCell(packet("03"), "Status", "IN_PROGRESS");
    model.moves().move(packet("03"), StatusColumn.CHANGES_REQUESTED);
    assertThat(model.typedProperty().get().verdict()).isEqualTo("CHANGES_REQUESTED");
    model.undo();
    assertThat(model.typedProperty().get().verdict()).isEmpty();
    assertThat(model.state().pendingIntents()).isOne();
    model.redo();
    assertThat(model.typedProperty().get().verdict()).isEqualTo("CHANGES_REQUESTED");
    model.undo();
    model.undo();
    assertThat(model.state().pendingIntents()).isZero();
    model.redo();
    assertThat(model.state().pendingIntents()).isOne();
  }

  @Test
  void undoTakesBackOneChoiceAfterTheOther() {
    model.setCell(packet("03"), "Status", "IN_PROGRESS");
    model.moves().move(packet("03"), StatusColumn.CHANGES_REQUESTED);
    model.type(model.typedProperty().get().withVerdict("BLOCKED"));
    model.undo();
    assertThat(model.typedProperty().get().verdict()).isEqualTo("CHANGES_REQUESTED");
    model.undo();
    assertThat(model.typedProperty().get().verdict()).isEmpty();
    assertThat(model.state().pendingIntents()).isOne();
    model.undo();
    assertThat(model.state().pendingIntents()).isZero();
  }

  @Test
  void takesTheVerdictBackWhereTheWriteIsLeft() {
    runner.with("sh scripts/check-runbook.sh", 1);
    runAll("02");
    model.type(typed("CHANGES_REQUESTED", "P0: no telephone list"));
    model.selection().show(Page.REVIEW);
    model.preview();
    model.leave();
    assertThat(model.state().pendingIntents()).isZero();
    assertThat(model.typedProperty().get().verdict()).isEqualTo("CHANGES_REQUESTED");
  }

  @Test
  void remindsOfTheRuleOfFirstAndLastOnceSomethingRan() {
    assertThat(model.ruleBeforeClosing()).isEmpty();
    runAll("02");
    assertThat(model.ruleBeforeClosing()).map(r -> r.number()).isPresent();
    model.type(typed("CHANGES_REQUESTED", "P0: no telephone list"));
    model.selection().show(Page.REVIEW);
    model.preview();
    model.write();
    assertThat(model.ruleBeforeClosing()).isEmpty();
  }

  @Test
  void makesPendingEditsPendingAgainInTheNextWindow() {
    model.setCell(packet("03"), "Reviewer", "Jonas");
    SessionModel next = newModel();
    next.navigation().openPath(tracker);
    assertThat(next.state().pendingIntents()).isOne();
    assertThat(next.messageProperty().get().text()).startsWith("An edit that was not written");
  }

  @Test
  void showsWhatGitPrintsForACheckpointUntilAnotherCommandIsLookedAt() throws Exception {
    runner.with("sh scripts/check-runbook.sh", 1);
    runAll("02");
    model.type(typed("CHANGES_REQUESTED", "P0: no telephone list"));
    model.selection().show(Page.REVIEW);
    model.preview();
    model.write();
    model.planCheckpoint();
    model.checkpointWithGit(((Ask.ToCommit) model.askProperty().get()).plan());
    GitOutput said = model.selection().gitProperty().get();
    assertThat(said.code()).isZero();
    assertThat(new String(said.log().read(0, 1_000), java.nio.charset.StandardCharsets.UTF_8))
        .startsWith("said git --literal-pathspecs commit");
    assertThat(said.log().read(4, 4)).isEqualTo(new byte[] {' ', 'g', 'i', 't'});
    model.selection().selectCommand(2);
    assertThat(model.selection().gitProperty().get()).isNull();
  }

  @Test
  void showsWhatStandsBehindTheRecordsAndGoesToALine() {
    runAll("02");
    model.looks().verify();
    Ask.ToSeeVerification shown = (Ask.ToSeeVerification) model.askProperty().get();
    assertThat(shown.kept()).isEqualTo(2);
    assertThat(shown.firstBad()).contains("its output was changed");
    assertThat(shown.verification().lines())
        .filteredOn(l -> l.packet().equals("02"))
        .extracting(l -> l.run() != null)
        .containsExactly(true, true);
    model.navigation().goTo("02", 130);
    assertThat(model.selection().lineProperty().get()).isEqualTo(130);
  }

  @Test
  void aVerdictMayBeginANewRound() throws Exception {
    runner.with("sh scripts/check-runbook.sh", 1);
    runAll("02");
    model.type(typed("CHANGES_REQUESTED", "P0: no telephone list"));
    model.selection().show(Page.REVIEW);
    model.setNewRound(true);
    model.preview();
    model.write();
    assertThat(Files.readString(tracker)).contains("(round 2)");
    assertThat(packet("02").verdict().orElseThrow().word()).isEqualTo("CHANGES_REQUESTED");
    assertThat(model.newRoundProperty().get()).isFalse();
  }
}
