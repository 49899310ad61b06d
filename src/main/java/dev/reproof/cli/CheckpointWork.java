package dev.reproof.cli;

import dev.reproof.evidence.RepositoryFacts;
import dev.reproof.export.EditForm;
import dev.reproof.session.Checkpoint;
import dev.reproof.session.CheckpointPlan;
import dev.reproof.session.OpenTracker;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import dev.reproof.text.SourceText;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `reproof checkpoint`: the commit of exactly the packet's paths, then its hash.
@Command(
    name = "checkpoint",
    description = "commit exactly the tracker and the paths given, then record the hash")
final class CheckpointWork extends Work {
  @Parameters(index = "0", paramLabel = "TRACKER", description = "a markdown file in a repository")
  private String tracker = "";

  @Parameters(index = "1", paramLabel = "PACKET", description = "a packet's id")
  private String packet = "";

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "PATH",
      description = "behind --: the packet's paths, from the root of the work tree")
  private List<String> paths = new ArrayList<>();

  @Option(names = "-m", paramLabel = "MESSAGE", description = "another subject than the usual")
  private @Nullable String message;

  @Option(
      names = "--with-git",
      description = "let your own git make the commit, with its hooks and signing")
  private boolean withGit;

  @Option(names = "--dry-run", description = "say what would be committed")
  private boolean dryRun;

  @Mixin private InPlace inPlace = new InPlace();

  @Override
  int work(Surroundings here) throws Trouble {
    try (Session session = here.open(tracker)) {
      inPlace.allow(session);
      OpenTracker open = session.state().open().orElseThrow();
      SourceText before = open.text();
      try {
        CheckpointPlan plan =
            session
                .checkpoints()
                .plan(packet, inWorkTree(here, session), Optional.ofNullable(message));
        return dryRun ? show(open, plan) : make(here, session, plan);
      } catch (Trouble e) {
        if (e.kind() == Trouble.Kind.REFUSED) {
          return refused(
              here,
              String.valueOf(e.getMessage()),
              EditForm.of(open.path(), before, List.of(), null, e.getMessage()));
        }
        throw e;
      }
    }
  }

  private int make(Surroundings here, Session session, CheckpointPlan plan) throws Trouble {
    OpenTracker open = session.state().open().orElseThrow();
    SourceText before = open.text();
    Checkpoint made =
        withGit ? session.checkpoints().makeWithGit(plan) : session.checkpoints().make(plan);
    if (!made.said().isBlank()) {
      here.err().println(Texts.shownLines(made.said().strip()));
    }
    made.besides()
        .forEach(
            path ->
                here.err()
                    .println(Texts.shown(path) + " is in the commit too, put there by a hook"));
    if (format.isJson()) {
      print(exactly(EditForm.of(open.path(), before, made.edits(), made.commit(), null)));
    } else {
      line("committed " + made.commit() + " " + Texts.shown(made.subject()));
      plan.paths().forEach(p -> line("  " + Texts.shown(p)));
      line("its hash is written into " + open.path() + " and left uncommitted");
    }
    return 0;
  }

  /// The paths from the root of the work tree; one that is not there may be meant from the folder
  /// that the call came from.
  private List<String> inWorkTree(Surroundings here, Session session) {
    Path root = Path.of(session.state().repository().map(RepositoryFacts::root).orElse(""));
    List<String> all = new ArrayList<>();
    for (String path : paths) {
      Path near = here.folder().resolve(path);
      boolean fromRoot = Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
      all.add(
          !fromRoot && Files.exists(near, LinkOption.NOFOLLOW_LINKS)
              ? here.folder().toAbsolutePath().resolve(path).normalize().toString()
              : path);
    }
    return all;
  }

  private int show(OpenTracker open, CheckpointPlan plan) {
    if (format.isJson()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("file", open.path());
      document.put("edits", List.of());
      document.put("commit", null);
      document.put("refused", null);
      document.put("paths", plan.paths());
      document.put("message", plan.message());
      document.put("obstacles", plan.obstacles());
      print(exactly(document));
    } else {
      line("would commit exactly:");
      plan.paths().forEach(p -> line("  " + Texts.shown(p)));
      line("with the message:");
      plan.message().lines().forEach(l -> line("  " + Texts.shown(l)));
      plan.obstacles().forEach(o -> line(withGit ? "with git: " + o : "but not here: " + o));
    }
    return withGit || plan.obstacles().isEmpty() ? 0 : 3;
  }
}
