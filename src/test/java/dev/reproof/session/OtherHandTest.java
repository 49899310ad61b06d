package dev.reproof.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reproof.run.ProcessRunner;
import dev.reproof.text.Span;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another program writes the tracker while edits are pending here.
class OtherHandTest {
  @TempDir private Path folder;
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
  private Path tracker = Path.of("");
  private Session session;

  @BeforeEach
  void open() throws Exception {
    Path sample = folder.resolve("tidewatch");
    Sample.write(sample, Instant.parse("2026-03-16T09:00:00Z"));
    tracker = sample.resolve(Sample.TRACKER);
    session =
        Session.open(tracker, new SessionParts(folder.resolve("home"), runner, Clock.systemUTC()));
    session.openTracker(tracker);
  }

  @AfterEach
  void close() {
    session.close();
    runner.close();
  }

  private void edit(String column, String value, String expected) throws Trouble {
    assertThat(session.edit(new Intent.SetCell("03", column, value, expected)))
        .isInstanceOf(Answer.Done.class);
  }

  private String status() throws Trouble {
    return session.packet("03").cell(Column.STATUS).orElse("");
  }

  private void otherHandWrites(String from, String to) throws IOException {
    Path beside = tracker.resolveSibling("beside");
    Files.writeString(beside, Files.readString(tracker).replace(from, to));
    Files.move(beside, tracker, StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void anInterruptEndsTheWaitForTheOther() throws Exception {
    String before = session.state().open().orElseThrow().text().sha256();
    otherHandWrites("# Tidewatch", "# Tidewatch and more");
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> session.refresh())
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("has written")
        .hasMessageContaining("was interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(session.state().open().orElseThrow().text().sha256()).isEqualTo(before);
    session.refresh();
    assertThat(session.state().open().orElseThrow().tracker().title()).contains("and more");
  }

  @Test
  void editsOfOtherPlacesAreMerged() throws Exception {
    edit("Status", "IN_PROGRESS", "TODO");
    otherHandWrites("# Tidewatch", "# Tidewatch and more");
    session.refresh();
    assertThat(session.conflicts()).isEmpty();
    assertThat(status()).isEqualTo("IN_PROGRESS");
    session.write();
    assertThat(Files.readString(tracker)).contains("and more").contains("| IN_PROGRESS |");
  }

  @Test
  void theSameCellIsAConflictWithBothValuesAndNeitherIsLost() throws Exception {
    edit("Status", "IN_PROGRESS", "TODO");
    otherHandWrites("| TODO |", "| BLOCKED |");
    session.refresh();
    assertThat(status()).isEqualTo("BLOCKED");
    assertThat(session.conflicts())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.theirs()).isEqualTo("BLOCKED");
              assertThat(c.mine()).isEqualTo("IN_PROGRESS");
            });
    session.resolve(session.conflicts().getFirst(), true);
    assertThat(session.conflicts()).isEmpty();
    assertThat(status()).isEqualTo("IN_PROGRESS");
  }

  @Test
  void aConflictOfTypedLinesShowsTheLinesOfBoth() throws Exception {
    type("a script without its shell is found", "MINE is found");
    otherHandWrites("a script without its shell is found", "THEIRS is found");
    session.refresh();
    Conflict met = session.conflicts().getFirst();
    assertThat(met.mine()).contains("MINE is found").doesNotContain("\n");
    assertThat(met.theirs()).contains("THEIRS is found").doesNotContain("\n");
  }

  @Test
  void editsOutlastATimeInWhichTheFileCannotBeEdited() throws Exception {
    edit("Status", "IN_PROGRESS", "TODO");
    byte[] good = Files.readAllBytes(tracker);
    Files.write(tracker, new byte[] {'x', (byte) 0xff, '\n'}, StandardOpenOption.APPEND);
    session.refresh();
    assertThat(session.state().pendingIntents()).isOne();
    assertThat(session.conflicts())
        .singleElement()
        .satisfies(c -> assertThat(c.reason()).contains("read-only"));
    Files.write(tracker, good);
    session.refresh();
    assertThat(session.conflicts()).isEmpty();
    assertThat(session.state().pendingIntents()).isOne();
    assertThat(status()).isEqualTo("IN_PROGRESS");
  }

  @Test
  void linesThatOthersWroteMeanwhileAreNotTypedOver() throws Exception {
    String before = source();
    Intent.EditSource mine = typed(before, "a script without its shell is found", "MINE is found");
    assertThat(session.meet(mine, true)).isFalse();
    otherHandWrites("every section is checked", "every section is checked twice");
    session.refresh();
    assertThat(session.meet(mine, true)).isFalse();
    otherHandWrites("a script without its shell is found", "THEIRS is found");
    session.refresh();
    assertThat(session.meet(mine, false)).isFalse();
    assertThat(session.meet(mine, true)).isTrue();
    assertThat(session.conflicts().getFirst().theirs()).contains("THEIRS is found");

    assertThat(session.meet(typed(mine.after(), "MINE is", "MINE, typed on, is"), false)).isTrue();
    Conflict met = session.conflicts().getFirst();
    assertThat(session.conflicts()).hasSize(1);
    assertThat(met.mine()).contains("MINE, typed on, is found");
    session.resolve(met, true);
    assertThat(source()).contains("MINE, typed on, is found").doesNotContain("THEIRS");
  }

  private String source() throws Trouble {
    Section section = session.packet("01").section().orElseThrow();
    String text = session.state().open().orElseThrow().text().text();
    return section.span(new Span(0, section.length())).of(text);
  }

  private static Intent.EditSource typed(String before, String from, String to) {
    assertThat(before).contains(from);
    return new Intent.EditSource("01", before, before.replace(from, to));
  }

  @Test
  void aConflictOfTypedLinesSaysThatTheirsHasNone() throws Exception {
    type("a script without its shell is found", "MINE is found");
    Files.writeString(
        tracker,
        Files.readAllLines(tracker).stream()
            .filter(line -> !line.contains("a script without its shell is found"))
            .map(line -> line + "\n")
            .collect(Collectors.joining()));
    assertThatThrownBy(session::write).hasMessageContaining("packet 01, source");
    assertThat(session.conflicts())
        .singleElement()
        .extracting(Conflict::theirs)
        .isEqualTo("without these lines");
  }

  @Test
  void aRepositoryThatWasTakenAwayIsNoneWithoutACommit() throws Exception {
    Path git = folder.resolve("tidewatch/.git");
    RunPlan plan = session.runs().approve(session.runs().plan("01", RunChoice.ALL), Set.of());
    Rerun rerun = session.runs().rerun(plan, Duration.ofSeconds(20), false);
    Files.move(git, git.resolveSibling("away"));
    assertThatThrownBy(() -> rerun.await(RunListener.SILENT))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("is not there");
    assertThatThrownBy(() -> session.runs().plan("01", RunChoice.ALL))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining(git.toString())
        .hasMessageContaining("is not there");
    Files.move(git.resolveSibling("away"), git);
    assertThat(session.runs().plan("01", RunChoice.ALL).tree().head()).hasSize(40);
  }

  /// Types into the source of the packet.
  private void type(String from, String to) throws Trouble {
    assertThat(session.edit(typed(source(), from, to))).isInstanceOf(Answer.Done.class);
  }

  @Test
  void theirsCanBeKept() throws Exception {
    edit("Status", "IN_PROGRESS", "TODO");
    otherHandWrites("| TODO |", "| BLOCKED |");
    session.refresh();
    session.resolve(session.conflicts().getFirst(), false);
    assertThat(status()).isEqualTo("BLOCKED");
    assertThat(session.state().pendingIntents()).isZero();
  }

  @Test
  void aWriteBesideAnotherHandKeepsBoth() throws Exception {
    edit("Status", "IN_PROGRESS", "TODO");
    otherHandWrites("# Tidewatch", "# Tidewatch and more");
    session.write();
    assertThat(Files.readString(tracker)).contains("and more").contains("| IN_PROGRESS |");
  }

  @Test
  void aWriteOverAnotherHandIsRefusedAndBothValuesAreTold() throws Exception {
    edit("Status", "IN_PROGRESS", "TODO");
    otherHandWrites("| TODO |", "| BLOCKED |");
    String theirs = Files.readString(tracker);
    assertThatThrownBy(session::write)
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("BLOCKED")
        .hasMessageContaining("IN_PROGRESS");
    assertThat(tracker).hasContent(theirs);
    assertThat(session.conflicts()).hasSize(1);
  }

  @Test
  void theVerdictOfAnotherReviewerIsAConflictAndNotWrittenOver() throws Exception {
    session
        .verdicts()
        .record(
            "02",
            new VerdictRequest(
                "CHANGES_REQUESTED",
                Map.of(),
                List.of("P0: it has no list"),
                null,
                null,
                Map.of(),
                "Ada",
                false));
    otherHandWrites("Verdict: APPROVED", "Verdict: BLOCKED");
    String theirs = Files.readString(tracker);
    assertThatThrownBy(session::write).isInstanceOf(Trouble.class).hasMessageContaining("verdict");
    assertThat(tracker).hasContent(theirs);
    Conflict met = session.conflicts().getFirst();
    assertThat(met.theirs()).isEqualTo("BLOCKED");
    assertThat(met.mine()).isEqualTo("CHANGES_REQUESTED");
    assertThat(met.canBeForced()).isTrue();
    session.resolve(met, true);
    session.write();
    assertThat(Files.readString(tracker)).contains("it has no list");
  }

  @Test
  void aVerdictMeetsChangesOfOtherLines() throws Exception {
    session
        .verdicts()
        .record(
            "02",
            new VerdictRequest(
                "CHANGES_REQUESTED",
                Map.of(),
                List.of("P0: it has no list"),
                null,
                null,
                Map.of(),
                "Ada",
                false));
    otherHandWrites("a script without its shell is found", "a script without a shell is found");
    otherHandWrites("every section is checked", "every section is checked by Jonas");
    session.write();
    assertThat(Files.readString(tracker))
        .contains("it has no list")
        .contains("a script without a shell is found")
        .contains("every section is checked by Jonas");
  }

  @Test
  void aFileThatIsBeingWrittenIsReadWhenItIsWhole() throws Exception {
    edit("Status", "IN_PROGRESS", "TODO");
    String whole = Files.readString(tracker).replace("# Tidewatch", "# Tidewatch and more");
    Files.writeString(tracker, whole.substring(0, whole.indexOf("## Packet 03") + 40));
    CompletableFuture<Void> rest =
        CompletableFuture.runAsync(
            () -> append(whole.substring(whole.indexOf("## Packet 03") + 40)),
            CompletableFuture.delayedExecutor(15, TimeUnit.MILLISECONDS));
    session.refresh();
    rest.join();
    session.write();
    assertThat(session.conflicts()).isEmpty();
    assertThat(Files.readString(tracker)).isEqualTo(whole.replace("| TODO |", "| IN_PROGRESS |"));
  }

  private void append(String text) {
    try {
      Files.writeString(tracker, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aRefusedEditLeavesWhatCanBeMadeAgain() throws Exception {
    edit("Reviewer", "Jonas", session.packet("03").cell(Column.REVIEWER).orElse(""));
    session.undo();
    assertThat(session.state().canRedo()).isTrue();
    assertThat(session.edit(new Intent.SetCell("03", "Status", "DONE", "TODO")))
        .isInstanceOf(Answer.Refused.class);
    assertThat(session.state().canRedo()).isTrue();
    assertThat(session.redo()).isTrue();
    assertThat(session.packet("03").cell(Column.REVIEWER)).contains("Jonas");
    assertThat(status()).isEqualTo("TODO");
  }

  @Test
  void aRefusedEditBehindAnUndoOfWhatIsWrittenLeavesThatPending() throws Exception {
    edit("Status", "IN_PROGRESS", "TODO");
    session.write();
    session.undo();
    assertThat(session.edit(new Intent.SetCell("03", "Status", "DONE", "TODO")))
        .isInstanceOf(Answer.Refused.class);
    assertThat(session.state().pendingIntents()).isOne();
    assertThat(session.redo()).isTrue();
    assertThat(session.state().pendingIntents()).isZero();
    assertThat(status()).isEqualTo("IN_PROGRESS");
  }

  @Test
  void aChangeIsTold() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    session.watch(told::countDown);
    otherHandWrites("# Tidewatch", "# Tidewatch and more");
    assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aMergeConflictInTheFileIsNotEditedUntilItIsResolved() throws Exception {
    String whole = Files.readString(tracker);
    String row = whole.lines().filter(l -> l.startsWith("| 03 ")).findFirst().orElseThrow();
    Files.writeString(
        tracker,
        whole.replace(
            row + "\n", "<<<<<<< HEAD\n" + row + "\n=======\n" + row + "x\n>>>>>>> topic\n"));
    session.openTracker(tracker);
    assertThat(session.state().open().orElseThrow().text().readOnlyReason())
        .hasValueSatisfying(r -> assertThat(r).contains("merge conflict", "resolve"));
    assertThatThrownBy(() -> session.edit(new Intent.SetCell("02", "Status", "TODO", "DONE")))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("line 23");
    Files.writeString(tracker, whole);
    session.openTracker(tracker);
    assertThat(session.state().open().orElseThrow().text().readOnlyReason()).isEmpty();
  }
}
