package dev.reproof.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.markdown.EditPlan;
import dev.reproof.markdown.TrackerEdits;
import dev.reproof.markdown.TrackerParser;
import dev.reproof.review.Checks;
import dev.reproof.review.Lint;
import dev.reproof.review.LintInput;
import dev.reproof.review.PacketChange;
import dev.reproof.review.PacketChanges;
import dev.reproof.text.EditRefused;
import dev.reproof.text.SourceText;
import dev.reproof.text.Span;
import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Box;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Packet;
import dev.reproof.tracker.Tracker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Properties of reading and editing, over random trackers: what is true is read, bytes outside of
/// an edit never change, and the new text says exactly what was meant.
class EditPropertiesTest {
  private Random random = new Random(0);

  @BeforeEach
  void seed() {
    long seed = System.nanoTime();
    System.out.println("EditPropertiesTest seed " + seed);
    random = new Random(seed);
  }

  @Test
  void whatIsTrueIsReadAndNothingElse() {
    for (int i = 0; i < 1_000; i++) {
      Trackers.Written written = Trackers.random(random);
      SourceText source = SourceText.decode(written.text().getBytes(StandardCharsets.UTF_8));
      Tracker tracker = TrackerParser.parse(source);
      assertThat(tracker.packets().stream().map(Packet::id))
          .as(written.text())
          .containsExactlyElementsOf(written.ids());
      assertThat(tracker.boxesTotal()).as(written.text()).isEqualTo(written.boxes());
      assertThat(tracker.boxesChecked()).isEqualTo(written.ticked());
      assertThat(source.encode()).isEqualTo(written.text().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void anEditChangesItsOwnBytesAndWhatWasMeant() throws Exception {
    edit(1_000);
  }

  @Tag("long")
  @Test
  void aHundredThousandTrackersKeepEveryOtherByte() throws Exception {
    edit(100_000);
  }

  private void edit(int trackers) throws Exception {
    int applied = 0;
    for (int i = 0; i < trackers; i++) {
      Trackers.Written written = Trackers.random(random);
      SourceText before = SourceText.decode(written.text().getBytes(StandardCharsets.UTF_8));
      Tracker tracker = TrackerParser.parse(before);
      Packet packet = tracker.packets().get(random.nextInt(tracker.packets().size()));
      Intent intent = intent(packet);
      EditPlan plan = TrackerEdits.of(before, tracker, intent);
      if (!(plan instanceof EditPlan.Planned planned)) {
        continue;
      }
      applied++;
      SourceText after = before.apply(planned.edits());
      onlyTheSpansChanged(before, after, planned.edits());
      readsAgainAsAWhole(before, tracker, planned.edits(), after);
      List<PacketChange> changes = PacketChanges.between(tracker, TrackerParser.parse(after));
      assertThat(changes)
          .as("%s of%n%s", intent, written.text())
          .allMatch(c -> c.packet().equals(packet.id()));
      if (intent instanceof Intent.TickBox tick) {
        assertThat(changes).hasSize(planned.edits().size());
        assertThat(planned.edits()).hasSizeLessThanOrEqualTo(1);
        changes.forEach(c -> assertThat(c.what()).isEqualTo(tick.text()));
      } else if (intent instanceof Intent.SetCell set) {
        assertThat(changes).hasSizeLessThanOrEqualTo(1);
        changes.forEach(c -> assertThat(c.what()).isEqualTo(set.column()));
      }
      assertThat(undo(after, planned.edits()).encode()).isEqualTo(before.encode());
    }
    assertThat(applied).isGreaterThan(trackers / 2);
  }

  @Test
  void whatIsReadAgainIsWhatTheWholeTextSays() throws Exception {
    splice(2_000);
  }

  @Tag("long")
  @Test
  void aHundredThousandSplicesReadAgainAsAWhole() throws Exception {
    splice(100_000);
  }

  /// Any edit at any place, also those that break the structure.
  private void splice(int times) throws Exception {
    List<String> pieces =
        List.of(
            "\n",
            "```\n",
            "\n## Packet 02: x\n",
            "\n### Evidence\n",
            "<!--",
            "-->",
            "| a | b |\n",
            "\n- [ ] `make test` -> exit 0\n",
            "x",
            " ",
            "|",
            "\r\n",
            "\n| ID | Status |\n|-|-|\n| Z-1" + " | TODO |\n",
            "`",
            "\nVerdict: APPROVED\n",
            "\n## Rules\n1. every checkbox\n",
            "1. `a` ->" + " exit 0\n",
            "#",
            "\nStatus: DONE\n",
            "é",
            "\n   ```\n",
            "deadbeef1");
    for (int i = 0; i < times; i++) {
      String text = Trackers.random(random).text();
      SourceText before = SourceText.of(text);
      Tracker tracker = TrackerParser.parse(before);
      int start = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), start + random.nextInt(3) * random.nextInt(40));
      String piece = random.nextInt(4) == 0 ? "" : pieces.get(random.nextInt(pieces.size()));
      TextEdit edit = TextEdit.replace(text, new Span(start, end), piece);
      SourceText after;
      try {
        after = before.apply(List.of(edit));
      } catch (EditRefused e) {
        continue;
      }
      readsAgainAsAWhole(before, tracker, List.of(edit), after);
    }
  }

  private static void readsAgainAsAWhole(
      SourceText before, Tracker tracker, List<TextEdit> edits, SourceText after) {
    Tracker again = TrackerParser.parseAgain(before, tracker, edits, after);
    Tracker whole = TrackerParser.parse(after);
    assertThat(again).as("%s in%n%s", edits, before.text()).isEqualTo(whole);
    Lint last = Checks.lint(LintInput.of(tracker, "no repository"));
    Lint all = Checks.lint(LintInput.of(whole, "no repository"));
    assertThat(Checks.lintAgain(LintInput.of(again, "no repository"), tracker, last))
        .as("%s in%n%s", edits, before.text())
        .isEqualTo(all);
  }

  private static void onlyTheSpansChanged(
      SourceText before, SourceText after, List<TextEdit> edits) {
    List<TextEdit> inOrder = new ArrayList<>(edits);
    inOrder.sort(java.util.Comparator.comparingInt(e -> e.span().start()));
    byte[] old = before.encode();
    byte[] now = after.encode();
    int oldAt = 0;
    int nowAt = 0;
    for (TextEdit edit : inOrder) {
      int start = before.byteOffset(edit.span().start());
      int length = start - oldAt;
      assertThat(Arrays.equals(old, oldAt, start, now, nowAt, nowAt + length)).isTrue();
      oldAt = before.byteOffset(edit.span().end());
      nowAt += length + edit.replacement().getBytes(StandardCharsets.UTF_8).length;
    }
    assertThat(Arrays.equals(old, oldAt, old.length, now, nowAt, now.length)).isTrue();
  }

  private static SourceText undo(SourceText after, List<TextEdit> edits) throws Exception {
    List<TextEdit> inOrder = new ArrayList<>(edits);
    inOrder.sort(java.util.Comparator.comparingInt(e -> e.span().start()));
    List<TextEdit> back = new ArrayList<>();
    int shift = 0;
    for (TextEdit edit : inOrder) {
      int start = edit.span().start() + shift;
      int end = start + edit.replacement().length();
      back.add(new TextEdit(new Span(start, end), edit.replacement(), edit.expected()));
      shift += edit.replacement().length() - (edit.span().end() - edit.span().start());
    }
    return after.apply(back);
  }

  private Intent intent(Packet packet) {
    return switch (random.nextInt(4)) {
      case 0 -> {
        Box box = packet.boxes().get(random.nextInt(packet.boxes().size()));
        List<Box> alike = packet.boxes().stream().filter(b -> b.text().equals(box.text())).toList();
        yield new Intent.TickBox(packet.id(), box.text(), alike.indexOf(box), random.nextBoolean());
      }
      case 1 -> {
        List<String> columns = List.of("Title", "Status", "Reviewer", "Evidence Link");
        String column = columns.get(random.nextInt(columns.size()));
        String now = packet.row().flatMap(r -> r.cell(column)).orElseThrow().text();
        String value = List.of("x", "a \\| b", "`c`", "", "DONE").get(random.nextInt(5));
        yield new Intent.SetCell(packet.id(), column, value, now);
      }
      case 2 -> new Intent.RecordHash(packet.id(), "0badcafe".repeat(5), "Packet " + packet.id());
      default -> verdict(packet);
    };
  }

  private Intent verdict(Packet packet) {
    String word = List.of("APPROVED", "CHANGES_REQUESTED", "BLOCKED").get(random.nextInt(3));
    Intent.VerdictForm form =
        new Intent.VerdictForm(
            word,
            Map.of(
                "P0",
                new Intent.GateValue("PASS", "a | b `c` ```d"),
                "P1",
                new Intent.GateValue("N/A", "")),
            List.of("P1: breaks **markdown** <!-- ``` | here"),
            random.nextBoolean() ? null : "Some risk: `x` -> y",
            null,
            random.nextBoolean() ? List.of() : List.of("src/a b.c: changed"),
            word.equals("APPROVED") ? "DONE" : word,
            word,
            "Ada");
    List<Intent.RecordedLine> runs =
        packet.commands().stream()
            .map(c -> new Intent.RecordedLine(c.written(), "exit 0 (0.1s, 3 tests)", 0, true))
            .toList();
    return new Intent.RecordVerdict(packet.id(), form, runs, random.nextInt(3) == 0);
  }
}
