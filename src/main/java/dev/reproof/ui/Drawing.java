package dev.reproof.ui;

import java.nio.file.Files;
import java.nio.file.Path;

/// What draws the window: the processor alone where the user wishes it, and on a Linux without a
/// graphics device, where JavaFX would load a GL driver of some 60 MB only to give it up. Who names
/// a pipeline to Java keeps it.
final class Drawing {
  private static final String PIPELINE = "prism.order";

  private Drawing() {}

  /// Chooses it; to be called before the toolkit starts.
  static void prepare(boolean wished) {
    if (System.getProperty(PIPELINE) == null
        && isByProcessor(wished, System.getProperty("os.name", ""), Path.of("/dev/dri"))) {
      System.setProperty(PIPELINE, "sw");
    }
  }

  /// `devices` is the folder in which Linux names its graphics devices.
  static boolean isByProcessor(boolean wished, String system, Path devices) {
    return wished || system.equals("Linux") && !Files.isDirectory(devices);
  }
}
