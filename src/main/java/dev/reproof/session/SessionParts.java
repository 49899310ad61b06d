package dev.reproof.session;

import dev.reproof.run.CommandRunner;
import java.nio.file.Path;
import java.time.Clock;

/// What a session is made of: the folder of kept state, the runner, the clock.
public record SessionParts(Path home, CommandRunner runner, Clock clock) {}
