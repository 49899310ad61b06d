package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `lint` says of recorded hashes, held against a real repository.
class CheckpointHashesTest {
  @TempDir private Path root;
  private String notes = "";
  private String code = "";

  @BeforeEach
  void commitTwice() throws Exception {
    git("init", "-q");
    git("config", "user.name", "Ada");
    git("config", "user.email", "ada@example.org");
    notes = commit("docs/notes.md");
    code = commit("lib/inner/pump.go");
  }

  private String git(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(args));
    Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    git.waitFor();
    return said.strip();
  }

  private String commit(String path) throws Exception {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, path);
    git("add", path);
    git("commit", "-q", "-m", path);
    return git("rev-parse", "--short=8", "HEAD");
  }

  /// What the checks that need the repository say of a tracker with one packet.
  private String said(String cell, String files, String commit) throws Exception {
    Files.writeString(
        root.resolve("tracker.md"),
        """
        # Pump Progress Tracker

        | Packet | Title | Status | Implementer | Reviewer | Commit |
        |---|---|---|---|---|---|
        | PU-00 | Pump | DONE | Codex | Claude | %s |

        ## PU-00: Pump

        ### PU-00 Review Evidence

        Files changed:
        %s

        Commands run:
        1. `sh pump.sh` -> exit 0

        Commit:
        - %s
        """
            .formatted(cell, files, commit));
    git("add", "tracker.md");
    Called found = Called.in(root, root.resolve(".git/home"), "lint", "tracker.md");
    return found.out().lines().filter(l -> l.contains("checkpoint")).toList().toString();
  }

  @Test
  void theFilesMayBeInAnyOfTheCommits() throws Exception {
    assertThat(said("—", "- `lib/inner/pump.go`: new", "`%s`, `%s`".formatted(notes, code)))
        .isEqualTo("[]");
  }

  @Test
  void aPathMayBeginInAFolderOfItsOwnOrNameAFolderOrAPattern() throws Exception {
    assertThat(said("—", "- pump.go: new", "`%s`".formatted(code))).isEqualTo("[]");
    assertThat(said("—", "- 2 files (`notes.go`, `inner/pump.go`)", "`%s`".formatted(code)))
        .isEqualTo("[]");
    assertThat(said("—", "- `lib/`: all of it", "`%s`".formatted(code))).isEqualTo("[]");
    assertThat(said("—", "- `lib/**/pump*.go`: new", "`%s`".formatted(code))).isEqualTo("[]");
  }

  @Test
  void aPathMayNameALineOfItsFile() throws Exception {
    assertThat(said("—", "- `lib/inner/pump.go:12`: x", "`%s`".formatted(code))).isEqualTo("[]");
    assertThat(said("—", "- see `lib/inner/pump.go#L3-L9` too", "`%s`".formatted(code)))
        .isEqualTo("[]");
  }

  @Test
  void theSameCommitInAnotherTrackerIsToldHoweverManyDigitsItHas() throws Exception {
    String whole = git("rev-parse", code);
    said("—", "- `lib/inner/pump.go`: new", "`%s`".formatted(whole));
    Files.move(root.resolve("tracker.md"), root.resolve("other.md"));
    git("add", "other.md");

    for (String digits : List.of(whole, code, whole.substring(0, 7), whole.substring(0, 12))) {
      assertThat(said("—", "- `lib/inner/pump.go`: new", "`%s`".formatted(digits)))
          .contains("the checkpoint " + digits + " stands for a packet of other.md too");
    }
    assertThat(said("—", "- `docs/notes.md`: new", "`%s`".formatted(notes))).isEqualTo("[]");
  }

  @Test
  void aCommitOfOtherFilesIsTold() throws Exception {
    assertThat(said("—", "- `lib/inner/valve.go`: new", "`%s`".formatted(code)))
        .contains("touches none of the files");
  }

  @Test
  void theHashOfTheBoardCountsWhereTheEvidenceHasNone() throws Exception {
    assertThat(said("`%s`".formatted(code), "- `lib/inner/pump.go`: new", "see the board"))
        .isEqualTo("[]");
    assertThat(said("0abc1234", "- `lib/inner/pump.go`: new", "see the board"))
        .contains("0abc1234 names no commit");
  }
}
