package dev.reproof.ui.shell;

/// A line of the palette: what kind of thing it is, its words, the keys that do the same, and what
/// it does.
record PaletteItem(Kind kind, String words, String keys, Runnable act) {
  /// The order of kinds is that of equally good lines.
  enum Kind {
    PACKET,
    ACTION,
    COMMAND,
    TRACKER,
    RECENT
  }
}
