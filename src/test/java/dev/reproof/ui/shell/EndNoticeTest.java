package dev.reproof.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Preferences;
import dev.reproof.ui.Choices;
import dev.reproof.ui.Fixture;
import dev.reproof.ui.Page;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Theme;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EndNoticeTest {
  private static final Duration LONG = Duration.ofSeconds(12);

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @Test
  void saysThatALongRerunOfAnotherPacketHasEnded() {
    assertThat(told(Page.BOARD, "02", LONG)).contains("packet 02", "1 of 2", "12 s");
    assertThat(told(Page.REVIEW, "02", LONG)).contains("packet 02");
  }

  @Test
  void saysNothingOfAShortOneNorOfThePacketThatIsShown() {
    assertThat(told(Page.BOARD, "02", Duration.ofSeconds(9))).isEmpty();
    assertThat(told(Page.REVIEW, "03", LONG)).isEmpty();
  }

  @Test
  void leadsToThePacketAndIsGone() {
    SessionModel model = Pictures.onFx(() -> model(Page.BOARD));
    NoticeLayer layer = Pictures.onFx(() -> shown(model, "02", LONG));
    boolean gone =
        Pictures.onFx(
            () -> {
              buttons(layer).getFirst().fire();
              return !layer.isVisible();
            });
    assertThat(gone).isTrue();
    assertThat(model.selection().packetProperty().get()).isEqualTo("02");
    assertThat(model.selection().pageProperty().get()).isEqualTo(Page.REVIEW);
  }

  @Test
  void doesNotSlideWhereNothingMayMove() {
    assertThat(
            Pictures.<Double>onFx(
                () -> shown(model(Page.BOARD), "02", LONG).lookup(".notice").getTranslateY()))
        .isZero();
  }

  private static List<Button> buttons(NoticeLayer layer) {
    return layer.lookupAll(".button").stream().map(Button.class::cast).toList();
  }

  private static String told(Page page, String packet, Duration took) {
    return Pictures.onFx(
        () -> {
          NoticeLayer layer = shown(model(page), packet, took);
          return layer.isVisible()
              ? layer.lookupAll(".label").stream()
                  .map(n -> ((Label) n).getText())
                  .collect(Collectors.joining(" "))
              : "";
        });
  }

  private static NoticeLayer shown(SessionModel model, String packet, Duration took) {
    NoticeLayer layer = new NoticeLayer(() -> true);
    Theme.dress(new Scene(layer, 900, 500));
    layer.applyCss();
    Choices choices = new Choices(Preferences.usual());
    choices.quietProperty().set(true);
    EndNotice notice = new EndNotice(model, choices, layer, () -> false);
    Fixture.end(model, packet, 1, 2, took);
    notice.close();
    return layer;
  }

  private static SessionModel model(Page page) {
    SessionModel model = Fixture.model(Fixture.harbour());
    model.selection().selectPacket("03");
    model.selection().show(page);
    return model;
  }
}
