package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import dev.reproof.text.ShownText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Nobody types slower because the session is behind: what is typed stays, in the fields and on
/// disk.
@Timeout(60)
class TypedAheadTest {
  @TempDir private Path folder;

  private Path sample() throws Exception {
    Path sample = folder.resolve("sample");
    Sample.write(sample, Instant.parse("2026-03-16T10:00:00Z"));
    return sample;
  }

  private SessionParts parts() {
    return new SessionParts(folder.resolve("home"), new QuickRunner(), Clock.systemUTC());
  }

  private static void type(SessionModel model, String risk) {
    VerdictDraft now = model.typedProperty().get();
    model.type(
        new VerdictDraft(
            now.tracker(),
            now.packet(),
            now.verdict(),
            now.gates(),
            now.findings(),
            risk,
            now.rollback(),
            now.waivers(),
            now.savedAt()));
  }

  private static void turn(Deque<Runnable> given) {
    while (!given.isEmpty()) {
      given.remove().run();
    }
  }

  @Test
  void aStateFromBeforeTheLastKeysDoesNotReplaceThem() throws Exception {
    Deque<Runnable> given = new ArrayDeque<>();
    SessionModel model =
        new SessionModel(
            new Threads(
                new FxThread(given::add),
                Runnable::run,
                Runnable::run,
                (millis, work) -> work.run()),
            parts());
    model.navigation().openPath(sample());
    turn(given);
    type(model, "The ferry");
    type(model, "The ferry waits");
    while (!given.isEmpty()) {
      given.remove().run();
      assertThat(model.typedProperty().get().risk()).isEqualTo("The ferry waits");
    }
    type(model, "");
    turn(given);
    assertThat(model.typedProperty().get().risk()).isEmpty();
    model.close();
  }

  @Test
  void theLastThatIsTypedIsWhatIsKept() throws Exception {
    TurnedFx fx = new TurnedFx();
    ExecutorService sessionThread = Threads.newSessionExecutor();
    Threads real = fx.threads(Threads.ofToolkit(sessionThread));
    SessionModel model =
        new SessionModel(
            new Threads(
                real.fx(),
                real.session(),
                real.reruns(),
                (millis, work) ->
                    CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS).execute(work)),
            parts());
    model.navigation().openPath(sample());
    fx.waitFor(() -> model.state().open().isPresent());
    for (int i = 0; i < 400; i++) {
      String risk = "key " + i + ".";
      type(model, risk);
      if (i % 100 == 99) {
        fx.waitFor(() -> isKept(risk));
      }
    }
    model.close();
    Threads.finish(sessionThread);
  }

  private boolean isKept(String text) {
    try (Stream<Path> all = Files.walk(folder.resolve("home"))) {
      for (Path file : all.filter(p -> p.toString().contains("drafts")).toList()) {
        if (Files.isRegularFile(file) && Files.readString(file).contains(text)) {
          return true;
        }
      }
      return false;
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  @Test
  void aPacketOfTheSameIdInAnotherTrackerHasItsOwnText() throws Exception {
    Path sample = sample();
    Path other = sample.resolve("other-progress.md");
    Files.copy(sample.resolve(Sample.TRACKER), other);
    SessionModel model = new SessionModel(Threads.inline(), parts());
    model.navigation().openPath(sample.resolve(Sample.TRACKER));
    String packet = model.selection().id();
    type(model, "Of the first tracker");
    model.navigation().openPath(other);
    model.selection().selectPacket(packet);
    assertThat(model.typedProperty().get().risk()).isEmpty();
    model.navigation().openPath(sample.resolve(Sample.TRACKER));
    model.selection().selectPacket(packet);
    assertThat(model.typedProperty().get().risk()).isEqualTo("Of the first tracker");
    model.close();
  }

  /// What is typed while another repository is opened, which has the same packets.
  @Test
  void whatIsTypedInOneRepositoryIsNotOfTheNext() throws Exception {
    Path sample = sample();
    Path other = folder.resolve("other");
    Sample.write(other, Instant.parse("2026-03-16T10:00:00Z"));
    Deque<Runnable> given = new ArrayDeque<>();
    Deque<Runnable> later = new ArrayDeque<>();
    SessionModel model =
        new SessionModel(
            new Threads(
                new FxThread(given::add),
                Runnable::run,
                Runnable::run,
                (millis, work) -> later.add(work)),
            parts());
    model.navigation().openPath(sample.resolve(Sample.TRACKER));
    turn(given);
    String packet = model.selection().id();
    String source = model.sources().of(packet).orElseThrow();
    model.navigation().openPath(other.resolve(Sample.TRACKER));
    type(model, "Of the first repository");
    model.sources().type(packet, ShownText.of(source), source + "\nOf the first repository\n");
    turn(later);
    turn(given);
    assertThat(model.state().open().orElseThrow().file()).startsWith(other);
    model.selection().selectPacket(packet);
    assertThat(model.typedProperty().get().risk()).isEmpty();
    assertThat(model.state().pendingIntents()).isZero();
    assertThat(model.sources().waiting(packet)).isEmpty();
    model.navigation().openPath(sample.resolve(Sample.TRACKER));
    turn(given);
    turn(later);
    turn(given);
    model.selection().selectPacket(packet);
    assertThat(model.typedProperty().get().risk()).isEqualTo("Of the first repository");
    assertThat(model.sources().of(packet).orElseThrow()).contains("Of the first repository");
    assertThat(model.state().pendingIntents()).isEqualTo(1);
    model.close();
  }
}
