package dev.reproof.ui;

import dev.reproof.evidence.End;
import dev.reproof.evidence.Log;
import dev.reproof.evidence.Output;
import dev.reproof.run.CommandRunner;
import dev.reproof.run.Finished;
import dev.reproof.run.Launch;
import dev.reproof.run.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A runner that starts nothing: each command has ended at once, with the code it was given, else
/// with 0.
public final class QuickRunner implements CommandRunner {
  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> ran = new ArrayList<>();

  public QuickRunner with(String command, int code) {
    codes.put(command, code);
    return this;
  }

  /// The commands that ran, in order.
  public List<String> ran() {
    return List.copyOf(ran);
  }

  @Override
  public Running start(Launch launch) {
    String command = launch.command().text();
    ran.add(command);
    try {
      Files.createDirectories(launch.output().getParent());
      Files.writeString(launch.output(), "said " + command + "\n");
      return new Ended(launch, codes.getOrDefault(command, 0), Files.size(launch.output()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Ended(Launch launch, int code, long bytes) implements Running {
    @Override
    public Log log() {
      return Fixture.log("said " + launch.command().text() + "\n");
    }

    @Override
    public void stop() {}

    @Override
    public Finished await() {
      return new Finished(
          new End.Exited(code),
          Instant.EPOCH,
          5,
          new Output(bytes, "0".repeat(64), launch.output().toString()),
          List.of());
    }
  }
}
