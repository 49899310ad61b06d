package dev.reproof.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A write that hangs has an answer, which says whether something may have been changed.
class DeadlineTest {
  private static final Duration SOON = Duration.ofMillis(50);
  private static final Duration LATE = Duration.ofMinutes(5);

  @TempDir private Path folder;

  @Test
  void aWriterThatWasGivenUpChangesNothingAnyMore() throws Exception {
    CountDownLatch givenUp = new CountDownLatch(1);
    CompletableFuture<String> changed = new CompletableFuture<>();
    assertThatThrownBy(
            () ->
                Deadline.write(
                    "committing",
                    SOON,
                    goAhead -> {
                      awaitUninterrupted(givenUp);
                      try {
                        goAhead.take();
                        changed.complete("changed");
                      } catch (IOException e) {
                        changed.complete(String.valueOf(e.getMessage()));
                      }
                      return "";
                    }))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("committing did not answer within")
        .hasMessageContaining("nothing was changed");
    givenUp.countDown();
    assertThat(changed.get()).isEqualTo("given up before anything was changed");
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        // the caller has given up; what is tested is what comes then
      }
    }
  }

  @Test
  void anInterruptStopsAWriterThatHasChangedNothing() {
    CountDownLatch never = new CountDownLatch(1);
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () ->
                Deadline.write(
                    "committing",
                    LATE,
                    goAhead -> {
                      never.await();
                      return "";
                    }))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("interrupted; nothing was changed");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void theEndOfAWriterThatWentAheadIsWaitedFor() throws Exception {
    Thread caller = Thread.currentThread();
    String done =
        Deadline.write(
            "committing",
            LATE,
            goAhead -> {
              goAhead.take();
              caller.interrupt();
              return "done";
            });
    assertThat(done).isEqualTo("done");
    Thread.interrupted();
  }

  @Test
  void aRefusalStaysOne() {
    assertThatThrownBy(
            () ->
                Deadline.write(
                    "committing",
                    LATE,
                    goAhead -> {
                      throw new CommitRefused("held");
                    }))
        .isInstanceOf(CommitRefused.class);
  }

  @Test
  void aCommitThatWaitsForAnotherProgramIsAnswered() throws Exception {
    Path git = folder.resolve(".git");
    String head;
    try (Git made = Git.init().setDirectory(folder.toFile()).call()) {
      made.getRepository().getConfig().setString("user", null, "name", "Ada");
      made.getRepository().getConfig().setString("user", null, "email", "ada@example.org");
      made.getRepository().getConfig().save();
      head = made.commit().setMessage("Begin").setSign(false).call().name();
    }
    Files.writeString(folder.resolve("lamp.md"), "lit\n");
    Files.createFile(git.resolve("HEAD.lock"));
    try (Repository repository =
        Repository.open(folder, Owners.of(OptionalInt.empty(), p -> true), SOON)) {
      assertThatThrownBy(
              () -> repository.commit(List.of("lamp.md"), "Light the lamp", Instant.EPOCH))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("committing to " + git.toRealPath() + " did not answer within");
      assertThat(repository.head()).isEqualTo(head);
    }
  }
}
