package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kept state that is empty, corrupt, of another program, or cannot be used: the program starts,
/// says so, keeps the bad file aside, and never takes it for an approval or a pass.
class KeptStateTest {
  @TempDir private Path folder;
  private Path tracker = Path.of("");

  @BeforeEach
  void keepSome() {
    call("sample", "tidewatch");
    tracker = folder.resolve("tidewatch").resolve(Sample.TRACKER);
    assertThat(call("rerun", tracker.toString(), "00", "--approve").exit()).isZero();
  }

  private Called call(String... args) {
    return Called.in(
        Files.isDirectory(folder.resolve("tidewatch")) ? folder.resolve("tidewatch") : folder,
        folder.resolve("home"),
        args);
  }

  private Path kept() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("home/repositories"))) {
      return all.findFirst().orElseThrow();
    }
  }

  private static List<String> bad() {
    return List.of(
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"approvals\":null}",
        "{\"approvals\":[null]}",
        "{\"approvals\":[{\"commands\":null}]}",
        "{\"approvals\":[{\"commands\":[\"sh scripts/tide.sh\"]}]}",
        "\u0000\u0001\u0002",
        "{\"approvals\":7,\"version\":99}");
  }

  @Test
  void badApprovalsAreToldKeptAsideAndApproveNothing() throws IOException {
    Path approvals = kept().resolve("approvals.json");
    Path aside = kept().resolve("approvals.json.bad");
    for (String content : bad()) {
      Files.deleteIfExists(aside);
      Files.writeString(approvals, content);
      Called called = call("rerun", tracker.toString(), "00");
      assertThat(called.exit()).as(content).isEqualTo(3);
      assertThat(called.err()).contains("approvals.json could not be understood");
      assertThat(aside).hasContent(content);
    }
    assertThat(call("rerun", tracker.toString(), "00", "--approve").exit()).isZero();
  }

  @Test
  void badRecordsAreToldAndAreNoPass() throws IOException {
    for (String content : bad()) {
      Files.writeString(kept().resolve("runs/runs.jsonl"), content);
      Called called = call("runs", "--format", "json");
      assertThat(called.exit()).as(content).isEqualTo(1);
      assertThat(called.err()).contains("record 1");
      assertThat(called.out()).doesNotContain("PASSED");
    }
    assertThat(call("show", tracker.toString()).exit()).isZero();
  }

  @Test
  void aFolderThatCannotBeUsedStopsOnlyWhatMustKeep() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (String path : List.of(file.toString(), "/proc/reproof")) {
      Path here = folder.resolve("tidewatch");
      Called shown = Called.in(here, Path.of(path), "show", tracker.toString());
      assertThat(shown.exit()).isZero();
      assertThat(shown.err()).contains(path).contains("nothing can be kept");
      Called run = Called.in(here, Path.of(path), "rerun", tracker.toString(), "00", "--approve");
      assertThat(run.exit()).isEqualTo(3);
      assertThat(run.err()).contains("no run can be kept");
    }
  }
}
