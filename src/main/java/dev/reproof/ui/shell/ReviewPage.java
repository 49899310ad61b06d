package dev.reproof.ui.shell;

import dev.reproof.ui.Icons;
import dev.reproof.ui.Segments;
import dev.reproof.ui.Words;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The review of one packet: the list, the packet over its console, the verdict. Where there is
/// little room the console is under a tab and the verdict in a drawer.
final class ReviewPage extends StackPane {
  private final PacketList list;
  private final Panes panes;
  private final SplitPane across = new SplitPane();
  private final SplitPane down = new SplitPane();
  private final BorderPane tabbed = new BorderPane();
  private final Segments<Boolean> tabs = new Segments<>();
  private final StackPane drawer = new StackPane();
  private final Dividers dividers;
  private SizeClass size = SizeClass.WIDE;

  ReviewPage(PacketList list, Panes panes, Map<String, Double> fractions) {
    this.list = list;
    this.panes = panes;
    this.dividers = new Dividers(fractions);
    getStyleClass().add("review-page");
    across.getStyleClass().add("panes");
    down.getStyleClass().add("panes");
    down.setOrientation(Orientation.VERTICAL);
    createTabs();
    createDrawer();
    getChildren().setAll(across, drawer);
    SplitPane.setResizableWithParent(list, false);
    SplitPane.setResizableWithParent(panes.verdict(), false);
    list.setMinWidth(56);
    panes.packet().setMinSize(200, 120);
    panes.console().setMinSize(200, 80);
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
    size = next;
    dividers.release();
    across.getItems().clear();
    down.getItems().clear();
    drawer.getChildren().clear();
    tabbed.setCenter(null);
    list.setNarrow(next == SizeClass.COMPACT);
    list.setMaxWidth(next == SizeClass.COMPACT ? next.packetList() : Double.MAX_VALUE);
    if (next == SizeClass.COMPACT) {
      arrangeCompact();
    } else {
      arrangeWide();
    }
  }

  private void arrangeWide() {
    showDrawer(false);
    panes.verdict().setMinWidth(240);
    panes.verdict().setMaxWidth(Double.MAX_VALUE);
    down.getItems().setAll(panes.packet(), panes.console());
    across.getItems().setAll(list, down, panes.verdict());
    double width = size == SizeClass.WIDE ? 1440 : 1366;
    dividers.keep(across, 0, "list", size.packetList() / width);
    dividers.keep(across, 1, "verdict", 1 - size.verdict() / width);
    dividers.keep(down, 0, "console", 0.41);
  }

  private void arrangeCompact() {
    drawer.getChildren().setAll(panes.verdict());
    drawer.setMaxWidth(size.verdict());
    drawer.setPrefWidth(size.verdict());
    showConsole(tabs.button(true).isSelected());
    across.getItems().setAll(list, tabbed);
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
