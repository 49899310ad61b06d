package dev.reproof.cli;

import dev.reproof.command.Mark;
import dev.reproof.session.ApprovalChange;
import dev.reproof.session.RunPlan;
import dev.reproof.text.SafeText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a rerun would run if it were approved: the commands exactly as they are, the folder, the
/// commit, and what has changed since an earlier approval.
final class WouldRun {
  private final RunPlan plan;
  private final Colours colours;
  private final StringBuilder text = new StringBuilder();

  WouldRun(RunPlan plan, Colours colours) {
    this.plan = plan;
    this.colours = colours;
  }

  /// As a document.
  Map<String, Object> form() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("approved", false);
    document.put("wouldRun", plan.commands().stream().map(this::form).toList());
    document.put("runs", List.of());
    document.put("withheld", RunPlan.withheld());
    document.put("whyAsk", plan.whyAsk());
    document.put("changes", plan.changes().stream().map(WouldRun::form).toList());
    return document;
  }

  private Map<String, Object> form(RunPlan.Planned p) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("n", p.n());
    map.put("line", p.line());
    map.put("command", p.command().text());
    map.put("shell", p.command().needsShell());
    map.put("shellWords", p.command().needsShell() ? plan.shell() : List.of());
    map.put("program", p.program());
    map.put("insideRepository", p.insideRepository());
    map.put("directory", plan.directory());
    map.put("commit", plan.tree().head());
    map.put("dirty", plan.tree().dirty());
    map.put("marks", marks(p));
    return map;
  }

  private static Map<String, Object> form(ApprovalChange change) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("what", change.what());
    map.put("before", change.before());
    map.put("now", change.now());
    return map;
  }

  /// As text for people.
  @Override
  public String toString() {
    text.setLength(0);
    line("Would run, in " + Texts.shown(plan.directory()) + " at " + head() + ":");
    plan.tree().dirty().forEach(path -> line("  changed: " + Texts.shown(path)));
    plan.commands().forEach(this::tell);
    if (!RunPlan.withheld().isEmpty()) {
      line("They do not get these variables: " + String.join(", ", RunPlan.withheld()));
    }
    plan.changes().forEach(this::tell);
    return text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void tell(RunPlan.Planned p) {
    line("  " + p.n() + ". " + colours.strong(SafeText.exact(p.command().text())));
    String marks = String.join(", ", marks(p));
    line(
        "     "
            + (p.command().needsShell() ? "shell " + String.join(" ", plan.shell()) : "no shell")
            + " · "
            + Texts.shown(p.program())
            + where(p)
            + " · "
            + p.command().text().length()
            + " chars"
            + (marks.isEmpty() ? "" : " · " + colours.bad(marks)));
  }

  private static String where(RunPlan.Planned p) {
    if (p.insideRepository()) {
      return " inside the repository";
    }
    return p.found() ? " outside the repository" : " not found as a file";
  }

  private static List<String> marks(RunPlan.Planned p) {
    return p.command().marks().stream().map(Mark::words).sorted().toList();
  }

  private String head() {
    String commit = plan.tree().head();
    String head = commit.isEmpty() ? "no commit yet" : commit.substring(0, 8);
    int dirty = plan.tree().dirty().size();
    return dirty == 0 ? head : head + " + " + Texts.count(dirty, "changed file");
  }

  private void tell(ApprovalChange change) {
    line("Not as approved: " + change.what());
    if (!change.before().isEmpty()) {
      line(colours.bad("  - " + SafeText.exact(change.before())));
    }
    line(colours.good("  + " + SafeText.exact(change.now())));
  }
}
