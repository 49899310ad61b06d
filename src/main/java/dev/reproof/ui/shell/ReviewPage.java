package dev.reproof.ui.shell;

import dev.reproof.ui.Icons;
import dev.reproof.ui.Segments;
import dev.reproof.ui.Words;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The review of one packet: the list, the packet over its console, the verdict. Where there is
/// little room the console is under a tab and the verdict in a drawer.
final class ReviewPage extends StackPane {
  private static final double CONSOLE = 0.41;

  /// The least width in which the commands and the bar of the console have room.
  private static final double CENTRE = 600;

  private final PacketList list;
  private final Panes panes;
  private final Split across;
  private final Split down;
  private final BorderPane tabbed = new BorderPane();
  private final Segments<Boolean> tabs = new Segments<>();
  private final StackPane drawer = new StackPane();
  private SizeClass size = SizeClass.WIDE;

  ReviewPage(PacketList list, Panes panes, Map<String, Double> fractions) {
    this.list = list;
    this.panes = panes;
    this.across = new Split(Orientation.HORIZONTAL, fractions);
    this.down = new Split(Orientation.VERTICAL, fractions);
    getStyleClass().add("review-page");
    createTabs();
    createDrawer();
    getChildren().setAll(across, drawer);
    list.setMinWidth(56);
    panes.packet().setMinSize(200, 120);
    panes.console().setMinSize(200, 80);
    down.setMinWidth(CENTRE);
    arrange(SizeClass.WIDE);
  }

  private void createTabs() {
    tabs.add(false, Words.of("pane.packet"), this::showConsole);
    tabs.add(true, Words.of("pane.console"), this::showConsole);
    tabs.choose(false);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button verdict = new Button(Words.of("pane.verdict"), Icons.of(Feather.SIDEBAR));
    verdict.setOnAction(pressed -> showDrawer(!drawer.isVisible()));
    HBox bar = new HBox(tabs, space, verdict);
    bar.getStyleClass().add("compact-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    tabbed.setTop(bar);
  }

  private void createDrawer() {
    drawer.getStyleClass().add("drawer");
    drawer.setVisible(false);
    StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
  }

  /// Lays the panes out for the room there is.
  void arrange(SizeClass next) {
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    boolean inVerdict = Focus.isInside(focused, panes.verdict());
    boolean inConsole = Focus.isInside(focused, panes.console());
    size = next;
    across.clear();
    down.clear();
    drawer.getChildren().clear();
    tabbed.setCenter(null);
    list.setNarrow(next == SizeClass.COMPACT);
    if (next == SizeClass.COMPACT) {
      arrangeCompact();
    } else {
      arrangeWide();
    }
    if (focused != null && Focus.isInside(focused, this)) {
      showDrawer(inVerdict);
      if (inConsole) {
        showConsole(true);
      }
      focused.requestFocus();
    }
  }

  private void arrangeWide() {
    showDrawer(false);
    panes.verdict().setMinWidth(240);
    across.add(list, "", width -> 0);
    across.add(down, "list", width -> size.packetList());
    across.add(panes.verdict(), "verdict", width -> width - size.verdict());
    down.add(panes.packet(), "", height -> 0);
    down.add(panes.console(), "console", height -> Math.max(height * CONSOLE, size.packet()));
  }

  private void arrangeCompact() {
    drawer.getChildren().setAll(panes.verdict());
    drawer.setMaxWidth(size.verdict());
    drawer.setPrefWidth(size.verdict());
    showConsole(tabs.button(true).isSelected());
    across.add(list, "", width -> 0);
    across.add(tabbed, "narrow", width -> size.packetList());
  }

  /// So much of the page's room, in pixels, was taken at its lower end: the console gives it.
  void takeBelow(double taken) {
    down.takeBelow(taken);
  }

  /// Brings the console, or the packet, to the front where only one of them has room.
  void showConsole(boolean console) {
    tabs.choose(console);
    if (size == SizeClass.COMPACT) {
      tabbed.setCenter(console ? panes.console() : panes.packet());
    }
  }

  /// Opens or closes the drawer where the verdict is in one.
  void showDrawer(boolean open) {
    drawer.setVisible(open && size == SizeClass.COMPACT);
    drawer.setManaged(drawer.isVisible());
  }

  boolean isDrawerOpen() {
    return drawer.isVisible();
  }
}
