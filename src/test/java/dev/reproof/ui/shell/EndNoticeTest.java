package dev.reproof.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Preferences;
import dev.reproof.ui.Choices;
import dev.reproof.ui.Fixture;
import dev.reproof.ui.Message;
import dev.reproof.ui.Page;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Theme;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class EndNoticeTest {
  private static final Duration LONG = Duration.ofSeconds(12);

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @Test
  void saysInTheBarThatALongRerunHasEndedWhereNothingMayMove() {
    assertThat(told(Page.BOARD, "02", LONG)).contains("packet 02", "1 of 2", "12 s");
    assertThat(told(Page.REVIEW, "02", LONG)).contains("packet 02");
  }

  @Test
  void saysNothingOfAShortOneNorOfThePacketThatIsShown() {
    assertThat(told(Page.BOARD, "02", Duration.ofSeconds(9))).isEmpty();
    assertThat(told(Page.REVIEW, "03", LONG)).isEmpty();
  }

  private static String told(Page page, String packet, Duration took) {
    return Pictures.onFx(
        () -> {
          SessionModel model = model(page);
          Stage stage = new Stage();
          EndNotice notice = new EndNotice(stage, model, quiet(), () -> true);
          Fixture.end(model, packet, 1, 2, took);
          notice.close();
          @Nullable Message said = model.messageProperty().get();
          return said == null ? "" : said.text();
        });
  }

  private static SessionModel model(Page page) {
    SessionModel model = Fixture.model(Fixture.harbour());
    model.selectPacket("03");
    model.show(page);
    return model;
  }

  private static Choices quiet() {
    Choices choices = new Choices(Preferences.usual());
    choices.quietProperty().set(true);
    return choices;
  }

  @Test
  void movesInOverAnotherPacketElse() throws Exception {
    Stage stage =
        Pictures.onFx(
            () -> {
              Stage shown = new Stage();
              Scene scene = new Scene(new StackPane(), 900, 500);
              Theme.dress(scene);
              shown.setScene(scene);
              shown.show();
              SessionModel model = model(Page.BOARD);
              EndNotice notice = new EndNotice(shown, model, quiet(), () -> false);
              Fixture.end(model, "02", 1, 2, LONG);
              notice.close();
              return shown;
            });
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () ->
            Pictures.onFx(
                () ->
                    javafx.stage.Window.getWindows().stream()
                        .filter(w -> w.getScene() != null)
                        .anyMatch(
                            w -> w.getScene().getRoot().lookup(".notification-bar") != null)));
    Pictures.onFx(
        () -> {
          stage.close();
          return true;
        });
  }
}
