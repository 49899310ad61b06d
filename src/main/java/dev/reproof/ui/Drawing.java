package dev.reproof.ui;

import java.nio.file.Files;
import java.nio.file.Path;

/// What draws the window: the processor alone where the user wishes it, and on a Linux without a
/// graphics device, where JavaFX would load a GL driver of some 60 MB only to give it up. Who names
/// a pipeline to Java keeps it. Where the processor draws, backgrounds are filled anew and not
/// stretched out of a kept picture, which takes it four times as long.
final class Drawing {
  private static final String PIPELINE = "prism.order";
  private static final String BY_PROCESSOR = "sw";
  private static final String FILLED_ANEW = "prism.disableRegionCaching";

  private Drawing() {}

  /// Chooses it; to be called before the toolkit starts.
  static void prepare(boolean wished) {
    if (System.getProperty(PIPELINE) == null
        && isByProcessor(wished, System.getProperty("os.name", ""), Path.of("/dev/dri"))) {
      System.setProperty(PIPELINE, BY_PROCESSOR);
    }
    if (BY_PROCESSOR.equals(System.getProperty(PIPELINE))
        && System.getProperty(FILLED_ANEW) == null) {
      System.setProperty(FILLED_ANEW, "true");
    }
  }

  /// `devices` is the folder in which Linux names its graphics devices.
  static boolean isByProcessor(boolean wished, String system, Path devices) {
    return wished || system.equals("Linux") && !Files.isDirectory(devices);
  }
}
