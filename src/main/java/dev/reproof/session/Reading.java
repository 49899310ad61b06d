package dev.reproof.session;

import dev.reproof.text.SourceText;
import dev.reproof.tracker.Tracker;

/// A text and what it says.
record Reading(SourceText text, Tracker tracker) {}
