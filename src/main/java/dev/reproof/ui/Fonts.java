package dev.reproof.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

  private static final List<Path> INSTALLED =
      List.of(
          Path.of("/usr/share/fonts"),
          Path.of("/usr/local/share/fonts"),
          Path.of(System.getProperty("user.home", ""), ".fonts"),
          Path.of(System.getProperty("user.home", ""), ".local", "share", "fonts"));

  private Fonts() {}

  /// Lets the toolkit start where no font is installed at all, on a bare Linux: it then takes its
  /// logical faces from the bundled ones, in the folder that the property `reproof.fonts` names. To
  /// be called before the toolkit starts.
  public static void prepare() {
    String folder = System.getProperty("reproof.fonts", "");
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    if (linux
        && Files.isRegularFile(Path.of(folder, "logicalfonts.properties"))
        && INSTALLED.stream().noneMatch(Fonts::holdsFonts)) {
      System.setProperty("prism.embeddedfonts", "true");
      System.setProperty("prism.useFontConfig", "false");
      System.setProperty("prism.fontdir", folder);
    }
  }

  private static boolean holdsFonts(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder, 6)) {
      return files.anyMatch(f -> f.toString().matches("(?i).*\\.(ttf|otf|ttc)"));
    } catch (IOException | UncheckedIOException e) {
      return true; // it cannot be looked into, so the toolkit shall see for itself
    }
  }

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
