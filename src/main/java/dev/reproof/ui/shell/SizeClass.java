package dev.reproof.ui.shell;

import java.util.Locale;

/// How much room the window has, in pixels of the layout after scaling: which widths and heights
/// its parts have. The style class of the root is `size-wide`, `size-medium` or `size-compact`.
enum SizeClass {
  WIDE(46, 300, 344, 26, 0),
  MEDIUM(40, 260, 320, 24, 388),
  COMPACT(36, 56, 320, 22, 0);

  private final int topBar;
  private final int packetList;
  private final int verdict;
  private final int statusLine;
  private final int packet;

  SizeClass(int topBar, int packetList, int verdict, int statusLine, int packet) {
    this.topBar = topBar;
    this.packetList = packetList;
    this.verdict = verdict;
    this.statusLine = statusLine;
    this.packet = packet;
  }

  static SizeClass of(double width, double height) {
    if (width >= 1400 && height >= 800) {
      return WIDE;
    }
    return width >= 1300 && height >= 640 ? MEDIUM : COMPACT;
  }

  int topBar() {
    return topBar;
  }

  int packetList() {
    return packetList;
  }

  /// The right pane's width; in [#COMPACT] that of the drawer.
  int verdict() {
    return verdict;
  }

  int statusLine() {
    return statusLine;
  }

  /// What the packet over its console has at least, so that four commands are in sight.
  int packet() {
    return packet;
  }

  String styleClass() {
    return "size-" + name().toLowerCase(Locale.ROOT);
  }
}
