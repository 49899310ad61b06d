package dev.reproof.ui.verdict;

import dev.reproof.ui.Ask;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.function.LongSupplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A repository belongs to somebody else: shall it be opened? The default is no, and yes is asleep
/// for half a second.
final class TrustDialog extends VBox {
  private final Button leave = new Button(Words.of("trust.leave"), new KeyHint("Esc"));

  TrustDialog(SessionModel model, Ask.ToTrust trust, LongSupplier nanos) {
    getStyleClass().addAll("dialog", "trust");
    setPrefWidth(640);
    Label title = new Label(Words.of("trust.title"));
    title.getStyleClass().add("dialog-title");
    SafeLabel where = new SafeLabel(trust.workTree().toString(), "mono");
    where.setWrapText(true);
    SafeLabel who = new SafeLabel(Words.of("trust.owner", trust.owner()), "muted");
    who.setWrapText(true);
    VBox head = new VBox(6, title, where, who);
    head.getStyleClass().add("dialog-head");
    SafeLabel what = new SafeLabel(Words.of("trust.what"));
    what.setWrapText(true);
    SafeLabel kept = new SafeLabel(Words.of("trust.kept"), "muted");
    kept.setWrapText(true);
    VBox body = new VBox(12, what, kept);
    body.getStyleClass().add("dialog-body");
    Button open = new Button(Words.of("trust.open"));
    open.setDisable(true);
    open.setOnAction(pressed -> model.trust(trust));
    Sleep.then(nanos, () -> open.setDisable(false));
    leave.setContentDisplay(ContentDisplay.RIGHT);
    leave.getStyleClass().add("accent");
    leave.setDefaultButton(true);
    leave.setOnAction(pressed -> model.leave());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(8, space, leave, open);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("dialog-foot");
    foot.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().setAll(head, body, foot);
  }

  @Override
  public void requestFocus() {
    leave.requestFocus();
  }
}
