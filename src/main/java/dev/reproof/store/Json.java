package dev.reproof.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/// Values as JSON in files of our own: written whole or not at all, readable by their owner alone.
final class Json {
  private final JsonMapper mapper = JsonMapper.builder().build();
  private final Consumer<String> tell;

  Json() {
    this(said -> {});
  }

  /// `tell` is told of a file that could not be understood and was kept aside.
  Json(Consumer<String> tell) {
    this.tell = tell;
  }

  String line(Object value) {
    return mapper.writeValueAsString(value);
  }

  <T> Optional<T> parse(String text, Class<T> type) {
    try {
      return Optional.ofNullable(mapper.readValue(text, type));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /// Writes a value as a file that people can read.
  void write(Path file, Object value) throws IOException {
    writeWhole(file, text(value).getBytes(StandardCharsets.UTF_8));
  }

  /// A value as people can read it.
  String text(Object value) {
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
  }

  /// Writes a file whole or not at all, so that it outlasts a power cut.
  static void writeWhole(Path file, byte[] bytes) throws IOException {
    writeWhole(file, bytes, FileSteps.REAL);
  }

  static void writeWhole(Path file, byte[] bytes, FileSteps steps) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " lies in no folder");
    }
    Path temporary = Temporary.beside(file);
    try {
      steps.writePrivate(temporary, bytes);
      steps.move(temporary, file);
      steps.forceFolder(folder);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /// Reads a value; empty if there is no such file. A file that cannot be understood is kept aside
  /// under another name, and empty is given.
  <T> Optional<T> read(Path file, Class<T> type) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      T value = mapper.readValue(Files.readAllBytes(file), type);
      if (value != null) {
        return Optional.of(value);
      }
      keepAside(file, "");
    } catch (JacksonException e) {
      keepAside(file, place(e));
    }
    return Optional.empty();
  }

  private void keepAside(Path file, String place) throws IOException {
    Path aside = aside(file);
    Files.move(file, aside);
    tell.accept(
        file + " could not be understood" + place + "; it is kept as " + aside.getFileName());
  }

  /// Where it went wrong: ` at line 3, column 5`, both from 1; empty where that is not known.
  static String place(JacksonException wrong) {
    TokenStreamLocation at = wrong.getLocation();
    return at == null || at.getLineNr() < 1
        ? ""
        : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  /// A name beside the file that nothing has: an earlier bad file stays as it is.
  private static Path aside(Path file) {
    Path aside = file.resolveSibling(file.getFileName() + ".bad");
    for (int n = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); n++) {
      aside = file.resolveSibling(file.getFileName() + ".bad-" + n);
    }
    return aside;
  }
}
