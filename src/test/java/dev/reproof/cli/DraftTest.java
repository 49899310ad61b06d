package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `draft` on the sample: the block that the facts allow, and the fact behind each line.
class DraftTest {
  @TempDir private Path folder;
  private Path root = Path.of("");
  private Path tracker = Path.of("");

  @BeforeEach
  void writeSample() {
    call("sample", "tidewatch");
    root = folder.resolve("tidewatch");
    tracker = root.resolve(Sample.TRACKER);
  }

  private Called call(String... args) {
    return Called.in(folder, folder.resolve("home"), args);
  }

  private JsonNode draft(String packet) {
    Called called = call("draft", tracker.toString(), packet, "--format", "json");
    assertThat(called.exit()).as(called.err()).isZero();
    return JsonMapper.shared().readTree(called.out());
  }

  private static List<String> facts(JsonNode draft) {
    return draft.path("facts").values().stream().map(f -> f.path("text").asString()).toList();
  }

  private void git(String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(args));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  @Test
  void everyGateHasItsReasonAndItsFact() {
    call("rerun", tracker.toString(), Sample.UNTRUE, "--approve");
    JsonNode draft = draft(Sample.UNTRUE);
    assertThat(draft.path("verdict").asString()).isEqualTo("CHANGES_REQUESTED");
    assertThat(draft.path("markdown").asString())
        .contains("- P0: FAIL (command 1 exits 1 on rerun)")
        .contains("- P1: PASS (every section is checked)")
        .contains("- P2: PASS (tracker updated)");
    JsonNode gate =
        draft.path("facts").values().stream()
            .filter(f -> f.path("text").asString().startsWith("gate P0 FAIL"))
            .findFirst()
            .orElseThrow();
    assertThat(gate.path("run").asString()).isNotEmpty();
    assertThat(facts(draft)).contains("verdict CHANGES_REQUESTED: 1 reason blocks APPROVED");
    assertThat(facts(draft("03"))).contains("gate P1 is for the reviewer to decide");
    assertThat(call("draft", tracker.toString(), Sample.UNTRUE).out())
        .contains("gate P1 PASS: every section is checked (line ");
  }

  @Test
  void filesAreThoseOfGitHeldAgainstThoseClaimed() throws Exception {
    assertThat(draft(Sample.UNTRUE).path("markdown").asString())
        .contains("`docs/runbook.md`: changed\n")
        .contains("`README.md`: changed, not claimed");
    String text = Files.readString(tracker);
    int at = text.indexOf("## Packet 02");
    Files.writeString(
        tracker,
        text.substring(0, at)
            + text.substring(at)
                .replaceFirst("- `[0-9a-f]{8}` \\(Begin the tide table\\)", "- (pending)")
                .replaceFirst("- `docs/runbook.md`: new", "- `docs/untouched.md`: new"));
    Files.writeString(root.resolve("docs/runbook.md"), "another");
    Files.writeString(root.resolve("extra.txt"), "of a commit since");
    git("add", "extra.txt");
    git("-c", "user.name=A", "-c", "user.email=a@x", "commit", "-qm", "more");
    Files.delete(root.resolve("README.md"));

    JsonNode after = draft(Sample.UNTRUE);

    assertThat(after.path("markdown").asString())
        .contains("`docs/untouched.md`: claimed, not touched")
        .contains("`docs/runbook.md`: changed, not claimed")
        .contains("`extra.txt`: changed, not claimed")
        .contains("`README.md`: deleted, not claimed")
        .doesNotContain("tidewatch-progress.md");
    assertThat(facts(after))
        .anyMatch(
            f -> f.startsWith("file docs/untouched.md is claimed and not touched by the work"))
        .contains("file docs/runbook.md is changed and not claimed");
  }

  @Test
  void aClaimThatIsNoPathIsHeldUntouched() throws Exception {
    Files.writeString(
        tracker,
        Files.readString(tracker)
            .replace("- `docs/runbook.md`: new", "- `/`: new\n- `../out`: new\n- `a\0b`: new"));
    assertThat(draft(Sample.UNTRUE).path("markdown").asString()).contains("claimed, not touched");
  }
}
