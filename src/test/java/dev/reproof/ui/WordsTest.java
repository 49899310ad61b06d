package dev.reproof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.evidence.Comparison;
import dev.reproof.evidence.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Pattern OF = Pattern.compile("Words\\s*\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern COUNT = Pattern.compile("Words\\s*\\.count\\(\\s*\"([^\"]+)\"");

  @Test
  void areThereForEveryKeyOfTheWindow() throws Exception {
    Set<String> used = new TreeSet<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      for (Matcher of = OF.matcher(text); of.find(); ) {
        used.add(of.group(1));
      }
      for (Matcher count = COUNT.matcher(text); count.find(); ) {
        used.add(count.group(1) + ".one");
        used.add(count.group(1) + ".many");
      }
    }
    assertThat(used).hasSizeGreaterThan(100);
    assertThat(ResourceBundle.getBundle("dev.reproof.ui.words").keySet()).containsAll(used);
  }

  private static Iterable<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/reproof/ui"))) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }

  /// What stands in the code is said in no other language, and is no longer in the test for longer
  /// words.
  @Test
  void standNowhereElse() throws Exception {
    Pattern literal = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    Pattern said = Pattern.compile("[a-z]{2,} [a-z]{2,}|%[.0-9]*[dfs] [a-zA-Z]|^[a-z]{2,} $");
    Pattern fault = Pattern.compile("Exception\\(|Error\\(|Trouble\\(|super\\(|^ *///|-fx-|\\\\b");
    List<String> found = new ArrayList<>();
    for (Path source : sources()) {
      for (String line : Files.readAllLines(source)) {
        boolean speaks =
            literal.matcher(line).results().anyMatch(l -> said.matcher(l.group(1)).find());
        if (speaks && !fault.matcher(line).find()) {
          found.add(source.getFileName() + ": " + line.strip());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void areThereForEachOutcomeAndComparison() {
    for (Outcome outcome : Outcome.values()) {
      assertThat(Words.of("word." + outcome)).isNotEmpty();
    }
    for (Comparison word : Comparison.values()) {
      assertThat(Words.of("word." + word)).isNotEmpty();
    }
  }

  /// Keys are called otherwise on macOS, so none is written out with its modifiers.
  @Test
  void nameKeysInBraces() {
    Pattern written = Pattern.compile("\\b(Ctrl|Cmd|Alt|Shift)\\b|[⌘⌥⇧]");
    ResourceBundle words = ResourceBundle.getBundle("dev.reproof.ui.words");
    List<String> broken =
        words.keySet().stream()
            .filter(k -> written.matcher(words.getString(k).replaceAll("\\{[^}]*}", "")).find())
            .toList();
    assertThat(broken).isEmpty();
  }

  @Test
  void callKeysAsTheSystemDoes() {
    assertThat(Words.of("guide.5")).startsWith("Press " + Action.shown("Shortcut+Shift+K") + ":");
    ResourceBundle words = ResourceBundle.getBundle("dev.reproof.ui.words");
    for (String key : words.keySet()) {
      String onMac = new KeyWords(true).in(words.getString(key));
      assertThat(onMac).doesNotContain("{Shortcut", "{Alt", "{Shift");
    }
    assertThat(new KeyWords(true).in(words.getString("guide.4"))).startsWith("Press ⌘ S:");
    assertThat(new KeyWords(false).in(words.getString("guide.4"))).startsWith("Press Ctrl S:");
  }

  /// Of two the last would be taken everywhere.
  @Test
  void standOnceForEachKey() throws Exception {
    List<String> keys =
        Files.readAllLines(Path.of("src/main/resources/dev/reproof/ui/words.properties")).stream()
            .filter(line -> line.matches("[a-zA-Z0-9._-]+\\s*=.*"))
            .map(line -> line.replaceFirst("\\s*=.*", ""))
            .toList();
    assertThat(keys).hasSizeGreaterThan(400).doesNotHaveDuplicates();
  }

  @Test
  void sayOneAndMany() {
    assertThat(Words.count("errors", 1)).isEqualTo("1 error");
    assertThat(Words.count("errors", 11)).isEqualTo("11 errors");
  }
}
