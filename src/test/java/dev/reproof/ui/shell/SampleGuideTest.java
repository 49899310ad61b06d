package dev.reproof.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.session.CheckpointPlan;
import dev.reproof.session.Preferences;
import dev.reproof.session.RunChoice;
import dev.reproof.session.Sample;
import dev.reproof.session.SessionParts;
import dev.reproof.ui.Ask;
import dev.reproof.ui.Choices;
import dev.reproof.ui.Page;
import dev.reproof.ui.Pictures;
import dev.reproof.ui.QuickRunner;
import dev.reproof.ui.SessionModel;
import dev.reproof.ui.Threads;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleGuideTest {
  /// It stands still, so that no look at the work tree comes between two steps.
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-16T10:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path home;

  @BeforeAll
  static void startToolkit() {
    Pictures.startToolkit();
  }

  @Test
  void goesOnOnceAStepIsDone() {
    QuickRunner runner = new QuickRunner().with("sh scripts/check-runbook.sh", 1);
    List<Integer> steps = Pictures.onFx(() -> walk(runner));
    assertThat(steps).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(Pictures.onFx(() -> stepOfAnotherStart(runner))).isEqualTo(6);
  }

  private int stepOfAnotherStart(QuickRunner runner) {
    SessionModel model = new SessionModel(Threads.inline(), new SessionParts(home, runner, CLOCK));
    SampleGuide guide = new SampleGuide(model, new Choices(Preferences.usual()));
    model.navigation().openSample();
    int step = guide.step();
    model.close();
    return step;
  }

  private List<Integer> walk(QuickRunner runner) {
    SessionModel model = new SessionModel(Threads.inline(), new SessionParts(home, runner, CLOCK));
    Choices choices = new Choices(Preferences.usual());
    SampleGuide guide = new SampleGuide(model, choices);
    assertThat(guide.isVisible()).isFalse();
    model.navigation().openSample();
    assertThat(guide.isVisible()).isTrue();
    List<Integer> steps = new ArrayList<>();
    steps.add(guide.step());
    model.selection().selectPacket(Sample.UNTRUE);
    model.selection().show(Page.REVIEW);
    steps.add(guide.step());
    model.run(RunChoice.ALL);
    if (model.askProperty().get() instanceof Ask.ToRun toRun) {
      model.approve(toRun.plan(), Set.of());
    }
    steps.add(guide.step());
    model.decide(model.selection().packet().orElseThrow(), "CHANGES_REQUESTED");
    steps.add(guide.step());
    model.preview();
    model.write();
    steps.add(guide.step());
    model.planCheckpoint();
    if (model.askProperty().get() instanceof Ask.ToCommit toCommit) {
      CheckpointPlan plan = toCommit.plan();
      model.checkpoint(plan);
    }
    steps.add(guide.step());
    choices.guideClosedProperty().set(true);
    assertThat(guide.isVisible()).isFalse();
    model.close();
    return steps;
  }
}
