package dev.reproof.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Random trackers in the ways that real ones are written, with what is true of them.
final class Trackers {
  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final String end;
  private final boolean fenced;
  private final boolean heads;
  private final String arrow;
  private final String prefix;
  private final List<String> ids = new ArrayList<>();
  private int boxes;
  private int ticked;

  private Trackers(Random random) {
    this.random = random;
    this.end = pick("\n", "\n", "\r\n");
    this.fenced = random.nextBoolean();
    this.heads = random.nextBoolean();
    this.arrow = pick("->", "→");
    this.prefix = pick("", "HB-", "SB5-");
  }

  /// A tracker's text, the ids of its packets in order, its boxes, and how many are ticked.
  record Written(String text, List<String> ids, int boxes, int ticked) {}

  static Written random(Random random) {
    return new Trackers(random).write();
  }

  private Written write() {
    if (random.nextInt(4) == 0) {
      text.append('\uFEFF');
    }
    line("# " + word() + " Progress Tracker");
    line("");
    line("Status: Active");
    line("Date: 2026-02-08  ");
    line("");
    int packets = 1 + random.nextInt(5);
    for (int i = 0; i < packets; i++) {
      ids.add(prefix + String.format("%02d", i));
    }
    if (random.nextBoolean()) {
      line("## Packet Board");
      line("");
    }
    line("| Packet | Title | Status | Implementer | Reviewer | Review State | Evidence Link |");
    line(pick("|---|---|---|---|---|---|---|", "|--------|:-----|---|---|---|---|---:|"));
    for (String id : ids) {
      line(
          "| "
              + id
              + " | "
              + word()
              + pick("", " \\| b", " `x`")
              + pick(" ", "   ")
              + "| "
              + pick("DONE", "TODO", "IN_PROGRESS", "BLOCKED (x)")
              + " | "
              + pick("Codex", "", "—")
              + " | "
              + pick("Claude", "", "-")
              + " | "
              + pick("APPROVED", "—", "")
              + " |"
              + pick(" ", "  ", " see below ")
              + "|");
    }
    line("");
    decoys();
    ids.forEach(this::section);
    if (random.nextBoolean()) {
      line("## Checkpoint Commits");
      line("");
      line("- " + ids.getFirst() + ": TODO");
      line("- [ ] not a box of a packet");
    }
    String whole = text.toString();
    if (random.nextBoolean() && whole.endsWith(end)) {
      whole = whole.substring(0, whole.length() - end.length());
    }
    return new Written(whole, List.copyOf(ids), boxes, ticked);
  }

  private void decoys() {
    if (random.nextBoolean()) {
      line("```");
      line("| Packet | Status |");
      line("|---|---|");
      line("| 99 | DONE |");
      line("- [ ] inside a fence");
      line("```");
      line("");
    }
    if (random.nextBoolean()) {
      line("<!--");
      line("- [x] inside a comment");
      line("-->");
      line("");
    }
  }

  private void section(String id) {
    String name = prefix.isEmpty() ? "Packet " + id : id;
    line("## " + name + " Checklist: " + word());
    blank();
    line("### Implementation");
    blank();
    for (int i = random.nextInt(3); i >= 0; i--) {
      box(word() + " " + word() + pick("", "  ", " (see `a.c`)"));
    }
    line("");
    line("### Required Tests");
    blank();
    box("`sh check-" + word().toLowerCase(java.util.Locale.ROOT) + ".sh` passed.");
    box("`go test ./... -run \"A|B\"` " + arrow + " exit 0");
    line("");
    line("### Review Gates");
    blank();
    box("P0 PASS");
    box("P1 PASS");
    box("Verdict recorded: `APPROVED`");
    line("");
    if (random.nextBoolean()) {
      evidence(name);
    }
    if (random.nextInt(3) == 0) {
      line("---");
      line("");
    }
  }

  private void evidence(String name) {
    line("### " + name + " Review Evidence");
    line("");
    if (fenced) {
      line("```markdown");
    }
    line("Commands run + exit codes:");
    line("1. `go test ./... -run \"A|B\"` " + arrow + " exit " + random.nextInt(2));
    line("");
    line("Gate checklist:");
    line("- P0: PASS (" + word() + ")");
    line("");
    line("Verdict: " + pick("APPROVED", "CHANGES_REQUESTED"));
    line("");
    line("Commit:");
    line("- " + pick("(pending)", "`12ab34cd` (" + word() + ")"));
    line("");
    line("Residual risk:");
    line("- None.");
    line("");
    line("Rollback:");
    line("- Revert.");
    if (fenced) {
      line("```");
    }
    line("");
  }

  private void blank() {
    if (heads) {
      line("");
    }
  }

  private void box(String said) {
    boolean tick = random.nextBoolean();
    boxes++;
    ticked += tick ? 1 : 0;
    line((tick ? "- [x] " : "- [ ] ") + said);
  }

  private void line(String content) {
    text.append(content).append(random.nextInt(40) == 0 ? "\n" : end);
  }

  private String word() {
    return pick("Tide", "Buoy", "Lamp — é", "Chart", "Moon 🌙", "Harbour & pier");
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
