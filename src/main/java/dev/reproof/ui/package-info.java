/// The window: its model, its threads, its looks, and the small parts that every pane is made of.
///
/// Imports floors 0 to 2, [dev.reproof.session], JavaFX, AtlantaFX and Ikonli. Of its own panes
/// only [dev.reproof.ui.ReproofApp] knows any; a pane knows this package and no other pane.
@NullMarked
package dev.reproof.ui;

import org.jspecify.annotations.NullMarked;
