package dev.reproof.ui;

import org.junit.jupiter.api.Tag;

/// The loop by keys once more, on a display and its window manager.
@Tag("display")
class LoopOnDisplayTest extends LoopByKeysTest {}
