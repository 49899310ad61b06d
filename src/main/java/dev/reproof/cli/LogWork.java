package dev.reproof.cli;

import dev.reproof.evidence.Log;
import dev.reproof.evidence.Run;
import dev.reproof.session.KeptLogs;
import dev.reproof.session.OutputDiff;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import dev.reproof.text.SideBySide;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `reproof log`: one run's whole output, as it was printed.
@Command(name = "log", description = "print one run's whole output, raw; in JSON as text")
final class LogWork extends Work {
  /// So many bytes of an output stand in a document.
  private static final int MOST = 4 << 20;

  @Parameters(index = "0", paramLabel = "RUN", description = "a run's id, or the beginning of one")
  private String run = "";

  @Option(
      names = "--diff",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "OTHER",
      description =
          "beside another run's output, or that of the same command's run before; times, durations"
              + " and temporary paths are not compared")
  private @Nullable String other;

  @Override
  int work(Surroundings here) throws Trouble {
    try (Session session = here.openRepository("")) {
      if (other != null) {
        OutputDiff diff = session.runs().diff(run, other);
        show(diff);
        return diff.differences() == 0 ? 0 : 1;
      }
      Run kept = session.runs().kept(run);
      Path output = Path.of(kept.output().path());
      Optional<String> bad = session.runs().badOutput(kept.id());
      if (format.isJson()) {
        print(json(form(kept, bad.orElse(null))));
      } else if (Files.isRegularFile(output)) {
        Files.copy(output, here.out());
        here.out().flush();
      }
      bad.ifPresent(
          b -> here.err().println("reproof: run " + run + ": " + b + " since it was kept"));
      return bad.isPresent() ? 1 : 0;
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Kind.COULD_NOT,
          "the output of run " + run + " cannot be read: " + e.getMessage(),
          e);
    }
  }

  /// The output as text. A document is held whole in memory, so of a longer output it has the end.
  private static Map<String, @Nullable Object> form(Run run, @Nullable String bad)
      throws IOException {
    Log log = KeptLogs.of(run);
    long bytes = log.size();
    boolean there = Files.isRegularFile(Path.of(run.output().path()));
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("run", run.id());
    map.put("bytes", bytes);
    byte[] end = there ? log.read(Math.max(0, bytes - MOST), MOST) : null;
    map.put("text", end == null ? null : new String(end, StandardCharsets.UTF_8));
    map.put("cut", bytes > MOST);
    map.put("changed", bad);
    return map;
  }

  /// What differs, with a minus for the run before and a plus for this one.
  private void show(OutputDiff diff) {
    if (format.isJson()) {
      print(json(form(diff)));
      return;
    }
    line(colours().strong("--- run " + diff.before().id() + ", " + diff.before().outcome()));
    line(colours().strong("+++ run " + diff.now().id() + ", " + diff.now().outcome()));
    for (SideBySide.Pair pair : diff.lines()) {
      if (pair.same()) {
        line("  " + Texts.shown(String.valueOf(pair.right())));
        continue;
      }
      if (pair.left() != null) {
        line(colours().bad("- " + Texts.shown(pair.left())));
      }
      if (pair.right() != null) {
        line(colours().good("+ " + Texts.shown(pair.right())));
      }
    }
    if (diff.cut()) {
      line("(only the first 4 MB of each were compared)");
    }
  }

  private static Map<String, @Nullable Object> form(OutputDiff diff) {
    List<Object> lines = new ArrayList<>();
    for (SideBySide.Pair pair : diff.lines()) {
      Map<String, @Nullable Object> line = new LinkedHashMap<>();
      line.put("before", pair.left());
      line.put("now", pair.right());
      line.put("same", pair.same());
      lines.add(line);
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("before", diff.before().id());
    map.put("now", diff.now().id());
    map.put("differences", diff.differences());
    map.put("cut", diff.cut());
    map.put("lines", lines);
    return map;
  }
}
