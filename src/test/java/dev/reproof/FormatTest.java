package dev.reproof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every source is as google-java-format writes it.
class FormatTest {
  @Test
  void everySourceIsFormatted() throws IOException, FormatterException {
    List<String> differing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        if (!new Formatter().formatSource(source).equals(source)) {
          differing.add(file.toString());
        }
      }
    }
    assertThat(differing).as("format these with google-java-format").isEmpty();
  }
}
