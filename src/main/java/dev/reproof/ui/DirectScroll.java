package dev.reproof.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// A scroll pane whose content is painted directly. The toolkit's own keeps a picture of its
/// content, and paints all of it anew for each word that changes in it.
public final class DirectScroll extends ScrollPane {
  private final boolean wraps;

  public DirectScroll(@Nullable Node content) {
    this(content, false);
  }

  private DirectScroll(@Nullable Node content, boolean wraps) {
    super(content);
    this.wraps = wraps;
    skinProperty().addListener((p, before, now) -> lookup(".viewport").setCache(false));
  }

  /// One that is as wide as there is room, and wants to be as high as its content is then: the
  /// toolkit's own asks how high it is without an end to its lines.
  public static DirectScroll ofWrapped(Node content) {
    DirectScroll scroll = new DirectScroll(content, true);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
    return scroll;
  }

  @Override
  public Orientation getContentBias() {
    return wraps ? Orientation.HORIZONTAL : super.getContentBias();
  }

  @Override
  protected double computePrefHeight(double width) {
    Node content = getContent();
    if (!wraps || content == null || width < 0) {
      return super.computePrefHeight(width);
    }
    double sides = snappedLeftInset() + snappedRightInset();
    double ends = snappedTopInset() + snappedBottomInset();
    return ends + content.prefHeight(Math.max(0, width - sides));
  }
}
