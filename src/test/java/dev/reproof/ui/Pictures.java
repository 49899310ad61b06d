package dev.reproof.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Takes pictures of a window on the headless platform and keeps them in `target/screenshots`.
public final class Pictures {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private static final Map<String, List<Path>> SHEETS = new TreeMap<>();
  private static final List<String> WARNINGS = new CopyOnWriteArrayList<>();
  private static final Handler LISTENER =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            WARNINGS.add(entry.getLevel() + " " + entry.getMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private Pictures() {}

  /// Starts the toolkit with our fonts, drawn as the program is; again is harmless.
  public static void startToolkit() {
    Drawing.prepare(false);
    try {
      FxToolkit.registerPrimaryStage();
    } catch (java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("the toolkit did not start", e);
    }
    Logger css = Logger.getLogger("javafx.css");
    css.removeHandler(LISTENER);
    css.addHandler(LISTENER);
    onFx(
        () -> {
          Fonts.load();
          return true;
        });
  }

  /// Calls it on the FX thread and waits for what it gives.
  public static <T> T onFx(Supplier<T> call) {
    try {
      return WaitForAsyncUtils.asyncFx(call::get).get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /// Does it on the FX thread and waits until it is done.
  public static void act(Runnable gesture) {
    onFx(
        () -> {
          gesture.run();
          return true;
        });
  }

  /// The mouse comes over it; to be called on the FX thread.
  public static void comeOver(Node node) {
    Event.fireEvent(
        node,
        new MouseEvent(
            MouseEvent.MOUSE_ENTERED_TARGET,
            0,
            0,
            0,
            0,
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            false,
            true,
            new PickResult(node, 0, 0)));
  }

  /// Lays out a window of this size in a theme, and writes `NAME-light.png` or `NAME-dark.png`.
  ///
  /// @throws AssertionError if the stylesheet made the toolkit warn
  public static Path take(
      String name, Theme.Choice theme, int width, int height, Supplier<Parent> content) {
    Stage stage =
        onFx(
            () -> {
              new Theme(theme).close();
              Stage window = new Stage();
              Scene scene = new Scene(content.get(), width, height);
              Theme.dress(scene);
              window.setScene(scene);
              window.show();
              window.setWidth(width);
              window.setHeight(height);
              return window;
            });
    WaitForAsyncUtils.waitForFxEvents(20);
    WritableImage image = onFx(() -> stage.getScene().snapshot(null));
    onFx(
        () -> {
          stage.close();
          return Platform.isFxApplicationThread();
        });
    if (!WARNINGS.isEmpty()) {
      List<String> said = List.copyOf(WARNINGS);
      WARNINGS.clear();
      throw new AssertionError("the stylesheet made the toolkit warn: " + said);
    }
    return write(name + "-" + (theme == Theme.Choice.DARK ? "dark" : "light") + ".png", image);
  }

  /// Keeps a picture of a scene that is shown: `NAME-WIDTH-light.png` or `NAME-WIDTH-dark.png`.
  static Path keepAs(Stage stage, String name, Theme.Choice theme, int width) {
    String looks = theme == Theme.Choice.DARK ? "dark" : "light";
    Path path =
        write(
            "scene-" + name + "-" + width + "-" + looks + ".png",
            onFx(() -> stage.getScene().snapshot(null)));
    SHEETS.computeIfAbsent(width + "-" + looks, k -> new ArrayList<>()).add(path);
    return path;
  }

  /// What the toolkit said of our stylesheets since the last asking.
  static List<String> warnings() {
    List<String> said = List.copyOf(WARNINGS);
    WARNINGS.clear();
    return said;
  }

  /// Lays all kept scenes of a size and a theme beside each other: `contact-sheet-SIZE-THEME.png`.
  static void contactSheets() {
    SHEETS.forEach(
        (name, paths) ->
            write(
                "contact-sheet-" + name + ".png",
                onFx(
                    () -> {
                      TilePane tiles = new TilePane(10, 10);
                      tiles.setPrefColumns(4);
                      tiles.setStyle("-fx-background-color: #808080; -fx-padding: 10px");
                      for (Path path : paths) {
                        Image image = new Image(path.toUri().toString(), 460, 0, true, true);
                        String caption = String.valueOf(path.getFileName());
                        tiles
                            .getChildren()
                            .add(new VBox(2, new ImageView(image), new Label(caption)));
                      }
                      return new Scene(tiles).snapshot(null);
                    })));
  }

  /// Keeps a picture of a window that is shown.
  public static Path keep(Stage stage, String file) {
    WaitForAsyncUtils.waitForFxEvents(20);
    return write(file, onFx(() -> stage.getScene().snapshot(null)));
  }

  /// Writes it with little compression, for there are many.
  private static void writePng(BufferedImage picture, Path path) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0.8f);
    Files.deleteIfExists(path);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(path.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
  }

  private static Path write(String file, WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, argb, 0, width);
    try {
      Files.createDirectories(FOLDER);
      Path path = FOLDER.resolve(file);
      writePng(picture, path);
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
