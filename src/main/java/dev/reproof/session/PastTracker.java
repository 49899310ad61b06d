package dev.reproof.session;

import dev.reproof.text.SourceText;
import dev.reproof.tracker.Tracker;
import java.time.Instant;

/// A tracker as one commit has it, to be looked at only: its path, the commit's full hash, its
/// author's name, time and subject, the text and what it says.
public record PastTracker(
    String path,
    String commit,
    String author,
    Instant when,
    String subject,
    SourceText text,
    Tracker tracker) {}
