package dev.reproof.ui;

import dev.reproof.evidence.VerdictDraft;
import dev.reproof.session.SessionParts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A program in which somebody types the verdicts of several repositories, to be killed meanwhile:
/// `HOME TRACKER…`. It prints `ready`, then the number of each key as soon as it is typed. Its main
/// thread is what the toolkit's would be.
final class DraftVictim {
  private DraftVictim() {}

  public static void main(String[] args) throws Exception {
    BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
    SessionParts parts = new SessionParts(Path.of(args[0]), new QuickRunner(), Clock.systemUTC());
    List<SessionModel> models = new ArrayList<>();
    for (String tracker : List.of(args).subList(1, args.length)) {
      ExecutorService session = Threads.newSessionExecutor();
      Threads real = Threads.ofToolkit(session);
      SessionModel model =
          new SessionModel(
              new Threads(new FxThread(fx::add), real.session(), real.reruns(), real.delayed()),
              parts);
      model.navigation().openPath(Path.of(tracker));
      models.add(model);
    }
    while (models.stream().anyMatch(m -> m.state().open().isEmpty())) {
      fx.take().run();
    }
    models.forEach(m -> m.selection().selectPacket("02"));
    System.out.println("ready");
    for (int key = 1; ; key++) {
      Runnable next = fx.poll(2, TimeUnit.MILLISECONDS);
      while (next != null) {
        next.run();
        next = fx.poll();
      }
      int typed = key;
      models.forEach(m -> m.type(draft(m, typed)));
      System.out.println(key);
      System.out.flush();
    }
  }

  private static VerdictDraft draft(SessionModel model, int key) {
    VerdictDraft now = model.typedProperty().get();
    return new VerdictDraft(
        now.tracker(),
        now.packet(),
        "CHANGES_REQUESTED",
        Map.of(),
        List.of("P0: key " + key),
        "",
        "",
        Map.of(),
        now.savedAt());
  }
}
