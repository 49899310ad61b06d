package dev.reproof.cli;

import dev.reproof.session.Discovery;
import dev.reproof.session.Session;
import dev.reproof.session.TrackerSummary;
import dev.reproof.session.Trouble;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `reproof trackers`: the trackers of a repository.
@Command(name = "trackers", description = "list the trackers of a repository")
final class TrackersWork extends Work {
  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description = "a folder in the repository, or a file in it")
  private String path = "";

  private static final String NOT_COUNTED =
      "problems that the repository's commits show are not counted here; 'reproof lint' finds them";

  @Override
  int work(Surroundings here) throws Trouble {
    try (Session session = here.openRepository(path)) {
      List<TrackerSummary> found = session.findTrackers();
      if (format.isJson()) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("trackers", found.stream().map(TrackersWork::form).toList());
        document.put("lookedFor", Discovery.LOOKED_FOR);
        document.put("notCounted", NOT_COUNTED);
        print(json(document));
      } else if (found.isEmpty()) {
        line(
            "No tracker found in "
                + session.root()
                + ". Looked for: "
                + Discovery.LOOKED_FOR
                + ".");
      } else {
        Texts table = new Texts();
        for (TrackerSummary t : found) {
          table.row(
              new Cell(t.path(), colours()::strong),
              Cell.of(t.done() + "/" + t.packets() + " done"),
              Cell.of(t.boxesChecked() + "/" + t.boxesTotal() + " boxes"),
              problems(t),
              Cell.of(t.why()));
        }
        print(table.toString());
        line("(" + NOT_COUNTED + ")");
      }
      return 0;
    }
  }

  private Cell problems(TrackerSummary t) {
    String counted = Texts.count(t.errors(), "error") + ", " + Texts.count(t.warnings(), "warning");
    return t.errors() > 0
        ? new Cell(counted, colours()::bad)
        : t.warnings() > 0 ? new Cell(counted, colours()::doubtful) : Cell.of(counted);
  }

  private static Map<String, Object> form(TrackerSummary t) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", t.path());
    map.put("title", t.title());
    map.put("packets", t.packets());
    map.put("done", t.done());
    Map<String, Object> boxes = new LinkedHashMap<>();
    boxes.put("checked", t.boxesChecked());
    boxes.put("total", t.boxesTotal());
    map.put("boxes", boxes);
    Map<String, Object> problems = new LinkedHashMap<>();
    problems.put("error", t.errors());
    problems.put("warning", t.warnings());
    problems.put("note", t.notes());
    map.put("problems", problems);
    map.put("why", t.why());
    return map;
  }
}
