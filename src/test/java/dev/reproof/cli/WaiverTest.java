package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A waiver is written with its name and reason, read back by the checks, and listed.
class WaiverTest {
  @TempDir private Path folder;
  private Path tracker = Path.of("");

  @BeforeEach
  void rerun() {
    call("sample", "tidewatch");
    tracker = folder.resolve("tidewatch").resolve(Sample.TRACKER);
    call("rerun", tracker.toString(), Sample.UNTRUE, "--approve");
  }

  private Called call(String... args) {
    return Called.in(folder, folder.resolve("home"), args);
  }

  private Called record(String... more) {
    String[] args = new String[5 + more.length];
    args[0] = "record";
    args[1] = tracker.toString();
    args[2] = Sample.UNTRUE;
    args[3] = "--verdict";
    args[4] = "APPROVED";
    System.arraycopy(more, 0, args, 5, more.length);
    return call(args);
  }

  @Test
  void approvesOverAFailingCommandAndIsReadBack() throws Exception {
    assertThat(record("--reviewer", "Ada").exit()).isEqualTo(1);

    Called recorded =
        record("--reviewer", "Ada (harbour)", "--waive", "1: triaged (see #12): no telephone yet");

    assertThat(recorded.exit()).as(recorded.err()).isZero();
    assertThat(Files.readString(tracker))
        .contains("-> exit 1 (waived by Ada [harbour]: triaged [see #12]: no telephone yet)");
    assertThat(call("lint", tracker.toString(), "--format", "json").out())
        .doesNotContain("\"failed-command\"");
    assertThat(call("show", tracker.toString(), Sample.UNTRUE).out())
        .contains("Waived by Ada [harbour] (line ")
        .contains("triaged [see #12]: no telephone yet");
    assertThat(call("show", tracker.toString(), Sample.UNTRUE, "--format", "json").out())
        .contains("\"by\" : \"Ada [harbour]\"");
  }

  @Test
  void aRunThatFailsAsItsWaiverSaysReopensNothing() throws Exception {
    record("--reviewer", "Ada", "--waive", "1: no telephone yet");
    String approved = Files.readString(tracker);
    String run =
        JsonMapper.shared()
            .readTree(
                call("rerun", tracker.toString(), Sample.UNTRUE, "--approve", "--format", "json")
                    .out())
            .at("/runs/0/id")
            .asString();

    Called reopened = call("reopen", tracker.toString(), Sample.UNTRUE, "--run", run);

    assertThat(reopened.exit()).as(reopened.err()).isEqualTo(1);
    assertThat(reopened.err()).contains("exit 1; it does not contradict packet");
    assertThat(tracker).hasContent(approved);
  }

  @Test
  void needsAReasonARunAndACommand() {
    assertThat(record("--reviewer", "Ada", "--waive", "1:  ").exit()).isEqualTo(2);
    assertThat(record("--reviewer", "Ada", "--waive", "1: TODO").exit()).isEqualTo(2);
    assertThat(record("--reviewer", "Ada", "--waive", "1: <reason>").exit()).isEqualTo(2);
    assertThat(record("--reviewer", "Ada", "--waive", "7: because").exit()).isEqualTo(2);
    Called passing = record("--reviewer", "Ada", "--waive", "1: known", "--waive", "2: known");
    assertThat(passing.exit()).isEqualTo(2);
    assertThat(passing.err()).contains("command 2 of packet 02 passes here").contains("nothing");
    Called other =
        call(
            "record",
            tracker.toString(),
            "03",
            "--verdict",
            "APPROVED",
            "--waive",
            "1: never ran",
            "--reviewer",
            "Ada");
    assertThat(other.exit()).isEqualTo(1);
    assertThat(other.err()).contains("no run on this tree");
  }
}
