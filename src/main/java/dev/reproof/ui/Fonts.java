package dev.reproof.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The two faces of the window, bundled so that nothing depends on installed fonts: Inter for its
/// words, JetBrains Mono for commands and output. JavaFX shapes plain text without ligatures, so
/// `->` stays two characters in it.
public final class Fonts {
  private static final String FOLDER = "/com/formdev/flatlaf/fonts/";
  private static final List<String> FACES =
      List.of(
          "inter/Inter-Regular.otf",
          "inter/Inter-Italic.otf",
          "inter/Inter-SemiBold.otf",
          "inter/Inter-Bold.otf",
          "jetbrains_mono/JetBrainsMono-Regular.ttf",
          "jetbrains_mono/JetBrainsMono-Italic.ttf",
          "jetbrains_mono/JetBrainsMono-Bold.ttf");

  private Fonts() {}

  /// Makes the faces known to the toolkit; again is harmless.
  ///
  /// @throws IllegalStateException if one is missing from the program
  public static void load() {
    for (String face : FACES) {
      try (InputStream file = Fonts.class.getResourceAsStream(FOLDER + face)) {
        if (file == null || Font.loadFont(file, 13) == null) {
          throw new IllegalStateException("the font " + face + " is missing from the program");
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the font " + face + " could not be read", e);
      }
    }
  }
}
