package dev.reproof.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reproof.run.ProcessRunner;
import dev.reproof.store.EditStore;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Column;
import dev.reproof.tracker.Intent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pending edits are on disk as soon as they are made, and there again after a kill.
class KeptEditsTest {
  @TempDir private Path folder;
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
  private Path tracker = Path.of("");
  private Session session;

  @BeforeEach
  void sample() throws Exception {
    Path sample = folder.resolve("tidewatch");
    Sample.write(sample, Instant.parse("2026-03-16T09:00:00Z"));
    tracker = sample.resolve(Sample.TRACKER);
    session = start();
    assertThat(session.restoreEdits()).isZero();
  }

  /// What a start after a kill does: the session before is never closed.
  private Session start() throws Exception {
    Session next =
        Session.open(tracker, new SessionParts(folder.resolve("home"), runner, Clock.systemUTC()));
    next.openTracker(tracker);
    return next;
  }

  @AfterEach
  void close() {
    session.close();
    runner.close();
  }

  private void set(String column, String value, String expected) throws Trouble {
    assertThat(session.edit(new Intent.SetCell("03", column, value, expected)))
        .isInstanceOf(Answer.Done.class);
  }

  /// The folder in which something of the repository is kept.
  private Path kept(String name) throws Exception {
    try (Stream<Path> all = Files.walk(folder.resolve("home"))) {
      return all.filter(p -> p.endsWith(name)).findFirst().orElseThrow();
    }
  }

  private static String text(Session of) {
    return of.state().open().orElseThrow().text().text();
  }

  private void otherHandWrites(String from, String to) throws Exception {
    Files.writeString(tracker, Files.readString(tracker).replace(from, to));
  }

  @Test
  void aWritingInPlaceThatWasCutOffIsToldAtTheNextStart() throws Exception {
    assertThat(session.takeNotes()).isEmpty();
    Path before;
    try (Stream<Path> all = Files.walk(folder.resolve("home"))) {
      Path kept = all.filter(p -> Files.isDirectory(p.resolve("edits"))).findFirst().orElseThrow();
      before = new EditStore(kept, note -> {}).before(Sample.TRACKER);
    }
    Files.copy(tracker, before);

    assertThat(start().takeNotes())
        .singleElement()
        .satisfies(n -> assertThat(n).contains("was cut off").contains(before.toString()));
  }

  private void recordChangesRequested(String finding) throws Exception {
    assertThat(
            session
                .verdicts()
                .record(
                    "02",
                    new VerdictRequest(
                        "CHANGES_REQUESTED",
                        Map.of("P1", new VerdictRequest.GateWord("FAIL", "no list")),
                        List.of(finding),
                        "None",
                        null,
                        Map.of(),
                        "Ada",
                        false)))
        .isInstanceOf(Answer.Done.class);
  }

  @Test
  void aVerdictIsNotMadeAgainOverWhatAnotherReviewerWroteMeanwhile() throws Exception {
    recordChangesRequested("P1: mine");
    Session other = start();
    other
        .verdicts()
        .record(
            "02",
            new VerdictRequest(
                "BLOCKED", Map.of(), List.of("P0: theirs"), "None", null, Map.of(), "Bea", false));
    other.write();
    String theirs = Files.readString(tracker);
    assertThat(theirs).contains("(P0): theirs");

    Session next = start();
    assertThat(next.restoreEdits()).isEqualTo(1);
    assertThat(text(next)).isEqualTo(theirs);
    assertThat(next.conflicts())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.mine()).isEqualTo("CHANGES_REQUESTED");
              assertThat(c.theirs()).isEqualTo("BLOCKED");
            });
    Session later = start();
    assertThat(later.restoreEdits()).isEqualTo(1);
    assertThat(later.conflicts()).hasSize(1);
    otherHandWrites("Date: 2026-03-16", "Date: 2026-03-17");
    later.refresh();
    assertThat(later.conflicts()).hasSize(1);
    assertThat(text(later)).isEqualTo(Files.readString(tracker));
  }

  @Test
  void areThereAgainAfterAKill() throws Exception {
    set("Status", "IN_PROGRESS", "TODO");
    Box box =
        session.packet("01").boxes().stream().filter(b -> !b.checked()).findFirst().orElseThrow();
    session.edit(new Intent.TickBox("01", box.text(), 0, true));
    session
        .verdicts()
        .record(
            "02",
            new VerdictRequest(
                "CHANGES_REQUESTED",
                Map.of("P1", new VerdictRequest.GateWord("FAIL", "no list")),
                List.of("P1: it has no list"),
                "None",
                null,
                Map.of(),
                "Ada",
                false));
    String pending = text(session);

    Session next = start();
    assertThat(next.restoreEdits()).isEqualTo(3);
    assertThat(text(next)).isEqualTo(pending);
    assertThat(next.state().pendingIntents()).isEqualTo(3);
    assertThat(Files.readString(tracker)).doesNotContain("IN_PROGRESS");
    next.write();
    assertThat(Files.readString(tracker)).isEqualTo(pending);
    assertThat(start().restoreEdits()).isZero();
  }

  @Test
  void meetAnotherHandByMeaning() throws Exception {
    set("Status", "IN_PROGRESS", "TODO");
    otherHandWrites("# Tidewatch", "# Tidewatch and more");
    Session next = start();
    assertThat(next.restoreEdits()).isOne();
    assertThat(text(next)).contains("and more").contains("IN_PROGRESS");
  }

  @Test
  void staysAConflictAfterAKillUntilItIsResolved() throws Exception {
    set("Status", "IN_PROGRESS", "TODO");
    otherHandWrites("| TODO |", "| BLOCKED |");
    session.refresh();
    assertThat(session.conflicts()).hasSize(1);
    otherHandWrites("# Tidewatch", "# Tidewatch and more");
    session.refresh();
    assertThat(session.conflicts()).hasSize(1);

    Session next = start();
    assertThat(next.restoreEdits()).isOne();
    assertThat(next.conflicts())
        .singleElement()
        .satisfies(c -> assertThat(c.mine()).isEqualTo("IN_PROGRESS"));
    next.resolve(next.conflicts().getFirst(), true);
    assertThat(text(next)).contains("| IN_PROGRESS |");
    next.write();
    assertThat(start().restoreEdits()).isZero();
  }

  @Test
  void anUndoOfWhatIsWrittenSurvivesAKillAndAnotherHand() throws Exception {
    String before = Files.readString(tracker);
    set("Status", "IN_PROGRESS", "TODO");
    session.write();
    session.undo();
    assertThat(session.state().pendingIntents()).isOne();
    otherHandWrites("# Tidewatch", "# Tidewatch and more");
    session.refresh();
    assertThat(text(session)).isEqualTo(before.replace("# Tidewatch", "# Tidewatch and more"));

    Session next = start();
    assertThat(next.restoreEdits()).isOne();
    next.write();
    assertThat(Files.readString(tracker))
        .isEqualTo(before.replace("# Tidewatch", "# Tidewatch and more"));
  }

  @Test
  void anEditAfterAnUndoOfWhatIsWrittenLosesNeither() throws Exception {
    String before = Files.readString(tracker);
    set("Status", "IN_PROGRESS", "TODO");
    session.write();
    session.undo();
    set(
        "Reviewer",
        "Jonas",
        session.packet("03").row().orElseThrow().cell("Reviewer").get().text());
    String pending = text(session);
    assertThat(session.state().pendingIntents()).isEqualTo(2);
    otherHandWrites("# Tidewatch", "# Tidewatch and more");
    session.refresh();
    assertThat(text(session)).isEqualTo(pending.replace("# Tidewatch", "# Tidewatch and more"));
    session.undo();
    session.undo();
    session.write();
    assertThat(Files.readString(tracker)).isNotEqualTo(before).contains("| IN_PROGRESS |");
  }

  @Test
  void anUndoThatMeetsAnotherHandIsAConflictWithTheLinesItWouldBringBack() throws Exception {
    set("Status", "IN_PROGRESS", "TODO");
    session.write();
    session.undo();
    otherHandWrites("| IN_PROGRESS |", "| BLOCKED |");
    session.refresh();
    assertThat(text(session)).contains("| BLOCKED |");
    assertThat(session.conflicts())
        .singleElement()
        .satisfies(c -> assertThat(c.mine()).contains("| TODO |"));
  }

  @Test
  void outlastARefreshThatCannotReadTheRuns() throws Exception {
    set("Status", "IN_PROGRESS", "TODO");
    otherHandWrites("# Tidewatch", "# Tidewatch and more");
    Path unreadable = kept("runs").resolve("runs.jsonl");
    Files.createDirectory(unreadable);
    outlastRefreshesThatFail(() -> Files.delete(unreadable));
  }

  @Test
  void outlastARefreshWithoutTheRepository() throws Exception {
    set("Status", "IN_PROGRESS", "TODO");
    otherHandWrites("# Tidewatch", "# Tidewatch and more");
    Path git = folder.resolve("tidewatch/.git");
    Files.move(git, git.resolveSibling("away"));
    outlastRefreshesThatFail(() -> Files.move(git.resolveSibling("away"), git));
  }

  /// A way to mend what was broken.
  private interface Mending {
    void mend() throws Exception;
  }

  private void outlastRefreshesThatFail(Mending mending) throws Exception {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(session::refresh).isInstanceOf(Trouble.class);
      assertThat(session.state().pendingIntents()).isOne();
      assertThat(text(session)).contains("| IN_PROGRESS |").doesNotContain("and more");
    }
    mending.mend();
    session.refresh();
    assertThat(session.state().pendingIntents()).isOne();
    assertThat(text(session)).contains("| IN_PROGRESS |").contains("and more");

    Session next = start();
    assertThat(next.restoreEdits()).isOne();
    assertThat(text(next)).isEqualTo(text(session));
  }

  @Test
  void outlastARefreshThatCannotKeepThem() throws Exception {
    set("Status", "IN_PROGRESS", "TODO");
    set("Reviewer", "Jonas", session.packet("03").cell(Column.REVIEWER).orElse(""));
    otherHandWrites("# Tidewatch", "# Tidewatch and more");
    Path edits = kept("edits");
    Files.move(edits, edits.resolveSibling("away"));
    assertThatThrownBy(session::refresh).isInstanceOf(Trouble.class);
    assertThat(session.state().pendingIntents()).isEqualTo(2);
    Files.move(edits.resolveSibling("away"), edits);
    session.refresh();
    assertThat(session.state().pendingIntents()).isEqualTo(2);
    assertThat(text(session)).contains("and more").contains("| IN_PROGRESS |").contains("Jonas");
    assertThat(start().restoreEdits()).isEqualTo(2);
  }
}
