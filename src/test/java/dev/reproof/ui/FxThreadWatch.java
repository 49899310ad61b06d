package dev.reproof.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/// Watches, by the virtual machine's flight recorder, what the FX thread does with files of a
/// folder and whether it starts a process.
final class FxThreadWatch implements AutoCloseable {
  private static final List<String> FILES =
      List.of("jdk.FileRead", "jdk.FileWrite", "jdk.FileForce");
  private static final String START = "jdk.ProcessStart";
  private static final String FX = "JavaFX Application Thread";

  private final Path folder;
  private final Recording recording = new Recording();

  FxThreadWatch(Path folder) {
    this.folder = folder;
    FILES.forEach(
        name -> recording.enable(name).withThreshold(java.time.Duration.ZERO).withStackTrace());
    recording.enable(START).withStackTrace();
    recording.start();
  }

  /// What the FX thread waited for, each with the first of our own methods that did it.
  List<String> waits() throws IOException {
    recording.stop();
    Path file = Files.createTempFile("fx", ".jfr");
    List<String> waits = new ArrayList<>();
    try {
      recording.dump(file);
      for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
        RecordedThread thread = event.getThread();
        if (thread != null && FX.equals(thread.getJavaName()) && isOurs(event)) {
          waits.add(event.getEventType().getName() + " in " + method(event));
        }
      }
    } finally {
      Files.delete(file);
    }
    return waits;
  }

  private boolean isOurs(RecordedEvent event) {
    if (event.getEventType().getName().equals(START)) {
      return true;
    }
    String path = FILES.contains(event.getEventType().getName()) ? event.getString("path") : null;
    return path != null && path.startsWith(folder.toString());
  }

  private static String method(RecordedEvent event) {
    return event.getStackTrace() == null
        ? "?"
        : event.getStackTrace().getFrames().stream()
            .map(RecordedFrame::getMethod)
            .map(m -> m.getType().getName() + "." + m.getName())
            .filter(m -> m.startsWith("dev.reproof."))
            .findFirst()
            .orElse("?");
  }

  @Override
  public void close() {
    recording.close();
  }
}
