package dev.reproof.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of one pack in one size, and buttons that show nothing else.
public final class Icons {
  private Icons() {}

  public static FontIcon of(Feather icon) {
    FontIcon node = FontIcon.of(icon);
    node.getStyleClass().add("icon");
    return node;
  }

  /// A flat button of at least 24 x 24 with a name for tooltip and screen reader.
  public static Button button(Feather icon, String name, Runnable action) {
    Button button = new Button(null, of(icon));
    button.getStyleClass().addAll("flat", "icon-button");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setOnAction(pressed -> action.run());
    return button;
  }
}
