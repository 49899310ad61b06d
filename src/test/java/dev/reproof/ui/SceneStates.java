package dev.reproof.ui;

import dev.reproof.command.Command;
import dev.reproof.session.ApprovalChange;
import dev.reproof.session.CheckpointPlan;
import dev.reproof.session.Conflict;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.OutputDiff;
import dev.reproof.session.Preview;
import dev.reproof.session.RerunFact;
import dev.reproof.session.RunPlan;
import dev.reproof.session.SessionState;
import dev.reproof.text.SideBySide;
import dev.reproof.text.SourceText;
import dev.reproof.text.Span;
import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Intent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the scenes show: states of a session, and what a dialog asks about.
final class SceneStates {
  private SceneStates() {}

  static RunPlan plan() {
    return new RunPlan("03", commands(), "/harbour", Fixture.TREE, false, List.of());
  }

  /// The same commands, of which others were approved, at another commit.
  static RunPlan changedPlan() {
    List<ApprovalChange> changes =
        List.of(
            new ApprovalChange("HEAD", "0b1de7a2" + "0".repeat(32), Fixture.TREE.head()),
            new ApprovalChange(
                "command 2",
                "cd quay && npx vitest run ab.test.ts",
                commands().get(1).command().text()),
            new ApprovalChange("command 4", "", commands().get(3).command().text()));
    return new RunPlan("03", commands(), "/harbour", Fixture.TREE, false, changes);
  }

  private static List<RunPlan.Planned> commands() {
    return List.of(
        planned(1, "make check-berths BERTHS=\"north south east\""),
        planned(2, "cd quay && npx vitest run a\u202Eb.test.ts"),
        planned(3, "rm -rf build && sh scripts/lock.sh --all | tee lock.log"),
        planned(4, "./bin/lock test --spells '<U+202E>'"));
  }

  /// As it would be planned in a repository in `/harbour`, on a machine that has these programs.
  private static RunPlan.Planned planned(int n, String text) {
    Command command = Command.of(text);
    String word = command.program();
    boolean inside = word.startsWith("./");
    boolean found = inside || !word.equals("cd");
    String program = inside ? "/harbour" + word.substring(1) : found ? "/usr/bin/" + word : word;
    return new RunPlan.Planned(n, 190 + n, command, program, found, inside, false);
  }

  static Preview preview(boolean asksForPlace) {
    return preview(asksForPlace, false);
  }

  /// What would be written into a file that is gone.
  static Preview previewOfGone() {
    return preview(false, true);
  }

  private static Preview preview(boolean asksForPlace, boolean gone) {
    OpenTracker open = Fixture.harbour().open().orElseThrow();
    SourceText before = open.text();
    int at = before.text().indexOf("DONE");
    TextEdit edit = new TextEdit(new Span(at, at + 4), "DONE", "CHANGES_REQUESTED");
    String after = before.text().substring(0, at) + "CHANGES_REQUESTED";
    after += before.text().substring(at + 4);
    return new Preview(
        open.path(), before, SourceText.of(after), List.of(edit), asksForPlace, gone);
  }

  static CheckpointPlan commit() {
    return new CheckpointPlan(
        "03",
        List.of("docs/harbour-progress.md", "src/03/harbour.c"),
        List.of("tests/03_test.c"),
        "Checkpoint: packet 03",
        List.of("the hook pre-commit would run"),
        false);
  }

  static Conflict conflict() {
    Intent intent = new Intent.SetCell("03", "Status", "BLOCKED", "DONE");
    return new Conflict(
        intent,
        "packet 03, Status",
        "IN_REVIEW",
        "BLOCKED",
        "the cell Status of packet 03 now holds “IN_REVIEW”, not “DONE”; it was to become"
            + " “BLOCKED”");
  }

  static Conflict longConflict() {
    String mine = "Readiness for storms, floods, ice, fog and night work of all the quays";
    Intent intent = new Intent.SetCell("03", "Title", mine, "Readiness");
    String theirs = "Readiness for storms, floods, ice, fog and night work of the northern quay";
    return new Conflict(
        intent,
        "packet 03, Title",
        theirs,
        mine,
        "the cell Title of packet 03 now holds “"
            + theirs
            + "”, not “Readiness”; it was to become “"
            + mine
            + "”");
  }

  static OutputDiff diff(SessionState state) {
    var runs = state.runs().getOrDefault("03", List.of());
    List<String> before = List.of("one berth", "two locks", "all well");
    List<String> now = List.of("one berth", "three locks", "all well");
    return new OutputDiff(
        runs.getFirst(), runs.getLast(), SideBySide.of(before, now, line -> line), false);
  }

  static SessionState several() {
    return Fixture.repositoryWith(
        Fixture.summary("docs/harbour-progress.md", "Harbour Control Certification"),
        Fixture.summary("docs/lighthouse-progress.md", "Lighthouse Automation"));
  }

  /// Packets whose marks have the longest words.
  static SessionState marks() {
    List<String> words = List.of("CHANGES_REQUESTED", "IN_PROGRESS", "IN_REVIEW", "BLOCKED");
    List<String> verdicts = List.of("CHANGES_REQUESTED", "BLOCKED", "APPROVED");
    StringBuilder board =
        new StringBuilder("# Marks\n\n| Packet | Title | Status |\n|---|---|---|\n");
    StringBuilder packets = new StringBuilder();
    Map<String, RerunFact> reruns = new HashMap<>();
    for (int i = 0; i < words.size() * verdicts.size(); i++) {
      String id = "%02d".formatted(i);
      board.append("| %s | A packet | %s |\n".formatted(id, words.get(i % words.size())));
      packets.append("\n## Packet %s: A packet\n\n- [x] done\n".formatted(id));
      packets.append("\n### Packet %s Review Evidence\n\n".formatted(id));
      packets.append("Verdict: %s\n".formatted(verdicts.get(i / words.size())));
      reruns.put(id, new RerunFact(12, 12, i, i % 3 > 0));
    }
    return Fixture.of(board.append(packets).toString(), reruns);
  }

  static SessionState empty() {
    return Fixture.of(
        """
        # Nothing yet

        | Packet | Title | Status |
        | --- | --- | --- |
        | 01 | Only a row | TODO |
        """);
  }
}
