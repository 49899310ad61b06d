package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import dev.reproof.tracker.Packet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A message of what did not work goes when the same work has succeeded, and only then.
class MessageEndTest {
  private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");

  @TempDir private Path folder;
  private final QuickRunner runner = new QuickRunner();
  private Path tracker;
  private SessionModel model;

  @BeforeEach
  void openSample() throws Exception {
    Path repository = folder.resolve("sample");
    Sample.write(repository, NOW);
    tracker = repository.resolve(Sample.TRACKER);
    model =
        new SessionModel(
            Threads.inline(),
            new SessionParts(folder.resolve("home"), runner, Clock.fixed(NOW, ZoneOffset.UTC)));
    model.navigation().openPath(repository);
    assertThat(model.messageProperty().get()).isNull();
  }

  private Packet packet(String id) {
    return model.state().open().orElseThrow().tracker().packet(id).orElseThrow();
  }

  private void assertSays(Message.Kind kind, String words) {
    assertThat(model.messageProperty().get())
        .satisfies(m -> assertThat(m.kind()).isEqualTo(kind))
        .satisfies(m -> assertThat(m.text()).contains(words));
  }

  private void assertSilent() {
    assertThat(model.messageProperty().get()).isNull();
  }

  @Test
  void ofAFileThatIsThereAgain() throws Exception {
    Path away = tracker.resolveSibling("away.md");
    Files.move(tracker, away);
    model.refresh();
    assertSays(Message.Kind.FAILED, "is gone");
    model.tick(packet("03"), packet("03").boxes().getFirst(), true);
    Files.move(away, tracker);
    model.refresh();
    assertSilent();
  }

  @Test
  void ofAWriteOnceItsConflictIsEnded() throws Exception {
    model.setCell(packet("03"), "Status", "IN_PROGRESS");
    model.preview();
    Files.writeString(tracker, Files.readString(tracker).replace("| TODO |", "| BLOCKED |"));
    model.write();
    assertSays(Message.Kind.REFUSED, "nothing was written");
    model.preview();
    Ask.ToResolve asked = (Ask.ToResolve) model.askProperty().get();
    assertSays(Message.Kind.REFUSED, "nothing was written");
    model.resolve(asked.conflicts().getFirst(), true);
    assertThat(model.state().pendingIntents()).isOne();
    assertSilent();
  }

  @Test
  void ofAWriteOnceNothingIsPending() throws Exception {
    model.setCell(packet("03"), "Status", "IN_PROGRESS");
    model.preview();
    Files.writeString(tracker, Files.readString(tracker).replace("| TODO |", "| BLOCKED |"));
    model.write();
    model.preview();
    Ask.ToResolve asked = (Ask.ToResolve) model.askProperty().get();
    model.resolve(asked.conflicts().getFirst(), false);
    assertThat(model.state().pendingIntents()).isZero();
    assertSilent();
  }

  @Test
  void ofARefusedVerdictOnceOneIsShown() {
    runner.with("sh scripts/check-runbook.sh", 1);
    model.decide(packet("03"), "APPROVED");
    model.preview();
    assertSays(Message.Kind.REFUSED, "cannot be approved");
    model.refresh();
    assertSays(Message.Kind.REFUSED, "cannot be approved");
    model.type(
        new VerdictDraft(
            Sample.TRACKER,
            "03",
            "CHANGES_REQUESTED",
            Map.of(),
            List.of("P1: no bell"),
            "",
            "",
            Map.of(),
            NOW));
    model.preview();
    assertThat(model.askProperty().get()).isInstanceOf(Ask.ToWrite.class);
    assertSilent();
  }

  @Test
  void namesNoOptionOfTheCommandLine() {
    model.decide(packet("03"), "BLOCKED");
    model.preview();
    assertSays(Message.Kind.REFUSED, "say what is missing.");
  }

  @Test
  void ofARefusedEditOnceOneIsMade() {
    model.setCell(packet("03"), "Status", "DONE");
    assertSays(Message.Kind.REFUSED, "Rule 1");
    model.refresh();
    assertSays(Message.Kind.REFUSED, "Rule 1");
    model.setCell(packet("03"), "Reviewer", "Jonas");
    assertSilent();
  }

  @Test
  void ofSomethingElseStays() {
    model.say(Message.note("noted"));
    model.setCell(packet("03"), "Reviewer", "Jonas");
    model.refresh();
    model.preview();
    assertSays(Message.Kind.NOTE, "noted");
  }
}
