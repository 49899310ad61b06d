package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That no editor opened is told as long as that is so.
class EditorMessageTest {
  private static final String NONE = "no-such-editor-anywhere {file}";

  @TempDir private Path folder;
  private final SessionModel model;

  EditorMessageTest(@TempDir Path home) {
    model =
        new SessionModel(
            Threads.inline(), new SessionParts(home, new QuickRunner(), Clock.systemUTC()));
  }

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @BeforeEach
  void failToOpen() throws Exception {
    Path repository = folder.resolve("sample");
    Sample.write(repository, Instant.parse("2026-03-16T09:00:00Z"));
    Pictures.act(
        () -> {
          model.navigation().openPath(repository);
          model.looks().setEditor(NONE);
          model.looks().openInEditor(Sample.TRACKER, 3);
        });
    assertThat(model.messageProperty().get().kind()).isEqualTo(Message.Kind.FAILED);
  }

  @Test
  void goesWhenAnEditorOpens() {
    Pictures.act(() -> model.closeMessage());
    Pictures.act(() -> model.looks().openInEditor(Sample.TRACKER, 3));
    assertThat(model.messageProperty().get()).isNotNull();
    Pictures.act(() -> model.looks().setEditor("true {file}"));
    Pictures.act(() -> model.looks().openInEditor(Sample.TRACKER, 3));
    assertThat(model.messageProperty().get()).isNull();
  }

  @Test
  void goesWhenAnotherEditorIsChosen() {
    Pictures.act(() -> model.looks().setEditor("true {file}"));
    assertThat(model.messageProperty().get()).isNull();
  }

  @Test
  void staysWhileNothingIsChanged() {
    Pictures.act(() -> model.looks().setEditor(NONE));
    assertThat(model.messageProperty().get()).isNotNull();
  }
}
