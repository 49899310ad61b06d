package dev.reproof.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.tracker.Intent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed and not written yet, and files of it that say something else than they should.
class EditStoreTest {
  private static final String TRACKER = "docs/tracker.md";

  @TempDir private Path folder;
  private final List<String> told = new ArrayList<>();

  private EditStore store() throws IOException {
    return new EditStore(folder, told::add);
  }

  private Path file(String name) {
    return folder.resolve("edits").resolve(name + Home.fileName(TRACKER));
  }

  private void isKeptAside(Path file, String content) {
    assertThat(told).singleElement().asString().contains(file.toString());
    assertThat(file).doesNotExist();
    assertThat(file.resolveSibling(file.getFileName() + ".bad")).hasContent(content);
  }

  @Test
  void keepsEveryKindOfEdit() throws IOException {
    PendingEdits pending =
        new PendingEdits(
            List.of(
                new Intent.TickBox("01", "a", 0, true),
                new Intent.SetCell("01", "Status", "DONE", "TODO"),
                new Intent.RecordHash("01", "12ab34cd", "subject"),
                new Intent.MergeText("01", "a", "b"),
                new Intent.EditSource("01", "a", "b")),
            Map.of("01", "mark"));
    store().save(TRACKER, pending);
    assertThat(store().edits(TRACKER)).isEqualTo(pending);
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "{\"edits\":null}",
        "{\"edits\":[null]}",
        "{\"edits\":[{}]}",
        "{\"edits\":[{\"tick\":{}}]}",
        "{\"edits\":[{\"cell\":{\"packet\":\"01\",\"column\":\"Status\",\"value\":\"x\"}}]}",
        "{\"edits\":[{\"text\":{\"packet\":\"01\"}}]}",
        "{\"edits\":[{\"verdict\":{\"packet\":\"01\",\"runs\":[]}}]}",
        "{\"edits\":[],\"madeOn\":{\"01\":null}}"
      })
  void editsThatSayNothingAreKeptAside(String content) throws IOException {
    Files.createDirectories(folder.resolve("edits"));
    Files.writeString(file(""), content);
    assertThat(store().edits(TRACKER)).isEqualTo(PendingEdits.NONE);
    isKeptAside(file(""), content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"sources\":null}", "{\"sources\":[{}]}", "{\"sources\":[null]}"})
  void typedSourcesThatSayNothingAreKeptAside(String content) throws IOException {
    Files.createDirectories(folder.resolve("edits"));
    Files.writeString(file("typed-"), content);
    assertThat(store().sources(TRACKER)).isEmpty();
    isKeptAside(file("typed-"), content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"drafts\":[null]}",
        "{\"drafts\":[{}]}",
        "{\"drafts\":[{\"packet\":\"01\",\"gates\":{},\"findings\":[],\"waivers\":{}}]}",
        "{\"drafts\":[{\"tracker\":\"t\",\"packet\":\"01\",\"verdict\":\"\",\"gates\":{\"P0\":null},"
            + "\"findings\":[],\"risk\":\"\",\"rollback\":\"\",\"waivers\":{},\"savedAt\":0}]}"
      })
  void draftsThatSayNothingAreKeptAside(String content) throws IOException {
    Path file = folder.resolve("drafts").resolve(Home.fileName(TRACKER));
    Files.createDirectories(folder.resolve("drafts"));
    Files.writeString(file, content);
    assertThat(new DraftStore(folder, told::add).drafts(TRACKER)).isEmpty();
    isKeptAside(file, content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"approvals\":[null]}",
        "{\"approvals\":[{\"commands\":[],\"risky\":[],\"directory\":\"/\",\"head\":\"\"}]}"
      })
  void approvalsThatSayNothingAreKeptAside(String content) throws IOException {
    Path file = folder.resolve("approvals.json");
    Files.writeString(file, content);
    assertThat(new ApprovalStore(folder, told::add).approvals()).isEmpty();
    isKeptAside(file, content);
  }

  @Test
  void anEarlierBadFileIsNotWrittenOver() throws IOException {
    Files.createDirectories(folder.resolve("edits"));
    for (int i = 0; i < 3; i++) {
      Files.writeString(file(""), "bad " + i);
      assertThat(store().edits(TRACKER)).isEqualTo(PendingEdits.NONE);
    }
    String bad = file("").getFileName() + ".bad";
    assertThat(file("").resolveSibling(bad)).hasContent("bad 0");
    assertThat(file("").resolveSibling(bad + "-2")).hasContent("bad 1");
    assertThat(file("").resolveSibling(bad + "-3")).hasContent("bad 2");
    assertThat(told.getLast()).contains(bad + "-3");
  }
}
