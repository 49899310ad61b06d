package dev.reproof.ui.packet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.ui.Fixture;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.SessionModel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChecklistTabTest {
  private static final String TRACKER =
      """
      # Boxes

      | Packet | Title | Status |
      |---|---|---|
      | 01 | A packet | TODO |

      ## Packet 01: A packet

      - [ ] `make check` passed, and ``echo `date` `` too.
      - [x] No `end of a\u202E span.
      """;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  private static ChecklistTab shown() {
    return Pictures.onFx(
        () -> {
          SessionModel model = Fixture.model(Fixture.of(TRACKER));
          ChecklistTab tab = new ChecklistTab(model);
          new Scene(tab);
          tab.show(model.rows().getFirst().packet());
          return tab;
        });
  }

  @Test
  void drawsCodeAsCodeWithoutItsBackTicks() {
    ChecklistTab tab = shown();
    assertThat(texts(tab, 0))
        .extracting(Text::getText)
        .containsExactly("make check", " passed, and ", "echo `date` ", " too.");
    assertThat(texts(tab, 0))
        .extracting(t -> t.getStyleClass().contains("markdown-code"))
        .containsExactly(true, false, true, false);
  }

  @Test
  void drawsAHiddenCharacterInABox() {
    assertThat(nodes(shown(), 1))
        .extracting(n -> n instanceof Label box ? "[" + box.getText() + "]" : ((Text) n).getText())
        .containsExactly("No `end of a", "[<U+202E>]", " span.");
  }

  @Test
  void saysTheWordsOfABoxWithoutBackTicks() {
    CheckBox box = (CheckBox) shown().lookup(".check-box");
    assertThat(box.getAccessibleText()).isEqualTo("make check passed, and echo `date` too.");
  }

  private static List<Text> texts(ChecklistTab tab, int box) {
    return nodes(tab, box).stream().map(Text.class::cast).toList();
  }

  private static List<Node> nodes(ChecklistTab tab, int box) {
    Node flow = List.copyOf(tab.lookupAll(".box-text")).get(box);
    return ((TextFlow) flow).getChildren();
  }
}
