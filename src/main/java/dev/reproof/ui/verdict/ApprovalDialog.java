package dev.reproof.ui.verdict;

import dev.reproof.command.Mark;
import dev.reproof.session.ApprovalChange;
import dev.reproof.session.RunPlan;
import dev.reproof.text.NamedText;
import dev.reproof.ui.CodeFlow;
import dev.reproof.ui.DirectScroll;
import dev.reproof.ui.HiddenChars;
import dev.reproof.ui.KeyHint;
import dev.reproof.ui.SafeLabel;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// Shows exactly what would run, and asks. The default is no; yes is asleep for half a second, so
/// that a held key or a double click cannot say it.
final class ApprovalDialog extends VBox {
  private final SessionModel model;
  private final RunPlan plan;
  private final Button leave = new Button(Words.of("approve.leave"), new KeyHint("Esc"));
  private final Button some = new Button();
  private final Button all = new Button();
  private final Map<Integer, CheckBox> confirmed = new LinkedHashMap<>();
  private boolean awake;

  ApprovalDialog(SessionModel model, RunPlan plan, LongSupplier nanos) {
    this.model = model;
    this.plan = plan;
    getStyleClass().addAll("dialog", "approval");
    getChildren().setAll(createHead(), createCommands(), createFoot());
    refresh();
    Sleep.then(
        nanos,
        () -> {
          awake = true;
          refresh();
        });
  }

  private VBox createHead() {
    int count = runnableCount();
    Label title =
        new Label(
            count == 1 ? Words.of("approve.title.one") : Words.of("approve.title.many", count));
    title.getStyleClass().add("dialog-title");
    String head =
        plan.tree().head().isEmpty()
            ? Words.of("approve.no-commit")
            : plan.tree().head().substring(0, 8);
    String changed =
        plan.tree().dirty().isEmpty()
            ? ""
            : " + " + Words.count("approve.changed", plan.tree().dirty().size());
    CodeFlow where = new CodeFlow("approval-where");
    where.say(
        Words.of("approve.where", CodeFlow.code(plan.directory()), CodeFlow.code(head) + changed));
    VBox box = new VBox(6, title, where);
    String why = plan.whyAsk();
    if (why != null) {
      SafeLabel because = new SafeLabel(why, "warning", "tone-text");
      because.setWrapText(true);
      because.setMinHeight(Region.USE_PREF_SIZE);
      box.getChildren().add(because);
    }
    box.getStyleClass().add("dialog-head");
    return box;
  }

  private Node createCommands() {
    VBox rows = new VBox();
    plan.changes().forEach(change -> rows.getChildren().add(row(change)));
    for (RunPlan.Planned planned : plan.commands()) {
      rows.getChildren().add(row(planned));
    }
    addNames(rows, "approve.changed-files", plan.tree().dirty());
    addNames(rows, "approve.withheld", RunPlan.withheld());
    ScrollPane scroll = new DirectScroll(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    rows.heightProperty()
        .addListener(
            (p, before, now) -> scroll.setPrefHeight(Math.min(380, now.doubleValue() + 2)));
    scroll.setPrefHeight(Math.min(380, 62.0 * plan.commands().size()));
    scroll.setMinHeight(60);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private static void addNames(VBox rows, String key, List<String> names) {
    if (!names.isEmpty()) {
      SafeLabel label =
          new SafeLabel(Words.of(key, String.join(", ", names)), "muted", "small", "approval-row");
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.setMaxWidth(Double.MAX_VALUE);
      rows.getChildren().add(label);
    }
  }

  /// What is no longer as it was approved.
  private static VBox row(ApprovalChange change) {
    VBox box = new VBox(3, new SafeLabel(Words.of("approve.not-as", change.what()), "small"));
    if (!change.before().isEmpty()) {
      box.getChildren().add(line("−", change.before()));
    }
    box.getChildren().add(line("+", change.now()));
    box.getStyleClass().addAll("approval-row", "risky");
    return box;
  }

  private static HBox line(String sign, String text) {
    Label signed = new Label(sign);
    signed.getStyleClass().add("mono");
    signed.setMinWidth(16);
    TextFlow exact = exact(text);
    HBox.setHgrow(exact, Priority.ALWAYS);
    HBox line = new HBox(signed, exact);
    line.setAccessibleText(sign + " " + exact.getAccessibleText());
    return line;
  }

  private static TextFlow exact(String text) {
    TextFlow flow = HiddenChars.flow(NamedText.exact(text), "exact-text");
    flow.setMinWidth(0);
    return flow;
  }

  private HBox row(RunPlan.Planned planned) {
    Label number = new Label(String.valueOf(planned.n()));
    number.getStyleClass().addAll("muted", "mono");
    number.setMinWidth(22);
    VBox middle = new VBox(6, exact(planned.command().text()));
    HBox.setHgrow(middle, Priority.ALWAYS);
    if (planned.needsConfirmation() && !planned.command().has(Mark.PLACEHOLDER)) {
      CheckBox read = new CheckBox(Words.of("approve.read", marks(planned)));
      read.setOnAction(pressed -> refresh());
      confirmed.put(planned.n(), read);
      middle.getChildren().add(read);
    }
    if (planned.command().has(Mark.PLACEHOLDER)) {
      middle.getChildren().add(new SafeLabel(Words.of("approve.placeholder"), "muted", "small"));
    }
    SafeLabel facts = new SafeLabel(facts(planned), "mono", "small", "command-facts");
    facts.setWrapText(true);
    facts.setMinWidth(260);
    facts.setPrefWidth(300);
    HBox row = new HBox(10, number, middle, facts);
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().add("approval-row");
    if (!planned.command().marks().isEmpty()) {
      row.getStyleClass().add("risky");
    }
    return row;
  }

  private static String marks(RunPlan.Planned planned) {
    return planned.command().marks().stream()
        .filter(Mark::needsConfirmation)
        .map(Mark::words)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String facts(RunPlan.Planned planned) {
    List<String> facts = new ArrayList<>();
    facts.add(Words.of(planned.command().needsShell() ? "approve.shell" : "approve.no-shell"));
    if (planned.insideRepository()) {
      facts.add(Words.of("approve.inside", planned.program()));
    } else if (!planned.found()) {
      facts.add(Words.of("approve.not-found", planned.command().program()));
    } else {
      facts.add(Words.of("approve.outside", planned.program()));
    }
    planned.command().marks().stream().map(Mark::words).sorted().forEach(facts::add);
    facts.add(Words.of("approve.chars", planned.command().text().length()));
    return String.join(" · ", facts);
  }

  private HBox createFoot() {
    leave.setContentDisplay(ContentDisplay.RIGHT);
    leave.getStyleClass().add("accent");
    leave.setDefaultButton(true);
    leave.setOnAction(pressed -> model.leave());
    some.setOnAction(pressed -> answer());
    all.setOnAction(pressed -> answer());
    List.of(leave, some, all).forEach(b -> b.setMinWidth(Region.USE_PREF_SIZE));
    SafeLabel again = new SafeLabel(Words.of("approve.again"), "muted");
    again.setWrapText(true);
    again.setMinHeight(Region.USE_PREF_SIZE);
    again.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(again, Priority.ALWAYS);
    HBox foot = new HBox(8, again, leave, some, all);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("dialog-foot");
    return foot;
  }

  /// The numbers that would run as the boxes stand.
  private List<Integer> runnable() {
    List<Integer> numbers = new ArrayList<>();
    for (RunPlan.Planned planned : plan.commands()) {
      CheckBox read = confirmed.get(planned.n());
      boolean held =
          planned.command().has(Mark.PLACEHOLDER)
              || planned.needsConfirmation() && (read == null || !read.isSelected());
      if (!held) {
        numbers.add(planned.n());
      }
    }
    return numbers;
  }

  private void refresh() {
    List<Integer> numbers = runnable();
    int total = runnableCount();
    boolean whole = numbers.size() == total;
    some.setVisible(!whole && !numbers.isEmpty());
    some.setManaged(some.isVisible());
    some.setText(numbers.isEmpty() ? "" : Words.of("approve.run-some", joined(numbers)));
    all.setText(total == 1 ? Words.of("approve.run-one") : Words.of("approve.run-all", total));
    some.setDisable(!awake);
    all.setDisable(!awake || !whole || total == 0);
  }

  /// How many could run: a command with a placeholder never does.
  private int runnableCount() {
    return (int) plan.commands().stream().filter(p -> !p.command().has(Mark.PLACEHOLDER)).count();
  }

  /// `1, 2 and 4`.
  private static String joined(List<Integer> numbers) {
    List<String> all = numbers.stream().map(String::valueOf).toList();
    String head = String.join(", ", all.subList(0, Math.max(0, all.size() - 1)));
    return head.isEmpty() ? all.getLast() : Words.of("approve.and", head, all.getLast());
  }

  private void answer() {
    if (awake) {
      Set<Integer> risky = new LinkedHashSet<>();
      confirmed.forEach(
          (n, read) -> {
            if (read.isSelected()) {
              risky.add(n);
            }
          });
      model.approve(plan, risky);
    }
  }

  @Override
  public void requestFocus() {
    leave.requestFocus();
  }
}
