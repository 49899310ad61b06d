package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.run.ProcessRunner;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The repository of somebody else is asked about before it is opened. Only the system's first user
/// can give a folder away; for others the question is put by hand and its answer is what is seen.
class TrustTest {
  private static final int SOMEBODY = 12345;

  @TempDir private Path folder;
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
  private Path root = Path.of("");
  private SessionModel model;

  @BeforeEach
  void somebodyElses() throws Exception {
    root = folder.toRealPath().resolve("tidewatch");
    Sample.write(root, Instant.parse("2026-03-16T09:00:00Z"));
    model = model();
    if (Files.getAttribute(root, "unix:uid") instanceof Integer uid && uid == 0) {
      try (Stream<Path> all = Files.walk(root, new FileVisitOption[0])) {
        for (Path each : all.toList()) {
          Files.setAttribute(each, "unix:uid", SOMEBODY);
        }
      }
      model.navigation().openPath(root);
    } else {
      model.navigation().openPath(folder.resolve("none"));
      model.ask(new Ask.ToTrust(root, root, "somebody"));
    }
  }

  private SessionModel model() {
    return new SessionModel(
        Threads.inline(), new SessionParts(folder.resolve("home"), runner, Clock.systemUTC()));
  }

  @AfterEach
  void close() {
    model.close();
    runner.close();
  }

  @Test
  void nothingIsOpenedBeforeTheAnswer() {
    assertThat(model.state().repository()).isEmpty();
    assertThat(model.askProperty().get())
        .isInstanceOfSatisfying(
            Ask.ToTrust.class, asked -> assertThat(asked.workTree()).isEqualTo(root));
    model.leave();
    assertThat(model.state().repository()).isEmpty();
    assertThat(folder.resolve("home/trusted.json")).doesNotExist();
  }

  @Test
  void aYesOpensItAndIsKept() throws Exception {
    assertThat(model.askProperty().get()).isInstanceOfSatisfying(Ask.ToTrust.class, model::trust);
    assertThat(model.askProperty().get()).isNull();
    assertThat(model.state().repository()).isPresent();
    assertThat(model.state().open()).isPresent();
    assertThat(Files.readString(folder.resolve("home/trusted.json"))).contains(root.toString());
    try (SessionModel later = model()) {
      later.navigation().openPath(root);
      assertThat(later.askProperty().get()).isNull();
      assertThat(later.state().repository()).isPresent();
    }
  }

  @Test
  void anAnswerThatCannotBeReadIsKeptAsideAndTold() throws Exception {
    model.leave();
    Path kept = folder.resolve("home/trusted.json");
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(kept, "{ workTrees: ");
    model.navigation().openPath(root);
    if (model.askProperty().get() instanceof Ask.ToTrust) {
      assertThat(model.messageProperty().get().text()).contains("trusted.json");
      assertThat(folder.resolve("home/trusted.json.bad")).exists();
    }
  }
}
