package dev.reproof.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.markdown.TrackerParser;
import dev.reproof.text.SourceText;
import dev.reproof.text.Span;
import dev.reproof.text.TextEdit;
import dev.reproof.tracker.Intent;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditsTest {
  private static final int BOXES = 200;

  private final Edits edits = new Edits();

  private static Reading tracker() {
    StringBuilder text =
        new StringBuilder(
            "# T\n\n| Packet | Status |\n|---|---|\n| 01 | TODO |\n| 02 | TODO |\n\n");
    text.append("## Packet 01\n\n");
    for (int i = 0; i < BOXES; i++) {
      text.append("- [ ] box ").append(i).append(" of a long list\n");
    }
    SourceText source = SourceText.of(text.append("\n## Packet 02\n\n- [ ] another\n").toString());
    return new Reading(source, TrackerParser.parse(source));
  }

  private Reading tick(Reading before, int box) throws Exception {
    String text = before.text().text();
    int at = text.indexOf("- [ ] box " + box + " ") + 3;
    return edits.apply(
        new Intent.TickBox("01", "box " + box + " of a long list", 0, true),
        before,
        List.of(TextEdit.replace(text, new Span(at, at + 1), "x")));
  }

  @Test
  void keepNoTextForAStep() throws Exception {
    Reading now = tracker();
    int length = now.text().text().length();
    for (int i = 0; i < BOXES; i++) {
      now = tick(now, i);
    }
    for (int i = 0; i < BOXES / 2; i++) {
      now = edits.undo(now);
    }
    assertThat(Reach.of(edits).texts()).isZero();
    assertThat(Reach.of(edits).characters()).isLessThan(10L * length);
  }

  @Test
  void thereAndBackIsTheSameTextAndReading() throws Exception {
    long seed = System.nanoTime();
    System.out.println("EditsTest seed " + seed);
    Random random = new Random(seed);
    Reading now = tracker();
    String first = now.text().text();
    for (int i = 0; i < 50; i++) {
      now = tick(now, i);
    }
    String last = now.text().text();
    for (int i = 0; i < 200; i++) {
      boolean back = edits.canUndo() && (!edits.canRedo() || random.nextBoolean());
      now = back ? edits.undo(now) : edits.redo(now);
      assertThat(now.tracker()).isEqualTo(TrackerParser.parse(now.text()));
    }
    while (edits.canUndo()) {
      now = edits.undo(now);
    }
    assertThat(now.text().text()).isEqualTo(first);
    while (edits.canRedo()) {
      now = edits.redo(now);
    }
    assertThat(now.text().text()).isEqualTo(last);
  }

  @Test
  void whatIsWrittenAndUndoneIsPendingAsWhatTakesItBackTheLastFirst() throws Exception {
    Reading first = tracker();
    Reading one = tick(first, 1);
    Reading two = tick(one, 2);
    edits.saved();
    Reading now = edits.undo(edits.undo(two));
    assertThat(edits.pending(now.text()))
        .containsExactly(
            new Intent.MergeText("01", two.text().text(), one.text().text()),
            new Intent.MergeText("01", one.text().text(), first.text().text()));
  }

  /// What an object holds on to: whole texts, and characters of strings, each counted once.
  private static final class Reach {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int texts;
    private long characters;

    static Reach of(Object root) throws IllegalAccessException {
      Reach reach = new Reach();
      reach.add(root);
      return reach;
    }

    int texts() {
      return texts;
    }

    long characters() {
      return characters;
    }

    private void add(@Nullable Object object) throws IllegalAccessException {
      if (object == null || !seen.add(object)) {
        return;
      }
      switch (object) {
        case String text -> characters += text.length();
        case Iterable<?> all -> addAll(all);
        case Map<?, ?> map -> addAll(map.values());
        case Optional<?> optional -> add(optional.orElse(null));
        default -> addFields(object);
      }
    }

    private void addAll(Iterable<?> all) throws IllegalAccessException {
      for (Object one : all) {
        add(one);
      }
    }

    private void addFields(Object object) throws IllegalAccessException {
      if (object instanceof SourceText) {
        texts++;
      }
      if (!object.getClass().getName().startsWith("dev.reproof.")) {
        return;
      }
      for (Field field : object.getClass().getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          add(field.get(object));
        }
      }
    }
  }
}
