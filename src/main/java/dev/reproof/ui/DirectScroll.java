package dev.reproof.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// A scroll pane whose content is painted directly. The toolkit's own keeps a picture of its
/// content, and paints all of it anew for each word that changes in it.
public final class DirectScroll extends ScrollPane {
  public DirectScroll(@Nullable Node content) {
    super(content);
    skinProperty().addListener((p, before, now) -> lookup(".viewport").setCache(false));
  }
}
